import { type EntityManager, ref } from '@mikro-orm/postgresql';
import { generatePassword, hashPassword } from '../auth/password.js';
import { normalEmail } from '../auth/auth.service.js';
import type { RequestContext } from '../context.js';
import { DomainError, InvalidInput } from '../errors/domain-error.js';
import { Kabupaten } from '../kabupaten/kabupaten.entity.js';
import { authorize } from '../policy/index.js';
import { flush } from '../support/flush.js';
import { assertVersion, load } from '../support/load.js';
import { compareMemberships, readMemberships } from './memberships.js';
import { Membership } from './membership.entity.js';
import { Person } from './person.entity.js';
import type { CreatePersonInput, UpdatePersonInput } from './person.input.js';
import { readPerson } from './person.query.js';
import type { Person as PersonRow, PersonWithPassword } from './person.type.js';

/**
 * Adds an account with a password that is handed over once and changed at the first sign-in.
 *
 * @throws Duplicate when the address is taken, in this kabupaten or in another: it does not say which.
 */
export async function createPerson(
  ctx: RequestContext,
  input: CreatePersonInput,
): Promise<PersonWithPassword> {
  const { actor, em } = ctx;
  authorize(actor, 'person.edit');
  const memberships = await readMemberships(em, input.memberships);
  const password = generatePassword();
  const kabupaten = em.getReference(Kabupaten, actor.kabupatenId);
  const person = em.create(Person, {
    kabupaten,
    ...contentOf(input),
    ...(input.locale ? { locale: input.locale } : {}),
    passwordHash: await hashPassword(password),
    mustChangePassword: true,
    createdAt: ctx.now(),
  });
  for (const { role, unit } of memberships) {
    em.create(Membership, { kabupaten, person, role, unit: unit && ref(unit) });
  }
  await flush(em, { duplicate: 'email' });
  return { person: await readPerson(ctx, person.id), password };
}

/**
 * Changes an account; its roles become exactly the given ones. Whoever loses the account, gets another
 * address or other roles is signed out everywhere: what was believed of them no longer holds.
 *
 * @throws Conflict, Duplicate, InvalidInput; DomainError `LAST_ADMINISTRATOR`.
 */
export async function updatePerson(
  ctx: RequestContext,
  input: UpdatePersonInput,
): Promise<PersonRow> {
  authorize(ctx.actor, 'person.edit');
  const signsOut = await ctx.em.transactional((em) => change(em, ctx.actor.kabupatenId, input));
  if (signsOut) await endSessions(ctx, input);
  ctx.sessions.forget();
  return readPerson(ctx, input.id);
}

/** Gives an account a new password to be handed over, and signs it out everywhere. */
export async function resetPassword(ctx: RequestContext, id: string): Promise<PersonWithPassword> {
  const { actor, em } = ctx;
  authorize(actor, 'person.edit');
  const person = await load(em, Person, id);
  const password = generatePassword();
  person.passwordHash = await hashPassword(password);
  person.mustChangePassword = true;
  await flush(em);
  await ctx.sessions.endAll(person.id);
  return { person: await readPerson(ctx, person.id), password };
}

/** Whether the person has to sign in again. */
async function change(
  em: EntityManager,
  kabupatenId: string,
  input: UpdatePersonInput,
): Promise<boolean> {
  // One at a time: two administrators who take the role from each other must not both succeed.
  await em.execute('select 1 from kabupaten where id = ? for no key update', [kabupatenId]);
  const person = await load(em, Person, input.id, 'id', { populate: ['memberships'] });
  assertVersion(person, input.version);
  const wanted = await readMemberships(em, input.memberships);
  const { gone, added } = compareMemberships(person.memberships.getItems(), wanted);
  if (!input.active) await assertNotLastAdministrator(em, person, 'active');
  else if (!wanted.some(({ role }) => role === 'ADMIN')) {
    await assertNotLastAdministrator(em, person, 'memberships');
  }

  const content = contentOf(input);
  const rolesChange = gone.length > 0 || added.length > 0;
  const signsOut = rolesChange || !input.active || content.email !== person.email;
  em.assign(person, { ...content, active: input.active });
  for (const membership of gone) em.remove(membership);
  for (const { role, unit } of added) {
    em.create(Membership, { kabupaten: person.kabupaten, person, role, unit: unit && ref(unit) });
  }
  await flush(em, { duplicate: 'email' });
  // Roles are rows of their own, but the version is of the whole account.
  if (rolesChange && person.version === input.version) {
    await em.nativeUpdate(Person, { id: person.id }, { version: input.version + 1 });
  }
  return signsOut;
}

function contentOf({ name, email }: CreatePersonInput | UpdatePersonInput) {
  const trimmed = name.trim();
  if (trimmed === '') throw new InvalidInput('name', 'MISSING');
  return { name: trimmed, email: normalEmail(email) };
}

/** @throws DomainError when nobody else could mend what is about to happen. */
async function assertNotLastAdministrator(
  em: EntityManager,
  person: Person,
  field: keyof UpdatePersonInput,
): Promise<void> {
  const isAdministrator =
    person.active && person.memberships.getItems().some(({ role }) => role === 'ADMIN');
  if (!isAdministrator) return;
  const others = await em.count(Person, {
    id: { $ne: person.id },
    active: true,
    memberships: { role: 'ADMIN' },
  });
  if (others === 0) {
    throw new DomainError('LAST_ADMINISTRATOR', 'Nobody else is an administrator.', {
      field,
    });
  }
}

/** Who changes the own account keeps the session in which it was done, unless the account ends. */
async function endSessions(
  { actor, sessions, signedIn }: RequestContext,
  { id, active }: UpdatePersonInput,
): Promise<void> {
  const isOwn = id.toLowerCase() === actor.personId;
  await sessions.endAll(id, isOwn && active ? signedIn?.sessionId : undefined);
}
