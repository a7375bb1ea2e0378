import { type Day, dayOf, endOf } from '../../schema/calendar/index.js';

/** In fewer days than these nothing new is begun and finished. */
const daysAtLeast = 7;

/**
 * Until when something new is proposed to be done: the end of the month, or of the next one where that is near.
 *
 * @param today of Asia/Jakarta.
 */
export function proposedDueDay(today: Day): Day {
  const [year, month] = today.split('-').map(Number) as [number, number];
  const thisMonth = lastDayOf(year, month);
  const daysLeft = Number(thisMonth.slice(8)) - Number(today.slice(8));
  return daysLeft >= daysAtLeast ? thisMonth : lastDayOf(year, month + 1);
}

/**
 * Until when it is proposed to do what the running period shall still show.
 *
 * @param dueAt when that period is due, ISO 8601; undefined where none is running.
 * @param today of Asia/Jakarta.
 */
export function dueDayWithin(dueAt: string | undefined, today: Day): Day {
  const due = dueAt === undefined ? today : dayOf(new Date(dueAt));
  return due > today ? due : proposedDueDay(today);
}

/** @param month 1 to 12; 13 is the next year's first. */
const lastDayOf = (year: number, month: number): Day =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

/** The last moment of a day in WIB, as screens format moments. */
export const momentOf = (day: Day): string => endOf(day).toISOString();
