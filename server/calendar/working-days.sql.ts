import { type RawBuilder, sql } from '../support/sql.js';

/*
 * `schema/calendar/working-days.ts` in SQL, for lists that are sorted and filtered by age. A test holds the
 * two against each other. Days before 2000 are not counted right: there are none.
 */

/** The day that it is in Asia/Jakarta. @param moment timestamptz. */
const dayOf = (moment: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(${moment} at time zone 'Asia/Jakarta')::date`;

/** Days from Monday to Friday since 3 January 2000, a Monday. */
const weekdaysUntil = (day: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`((${day} - date '2000-01-03') / 7 * 5 + least((${day} - date '2000-01-03') % 7, 4))`;

const isWeekday = (day: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`extract(isodow from ${day}) < 6`;

/**
 * Working days between two moments, 0 backwards; null where one of them is.
 *
 * @param from timestamptz, as `to`.
 */
export const workingDays = (
  kabupatenId: string,
  from: RawBuilder<unknown>,
  to: RawBuilder<unknown>,
): RawBuilder<unknown> =>
  sql`case when ${from} <= ${to} then ${weekdaysUntil(dayOf(to))} - ${weekdaysUntil(dayOf(from))}
    - (select count(*)::int from holiday h where h.kabupaten_id = ${kabupatenId}
        and h.date > ${dayOf(from)} and h.date <= ${dayOf(to)} and ${isWeekday(sql`h.date`)})
    when ${from} > ${to} then 0 end`;

/**
 * The moment before which something must have begun to be more than `days` working days old: one for a
 * whole list, so that an index on the beginning serves. Null where the calendar is one single holiday.
 *
 * @param now timestamptz.
 * @param days a whole number from 0.
 */
export const olderThan = (
  kabupatenId: string,
  now: RawBuilder<unknown>,
  days: number,
): RawBuilder<unknown> =>
  sql`(select (${dayOf(now)} - ago)::timestamp at time zone 'Asia/Jakarta'
    from generate_series(0, ${3 * days + 90}::int) ago
    where ${isWeekday(sql`(${dayOf(now)} - ago)`)} and not exists (
      select 1 from holiday h where h.kabupaten_id = ${kabupatenId} and h.date = ${dayOf(now)} - ago)
    order by ago limit 1 offset ${days}::int)`;
