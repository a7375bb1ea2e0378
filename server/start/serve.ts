import type { AddressInfo } from 'node:net';
import { type App, createApp } from '../app.js';
import type { Config } from '../config.js';
import { openDatabase } from '../db/orm.js';
import { seedIfEmpty } from '../db/seed/index.js';
import { startJobs } from '../jobs/jobs.js';
import { startUpkeep } from '../storage/upkeep.js';
import { buildAdminIfStale } from './admin-build.js';
import { inTurn } from './database-turn.js';
import { firstAdministrator, greeting } from './greeting.js';
import { portFault } from './port.js';
import type { StartOptions } from './start.js';

/** A request that runs longer when everything stops is cut off. */
const REQUEST_PATIENCE_MS = 10_000;

/**
 * Serves from a database that answers: brings it up to date, fills it on the first start, builds
 * the admin when it is stale.
 *
 * @returns what to print for the person who started it.
 */
export async function serve(url: string, options: StartOptions): Promise<string> {
  const { config, stopper, progress, say, root, withAdmin, signal } = options;
  const db = await progress.during('Opening the database', () =>
    openDatabase({ url, poolSize: config.database.poolSize }),
  );
  stopper.add('database connections', () => db.close());
  signal.throwIfAborted();

  const summary = await inTurn(url, async () => {
    await progress.during('Migrating the database', (detail) => db.migrate(detail));
    signal.throwIfAborted();
    const filled = await progress.during('Filling the database', (onProgress) =>
      seedIfEmpty(db, config, { onProgress }),
    );
    const { initialAdministrator } = filled;
    // At once, even where the start ends here: nobody could ever sign in with a password that was not shown.
    if (initialAdministrator) say(firstAdministrator(initialAdministrator));
    return filled;
  });
  signal.throwIfAborted();

  const adminDirectory = withAdmin
    ? await progress.during('Building the admin', (detail) => buildAdminIfStale(root, detail))
    : undefined;
  signal.throwIfAborted();

  const app = await createApp({ config, db, ...(adminDirectory && { adminDirectory }) });
  stopper.add('listener', () => close(app));
  const address = await listen(app, config);
  stopper.add('upkeep', startUpkeep(app.services, app.fastify.log));
  stopper.add('jobs', await startJobs(app.services, app.fastify.log));
  return greeting(address, summary, config.mail);
}

/** @returns the address to type. */
async function listen({ fastify }: App, config: Config): Promise<string> {
  const { host, port, publicUrl, logLevel } = config;
  // Its line about listening says what the greeting says.
  fastify.log.level = 'silent';
  await fastify.listen({ host, port }).catch((error: unknown) => {
    throw portFault(error, config);
  });
  fastify.log.level = logLevel;
  const listening = fastify.server.address() as AddressInfo;
  const shownHost = host.includes(':') ? `[${host}]` : host;
  return publicUrl ?? `http://${shownHost}:${listening.port}`;
}

/** Takes no new request, lets the running ones end. */
async function close(app: App): Promise<void> {
  const { server } = app.fastify;
  // A connection that was busy when closing began would be kept open for its next request.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const limit = setTimeout(() => server.closeAllConnections(), REQUEST_PATIENCE_MS);
  try {
    await app.close();
  } finally {
    clearInterval(sweep);
    clearTimeout(limit);
  }
}
