import type { commitments as id } from '../id/commitments.js';

export const commitments: typeof id = {
  take: 'Take a commitment down',
  title: 'Take a commitment down: %{unit}',
  titleHelp: 'One thing that is promised. Enter: save.',
  noOwner:
    'This unit has no head or change agent yet, so that nobody can answer for it. Ask the administrator to name one.',
  toldBy: {
    MONTHLY: 'The next month’s report card says whether it was kept.',
    QUARTERLY: 'The next quarter’s report card says whether it was kept.',
    ANNUAL: 'The next year’s report card says whether it was kept.',
    CUSTOM:
      'The report card of the month, or other period, that ends after it says whether it was kept.',
  },
  save: 'Save',
  taken: 'Taken down in this meeting',
  due: 'due %{date}',
  waiting: 'waiting for the network',
  signedOut: 'waiting until you sign in again',
  sending: 'sending…',
  saved: 'saved',
  refused: 'not saved: %{why}',
  notKept: 'This device cannot keep it. Do not close this page before it is sent.',
  edit: 'Mend',
  discardOf: 'Discard “%{title}”',
  discardSure: 'Discard it now?',
  unsent:
    '%{smart_count} commitment of a meeting is not sent from this device yet. |||| %{smart_count} commitments of a meeting are not sent from this device yet.',
  pending: '%{smart_count} commitment not sent |||| %{smart_count} commitments not sent',
};
