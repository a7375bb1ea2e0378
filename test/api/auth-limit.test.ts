import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildOwnWorld } from '../builders/own-world.js';
import { testPassword, type World } from '../builders/world.js';
import { CHANGE_PASSWORD, newAccount, SIGN_IN } from './auth.accounts.js';

let built: World;
let world: World;

beforeAll(() => buildOwnWorld((own) => (built = own)));
// The service remembers who guessed: each test has one of its own.
beforeEach(async () => {
  world = await built.restarted();
});
afterEach(() => world.close());

const signIn = async (email: string, password = 'not this one, no') => {
  const { code, field, errors } = await world.nobody().send(SIGN_IN, { input: { email, password } });
  return { code, field, wait: errors?.[0]?.extensions['retryAfterSeconds'] as number | undefined };
}; // prettier-ignore
const codesOf = (answers: readonly { readonly code: string | undefined }[]) =>
  Map.groupBy(answers, ({ code }) => code ?? 'signed in');
const guessed = 'WRONG_CREDENTIALS';
const stopped = 'TOO_MANY_ATTEMPTS';

describe('guessing a password', () => {
  test('five times is enough: then the right one has to wait a quarter of an hour, too', async () => {
    const { email } = await newAccount(world);
    const begun = performance.now();
    for (let guess = 0; guess < 5; guess += 1) expect((await signIn(email)).code).toBe(guessed);
    const { code, field, wait } = await signIn(email, testPassword);
    expect({ code, field }).toEqual({ code: stopped, field: 'password' });
    // From the first of them on, by a clock that nobody sets.
    const passed = (performance.now() - begun) / 1_000;
    expect(wait).toBeGreaterThanOrEqual(Math.floor(15 * 60 - passed));
    expect(wait).toBeLessThanOrEqual(15 * 60);
  });

  test('in capitals or with spaces is guessing at the same account', async () => {
    const { email } = await newAccount(world);
    const spellings = [email, email.toUpperCase(), ` ${email}`, `${email} `, email];
    for (const spelling of spellings) expect((await signIn(spelling)).code).toBe(guessed);
    expect((await signIn(email)).code).toBe(stopped);
  });

  test('at an address that nobody has is stopped in the same way, so that it tells nothing', async () => {
    for (let guess = 0; guess < 5; guess += 1) {
      expect((await signIn('stranger@bekasi.test')).code).toBe(guessed);
    }
    expect((await signIn('stranger@bekasi.test')).code).toBe(stopped);
  });

  test('all at once gives no more guesses than one after the other', async () => {
    const { email } = await newAccount(world);
    const answers = await Promise.all(Array.from({ length: 20 }, () => signIn(email)));
    expect(codesOf(answers).get(guessed)).toHaveLength(5);
    expect(codesOf(answers).get(stopped)).toHaveLength(15);
  });

  test('writes nothing about an account that is guessed at', async () => {
    const { email, id } = await newAccount(world);
    const row = async () =>
      (await world.db.pool.query('select * from person where id = $1', [id])).rows;
    const before = await row();
    for (let guess = 0; guess < 7; guess += 1) await signIn(email);
    expect(await row()).toEqual(before);
  });

  test('does not lock anybody else out', async () => {
    const [guessedAt, other] = [await newAccount(world), await newAccount(world)];
    // Sixty tries at one account: were they all counted for the office, it would be over its fifty.
    for (let guess = 0; guess < 60; guess += 1) await signIn(guessedAt.email);
    expect((await signIn(other.email, testPassword)).code).toBeUndefined();
  });

  test('fifty times from one address, at whichever accounts, is enough for all of them', async () => {
    const { email } = await newAccount(world);
    for (let guess = 0; guess < 50; guess += 1) {
      expect((await signIn(`guess${guess}@bekasi.test`)).code).toBe(guessed);
    }
    expect((await signIn(email, testPassword)).code).toBe(stopped);
  });

  test('is forgiven once the right one comes', async () => {
    const { email } = await newAccount(world);
    for (let day = 0; day < 3; day += 1) {
      for (let typo = 0; typo < 4; typo += 1) expect((await signIn(email)).code).toBe(guessed);
      expect((await signIn(email, testPassword)).code).toBeUndefined();
    }
  });

  test('right ones never add up to anything', async () => {
    const { email } = await newAccount(world);
    for (let time = 0; time < 60; time += 1) {
      expect((await signIn(email, testPassword)).code).toBeUndefined();
    }
  });
});

describe('guessing the current password in a browser that somebody left open', () => {
  const send = async (
    client: Awaited<ReturnType<World['as']>>,
    currentPassword: string,
    newPassword = 'tujuh kuda di sawah',
  ) => {
    const { code, field } = await client.send(CHANGE_PASSWORD, {
      input: { currentPassword, newPassword },
    });
    return { code, field };
  };

  test('is stopped after five, at the field that was guessed', async () => {
    const client = await world.as(await newAccount(world));
    for (let guess = 0; guess < 5; guess += 1) {
      expect(await send(client, `guess ${guess}`)).toEqual({
        code: guessed,
        field: 'currentPassword',
      });
    }
    expect(await send(client, testPassword)).toEqual({ code: stopped, field: 'currentPassword' });
  });

  test('a right one forgives those before it, even where the new one is refused', async () => {
    const client = await world.as(await newAccount(world));
    for (let time = 0; time < 3; time += 1) {
      for (let typo = 0; typo < 4; typo += 1) {
        expect((await send(client, `typo ${typo}`)).code).toBe(guessed);
      }
      expect((await send(client, testPassword, testPassword)).code).toBe('WEAK_PASSWORD');
    }
  });

  test('does not hinder anybody from signing in', async () => {
    const person = await newAccount(world);
    const client = await world.as(person);
    for (let guess = 0; guess < 6; guess += 1) await send(client, 'a guess');
    expect((await signIn(person.email, testPassword)).code).toBeUndefined();
  });
});
