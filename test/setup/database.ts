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

/** Those whose databases are gone: to learn the entities anew takes longer than to copy a database. */
const closed: Database[] = [];

/**
 * A migrated, empty database of the caller's own: made in `beforeAll`, dropped in `afterAll`.
 *
 * A copy of the run's template takes some 50 ms, where migrating takes a second.
 */
export const createTestDatabase = async (): Promise<TestDatabase> => opened(await copyTemplate());

/** Without a single table: for what migrates it itself. */
export const createEmptyDatabase = async (): Promise<TestDatabase> => opened(await create(''));

async function opened({ url, drop }: Created): Promise<TestDatabase> {
  const db = await openTestDatabase(url);
  const close = async () => {
    await closeTestDatabase(db);
    await drop();
  };
  return { db, url, drop: close, [Symbol.asyncDispose]: close };
}

/** Opens any database; `closeTestDatabase` closes it. */
export async function openTestDatabase(url: string): Promise<Database> {
  const known = closed.pop();
  if (!known) return openDatabase({ url, poolSize: 4 });
  const { orm } = known;
  await orm.reconnect({ clientUrl: url, dbName: new URL(url).pathname.slice(1) });
  return { ...known, url, pool: await orm.em.getConnection().getNativeClient() };
}

export async function closeTestDatabase(db: Database): Promise<void> {
  await db.close();
  closed.push(db);
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
  const template = inject('templateDatabase');
  const name = `${template.replace('template', 'test')}_${process.pid}_${++created}`;
  await run(`create database ${name} ${how}`);

  const url = new URL(inject('databaseServer'));
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () => run(`drop database if exists ${name} with (force)`),
  };
}

let server: pg.Pool | undefined;

/** By one connection, which goes when nothing is asked for a while: to begin one takes longer than most questions. */
async function run(statement: string): Promise<void> {
  server ??= new pg.Pool({ connectionString: inject('databaseServer'), max: 1 }).on(
    'error',
    () => undefined,
  );
  await server.query(statement);
}
