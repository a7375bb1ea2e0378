import { useTranslate } from 'react-admin';
import { useFormat } from '../fields/useFormat.js';
import type { NotificationRowFragment } from '../graphql/graphql.js';
import { useWorksheetName } from '../worksheets/worksheetName.js';

/** How many answers are named. */
const namedAtMost = 3;

/** What is said of openings and of the schedule, by kind. */
const sayings: Readonly<Partial<Record<NotificationRowFragment['kind'], string>>> = {
  OPENING_REQUESTED: 'openingRequested',
  OPENING_GRANTED: 'openingGranted',
  OPENING_REFUSED: 'openingRefused',
  OPENING_ENDED: 'openingEnded',
  PERIOD_NOT_OPENED: 'periodNotOpened',
  PERIOD_NOT_CLOSED: 'periodNotClosed',
  PERIOD_REOPENED: 'periodReopened',
};

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
  const { date, dateTime, period } = useFormat();
  const nameOf = useWorksheetName();

  const followUpTitle = ({ kind, author, days }: NotificationRowFragment): string => {
    const say = (key: string, params = {}) => translate(`notifications.followUp.${key}`, params);
    if (kind === 'FOLLOW_UP_ASSIGNED') return say('assigned');
    if (kind === 'FOLLOW_UP_OVERDUE') return say('overdue');
    if (kind === 'FOLLOW_UP_CONFIRMED') return say('confirmed', { name: author?.name });
    if (kind === 'FOLLOW_UP_RETURNED') return say('returned', { name: author?.name });
    return days === 1 ? say('dueTomorrow') : say('dueIn', { smart_count: days ?? 0 });
  };
  const titleOf = (row: NotificationRowFragment): string => {
    const { kind, answers, author, days } = row;
    if (row.followUp) return followUpTitle(row);
    if (kind === 'RETURNED') {
      return translate('notifications.returned', { smart_count: answers.length });
    }
    if (kind === 'MENTIONED') return translate('notifications.mentioned', { name: author?.name });
    if (kind === 'OVERDUE') return translate('notifications.overdue');
    const saying = sayings[kind];
    if (saying) return translate(`notifications.${saying}`, { name: author?.name });
    if (days === 1) return translate('notifications.dueTomorrow');
    return translate('notifications.dueIn', { smart_count: days ?? 0 });
  };
  const detailOf = ({ kind, cause, answers, dueAt, followUp }: NotificationRowFragment): string => {
    if (cause) return translate(`errors.${cause}`);
    if (followUp && !dueAt) return followUp.title;
    if (followUp) {
      return translate('notifications.followUp.due', { title: followUp.title, date: date(dueAt) });
    }
    if (dueAt) {
      const opened = kind === 'OPENING_GRANTED' || kind === 'PERIOD_REOPENED';
      const key = opened ? 'openUntil' : 'dueAt';
      return translate(`notifications.${key}`, { date: dateTime(dueAt) });
    }
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
    place:
      row.worksheetId === null
        ? period(row.period.name)
        : translate('notifications.place', {
            unit: row.unit?.abbreviation ?? nameOf(row),
            period: period(row.period.name),
          }),
  });
}
