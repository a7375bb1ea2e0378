import { randomUUID } from 'node:crypto';
import { generatePassword } from '../../auth/password.js';
import type { Config } from '../../config.js';
import type { Role } from '../../support/enums.js';
import type { Database } from '../orm.js';
import { seedBase } from './base.js';
import { demoAccounts, demoPassword } from './demo-people.js';
import { seedDemo } from './demo.js';

export interface SeedOptions {
  /** What is being done, for a person who waits. */
  readonly onProgress?: (message: string) => void;
  /** The moment of the seed: the demonstration's current month is the one it lies in. */
  readonly now?: Date;
}

export interface SeedSummary {
  /** False when the database had been seeded before. */
  readonly seeded: boolean;
  /** How to sign in as each role; empty unless the database holds the demonstration. */
  readonly signIn: readonly SignInHint[];
  /** Only on the first start of an empty seed: told once, kept nowhere. */
  readonly initialAdministrator?: { readonly email: string; readonly password: string };
}

export interface SignInHint {
  readonly role: Role;
  readonly email: string;
  readonly password: string;
}

const begun = 'seed.begin';
const ended = 'seed.end';

/**
 * Fills an empty database: with a whole demonstration, or (`empty`) with instruments, units' kabupaten and
 * one administrator. A seed that was cut off (begun, never ended) is wiped and done again: the
 * service does not listen before it has ended, so nothing of a person's can be lost.
 */
export async function seedIfEmpty(
  db: Database,
  config: Config,
  { onProgress = () => undefined, now = new Date() }: SeedOptions = {},
): Promise<SeedSummary> {
  const state = await seedState(db);
  if (state === 'ended') return { seeded: false, signIn: await hints(db) };
  if (state === 'begun') {
    onProgress('The first filling was interrupted; starting it again');
    await wipe(db);
  }
  const kabupatenId = randomUUID();
  await mark(db, kabupatenId, begun);
  const base = await seedBase(db, kabupatenId, onProgress);

  if (config.seed === 'demo') {
    await seedDemo({ db, config, kabupatenId, now, onProgress }, base);
    await mark(db, kabupatenId, ended, 'demo');
    return { seeded: true, signIn: demoAccounts };
  }
  const password = generatePassword();
  const email = await base.createAdministrator(password);
  await mark(db, kabupatenId, ended, 'empty');
  return { seeded: true, signIn: [], initialAdministrator: { email, password } };
}

async function seedState({ pool }: Database): Promise<'none' | 'begun' | 'ended'> {
  const { rows } = await pool.query<{ action: string }>(
    'select action from audit_event where action = any($1)',
    [[begun, ended]],
  );
  if (rows.some(({ action }) => action === ended)) return 'ended';
  return rows.length > 0 ? 'begun' : 'none';
}

/** The demonstration's accounts, unless their passwords were changed by whoever took the product over. */
async function hints({ pool }: Database): Promise<readonly SignInHint[]> {
  const { rows } = await pool.query('select 1 from audit_event where action = $1 and reason = $2', [
    ended,
    'demo',
  ]);
  if (rows.length === 0) return [];
  const untouched = await pool.query<{ email: string }>(
    'select email from person where email = any($1) and active and version = 1',
    [demoAccounts.map(({ email }) => email)],
  );
  const emails = new Set(untouched.rows.map(({ email }) => email));
  return demoAccounts.filter(({ email }) => emails.has(email));
}

async function mark({ pool }: Database, kabupatenId: string, action: string, reason = '') {
  await pool.query(
    `insert into audit_event (kabupaten_id, action, entity, entity_id, reason, request_id)
     values ($1, $2, 'Kabupaten', $1, $3, 'seed')`,
    [kabupatenId, action, reason],
  );
}

async function wipe(db: Database): Promise<void> {
  // Frozen tables refuse to be emptied row by row; the schema goes as a whole and is built anew.
  await db.pool.query('drop schema public cascade; create schema public');
  await db.migrate();
}

export { demoPassword };
