import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createApp } from '../app.js';
import type { Config } from '../config.js';
import { startEmbeddedDatabase } from '../db/embedded.js';
import { openDatabase } from '../db/orm.js';
import { seedIfEmpty } from '../db/seed/index.js';
import { buildAdminIfStale } from './admin-build.js';
import { checkDatabase } from './database-check.js';
import { inTurn } from './database-turn.js';
import { lockDataDirectory } from './data-lock.js';
import { greeting } from './greeting.js';
import { checkPort, portFault } from './port.js';
import type { Progress } from './progress.js';
import type { Stopper } from './stopper.js';

export interface StartOptions {
  readonly config: Config;
  readonly stopper: Stopper;
  readonly progress: Progress;
  /** The repository. */
  readonly root: string;
  /** False while developing, when Vite serves the admin from its sources. */
  readonly withAdmin: boolean;
  /** Aborted when the start is to be given up: nothing new is begun then. */
  readonly signal: AbortSignal;
  /** Called when the database ends under the running service. */
  readonly onLost: (reason: string) => void;
}

/**
 * Brings everything up, each part after those it stands on, and leaves with the stopper how to take it down.
 *
 * @returns what to print for the person who started it.
 * @throws StartError for what that person can mend.
 */
export async function start(options: StartOptions): Promise<string> {
  const { config, stopper, progress, root, withAdmin, signal } = options;
  const url = await startDatabase(options);
  signal.throwIfAborted();

  const db = await progress.during('Opening the database', async () => {
    await checkDatabase(url);
    return openDatabase({ url, poolSize: config.database.poolSize });
  });
  stopper.add('database connections', () => db.close());
  signal.throwIfAborted();

  const summary = await inTurn(url, async () => {
    await progress.during('Migrating the database', (say) => db.migrate(say));
    signal.throwIfAborted();
    return progress.during('Filling the database', (onProgress) =>
      seedIfEmpty(db, config, { onProgress }),
    );
  });
  signal.throwIfAborted();

  const adminDirectory = withAdmin
    ? await progress.during('Building the admin', (say) => buildAdminIfStale(root, say))
    : undefined;
  signal.throwIfAborted();

  const app = await createApp({ config, db, ...(adminDirectory && { adminDirectory }) });
  stopper.add('listener', () => app.close());
  const { host, port } = config;
  await app.fastify.listen({ host, port }).catch((error: unknown) => {
    throw portFault(error, config);
  });
  const listening = app.fastify.server.address() as AddressInfo;
  const shownHost = host.includes(':') ? `[${host}]` : host;
  return greeting(config.publicUrl ?? `http://${shownHost}:${listening.port}`, summary);
}

/** The address of the database: the one configured, or that of the embedded one, which is started. */
async function startDatabase({
  config,
  stopper,
  progress,
  onLost,
}: StartOptions): Promise<string> {
  const { database, dataDirectory } = config;
  if (database.url) {
    // Several servers may share one database and its evidence: the data directory is not locked.
    await checkPort(config);
    return database.url;
  }
  const lock = await lockDataDirectory(dataDirectory);
  stopper.add('lock', () => lock.release());
  // After the lock: who starts twice in one place is told that, not that a port is taken.
  await checkPort(config);
  const embedded = await progress.during('Starting PostgreSQL', (log) =>
    startEmbeddedDatabase({ directory: join(dataDirectory, 'postgres'), log, onLost }),
  );
  stopper.add('PostgreSQL', () => embedded.stop());
  return embedded.url;
}
