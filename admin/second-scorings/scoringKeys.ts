/** What the help at the desk of second scorings lists: the review desk's keys, but for the return. */
export const scoringKeys = [
  { key: 'J', does: 'next' },
  { key: 'K', does: 'previous' },
  { key: '1–9', does: 'choose' },
  { key: 'D', does: 'document' },
  { key: 'E', does: 'evidence' },
  { key: 'A', does: 'send' },
  { key: 'C', does: 'remark' },
  { key: 'Z', does: 'undo' },
  { key: '?', does: 'help' },
] as const;
