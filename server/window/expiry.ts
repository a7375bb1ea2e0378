import { addWorkingDays, type Day } from '../../schema/calendar/index.js';

/**
 * Until when an exception lasts unless told otherwise: to the end of the next working day in Jakarta, and not past
 * the closing of its period.
 */
export function proposedExpiry(now: Date, closesAt: Date, holidays: ReadonlySet<Day>): Date {
  const end = addWorkingDays(now, 1, holidays);
  return end < closesAt ? end : closesAt;
}
