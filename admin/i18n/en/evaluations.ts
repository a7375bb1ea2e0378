import type { evaluations as id } from '../id/evaluations.js';

export const evaluations: typeof id = {
  name: 'Review',
  fields: {
    search: 'Search code, words or unit',
    state: 'State',
    resubmitted: 'Sent again',
    indicatorCode: 'Code',
    indicatorText: 'Indicator',
    unit: { name: 'Unit' },
    optionKey: 'Answer',
    evidenceCount: 'Evidence',
    submittedAt: 'Submitted',
  },
  empty: {
    title: 'Everything is reviewed',
    lead: 'No answer waits for you. Answers that are sent again will appear here.',
  },
  desk: {
    title: 'Review desk',
    queue: 'Review queue',
    kabupaten: 'Worksheet of the kabupaten',
    claimed: 'The unit’s answer: %{answer}',
    unanswered: 'not answered',
    accept: 'Accept (A)',
    return: 'Return (R)',
    sendBack: 'Send back to the unit',
    reason: 'Reason',
    note: 'What to mend',
    noteHelp: 'Say what is missing and what the unit is to do.',
    undo: 'Take back the last verdict (Z)',
    keys: 'Keys: J/K go on, A accepts, R returns, 1–5 choose a criterion, Z takes back.',
    back: 'Back to the queue',
    evidence: 'Evidence (%{count})',
    noEvidence: 'No evidence is attached.',
    download: 'Download the evidence',
    openLink: 'Open the link',
    done: {
      ACCEPTED: 'Accepted. Press Z to take it back.',
      RETURNED: 'Sent back to the unit. Press Z to take it back.',
    },
  },
};
