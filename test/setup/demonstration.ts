import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { inject } from 'vitest';
import { type App, createApp } from '../../server/app.js';
import { readConfig } from '../../server/config.js';
import { freePort } from '../../server/start/port.js';
import { closeTestDatabase, openTestDatabase } from './database.js';
import { untilFilled } from './filled-note.js';
import { startProduct } from './product.js';

/** A running product with its demonstration, as it was filled in, for one journey alone. */
export interface Demonstration {
  readonly address: string;
  /** Ends the product and removes its data. */
  stop(): Promise<void>;
}

/**
 * Runs in this process, which is ready in a tenth of the time of one of its own. Nothing happens by itself in it:
 * what the hour of the day brings about is nothing a walk should meet by chance.
 *
 * @param now its clock. By another one than the machine's nobody is signed out by where it goes.
 */
export async function startDemonstration(now?: () => Date): Promise<Demonstration & { app: App }> {
  const { data, databaseUrl, remove } = await copyDemonstration();
  const config = readConfig({ UNGKIT_DATA_DIR: data, LOG_LEVEL: 'silent', SESSION_HOURS: '720' });
  const db = await openTestDatabase(databaseUrl);
  const app = await createApp({ config, db, adminDirectory, ...(now && { now }) });
  const { server } = app.fastify;
  await app.fastify.listen({ host: '127.0.0.1', port: 0 });
  return {
    app,
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      const closed = once(server, 'close');
      server.closeAllConnections();
      await app.close();
      await closed;
      await closeTestDatabase(db);
      await remove();
    },
  };
}

/** The same as `npm start` runs it: as it is built, and with all it does by itself. */
export async function startOwnProcess(): Promise<Demonstration> {
  const { data, databaseUrl, remove } = await copyDemonstration();
  const product = startProduct(
    { UNGKIT_DATA_DIR: data, DATABASE_URL: databaseUrl, PORT: String(await freePort()) },
    { withAdmin: true },
  );
  return {
    address: await product.ready,
    async stop() {
      product.child.kill('SIGINT');
      await product.ended;
      await remove();
    },
  };
}

const adminDirectory = fileURLToPath(new URL('../../dist/admin', import.meta.url));

interface Copy {
  readonly data: string;
  readonly databaseUrl: string;
  remove(): Promise<void>;
}

let copied = 0;

/** Files and database of the demonstration as it was filled in, for one product alone. */
async function copyDemonstration(): Promise<Copy> {
  const filled = inject('demonstrationData');
  const template = new URL(await untilFilled(filled));
  const own = new URL(template);
  own.pathname = `/journey_${process.pid}_${++copied}`;
  const name = own.pathname.slice(1);
  await run(template, `create database ${name} template ${template.pathname.slice(1)} ${asFiles}`);
  const folder = await mkdtemp(join(filled, '..', 'journey-'));
  const data = join(folder, 'data');
  await cp(join(filled, 'evidence'), join(data, 'evidence'), { recursive: true });
  return {
    data,
    databaseUrl: own.href,
    async remove() {
      await run(template, `drop database ${name} with (force)`);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Nothing of it has to outlive a crash. */
const asFiles = 'strategy file_copy';

async function run(server: URL, statement: string): Promise<void> {
  const maintenance = new URL(server);
  maintenance.pathname = '/postgres';
  const client = new pg.Client({ connectionString: maintenance.href });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
