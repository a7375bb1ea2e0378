import type { WorksheetRecordFragment } from '../graphql/graphql.js';
import type { live } from '../i18n/id/live.js';

type Standing = Pick<WorksheetRecordFragment, 'id' | 'status' | 'period' | 'submittedBy'>;

/**
 * What is said of a worksheet that others took a step with while it was open here; the texts are `live`. Undefined where
 * there is nothing to say: it is another worksheet, stands as before, or the viewer submitted it.
 */
export function statusNews(
  before: Standing,
  { id, status, period, submittedBy }: Standing,
  personId: string,
): keyof typeof live | undefined {
  if (before.id !== id) return undefined;
  if (before.status === status && before.period.status === period.status) return undefined;
  if (period.status === 'CLOSED') return 'closed';
  if (status === 'CLOSED') return before.period.status === 'CLOSED' ? 'stayedClosed' : 'closed';
  if (before.status === 'CLOSED') return 'openedAgain';
  if (status === 'FILLING') return 'reopened';
  if (submittedBy?.id === personId) return undefined;
  return submittedBy ? 'submitted' : 'submittedByNobody';
}
