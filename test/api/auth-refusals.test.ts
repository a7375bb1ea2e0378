import { beforeAll, describe, expect, test } from 'vitest';
import { limits } from '../../schema/limits.js';
import type { Person } from '../../server/person/person.entity.js';
import { contentsOf, longerThan, type Refusal, refuses } from '../builders/refusals.js';
import { buildOwnWorld } from '../builders/own-world.js';
import { testPassword, type World } from '../builders/world.js';
import { CHANGE_PASSWORD, newAccount, SIGN_IN } from './auth.accounts.js';

let world: World;

beforeAll(() => buildOwnWorld((own) => (world = own)));
beforeAll(async () => {
  await newAccount(world, { email: 'gone@bekasi.test', active: false });
  const rename = (person: Person, name: string, email: string) =>
    world.db.pool.query('update person set name = $2, email = $3 where id = $1', [
      person.id,
      name,
      email,
    ]);
  const { agent, otherHead } = world.bekasi.people;
  await rename(agent, 'Dewi Lestari', 'agent@bekasi.test');
  await rename(otherHead, 'Ani', 'ani@bekasi.test');
});

const SET_LOCALE = `mutation ($locale: Locale!) { setLocale(locale: $locale) { id } }`;

/** A refusal of what would be right but for the given fields. */
const wrong =
  (right: Readonly<Record<string, unknown>>) =>
  (
    what: string,
    input: Readonly<Record<string, unknown>>,
    code: string,
    field: string,
  ): Refusal => ({ what, variables: () => ({ input: { ...right, ...input } }), code, field });

describe('signing in', () => {
  const signing = wrong({ email: 'agent@bekasi.test', password: testPassword });
  // prettier-ignore
  refuses(() => world, SIGN_IN, 'agent', [
    signing('a missing address', { email: undefined }, 'INVALID_INPUT', 'email'),
    signing('an address that is null', { email: null }, 'INVALID_INPUT', 'email'),
    signing('an empty address', { email: '' }, 'INVALID_INPUT', 'email'),
    signing('too long an address', { email: longerThan(limits.emailLength) }, 'INVALID_INPUT', 'email'),
    signing('an address of the wrong type', { email: ['agent@bekasi.test'] }, 'INVALID_INPUT', 'email'),
    signing('a missing password', { password: undefined }, 'INVALID_INPUT', 'password'),
    signing('a password that is null', { password: null }, 'INVALID_INPUT', 'password'),
    signing('an empty password', { password: '' }, 'INVALID_INPUT', 'password'),
    signing('too long a password', { password: longerThan(limits.passwordMaxLength) }, 'INVALID_INPUT', 'password'),
    signing('a number for a password', { password: 123456789012 }, 'INVALID_INPUT', 'password'),
    signing('a password with a character that no text has', { password: 'a\0b' }, 'INVALID_INPUT', 'password'),
    signing('another field', { role: 'ADMIN' }, 'INVALID_INPUT', 'role'),
    signing('a wrong password', { password: `${testPassword}.` }, 'WRONG_CREDENTIALS', 'password'),
    signing('the password in capitals', { password: testPassword.toUpperCase() }, 'WRONG_CREDENTIALS', 'password'),
    signing('an unknown address', { email: 'stranger@bekasi.test' }, 'WRONG_CREDENTIALS', 'password'),
    signing('what is no address', { email: 'agent' }, 'WRONG_CREDENTIALS', 'password'),
    signing('an account that has ended', { email: 'gone@bekasi.test' }, 'WRONG_CREDENTIALS', 'password'),
    { what: 'no input', variables: () => ({}), code: 'INVALID_INPUT', field: 'input' },
  ]);

  test('an account that has ended is told like a wrong password', async () => {
    const send = (email: string, password: string) =>
      world.nobody().send(SIGN_IN, { input: { email, password } });
    const ended = await send('gone@bekasi.test', testPassword);
    const mistyped = await send('head@bekasi.test', 'not this one, no');
    expect(ended.errors).toEqual(mistyped.errors);
  });
});

describe('changing the own password', () => {
  const changing = wrong({ currentPassword: testPassword, newPassword: 'tujuh kuda di sawah' });
  // prettier-ignore
  refuses(() => world, CHANGE_PASSWORD, 'agent', [
    changing('a missing current one', { currentPassword: undefined }, 'INVALID_INPUT', 'currentPassword'),
    changing('a current one of the wrong type', { currentPassword: 7 }, 'INVALID_INPUT', 'currentPassword'),
    changing('too long a current one', { currentPassword: longerThan(limits.passwordMaxLength) }, 'INVALID_INPUT', 'currentPassword'),
    changing('a wrong current one', { currentPassword: 'not this one, no' }, 'WRONG_CREDENTIALS', 'currentPassword'),
    changing('an empty current one', { currentPassword: '' }, 'WRONG_CREDENTIALS', 'currentPassword'),
    changing('a wrong current one before it looks at the new one', { currentPassword: 'not this one, no', newPassword: 'aaaaaaaaaaaaa' }, 'WRONG_CREDENTIALS', 'currentPassword'),
    changing('a missing new one', { newPassword: undefined }, 'INVALID_INPUT', 'newPassword'),
    changing('a new one that is null', { newPassword: null }, 'INVALID_INPUT', 'newPassword'),
    changing('a new one of the wrong type', { newPassword: {} }, 'INVALID_INPUT', 'newPassword'),
    changing('too short a new one', { newPassword: 'tujuh kuda!' }, 'INVALID_INPUT', 'newPassword'),
    changing('too long a new one', { newPassword: longerThan(limits.passwordMaxLength) }, 'INVALID_INPUT', 'newPassword'),
    changing('half a character', { newPassword: 'tujuh kuda \ud83c' }, 'INVALID_INPUT', 'newPassword'),
    changing('the old one again', { newPassword: testPassword }, 'WEAK_PASSWORD', 'newPassword'),
    changing('one of four letters', { newPassword: 'abcdabcdabcd' }, 'WEAK_PASSWORD', 'newPassword'),
    changing('one of four letters, some of them capitals', { newPassword: 'abcdABCDabcd' }, 'WEAK_PASSWORD', 'newPassword'),
    changing('one with the own name', { newPassword: 'saya DEWI lestari' }, 'WEAK_PASSWORD', 'newPassword'),
    { ...changing('one with the own address', { newPassword: 'saya ani@BEKASI.test' }, 'WEAK_PASSWORD', 'newPassword'), as: 'otherHead' },
    changing('one with the first part of the own address', { newPassword: 'rahasia-agent-7' }, 'WEAK_PASSWORD', 'newPassword'),
    { what: 'no input', variables: () => ({}), code: 'INVALID_INPUT', field: 'input' },
  ]);

  test('says whether the new one is too short or too long', async () => {
    const agent = await world.as(world.bekasi.people.agent);
    const faultOf = async (newPassword: string) => {
      const input = { currentPassword: testPassword, newPassword };
      const { errors } = await agent.send(CHANGE_PASSWORD, { input });
      return errors?.[0]?.extensions['fault'];
    };
    expect(await faultOf('x'.repeat(11))).toBe('TOO_SHORT');
    expect(await faultOf('x'.repeat(201))).toBe('TOO_LONG');
    expect(await faultOf('')).toBe('MISSING');
  });
});

describe('choosing the own language', () => {
  const choosing = (what: string, variables: Readonly<Record<string, unknown>>): Refusal => ({
    what,
    variables: () => variables,
    code: 'INVALID_INPUT',
    field: 'locale',
  });
  refuses(() => world, SET_LOCALE, 'agent', [
    choosing('none', {}),
    choosing('null', { locale: null }),
    choosing('one that there is not', { locale: 'jv' }),
    choosing('one in capitals', { locale: 'EN' }),
    choosing('a number', { locale: 1 }),
    choosing('two at once', { locale: ['id', 'en'] }),
  ]);
});

describe('somebody who is not signed in', () => {
  const input = { currentPassword: testPassword, newPassword: 'tujuh kuda di sawah' };
  const mutations: readonly [string, string, Readonly<Record<string, unknown>>][] = [
    ['changes no password', CHANGE_PASSWORD, { input }],
    ['chooses no language', SET_LOCALE, { locale: 'en' }],
    ['signs nobody out everywhere', 'mutation { signOutEverywhere }', {}],
  ];
  for (const [what, mutation, variables] of mutations) {
    test(what, async () => {
      const agent = await world.as(world.bekasi.people.agent);
      const before = await contentsOf(world.db);
      const { code, field } = await world.nobody().send(mutation, variables);
      expect({ code, field }).toEqual({ code: 'UNAUTHENTICATED', field: undefined });
      expect(await contentsOf(world.db)).toEqual(before);
      expect((await agent.send('{ viewer { person { id } } }')).data.viewer).not.toBeNull();
    });
  }
});
