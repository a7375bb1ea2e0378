import { type RawBuilder, sql } from '../support/sql.js';
import type { LockedPeriod } from './lock.js';

/*
 * The days that periods are about, as SQL: what orders them among each other, months beside quarters and ranges of
 * days. Arguments are aliases of `period`.
 */

export const firstDayOf = (p: string): RawBuilder<unknown> =>
  sql.raw(`coalesce(${p}.first_day, (make_date(${p}.year, ${p}.month, 1) - make_interval(months =>
    case ${p}.kind when 'ANNUAL' then 11 when 'QUARTERLY' then 2 else 0 end))::date)`);

export const lastDayOf = (p: string): RawBuilder<unknown> =>
  sql.raw(`coalesce(${p}.last_day,
    (make_date(${p}.year, ${p}.month, 1) + interval '1 month -1 day')::date)`);

/** A whole number that orders periods by their last days. */
export const lastDayNumber = (p: string): RawBuilder<unknown> =>
  sql`(${lastDayOf(p)} - date '2000-01-01')`;

/** The latest first; of those that end on one day the shortest, which is about the least. */
export const latestFirst = (p: string): RawBuilder<unknown> =>
  sql`${lastDayOf(p)} desc, ${firstDayOf(p)} desc`;

/** The earliest first; of those that end on one day the longest. */
export const earliestFirst = (p: string): RawBuilder<unknown> =>
  sql`${lastDayOf(p)}, ${firstDayOf(p)}`;

/**
 * Whether a period is one of those that another goes on from; the latest of them is what it begins with.
 *
 * Months go on from months, quarters from quarters: both come again and again. A range of days stands alone, so it goes
 * on from whatever was said last, in a period of whatever kind that ended before it does; none of them goes on from it.
 */
export const precedes = (p: string, { kind, endsOn }: LockedPeriod): RawBuilder<boolean> =>
  sql<boolean>`(${kind}::text = 'CUSTOM' or ${sql.ref(`${p}.kind`)} = ${kind})
    and ${lastDayOf(p)} < ${endsOn}::date`;

/** The same of two aliases. */
export const goesOnFrom = (later: string, earlier: string): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(`${later}.kind`)} = 'CUSTOM'
    or ${sql.ref(`${earlier}.kind`)} = ${sql.ref(`${later}.kind`)})
    and ${lastDayOf(earlier)} < ${lastDayOf(later)}`;

/**
 * Of two aliases, whether a period comes after another of its kind: the figures of both stand beside each other on paper, so
 * they close one after the other. A range of days may have begun with what a month said, but is compared with ranges alone.
 */
export const follows = (later: string, earlier: string): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(`${later}.kind`)} = ${sql.ref(`${earlier}.kind`)}
    and ${lastDayOf(later)} > ${lastDayOf(earlier)}`;
