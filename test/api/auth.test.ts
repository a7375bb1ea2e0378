import type { Pool } from 'pg';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createSessions } from '../../server/auth/sessions.js';
import { buildOwnWorld } from '../builders/own-world.js';
import { testNow, testPassword, type World } from '../builders/world.js';
import { CHANGE_PASSWORD, newAccount, SIGN_IN, signInByBrowser, VIEWER } from './auth.accounts.js';
import { meetingAt } from '../setup/held-rows.js';

let world: World;

beforeAll(() => buildOwnWorld((own) => (world = own)));
afterEach(() => world.setNow(testNow));

const SIGN_OUT = `mutation { signOut }`;
const SIGN_OUT_EVERYWHERE = `mutation { signOutEverywhere }`;
const SET_LOCALE = `mutation ($locale: Locale!) { setLocale(locale: $locale) { id locale version } }`;
const nobody = { viewer: null };

/** What the trace holds of one account, oldest first, as text too. */
async function traceOf(personId: string) {
  const { rows } = await world.db.pool.query<{ action: string; actor_id: string }>(
    'select * from audit_event where entity_id = $1 order by id',
    [personId],
  );
  return { events: rows.map(({ action }) => action), text: JSON.stringify(rows) };
}

describe('signing in', () => {
  test('somebody with the right password is who they say they are', async () => {
    const { data } = await world.nobody().send(SIGN_IN, {
      input: { email: 'Agent@Bekasi.test ', password: testPassword },
    });
    expect(data.signIn).toMatchObject({
      person: { email: 'agent@bekasi.test', mustChangePassword: false },
      kabupaten: { name: 'Kabupaten Bekasi' },
      memberships: [{ role: 'CHANGE_AGENT' }],
    });
    expect(data.signIn.abilities).toContain('worksheet.list');
    expect(data.signIn.abilities).not.toContain('person.list');
  });

  test('the session stands in a cookie that no script reads and no other site sends', async () => {
    const { email, id } = await newAccount(world);
    const { client, attributes } = await signInByBrowser(world, { email, password: testPassword });
    expect(attributes).toEqual(expect.arrayContaining(['Path=/', 'HttpOnly', 'SameSite=Strict']));
    const { data } = await client.send(VIEWER);
    expect(data.viewer.person).toMatchObject({ id, lastSignedInAt: testNow.toISOString() });
  });

  test('the trace tells of it, and holds no password', async () => {
    const { email, id } = await newAccount(world);
    await world.nobody().send(SIGN_IN, { input: { email, password: testPassword } });
    const { events, text } = await traceOf(id);
    expect(events.at(-1)).toBe('signIn');
    expect(text).not.toContain(testPassword);
    expect(text).not.toContain('argon2');
  });

  test('a wrong password and an unknown address get the same answer', async () => {
    const wrong = await world.nobody().send(SIGN_IN, {
      input: { email: 'head@bekasi.test', password: 'not this one, no' },
    });
    const unknown = await world.nobody().send(SIGN_IN, {
      input: { email: 'stranger@bekasi.test', password: 'not this one, no' },
    });
    expect(wrong.code).toBe('WRONG_CREDENTIALS');
    expect(unknown.errors).toEqual(wrong.errors);
  });

  test('it lasts until the moment that it says, and not a millisecond longer', async () => {
    const { email } = await newAccount(world);
    const { client } = await signInByBrowser(world, { email, password: testPassword });
    const { data } = await client.send('{ viewer { sessionExpiresAt } }');
    const end = Date.parse(data.viewer.sessionExpiresAt);
    // Twelve hours after nine in the morning.
    expect(new Date(end).toISOString()).toBe('2022-07-15T14:00:00.000Z');
    world.setNow(new Date(end - 1));
    expect((await client.send(VIEWER)).data.viewer).not.toBeNull();
    world.setNow(new Date(end));
    expect((await client.send(VIEWER)).data).toEqual(nobody);
  });
});

describe('signing out', () => {
  test('ends this session and leaves the others', async () => {
    const person = await newAccount(world);
    const [here, there] = [await world.as(person), await world.as(person)];
    expect((await here.send(SIGN_OUT)).data).toEqual({ signOut: true });
    expect((await here.send(VIEWER)).data).toEqual(nobody);
    expect((await there.send(VIEWER)).data.viewer.person.id).toBe(person.id);
  });

  test('is no mistake for somebody who is signed out already', async () => {
    expect((await world.nobody().send(SIGN_OUT)).data).toEqual({ signOut: true });
  });

  test('everywhere ends all of the own sessions, says how many, and nobody else’s', async () => {
    const [person, other] = [await newAccount(world), await newAccount(world)];
    const own = [await world.as(person), await world.as(person), await world.as(person)];
    const others = await world.as(other);
    expect((await own[1]!.send(SIGN_OUT_EVERYWHERE)).data).toEqual({ signOutEverywhere: 3 });
    for (const client of own) expect((await client.send(VIEWER)).data).toEqual(nobody);
    expect((await others.send(VIEWER)).data.viewer.person.id).toBe(other.id);
  });

  test('holds from then on, also against a request that had asked before and hears late', async () => {
    const [asked, heard] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const slowly = {
      async query(statement: { readonly text: string }) {
        const result: unknown = await world.db.pool.query(statement);
        if (statement.text.trimStart().startsWith('select')) {
          asked.resolve();
          await heard.promise;
        }
        return result;
      },
    };
    const sessions = createSessions(slowly as unknown as Pool, 3_600_000, () => testNow);
    const { id, kabupaten } = await newAccount(world);
    const token = await sessions.begin({ id, kabupatenId: kabupaten.id });
    const before = sessions.read(token);
    await asked.promise;
    expect(await sessions.endAll(id)).toBe(1);
    heard.resolve();
    expect((await before)?.actor.personId).toBe(id);
    expect(await sessions.read(token)).toBeNull();
  });
});

describe('the own password', () => {
  const newPassword = 'tujuh kuda di sawah';
  const change = { currentPassword: testPassword, newPassword };

  test('is another one from then on; here one stays signed in, elsewhere not', async () => {
    const person = await newAccount(world);
    const [here, there] = [await world.as(person), await world.as(person)];
    const { data } = await here.send(CHANGE_PASSWORD, { input: change });
    expect(data).toEqual({ changePassword: true });
    expect((await here.send(VIEWER)).data.viewer.person.id).toBe(person.id);
    expect((await there.send(VIEWER)).data).toEqual(nobody);

    const signIn = (password: string) =>
      world.nobody().send(SIGN_IN, { input: { email: person.email, password } });
    expect((await signIn(testPassword)).code).toBe('WRONG_CREDENTIALS');
    expect((await signIn(newPassword)).data.signIn.person.id).toBe(person.id);
  });

  test('takes every letter there is, spaces at its ends too', async () => {
    const person = await newAccount(world);
    const padded = '  kuda 🐎 merah  ';
    const client = await world.as(person);
    await client.send(CHANGE_PASSWORD, { input: { ...change, newPassword: padded } });
    const signIn = (password: string) =>
      world.nobody().send(SIGN_IN, { input: { email: person.email, password } });
    expect((await signIn(padded.trim())).code).toBe('WRONG_CREDENTIALS');
    expect((await signIn(padded)).errors).toBeUndefined();
  });

  test('the trace says that it changed, and holds neither of the two', async () => {
    const person = await newAccount(world);
    await (await world.as(person)).send(CHANGE_PASSWORD, { input: change });
    const { events, text } = await traceOf(person.id);
    expect(events.at(-1)).toBe('update');
    for (const secret of [testPassword, newPassword, 'argon2']) expect(text).not.toContain(secret);
  });

  test('that was handed over opens nothing but the way to another one', async () => {
    const person = await newAccount(world, { mustChangePassword: true });
    const { client } = await signInByBrowser(world, {
      email: person.email,
      password: testPassword,
    });
    expect((await client.send(VIEWER)).data.viewer.person.mustChangePassword).toBe(true);
    expect((await client.send('{ units { nodes { id } } }')).code).toBe('PASSWORD_CHANGE_REQUIRED');
    expect((await client.send(SET_LOCALE, { locale: 'en' })).errors).toBeUndefined();
    await client.send(CHANGE_PASSWORD, { input: change });
    expect((await client.send('{ viewer { person { mustChangePassword } } }')).data).toEqual({
      viewer: { person: { mustChangePassword: false } },
    });
  });
});

describe('the own language', () => {
  test('is Indonesian until somebody chooses, and then what they chose, everywhere', async () => {
    const person = await newAccount(world);
    const [here, there] = [await world.as(person), await world.as(person)];
    const seen = async () => (await there.send(VIEWER)).data.viewer.person.locale;
    expect(await seen()).toBe('id');
    const { data } = await here.send(SET_LOCALE, { locale: 'en' });
    expect(data.setLocale).toEqual({ id: person.id, locale: 'en', version: 2 });
    expect(await seen()).toBe('en');
    await here.send(SET_LOCALE, { locale: 'id' });
    expect(await seen()).toBe('id');
  });

  test('chosen twice at once is no conflict with oneself', async () => {
    const person = await newAccount(world);
    const client = await world.as(person);
    const answers = await meetingAt(
      world.db,
      ['select 1 from person where id = $1 for update', [person.id]],
      [1, 2].map(() => () => client.send(SET_LOCALE, { locale: 'en' })),
    );
    expect(answers.map(({ code }) => code)).toEqual([undefined, undefined]);
  });
});
