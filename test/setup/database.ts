import pg from 'pg';
import { inject } from 'vitest';
import { type Database, openDatabase } from '../../server/db/orm.js';

export interface TestDatabase extends AsyncDisposable {
  readonly db: Database;
  readonly url: string;
  /** Closes the connections and removes the database. */
  drop(): Promise<void>;
}

let created = 0;

/**
 * A migrated, empty database of the caller's own: made in `beforeAll`, dropped in `afterAll`.
 *
 * A copy of the run's template takes some 50 ms, where migrating takes a second.
 */
export const createTestDatabase = async (): Promise<TestDatabase> => opened(await copyTemplate());

/** Without a single table: for what migrates it itself. */
export const createEmptyDatabase = async (): Promise<TestDatabase> => opened(await create(''));

async function opened({ url, drop }: Created): Promise<TestDatabase> {
  const db = await openDatabase({ url, poolSize: 4 });
  const close = async () => {
    await db.close();
    await drop();
  };
  return { db, url, drop: close, [Symbol.asyncDispose]: close };
}

interface Created {
  readonly url: string;
  drop(): Promise<void>;
}

/** The same without opening it: for a process that opens it by itself. */
export const copyTemplate = (): Promise<Created> =>
  // Copied as files it is there in half the time: nothing of it has to outlive a crash.
  create(`template ${inject('templateDatabase')} strategy file_copy`);

async function create(how: string): Promise<Created> {
  const server = inject('databaseServer');
  const template = inject('templateDatabase');
  const name = `${template.replace('template', 'test')}_${process.pid}_${++created}`;
  await run(server, `create database ${name} ${how}`);

  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () => run(server, `drop database if exists ${name} with (force)`),
  };
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
