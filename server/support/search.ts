import { type RawBuilder, sql } from './sql.js';

/** That one of the expressions holds the words somebody typed, in any case; `%` and `_` are just letters. */
export function contains(
  typed: string,
  ...expressions: readonly RawBuilder<unknown>[]
): RawBuilder<unknown> {
  const pattern = `%${typed.trim().replaceAll(/[\\%_]/g, (letter) => `\\${letter}`)}%`;
  return sql`(${sql.join(
    expressions.map((expression) => sql`${expression} ilike ${pattern}`),
    sql` or `,
  )})`;
}
