import { createHash } from 'node:crypto';
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
} from 'kysely';
import pg, { type Pool, type PoolClient } from 'pg';

export { sql, type RawBuilder } from 'kysely';

/** A moment as it travels: ISO 8601 in UTC, `2026-11-25T03:04:05.678Z`. */
export type Instant = string;

/** Turns fragments into text and parameters; never connects. */
const compiler = new Kysely<Record<string, never>>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

const { TIMESTAMPTZ, INT8 } = pg.types.builtins;

/**
 * How rows for the API are read: moments as ISO texts, since that is how they leave again, and
 * 64-bit integers as numbers (ours are sizes and counts, far below 2^53).
 */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === (TIMESTAMPTZ as number)) return isoInstant;
    if (oid === (INT8 as number)) return Number;
    return pg.types.getTypeParser(oid, format as 'text');
  }) as typeof pg.types.getTypeParser,
};

/** `2026-11-25 03:04:05.678+00` → `2026-11-25T03:04:05.678Z`; other zones and far years the slow way. */
export function isoInstant(text: string): Instant {
  if (text[10] !== ' ' || !text.endsWith('+00')) return new Date(text).toISOString();
  // PostgreSQL writes no digit after the last that is not zero, and up to six.
  const milliseconds = text.slice(20, -3).slice(0, 3).padEnd(3, '0');
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${milliseconds}Z`;
}

/**
 * Runs a statement and gives its rows as plain objects.
 *
 * The statement is prepared once per connection under a name that follows from its text: keep what
 * varies in parameters (`= any(${ids})`, not a list of literals).
 */
export async function rows<Row extends object>(
  connection: Pool | PoolClient,
  statement: RawBuilder<unknown>,
): Promise<Row[]> {
  const { sql: text, parameters } = statement.compile(compiler);
  const result = await connection.query<Row>({
    name: nameOf(text),
    text,
    values: [...parameters],
    types,
  });
  return result.rows;
}

/** Runs a statement whose text is of this one time, such as one with a list of rows: it is not prepared. */
export async function run(
  connection: Pool | PoolClient,
  statement: RawBuilder<unknown>,
): Promise<void> {
  const { sql: text, parameters } = statement.compile(compiler);
  await connection.query({ text, values: [...parameters] });
}

/** A statement whose text is settled when the module loads: no building, no hashing per call. */
export function prepared<Row extends object, Parameters extends readonly unknown[]>(text: string) {
  const name = nameOf(text);
  return async (connection: Pool | PoolClient, parameters: Parameters): Promise<Row[]> => {
    const result = await connection.query<Row>({ name, text, values: [...parameters], types });
    return result.rows;
  };
}

/** The text of a fragment that has no parameters: for building the text of a prepared statement. */
export const textOf = (fragment: RawBuilder<unknown>): string => fragment.compile(compiler).sql;

const names = new Map<string, string>();

function nameOf(text: string): string {
  let name = names.get(text);
  if (name === undefined) {
    name = createHash('sha1').update(text).digest('hex').slice(0, 16);
    names.set(text, name);
  }
  return name;
}
