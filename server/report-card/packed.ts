import { type RawBuilder, sql } from '../support/sql.js';

/** Stands between values that come as one text; what it would be taken for in a value is noticed. */
const separator = '\u001f';

/**
 * A column of many rows as one text, which is read in a fraction of the time of as many rows: every value of a result
 * is a string of its own, and every row an object. Values that are null come as nothing.
 *
 * @param column an expression that we write ourselves, never empty where it is not null. @param order for an order of
 *   its own; else columns of one statement have the same.
 */
export const packed = (column: string, order = ''): RawBuilder<string | null> =>
  sql.raw(`string_agg(coalesce((${column})::text, ''), chr(31)${order && ` order by ${order}`})`);

/** The same of texts that somebody wrote: one that is empty is told from none. */
export const packedText = (column: string, order = ''): RawBuilder<string | null> =>
  packed(`'=' || ${column}`, order);

/**
 * The values of a packed column; nothing for null.
 *
 * @param text null of no rows. @param count how many there have to be.
 */
export function unpack(text: string | null, count?: number): readonly string[] {
  const values = text === null ? [] : text.split(separator);
  if (count !== undefined && values.length !== count) {
    throw new RangeError(`${values.length} values came of ${count} rows`);
  }
  return values;
}

export const numberIn = (value: string): number | null => (value === '' ? null : Number(value));

export const textIn = (value: string): string | null => (value === '' ? null : value.slice(1));

/**
 * Ids that a statement looks for, however many: by an index in their order, one after the other. As a plain array of
 * thousands a small table would be read as a whole for them.
 */
export const uuids = (ids: Iterable<string>): RawBuilder<unknown> =>
  sql`array(select unnest(${`{${[...ids].join(',')}}`}::uuid[]))`;
