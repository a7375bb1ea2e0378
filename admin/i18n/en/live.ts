import type { Messages } from '../id.js';

export const live: Messages['live'] = {
  here: 'Also here: %{people}',
  person: '%{name} (%{role})',
  personAt: '%{name} (%{role}) – at %{codes}',
  more: 'and %{count} more',
  alsoAt: 'Also at this indicator: %{people}.',
  at: 'also open: %{people}',
  submitted:
    '%{name} has just submitted this worksheet. Answers are locked until they are reviewed.',
  submittedByNobody:
    'This worksheet has just been submitted. Answers are locked until they are reviewed.',
  closed: 'This period has just been closed. Answers can no longer be changed.',
  stayedClosed:
    'This period has just been opened again, but not for this worksheet. Its result stays as it was sealed.',
  openedAgain: 'This period has just been opened again, for this worksheet, too.',
  reopened: 'This worksheet can be filled in again.',
  reviewed: 'Indicator %{code} has just been reviewed by %{name}: %{verdict}.',
};
