import { hash, randomBytes, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Actor } from '../policy/actor.js';
import type { Locale, Role } from '../support/enums.js';
import { type Instant, prepared } from '../support/sql.js';

/** Somebody who is signed in, as one statement reads it. */
export interface SignedIn {
  readonly sessionId: string;
  readonly expiresAt: Instant;
  readonly locale: Locale;
  readonly actor: Actor;
}

/**
 * Server-side sessions. The browser holds a random token, the database its hash.
 *
 * What was read is believed for `believedForMs`, so that a busy screen does not ask twice a second;
 * whatever this server changes is forgotten at once, also by a read that is still under way; another server
 * notices within that time.
 */
export interface Sessions {
  /** Starts a session; gives the token for the cookie. */
  begin(person: { readonly id: string; readonly kabupatenId: string }): Promise<string>;
  read(token: string): Promise<SignedIn | null>;
  end(sessionId: string): Promise<void>;
  /** Ends every session of a person, or all but one; gives how many. */
  endAll(personId: string, exceptSessionId?: string): Promise<number>;
  /** Reads everybody afresh: after roles, assignments or people changed. */
  forget(): void;
}

/** How old what is believed of somebody may be. */
export const believedForMs = 5_000;
const believedAtMost = 10_000;

interface SessionRow {
  id: string;
  expires_at: Instant;
  person_id: string;
  kabupaten_id: string;
  name: string;
  locale: Locale;
  must_change_password: boolean;
  memberships: { role: Role; unitId: string | null }[] | null;
  assignments: string[] | null;
}

const readSession = prepared<SessionRow, [tokenHash: string, now: Date]>(`
  select s.id, s.expires_at, p.id as person_id, p.kabupaten_id, p.name, p.locale, p.must_change_password,
    (select json_agg(json_build_object('role', m.role, 'unitId', m.unit_id))
      from membership m where m.person_id = p.id) as memberships,
    (select array_agg(a.period_id || '/' || coalesce(a.unit_id::text, ''))
      from assignment a where a.evaluator_id = p.id) as assignments
  from session s join person p on p.id = s.person_id
  where s.token_hash = $1 and s.expires_at > $2 and p.active`);

const insertSession = prepared<
  object,
  [id: string, kabupatenId: string, now: Date, tokenHash: string, personId: string, expiresAt: Date]
>(`
  with expired as (delete from session where person_id = $5 and expires_at <= $3)
  insert into session (id, kabupaten_id, created_at, token_hash, person_id, expires_at)
  values ($1, $2, $3, $4, $5, $6)`);

const deleteSession = prepared<object, [id: string]>('delete from session where id = $1');

const deleteSessions = prepared<{ id: string }, [personId: string, except: string | null]>(
  'delete from session where person_id = $1 and id is distinct from $2::uuid returning id',
);

export function createSessions(pool: Pool, lifetimeMs: number, now: () => Date): Sessions {
  const believed = new Map<string, { readonly until: number; readonly signedIn: SignedIn }>();
  /** Counts how often everything was forgotten: a read that began before that may have seen what was changed. */
  let forgotten = 0;
  const forget = () => {
    forgotten += 1;
    believed.clear();
  };

  return {
    async begin({ id, kabupatenId }) {
      const token = randomBytes(32).toString('base64url');
      const at = now();
      const expiresAt = new Date(at.getTime() + lifetimeMs);
      await insertSession(pool, [randomUUID(), kabupatenId, at, hashOf(token), id, expiresAt]);
      return token;
    },

    async read(token) {
      const at = now();
      const key = hashOf(token);
      const known = believed.get(key);
      if (
        known &&
        known.until > at.getTime() &&
        Date.parse(known.signedIn.expiresAt) > at.getTime()
      )
        return known.signedIn;
      const forgottenBefore = forgotten;
      const [row] = await readSession(pool, [key, at]);
      if (!row) {
        believed.delete(key);
        return null;
      }
      const signedIn: SignedIn = {
        sessionId: row.id,
        expiresAt: row.expires_at,
        locale: row.locale,
        actor: {
          personId: row.person_id,
          kabupatenId: row.kabupaten_id,
          name: row.name,
          mustChangePassword: row.must_change_password,
          memberships: row.memberships ?? [],
          assignments: new Set(row.assignments ?? []),
        },
      };
      if (forgotten !== forgottenBefore) return signedIn;
      if (believed.size >= believedAtMost) believed.clear();
      believed.set(key, { until: at.getTime() + believedForMs, signedIn });
      return signedIn;
    },

    async end(sessionId) {
      await deleteSession(pool, [sessionId]);
      forget();
    },

    async endAll(personId, exceptSessionId) {
      const ended = await deleteSessions(pool, [personId, exceptSessionId ?? null]);
      forget();
      return ended.length;
    },

    forget,
  };
}

const hashOf = (token: string) => hash('sha256', token, 'hex');
