import type { UnitReminderFactsFragment } from '../graphql/graphql.js';
import { formatDateTime, formatDaysFrom, formatPeriod } from '../fields/format.js';
import type { AppLocale } from '../providers/i18nProvider.js';

/** A key and its parameters, in the language of the screen. */
export type Translate = (key: string, parameters?: Readonly<Record<string, unknown>>) => string;

/** How many returned answers are named: a message is read on a phone. */
const namedAtMost = 20;

type Todo = UnitReminderFactsFragment['worksheets'][number];

/**
 * What a unit has left to do, as a plain text for a messenger: no markup, no names of people.
 *
 * @param now for how many days are left.
 */
export function reminderText(
  reminder: UnitReminderFactsFragment,
  locale: AppLocale,
  translate: Translate,
  now: Date,
): string {
  const { unit, period, worksheets } = reminder;
  const when = (key: string, instant: string) =>
    translate(`reminders.${key}`, {
      date: formatDateTime(instant, locale),
      days: formatDaysFrom(instant, now, locale),
    });
  const isFilling = worksheets.some(({ status }) => status === 'FILLING');
  const isOpen = worksheets.some((todo) => todo.status === 'FILLING' || todo.returned.length > 0);
  const several = worksheets.length > 1;
  return [
    translate('reminders.heading', {
      unit: unit?.name ?? translate('resources.worksheets.kabupaten'),
      period: formatPeriod(period.name, locale),
    }),
    ...(isFilling ? [when('due', period.dueAt)] : isOpen ? [when('closes', period.closesAt)] : []),
    ...(isOpen ? [] : [translate('reminders.nothing')]),
    ...worksheets.flatMap((todo) => {
      const lines = linesOf(todo, translate);
      return several && lines.length > 0 ? ['', `${todo.instrumentTitle}:`, ...lines] : lines;
    }),
  ].join('\n');
}

function linesOf({ status, unanswered, unproven, returned }: Todo, translate: Translate): string[] {
  const count = (key: string, smart_count: number) =>
    smart_count > 0 ? [`- ${translate(`reminders.${key}`, { smart_count })}`] : [];
  const named = returned.slice(0, namedAtMost).map(({ indicatorCode, reason }) =>
    reason
      ? translate('reminders.returnedOne', {
          code: indicatorCode,
          reason: translate(`enums.ReturnReason.${reason}`),
        })
      : indicatorCode,
  );
  const others = returned.length - named.length;
  const isComplete =
    status === 'FILLING' && unanswered === 0 && unproven === 0 && returned.length === 0;
  return [
    ...count('unanswered', unanswered),
    ...count('unproven', unproven),
    ...count('returned', returned.length),
    ...named.map((line) => `  ${line}`),
    ...(others > 0 ? [`  ${translate('reminders.more', { smart_count: others })}`] : []),
    ...(isComplete ? [`- ${translate('reminders.toSubmit')}`] : []),
  ];
}
