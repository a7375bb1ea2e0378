import { isEmail } from 'class-validator';
import { LockMode } from '@mikro-orm/core';
import type { RequestContext } from '../context.js';
import { tenantFilter } from '../db/base.entity.js';
import { DomainError, InvalidInput, Unauthenticated } from '../errors/domain-error.js';
import type { Kabupaten } from '../kabupaten/kabupaten.type.js';
import { Person as PersonEntity } from '../person/person.entity.js';
import { readPerson } from '../person/person.query.js';
import type { Person } from '../person/person.type.js';
import { authorize, generalAbilities } from '../policy/index.js';
import type { Locale } from '../support/enums.js';
import { flush } from '../support/flush.js';
import { load } from '../support/load.js';
import { prepared } from '../support/sql.js';
import type { ChangePasswordInput, SignInInput } from './auth.input.js';
import type { Viewer } from './auth.type.js';
import { hashPassword, passwordMatches } from './password.js';

const readKabupaten = prepared<Kabupaten, [id: string]>(
  'select id, code, name, province, capital from kabupaten where id = $1',
);

/** Whoever is signed in; null when nobody is. */
export async function viewer(
  ctx: Pick<RequestContext, 'signedIn' | 'actor' | 'pool' | 'config'>,
): Promise<Viewer | null> {
  if (!ctx.signedIn) return null;
  const { actor, expiresAt } = ctx.signedIn;
  const [person, [kabupaten]] = await Promise.all([
    readPerson(ctx, actor.personId),
    readKabupaten(ctx.pool, [actor.kabupatenId]),
  ]);
  if (!kabupaten) throw new Unauthenticated();
  return {
    person,
    kabupaten,
    memberships: person.memberships,
    abilities: generalAbilities(actor),
    sessionExpiresAt: expiresAt,
    uploadMaxBytes: ctx.config.evidence.maxBytes,
  };
}

/** Checked when there is no such account, so that its absence takes as long as a wrong password. */
let decoy: Promise<string> | undefined;

/**
 * Signs in and sets the cookie.
 *
 * One answer for unknown address, wrong password and inactive account: who has one is nobody's business.
 *
 * @throws DomainError `WRONG_CREDENTIALS`, `TOO_MANY_ATTEMPTS`.
 */
export async function signIn(ctx: RequestContext, input: SignInInput): Promise<Viewer> {
  const email = input.email.trim().toLowerCase();
  const account = `sign-in:${email}`;
  await ctx.signInLimit.spend(account, ctx.address, 'password');
  // No kabupaten is known before the person is: the one read across all of them.
  const person = await ctx.em.findOne(
    PersonEntity,
    { email },
    { filters: { [tenantFilter]: false } },
  );
  decoy ??= hashPassword('nobody has this password');
  const matches = await passwordMatches(person?.passwordHash ?? (await decoy), input.password);
  if (!person?.active || !matches) {
    throw new DomainError('WRONG_CREDENTIALS', 'Address or password is wrong.', {
      field: 'password',
    });
  }
  await ctx.signInLimit.giveBack(account, ctx.address);
  const kabupatenId = person.kabupaten.id;
  await ctx.pool.query('update person set last_signed_in_at = $2 where id = $1', [
    person.id,
    ctx.now(),
  ]);
  await ctx.pool.query(
    `insert into audit_event (kabupaten_id, at, actor_id, action, entity, entity_id, request_id)
     values ($1, $2, $3, 'signIn', 'Person', $3, $4)`,
    [kabupatenId, ctx.now(), person.id, ctx.requestId],
  );
  // The browser gives the other person's up: nobody is to find it, and no other tab to go on by it. One's own stays for
  // the other tabs that still go by it.
  if (ctx.signedIn && ctx.signedIn.actor.personId !== person.id) {
    await ctx.sessions.end(ctx.signedIn.sessionId);
  }
  const token = await ctx.sessions.begin({ id: person.id, kabupatenId });
  ctx.setSessionCookie(token);
  const signedIn = await ctx.sessions.read(token);
  const { pool, config } = ctx;
  const seen = signedIn && (await viewer({ pool, config, signedIn, actor: signedIn.actor }));
  if (!seen) throw new Unauthenticated();
  return seen;
}

/** Ends this session; also right when nobody is signed in. */
export async function signOut(ctx: RequestContext): Promise<boolean> {
  if (ctx.signedIn) await ctx.sessions.end(ctx.signedIn.sessionId);
  ctx.setSessionCookie(null);
  return true;
}

/** Ends every session of the person, this one included; gives how many. */
export async function signOutEverywhere(ctx: RequestContext): Promise<number> {
  authorize(ctx.actor, 'account.edit');
  const ended = await ctx.sessions.endAll(ctx.actor.personId);
  ctx.setSessionCookie(null);
  return ended;
}

/**
 * Sets a new password and ends the person's other sessions.
 *
 * @throws DomainError `WRONG_CREDENTIALS` for the current one, `WEAK_PASSWORD` for the new one.
 */
export async function changePassword(
  ctx: RequestContext,
  { currentPassword, newPassword }: ChangePasswordInput,
): Promise<boolean> {
  const { actor, em, signedIn } = ctx;
  authorize(actor, 'account.edit');
  // The session's own limit: a stolen browser must not become a place to guess.
  const account = `change:${actor.personId}`;
  await ctx.signInLimit.spend(account, ctx.address, 'currentPassword');
  const person = await load(em, PersonEntity, actor.personId);
  if (!(await passwordMatches(person.passwordHash, currentPassword))) {
    throw new DomainError('WRONG_CREDENTIALS', 'The current password is wrong.', {
      field: 'currentPassword',
    });
  }
  await ctx.signInLimit.giveBack(account, ctx.address);
  assertStrong(newPassword, currentPassword, person);
  person.passwordHash = await hashPassword(newPassword);
  person.mustChangePassword = false;
  await flush(em);
  await ctx.sessions.endAll(actor.personId, signedIn?.sessionId);
  return true;
}

/** Length is checked at the edge; this is what length cannot tell. */
function assertStrong(password: string, current: string, { name, email }: PersonEntity): void {
  const plain = password.toLowerCase();
  const weak =
    password === current ||
    new Set(plain).size < 5 ||
    [name, email, email.split('@')[0] ?? email].some(
      (known) => known.length >= 4 && plain.includes(known.toLowerCase()),
    );
  if (weak) {
    throw new DomainError('WEAK_PASSWORD', 'The new password is easy to guess.', {
      field: 'newPassword',
    });
  }
}

/** Language of the own account. */
export async function setLocale(ctx: RequestContext, locale: Locale): Promise<Person> {
  const { actor, em } = ctx;
  authorize(actor, 'account.edit');
  await em.transactional(async (em) => {
    // Whoever chooses twice at once gets the second, not a conflict with themselves.
    const lock = { lockMode: LockMode.PESSIMISTIC_WRITE };
    const person = await load(em, PersonEntity, actor.personId, 'id', lock);
    person.locale = locale;
    await flush(em);
  });
  ctx.sessions.forget();
  return readPerson(ctx, actor.personId);
}

/** @throws InvalidInput when it is not an address; gives it as it is kept. */
export function normalEmail(email: string): string {
  const normal = email.trim().toLowerCase();
  // One address, and nothing that a mail server reads as two or as another one.
  if (!isEmail(normal) || /["(),:;<>[\\\]]/.test(normal))
    throw new InvalidInput('email', 'MALFORMED');
  return normal;
}
