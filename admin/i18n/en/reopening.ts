import type { reopening as id } from '../id/reopening.js';

export const reopening: typeof id = {
  reopened: 'Reopened',
  warning:
    'This answer was accepted. Changing it reopens its review: its verified value is lost until it is judged again.',
  agree: 'Open it for changes',
  agreed:
    'The first change of the answer or its evidence reopens the review. Nothing has changed yet.',
  cancel: 'Cancel, leave it accepted',
  title: 'The review was reopened',
  by: 'It had been accepted by %{name}, %{date}.',
  lead: 'It waits to be judged again; until then its value does not count as verified. Answer and evidence can still be changed.',
  restore: 'Back to what was accepted',
  restoreSure:
    'Answer, explanation and evidence become what they were when accepted, and the acceptance counts again. What was changed since is replaced.',
  restoreYes: 'Yes, bring it back',
  restoreNo: 'Cancel',
};
