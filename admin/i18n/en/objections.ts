import type { objections as idObjections } from '../id/objections.js';

export const objections: typeof idObjections = {
  name: 'Objections',
  one: 'The unit’s objection',
  states: 'State of objections',
  clock: {
    left: '%{smart_count} working day left, until %{date} |||| %{smart_count} working days left, until %{date}',
    last: 'last day, until %{until}',
  },
  disagree: 'You do not agree with this verdict?',
  headMay: 'The head of the unit can object.',
  raise: 'Object',
  raiseLead:
    'The lead evaluator decides. Until then the verdict stands, and a verdict can be objected to only once.',
  reason: 'Why the unit objects',
  reasonHelp: 'Name the evidence and the page that meet the criterion.',
  reasonRequired: 'Write down the reason.',
  send: 'Send the objection',
  raised: 'The objection was sent to the lead evaluator.',
  expired: 'The time to object was over at %{until}. Mend the answer.',
  failed: 'The objections could not be loaded.',
  raisedBy: '%{name}, %{date}',
  openLead: 'Waiting for the lead evaluator’s decision.',
  upheld: 'Upheld: the answer is back in the review queue.',
  rejected: 'Rejected: the verdict stands.',
  decidedBy: '%{name}, %{date}',
  waitingDays:
    'Waiting for %{smart_count} working day |||| Waiting for %{smart_count} working days',
  verdict: 'Verdict',
  givenBy: '%{name}, %{date}',
  lower: 'Accepted as %{proven}, the unit answered %{claimed}',
  decide: 'Decide',
  decision: 'Decision',
  choose: 'Choose a decision.',
  uphold: 'Uphold: the answer is reviewed again',
  reject: 'Reject: the verdict stands',
  decisionReason: 'Reason of the decision',
  decisionReasonHelp: 'The unit reads this reason.',
  saveDecision: 'Save the decision',
  decided: 'The decision is saved.',
  notYours:
    'You can not decide this objection: you gave the verdict, it is about your unit, or its period is closed.',
  empty: {
    OPEN: 'No objection is waiting',
    UPHELD: 'No objection has been upheld',
    REJECTED: 'No objection has been rejected',
  },
  emptyLead:
    'Units can object within ten working days after an answer was returned, or accepted with less than they claim.',
  more: '%{count} more',
};
