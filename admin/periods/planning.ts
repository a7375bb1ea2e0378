import { type Day, isDay } from '../../schema/calendar/index.js';
import { limits } from '../../schema/limits.js';
import type { PeriodKind } from '../graphql/enums.js';

/** When a period opens, is due and closes; ISO 8601 in UTC. */
export interface PeriodDates {
  readonly opensAt: string;
  readonly dueAt: string;
  readonly closesAt: string;
}

/** The kinds that come one after the other, as the calendar has them; a range of days is chosen freely. */
export type CalendarKind = Exclude<PeriodKind, 'CUSTOM'>;

/** The first and the last day of a range; both belong to it. */
export interface DaysOfRange {
  readonly firstDay: Day;
  readonly lastDay: Day;
}

/** What periods can be planned, by the names the API gives them (`2022-07`, `2022-Q3`, `2022`). */
export interface Plannable {
  /** Earliest first; none of them exists yet. */
  readonly names: readonly string[];
  /** The one after the latest there is; without any, the one it is now. */
  readonly proposed: string;
}

/** How many months one period of a kind is long. */
const lengths: Readonly<Record<CalendarKind, number>> = { MONTHLY: 1, QUARTERLY: 3, ANNUAL: 12 };

/** How far ahead somebody may want to plan: a year of months, and no less of what is longer. */
const ahead: Readonly<Record<CalendarKind, number>> = { MONTHLY: 12, QUARTERLY: 4, ANNUAL: 3 };

/** Jakarta is seven hours ahead, all year. */
const wibOffsetMs = 7 * 3_600_000;

/** @param taken names of the periods there are, of whatever kind. */
export function plannable(kind: CalendarKind, taken: readonly string[], now: Date): Plannable {
  const local = new Date(now.getTime() + wibOffsetMs);
  const month = local.getUTCFullYear() * 12 + local.getUTCMonth();
  const current = Math.floor(month / lengths[kind]);
  const places = taken.flatMap((name) => {
    const period = parse(name);
    return period?.kind === kind ? [period.place] : [];
  });
  const proposed = places.length > 0 ? Math.max(...places) + 1 : current;
  const first = Math.min(current, proposed);
  const last = Math.max(current, proposed) + ahead[kind] - 1;
  const names = Array.from({ length: last - first + 1 }, (_, index) => nameOf(kind, first + index));
  return { names: names.filter((name) => !taken.includes(name)), proposed: nameOf(kind, proposed) };
}

/**
 * The dates that are usual: it opens on its first day at midnight, is due on its last at 16.00 and closes on
 * the 5th of the month after at 16.00, in Jakarta.
 */
export function usualDates(name: string): PeriodDates {
  const { year, firstMonth, nextMonth } = monthsOf(name);
  return {
    opensAt: wib(year, firstMonth, 1, 0),
    dueAt: wib(year, nextMonth, 0, 16),
    closesAt: wib(year, nextMonth, 5, 16),
  };
}

/** The same for a range of days: it closes on the 5th day after it. */
export function usualDatesOfRange({ firstDay, lastDay }: DaysOfRange): PeriodDates {
  const [year, month, day] = lastDay.split('-').map(Number) as [number, number, number];
  return {
    opensAt: new Date(`${firstDay}T00:00:00+07:00`).toISOString(),
    dueAt: wib(year, month - 1, day, 16),
    closesAt: wib(year, month - 1, day + 5, 16),
  };
}

/** Days of a range, its last one among them; less than 1 where that comes first. */
export const daysFrom = (firstDay: Day, lastDay: Day): number =>
  Math.round((Date.parse(lastDay) - Date.parse(firstDay)) / 86_400_000) + 1;

/** Whether both days are chosen, and can be planned; the year 202 is one that is still being typed. */
export function isRange({ firstDay, lastDay }: Partial<DaysOfRange>): boolean {
  if (!isDay(firstDay ?? '') || !isDay(lastDay ?? '')) return false;
  const days = daysFrom(firstDay ?? '', lastDay ?? '');
  return (
    days >= 1 && days <= limits.daysPerPeriod && Number(firstDay?.slice(0, 4)) >= limits.yearMin
  );
}

/** A period as `createPeriod` asks for it: by its year and its last month, 1 to 12; a year has none. */
export function yearAndMonth(name: string): { year: number; month: number | null } {
  const { kind, year, nextMonth } = monthsOf(name);
  return { year, month: kind === 'ANNUAL' ? null : nextMonth };
}

function monthsOf(name: string) {
  const period = parse(name);
  if (!period) throw new Error(`${name} is no period`);
  const { kind, place } = period;
  const month = place * lengths[kind];
  const year = Math.floor(month / 12);
  // Both from 0; the month after December is the 12th of the same year.
  return { kind, year, firstMonth: month % 12, nextMonth: (month % 12) + lengths[kind] };
}

function parse(name: string): { kind: CalendarKind; place: number } | undefined {
  const [, year, quarter, month] = /^(\d{4})(?:-(?:Q([1-4])|(\d{2})))?$/.exec(name) ?? [];
  if (year === undefined) return undefined;
  if (quarter) return { kind: 'QUARTERLY', place: Number(year) * 4 + Number(quarter) - 1 };
  if (month) return { kind: 'MONTHLY', place: Number(year) * 12 + Number(month) - 1 };
  return { kind: 'ANNUAL', place: Number(year) };
}

function nameOf(kind: CalendarKind, place: number): string {
  if (kind === 'ANNUAL') return String(place);
  const perYear = 12 / lengths[kind];
  const number = (place % perYear) + 1;
  const year = Math.floor(place / perYear);
  return kind === 'QUARTERLY' ? `${year}-Q${number}` : `${year}-${String(number).padStart(2, '0')}`;
}

const wib = (year: number, monthIndex: number, day: number, hour: number) =>
  new Date(Date.UTC(year, monthIndex, day, hour) - wibOffsetMs).toISOString();
