import type { NotificationRowFragment } from '../graphql/graphql.js';

/**
 * Where what a notification tells of is done: the follow-up action, the worksheet at its first answer, the evaluators' queue
 * of a period that is open again, or, for who opens it, the period.
 */
export function placeOf({
  kind,
  worksheetId,
  followUp,
  period,
  answers,
}: Pick<
  NotificationRowFragment,
  'kind' | 'worksheetId' | 'followUp' | 'period' | 'answers'
>): string {
  if (followUp) return `/follow-ups/${followUp.id}`;
  if (kind === 'PERIOD_REOPENED' && worksheetId === null) return '/evaluations';
  if (kind === 'OPENING_REQUESTED' || worksheetId === null) return `/periods/${period.id}/show`;
  const [first] = answers;
  const at = first ? `?indicator=${encodeURIComponent(first.indicatorCode)}` : '';
  return `/worksheets/${worksheetId}/show${at}`;
}
