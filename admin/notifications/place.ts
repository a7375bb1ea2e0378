import type { NotificationRowFragment } from '../graphql/graphql.js';

/** Where what a notification tells of is done: the follow-up action, or the worksheet at its first answer. */
export function placeOf({
  worksheetId,
  followUp,
  answers,
}: Pick<NotificationRowFragment, 'worksheetId' | 'followUp' | 'answers'>): string {
  if (followUp) return `/follow-ups/${followUp.id}`;
  const [first] = answers;
  const at = first ? `?indicator=${encodeURIComponent(first.indicatorCode)}` : '';
  return `/worksheets/${worksheetId}/show${at}`;
}
