import type { NotificationRowFragment } from '../graphql/graphql.js';

/** Where what a notification tells of is done: the worksheet, at its first answer. */
export function placeOf({
  worksheetId,
  answers,
}: Pick<NotificationRowFragment, 'worksheetId' | 'answers'>): string {
  const [first] = answers;
  const at = first ? `?indicator=${encodeURIComponent(first.indicatorCode)}` : '';
  return `/worksheets/${worksheetId}/show${at}`;
}
