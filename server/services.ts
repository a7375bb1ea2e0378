import { createSessions } from './auth/sessions.js';
import { createSignInLimit } from './auth/sign-in-limit.js';
import type { Config } from './config.js';
import type { Services } from './context.js';
import type { Database } from './db/orm.js';
import { createCatalogue } from './instrument/catalogue.js';
import { clamdScanner } from './storage/clamd.js';
import { diskBlobStore } from './storage/disk.js';
import { createParts } from './storage/parts.js';

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
  blobs: diskBlobStore(config.evidence.directory, config.clamd && clamdScanner(config.clamd)),
  parts: createParts(config.evidence.directory, db.pool),
  now,
});
