/** A day of the calendar in Asia/Jakarta, `2022-05-02`. Days compare as texts do. */
export type Day = string;

/** WIB is seven hours ahead of UTC all year round, and has been since 1964. */
const wibOffsetMs = 7 * 3_600_000;
const dayMs = 86_400_000;

/** The day that it is in Asia/Jakarta at a moment. */
export const dayOf = (moment: Date): Day =>
  new Date(moment.getTime() + wibOffsetMs).toISOString().slice(0, 10);

/** The last millisecond of a day in Asia/Jakarta: whatever happens then still happens on that day. */
export const endOf = (day: Day): Date => new Date(startOf(day) + dayMs - 1);

/** Whether a text is a day that exists: `2022-02-30` does not. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(startOf(text)) && dayOf(endOf(text)) === text;

/**
 * Whether offices work: Monday to Friday, unless it is a holiday.
 *
 * @param holidays national holidays, joint leave and local ones alike.
 */
export function isWorkingDay(day: Day, holidays: ReadonlySet<Day>): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday >= 1 && weekday <= 5 && !holidays.has(day);
}

/**
 * How many working days have begun since a moment: those after its own day, up to and including the day
 * of the later one. On one and the same day it is 0, from Friday to Monday 1.
 *
 * @param to 0 is also what comes out where it lies before `from`.
 */
export function workingDaysBetween(from: Date, to: Date, holidays: ReadonlySet<Day>): number {
  const last = dayOf(to);
  let count = 0;
  for (let day = nextDay(dayOf(from)); day <= last; day = nextDay(day)) {
    if (isWorkingDay(day, holidays)) count += 1;
  }
  return count;
}

/**
 * When a term of working days ends: with the last millisecond of the last of them in Asia/Jakarta. The day
 * on which it begins does not count.
 *
 * @param days a whole number from 0; with 0 the term ends with the day on which it begins.
 * @throws RangeError
 */
export function addWorkingDays(from: Date, days: number, holidays: ReadonlySet<Day>): Date {
  if (!Number.isInteger(days) || days < 0) throw new RangeError('Not a number of working days.');
  let day = dayOf(from);
  for (let left = days; left > 0;) {
    day = nextDay(day);
    if (isWorkingDay(day, holidays)) left -= 1;
  }
  return endOf(day);
}

const startOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`) - wibOffsetMs;

const nextDay = (day: Day): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10);
