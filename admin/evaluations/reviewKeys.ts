/** What the help at the review desk lists. */
export const reviewKeys = [
  { key: 'J', does: 'next' },
  { key: 'K', does: 'previous' },
  { key: '1–5', does: 'choose' },
  { key: 'D', does: 'document' },
  { key: 'E', does: 'evidence' },
  { key: 'A', does: 'accept' },
  { key: 'R', does: 'return' },
  { key: 'C', does: 'remark' },
  { key: 'Z', does: 'undo' },
  { key: '?', does: 'help' },
] as const;
