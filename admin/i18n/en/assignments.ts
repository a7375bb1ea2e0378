import type { assignments as id } from '../id/assignments.js';

export const assignments: typeof id = {
  name: 'Assignments',
  units: 'Units',
  open: '%{count} of %{total} worksheets has no evaluator yet. |||| %{count} of %{total} worksheets have no evaluator yet.',
  kabupaten: 'The kabupaten’s own worksheet',
  search: 'Find a unit',
  onlyOpen: 'Only those without an evaluator',
  nobody: 'No evaluator yet',
  waiting: '%{count} waiting for review',
  choose: 'Choose %{name}',
  pickAll: 'Choose all that are shown',
  picked: 'Worksheets chosen: %{count}',
  assign: 'Assign',
  change: 'Change',
  changeOf: 'Change the evaluators of %{name}',
  dialog: {
    one: 'Choose who reviews. Verdicts that were given stay.',
    several:
      'Choose who reviews all of them. A dashed box: reviews some, and goes on so unless you change it.',
  },
  load: {
    title: 'Evaluators’ load',
    lead: 'Who has most waiting comes first. Worksheets that two review count for both.',
    evaluator: 'Evaluator',
    units: 'Worksheets',
    waiting: 'Waiting for review',
    oldestWaitingDays: 'Longest wait',
    returned: 'Still with units',
    judged: 'Reviewed',
    ofUnits: 'Worksheets: %{count}',
    empty: 'There is no evaluator yet. Give people the role of an evaluator first.',
  },
  saved: 'The assignments are saved.',
  saving: 'Saving the assignments',
  conflict:
    'Somebody else changed the evaluators while you were choosing. Your choice is still here: check again, and save if it is still needed.',
  savedSoFar: 'Saved: %{done} of %{total}.',
  tooMany: 'At most %{max} evaluators for one worksheet.',
  closed: 'This period is closed: its assignments do not change any more.',
};
