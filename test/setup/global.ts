import { rm } from 'node:fs/promises';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { type EmbeddedDatabase, startEmbeddedDatabase } from '../../server/db/embedded.js';
import { openDatabase } from '../../server/db/orm.js';
import { makeOwnedFolder, removeAbandonedFolders } from './owned-folder.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server's maintenance database: test databases are created and dropped through it. */
    databaseServer: string;
    /** Migrated and empty; copied for each test file. */
    templateDatabase: string;
  }
}

interface Running {
  readonly databaseServer: string;
  readonly templateDatabase: string;
  stop(): Promise<void>;
}

// Each project loads this module anew, yet all share one PostgreSQL.
const shared = globalThis as { ungkitTestDatabase?: { running: Promise<Running>; users: number } };

/** Starts one PostgreSQL for the whole run, with a migrated template in it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.ungkitTestDatabase ??= { running: start(), users: 0 };
  shared.ungkitTestDatabase.users++;
  const { databaseServer, templateDatabase } = await shared.ungkitTestDatabase.running;
  project.provide('databaseServer', databaseServer);
  project.provide('templateDatabase', templateDatabase);

  return async () => {
    const current = shared.ungkitTestDatabase;
    if (!current || --current.users > 0) return;
    delete shared.ungkitTestDatabase;
    await (await current.running).stop();
  };
}

async function start(): Promise<Running> {
  const given = process.env['TEST_DATABASE_URL'];
  const embedded = given ? undefined : await startInTemporaryFolder();
  const server = new URL(given ?? embedded?.url ?? '');
  server.pathname = '/postgres';
  const databaseServer = server.href;
  const templateDatabase = `ungkit_template_${process.pid}`;

  await run(databaseServer, `create database ${templateDatabase}`);
  const template = new URL(databaseServer);
  template.pathname = `/${templateDatabase}`;
  const db = await openDatabase({ url: template.href, poolSize: 1 });
  await db.migrate();
  await db.close();

  return {
    databaseServer,
    templateDatabase,
    async stop() {
      if (embedded) await embedded.stop();
      else await dropDatabasesOf(process.pid, databaseServer);
    },
  };
}

async function startInTemporaryFolder(): Promise<EmbeddedDatabase> {
  await removeAbandonedFolders();
  const directory = await makeOwnedFolder();
  const embedded = await startEmbeddedDatabase({ directory, fast: true });
  return {
    ...embedded,
    async stop() {
      await embedded.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function dropDatabasesOf(pid: number, databaseServer: string): Promise<void> {
  const names = await run(databaseServer, 'select datname from pg_database');
  for (const { datname } of names) {
    if (!new RegExp(`^ungkit_(template|test)_${pid}(_|$)`).test(datname)) continue;
    await run(databaseServer, `drop database ${datname} with (force)`);
  }
}

async function run(url: string, statement: string): Promise<{ datname: string }[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<{ datname: string }>(statement)).rows;
  } finally {
    await client.end();
  }
}
