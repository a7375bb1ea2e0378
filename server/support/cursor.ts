import { createHash } from 'node:crypto';
import { InvalidInput } from '../errors/domain-error.js';
import type { Orderable } from './connection.js';
import type { Direction } from './enums.js';
import { isUuid } from './load.js';
import { sql, textOf } from './sql.js';

/** One of the things that a list is ordered by. */
export type Key = Orderable & { readonly direction: Direction };

/**
 * Short name of an order. It follows from the columns themselves, so that a cursor of another list, or of a
 * release that ordered otherwise, is not taken for one of this.
 */
export function orderName(keys: readonly Key[]): string {
  const order = sql.join(keys.map(({ by, direction }) => sql`${by} ${sql.raw(direction)}`));
  return createHash('sha1').update(textOf(order)).digest('base64url').slice(0, 8);
}

/** Where a row stands in an order. @param values of the row, one for each key. */
export const writeCursor = (order: string, values: readonly unknown[]): string =>
  Buffer.from(JSON.stringify([order, ...values])).toString('base64url');

/**
 * The values of a cursor, ready to be cast to the types of the keys.
 *
 * @throws InvalidInput on `after`, for a cursor of another order and for whatever no row could have given.
 */
export function readCursor(cursor: string, order: string, keys: readonly Key[]): string[] {
  const [named, ...values] = partsOf(cursor);
  const fits =
    named === order &&
    values.length === keys.length &&
    keys.every(({ type }, index) => isOf[type](values[index]));
  if (!fits) throw new InvalidInput('after', 'MALFORMED');
  return values.map(String);
}

function partsOf(cursor: string): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}

/** What `jsonb` makes of a column of this type, as far as the database would take it back. */
const isOf: Readonly<Record<Orderable['type'], (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string' && !value.includes('\0') && value.isWellFormed(),
  integer: (value) => Number.isInteger(value) && value === Number(value) << 0,
  bigint: Number.isSafeInteger,
  float8: Number.isFinite,
  boolean: (value) => typeof value === 'boolean',
  uuid: (value) => typeof value === 'string' && isUuid(value),
  timestamptz: (value) => typeof value === 'string' && isMoment(value),
};

const moment =
  /^(\d{4,5})-(0[1-9]|1[0-2])-(\d\d)T([01]\d|2[0-3])(:[0-5]\d){2}(\.\d{1,6})?[+-](0\d|1[0-5])(:[0-5]\d){1,2}$/;

/** `2022-07-10T01:00:00.123456+00:00`, or one of those that come before and after all others. */
function isMoment(text: string): boolean {
  if (text === 'infinity' || text === '-infinity') return true;
  const [, year, month, day] = (moment.exec(text) ?? []).map(Number);
  if (!year || !month || !day) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
