import { join } from 'node:path';
import type { Config } from '../config.js';
import { startEmbeddedDatabase } from '../db/embedded.js';
import { checkDatabase } from './database-check.js';
import { lockDataDirectory } from './data-lock.js';
import { checkPort } from './port.js';
import type { Progress } from './progress.js';
import type { Stopper } from './stopper.js';

export interface StartOptions {
  readonly config: Config;
  readonly stopper: Stopper;
  readonly progress: Progress;
  /** Prints for the person who started it what cannot wait until everything runs. */
  readonly say: (text: string) => void;
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
 * Brings everything up, each part after those it stands on, and leaves with the stopper how to take
 * it down.
 *
 * @returns what to print for the person who started it.
 * @throws StartError for what that person can mend.
 */
export async function start(options: StartOptions): Promise<string> {
  const { config, progress, signal } = options;
  const { bucket } = config.evidence;
  if (bucket) {
    await progress.during('Reaching the bucket', async () => {
      // What speaks to buckets takes long to load, and few need it.
      const { checkBucket } = await import('./bucket-check.js');
      await checkBucket(bucket);
    });
    signal.throwIfAborted();
  }
  const url = await startDatabase(options);
  signal.throwIfAborted();
  await progress.during('Reaching the database', () => checkDatabase(url));
  // Loading the service takes longer than everything above, which may well say that it is not
  // needed.
  const { serve } = await progress.during('Loading the service', () => import('./serve.js'));
  signal.throwIfAborted();
  return serve(url, options);
}

/**
 * The address of the database: the one configured, or that of the embedded one, which is started.
 */
async function startDatabase({ config, stopper, progress, onLost }: StartOptions): Promise<string> {
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
