import { createSessions } from './auth/sessions.js';
import { createSignInLimit } from './auth/sign-in-limit.js';
import type { Config } from './config.js';
import type { Services } from './context.js';
import type { Database } from './db/orm.js';
import { createCatalogue } from './instrument/catalogue.js';
import { createLinkCheckLimit } from './link/check-limit.js';
import { internet, probeOver } from './link/probe.js';
import { createStores } from './storage/stores.js';

/**
 * What lives as long as the service does.
 *
 * @param now the clock; tests and the seed bring their own.
 */
export const createServices = (
  config: Config,
  db: Database,
  now: () => Date = () => new Date(),
): Services => ({
  config,
  db,
  sessions: createSessions(db.pool, config.sessionMs, now),
  signInLimit: createSignInLimit(),
  catalogue: createCatalogue(db.pool),
  ...createStores(config, db.pool),
  probe: probeOver(internet),
  linkCheckLimit: createLinkCheckLimit(),
  now,
});
