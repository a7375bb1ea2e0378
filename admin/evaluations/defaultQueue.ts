/** What waits, longest waiting first: the queue until somebody asks for another. */
export const defaultQueue = {
  filter: { state: 'SUBMITTED' },
  sort: { field: 'submittedAt', order: 'ASC' },
} as const;
