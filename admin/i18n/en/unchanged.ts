import type { unchanged as id } from '../id/unchanged.js';

export const unchanged: typeof id = {
  action: 'Confirm as unchanged…',
  title: 'Unchanged since last period',
  lead: 'These answers were taken over from last period. Choose those that still hold in this one; doubtful ones are not chosen yet.',
  all: 'All (%{count})',
  evidence: 'evidence: %{count}',
  doubt: {
    unanswered: 'not answered',
    unproven: 'no evidence yet',
    expired: 'its evidence is no longer valid',
  },
  confirm: 'Confirm %{count} item as unchanged |||| Confirm %{count} items as unchanged',
  none: 'Choose at least one item.',
  done: '%{count} item confirmed as unchanged. |||| %{count} items confirmed as unchanged.',
};
