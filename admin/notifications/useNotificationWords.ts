import { useTranslate } from 'react-admin';
import { useFormat } from '../fields/useFormat.js';
import type { NotificationRowFragment } from '../graphql/graphql.js';
import { useWorksheetName } from '../worksheets/worksheetName.js';

/** How many answers are named. */
const namedAtMost = 3;

export interface NotificationWords {
  readonly title: string;
  /** More of it; empty where the title says all. */
  readonly detail: string;
  /** Whose worksheet of which period. */
  readonly place: string;
}

/** A notification in the language of the screen. */
export function useNotificationWords(): (row: NotificationRowFragment) => NotificationWords {
  const translate = useTranslate();
  const { dateTime, period } = useFormat();
  const nameOf = useWorksheetName();

  const titleOf = ({ kind, answers, author, days }: NotificationRowFragment): string => {
    if (kind === 'RETURNED') {
      return translate('notifications.returned', { smart_count: answers.length });
    }
    if (kind === 'MENTIONED') return translate('notifications.mentioned', { name: author?.name });
    if (kind === 'OVERDUE') return translate('notifications.overdue');
    if (days === 1) return translate('notifications.dueTomorrow');
    return translate('notifications.dueIn', { smart_count: days ?? 0 });
  };
  const detailOf = ({ answers, dueAt }: NotificationRowFragment): string => {
    if (dueAt) return translate('notifications.dueAt', { date: dateTime(dueAt) });
    const named = answers.slice(0, namedAtMost).map(({ indicatorCode, reason }) =>
      reason
        ? translate('notifications.answer', {
            code: indicatorCode,
            reason: translate(`enums.ReturnReason.${reason}`),
          })
        : indicatorCode,
    );
    const others = answers.length - named.length;
    const more = others > 0 ? [translate('notifications.more', { smart_count: others })] : [];
    return [...named, ...more].join(', ');
  };

  return (row) => ({
    title: titleOf(row),
    detail: detailOf(row),
    place: translate('notifications.place', {
      unit: row.unit?.abbreviation ?? nameOf(row),
      period: period(row.period.name),
    }),
  });
}
