import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import type { AuditContext } from './audit/audit.subscriber.js';
import type { Sessions, SignedIn } from './auth/sessions.js';
import type { SignInLimit } from './auth/sign-in-limit.js';
import type { Config } from './config.js';
import { tenantFilter } from './db/base.entity.js';
import type { Database } from './db/orm.js';
import { Unauthenticated } from './errors/domain-error.js';
import type { Catalogue } from './instrument/catalogue.js';
import type { LinkCheckLimit } from './link/check-limit.js';
import type { Probe } from './link/probe.js';
import type { Actor } from './policy/actor.js';
import type { BlobStore } from './storage/blob-store.js';
import type { Parts } from './storage/parts.js';

/** What lives as long as the service does. */
export interface Services {
  readonly config: Config;
  readonly db: Database;
  readonly sessions: Sessions;
  readonly signInLimit: SignInLimit;
  readonly catalogue: Catalogue;
  readonly blobs: BlobStore;
  readonly parts: Parts;
  /** Asks addresses of links whether they answer. */
  readonly probe: Probe;
  readonly linkCheckLimit: LinkCheckLimit;
  /** The clock; tests bring their own. */
  readonly now: () => Date;
}

export interface RequestFacts {
  readonly signedIn: SignedIn | null;
  /** The browser's address, as far as the proxy setting lets us believe it. */
  readonly address: string;
  readonly requestId?: string;
  /** Sets or, with null, clears the sign-in cookie of the response. */
  readonly setSessionCookie?: (token: string | null) => void;
}

/** What one request has: who asks, the unit of work, the way to the rows. */
export interface RequestContext extends Services, Required<RequestFacts> {
  /** @throws Unauthenticated when nobody is signed in. */
  readonly actor: Actor;
  /** For rows of many tables: read with `rows()` or a prepared statement. */
  readonly pool: Pool;
  /** For changes. Filtered to the actor's kabupaten; made on first use. */
  readonly em: EntityManager;
}

export const createContext = (services: Services, facts: RequestFacts): RequestContext =>
  Object.assign(new LazyContext(), services, facts, {
    requestId: facts.requestId ?? randomUUID(),
    setSessionCookie: facts.setSessionCookie ?? noCookie,
  });

const noCookie = () => undefined;

/** A class, since Apollo copies the context: what stands on the prototype is not read by copying. */
class LazyContext {
  declare readonly db: Database;
  declare readonly signedIn: SignedIn | null;
  declare readonly requestId: string;
  declare private unitOfWork: EntityManager | undefined;

  get actor(): Actor {
    if (!this.signedIn) throw new Unauthenticated();
    return this.signedIn.actor;
  }

  get pool(): Pool {
    return this.db.pool;
  }

  get em(): EntityManager {
    this.unitOfWork ??= entityManagerFor(this.db, {
      actorId: this.signedIn?.actor.personId ?? null,
      requestId: this.requestId,
      kabupatenId: this.signedIn?.actor.kabupatenId ?? null,
    });
    return this.unitOfWork;
  }
}

/**
 * A unit of work of one actor. `kabupatenId` null: rows of any kabupaten are refused by the tenant
 * filter until somebody sets it; for sign-in and the seed alone.
 */
export function entityManagerFor(
  db: Database,
  { kabupatenId, ...audit }: AuditContext & { readonly kabupatenId: string | null },
): EntityManager {
  const em = db.orm.em.fork();
  em.setLoggerContext({ ...audit });
  if (kabupatenId !== null) em.setFilterParams(tenantFilter, { kabupatenId });
  return em;
}
