import type { indexPlans as id } from '../id/indexPlans.js';

export const indexPlans: typeof id = {
  name: 'Index plans',
  title: 'Plan of the kabupaten’s index, %{period}',
  toPlans: 'All target plans',
  link: 'Plan the index',
  absent: 'There is no index to plan from yet',
  empty: {
    title: 'There is no index to plan from yet',
    lead: 'The kabupaten fills in no worksheet in this period. Choose another period above.',
  },
  base: {
    SEALED: 'Reckoned from the verified answers of the sealed report cards, as the index is.',
    RUNNING:
      'Reckoned from the answers of worksheets that were sent, not verified yet, as the provisional index is.',
  },
  list: {
    title: 'Plans of the kabupaten’s index',
    lead: 'Which indicators of the kabupaten and of units raise the index at the least effort.',
    begin: 'Plan the index, %{period}',
    empty: 'No plan of the index has been saved yet.',
    facts: '%{period} · %{author}, %{date}',
  },
  plan: {
    title: 'The least effort',
    lead: 'What adds most to the index for its effort comes first.',
    from: 'Index %{index}',
    to: 'becomes %{index} (%{gain})',
    sum: '%{smart_count} step, effort %{effort} |||| %{smart_count} steps, effort %{effort}',
    proven: 'Proven to be the least',
    notProven: 'The best found; nothing is below effort %{effort}',
    without: 'Without:',
    reached: 'This target has been reached: index %{points}.',
    unreachable:
      'This target cannot be reached: index %{most} at most, %{gap}. Allow more indicators, or choose a closer target.',
    notFound:
      'No way to this target was found. The farthest so far is index %{most}, %{gap}. Choose a closer target.',
  },
  steps: {
    label: 'Steps of the plan',
    number: 'No.',
    indicator: 'Indicator',
    whose: 'Whose',
    effort: 'Effort',
    adds: 'Adds',
    index: 'Index',
    total: 'Total, %{smart_count} step |||| Total, %{smart_count} steps',
    all: 'Show %{smart_count} more step |||| Show %{smart_count} more steps',
    everywhere: 'All units (%{smart_count})',
    kabupaten: 'Kabupaten',
    step: 'from %{from} to %{to}',
    reach: 'up to %{to}',
    full: 'up to the full value',
    nothing: 'nothing',
    drop: 'What without this?',
    dropOf: 'What without %{code}, %{whose}?',
  },
  effort: {
    title: 'Effort of each indicator',
    lead: 'Everything costs 1 per worksheet unless changed, however far it is raised.',
    of: 'Whose indicators',
    whose: { own: 'Kabupaten', units: 'All units' },
    hintUnits:
      'An effort holds in each unit. What is raised together costs one effort for all of them: at all units, or at none.',
    hintOne: 'What is changed here holds for this unit alone; the rest is as for all.',
    effortOf: 'Effort of %{code}',
    effortOfAll: 'Effort of %{code} for all',
    bundled: 'raised together',
    stand: {
      OPEN: 'May be raised',
      BUNDLED: 'Together at all units',
      EXCLUDED: 'Not possible for now',
    },
  },
  save: {
    toGrade: 'Index towards %{grade}',
    toPoints: 'Index towards %{points}',
  },
  saved: {
    facts: '%{period}. Planned by %{author}, %{at}.',
    goalGrade: 'Target: grade %{grade}.',
    goalPoints: 'Target: index %{points}.',
    effortsOwn: 'Efforts of the kabupaten other than 1: %{efforts}.',
    effortsUnits: 'Efforts of units other than 1: %{efforts}.',
    effortsUnit:
      '%{smart_count} effort of one unit alone. |||| %{smart_count} efforts of one unit alone.',
    bundles: 'Together at all units: %{efforts}.',
    excluded: 'Could not be raised: %{codes}.',
  },
  actions: {
    some: '%{count} of %{of} are follow-up actions already.',
    lead: 'One follow-up action for each unit that is ticked, with its indicators. Once written down, the action is the unit’s own.',
    left: '%{smart_count} indicator |||| %{smart_count} indicators',
    there: 'A follow-up action already',
    nobody: 'No change agent or head who could answer for it yet',
    ownerOf: 'Responsible: %{name}',
    titleGrade:
      'Raise %{smart_count} indicator towards %{grade} |||| Raise %{smart_count} indicators towards %{grade}',
    titlePoints:
      'Raise %{smart_count} indicator for the kabupaten’s index |||| Raise %{smart_count} indicators for the kabupaten’s index',
    origin: 'From the index plan “%{title}”.',
  },
};
