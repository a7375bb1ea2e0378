import type { dashboard as id } from '../id/dashboard.js';

export const dashboard: typeof id = {
  title: 'Home',
  tasks: 'What waits for you',
  noTasks: 'Nothing waits for you.',
  due: 'Due %{date} (%{days})',
  late: 'Overdue since %{date} (%{days})',
  period: 'Period',
  unit: 'Unit',
  standing: 'How it stands',
  running: 'The period is running: points are what the units claim, not yet reviewed.',
  frozen: 'The period is closed: points are reviewed and frozen.',
  kind: 'Kind of unit',
  allKinds: 'All kinds',
  task: {
    FILL_UNANSWERED: {
      title: 'indicators not answered',
      lead: 'Answer every indicator of the LKE, then attach the evidence.',
    },
    ATTACH_EVIDENCE: {
      title: 'answers without evidence',
      lead: 'Without evidence, an evaluator usually returns them.',
    },
    FIX_RETURNED: {
      title: 'answers returned by the evaluator',
      lead: 'Read the reason, mend them, send them again.',
    },
    SUBMIT_WORKSHEET: {
      title: 'LKE ready to submit',
      lead: 'Everything is answered and proven. Look it over, then submit.',
    },
    REVIEW_WAITING: {
      title: 'answers waiting for review',
      lead: 'See the evidence, accept or return.',
    },
    ASSIGN_EVALUATORS: {
      title: 'units without an evaluator',
      lead: 'Assign evaluators so that their answers can be reviewed.',
    },
    PLAN_PERIOD: {
      title: 'next period not planned',
      lead: 'Set when it opens, is due and closes.',
    },
    OPEN_PERIOD: {
      title: 'period ready to open',
      lead: 'Its opening day has come. Opening makes the worksheets.',
    },
    CLOSE_PERIOD: {
      title: 'period ready to close',
      lead: 'Its closing day has come. Closing freezes the report cards.',
    },
    PUBLISH_FORMULA: {
      title: 'formula draft not published',
      lead: 'Finish and publish it, or leave it as a draft.',
    },
    READ_REPORT_CARD: {
      title: 'report cards of the last period',
      lead: 'Frozen results, ready for the leadership meeting.',
    },
    CHANGE_PASSWORD: {
      title: 'password still temporary',
      lead: 'Choose a password of your own.',
    },
    OTHER: { title: 'tasks waiting', lead: 'Open to see them.' },
  },
  own: {
    claimed: 'Claimed, not yet reviewed',
    verified: 'Verified by review',
    achievement: 'Achievement %{percent}',
    rank: 'Rank %{rank}',
    completion: 'Completion (per cent)',
    returned: '%{count} answers returned',
    noneReturned: 'Nothing returned',
    accepted: '%{count} accepted',
    openCard: 'Open report card',
    openWorksheet: 'Open LKE',
  },
  tiles: {
    index: 'RB index of the kabupaten',
    of: '%{period}, out of 100',
    mean: 'Mean achievement',
    units: '%{count} units',
    submitted: 'LKE submitted',
    ofUnits: 'of %{count} units',
    completion: 'Mean completion',
    returned: '%{count} answers still returned',
  },
  trend: {
    title: 'The kabupaten over time',
    lead: 'Closed periods. Dotted lines: where each grade begins.',
    index: 'RB index of the kabupaten',
    mean: 'Mean achievement of units (%)',
  },
  grades: {
    title: 'Grades',
    lead: 'How many units have each grade.',
    units: 'Units',
  },
  heatMap: {
    title: 'Units by area of change',
    lead: 'Colour shows the achievement, the scale is below. Click a cell to open the LKE or report card.',
    leadPhone:
      'Columns 1–8 follow the order of the areas. Touch a cell to open the LKE or report card.',
  },
  ranking: {
    title: 'Ranking',
    lead: 'Arrows: up or down since the period before.',
    titleSome: 'Units that you review',
    leadSome: 'By points, highest first.',
    order: 'Order',
    rank: 'Rank',
    rise: 'Risers',
    fall: 'Fallers',
    noneMoved: 'Nobody moved this way.',
    all: 'Show all (%{count})',
    fewer: 'Show the top 10',
    returned: '%{count} returned',
    achievement: 'Achievement',
  },
  empty: {
    title: 'No period yet',
    lead: 'How the kabupaten stands shows here once the administrator opens the first period.',
  },
};
