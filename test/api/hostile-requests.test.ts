import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp, sessionCookie } from '../../server/app.js';
import { readConfig } from '../../server/config.js';
import { queryLimits } from '../../server/graphql/limits.js';
import { limits } from '../../schema/limits.js';
import { buildWorld, type Client, testPassword, type World } from '../builders/world.js';
import { createTestDatabase, type TestDatabase } from '../setup/database.js';
import { CHANGE_PASSWORD, SIGN_IN } from './auth.accounts.js';

let database: TestDatabase;
let world: World;
let lead: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await buildWorld(database.db);
  lead = await world.as(world.bekasi.people.lead);
});
afterAll(async () => {
  await world.close();
  await database.drop();
});

const UNITS = `query ($filter: UnitFilter, $orderBy: [UnitOrder!], $after: String) {
  units(filter: $filter, orderBy: $orderBy, after: $after) { totalCount nodes { id } } }`;
const tooCostly = { status: 400, code: 'QUERY_TOO_COSTLY' };

/** Fragments of which each names the next one twice: 50 of them are a thousand million million fields. */
const doubled = (last: string) =>
  Array.from({ length: 50 }, (_, n) => `fragment f${n} on Query { ...f${n + 1} ...f${n + 1} }`)
    .concat(`fragment f50 on Query { ${last} }`)
    .join(' ');

describe('a small document that unfolds without end', () => {
  test('is refused to nobody and to somebody, and not walked through before', async () => {
    const document = `{ ...f0 } ${doubled('units { nodes { id } }')}`;
    const nobody = await world.nobody().send(document);
    expect(nobody).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect(await lead.send(document)).toMatchObject(tooCostly);
  });
});

describe('a document', () => {
  const wide = (count: number) =>
    `{ ${Array.from({ length: count }, (_, n) => `a${n}: units { totalCount }`).join(' ')} }`;

  test('asks for the same thing under other names a few times, and not for hundreds of it', async () => {
    expect(await lead.send(wide(queryLimits.aliases))).toMatchObject({ code: undefined });
    const refused = await lead.send(wide(queryLimits.aliases + 1));
    expect(refused).toMatchObject(tooCostly);
    expect(refused.errors?.[0]?.extensions).toMatchObject({
      limit: queryLimits.aliases,
      cost: queryLimits.aliases + 1,
    });
  });

  test('is not read to its end where it is longer than any that is needed, whoever sends it', async () => {
    const long = `{ ${'__typename '.repeat(queryLimits.tokens)} }`;
    expect(await world.nobody().send(long)).toMatchObject(tooCostly);
    const short = `{ ${'__typename '.repeat(100)} }`;
    expect((await world.nobody().send(short)).errors).toBeUndefined();
  });
});

describe('what comes with a document', () => {
  const sendText = (payload: string) =>
    world.app.fastify.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', cookie: lead.cookie! },
      payload,
    });

  test('is not looked at where it is no variable of the document, however deep it is', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const { statusCode, body } = await sendText(
      `{"query":"{ units { totalCount } }","variables":{"other":${deep}}}`,
    );
    expect(statusCode).toBe(200);
    expect(body).toContain('totalCount');
  });

  test('never comes back, not even as the name of a field', async () => {
    const { body } = await sendText(
      String.raw`{"query":"{ units { totalCount } }","variables":{"rahasia":"\u0000"}}`,
    );
    expect(body).toContain('totalCount');
    expect(body).not.toContain('rahasia');
  });

  test('may be broken: whoever sent it hears so, and nothing of it again', async () => {
    const { statusCode, body } = await sendText('{"query":"rahasia');
    expect(statusCode).toBe(400);
    expect(body).toContain('INVALID_INPUT');
    expect(body).not.toContain('rahasia');
  });
});

describe('a list', () => {
  test('is ordered by a few things at once: each combination is a statement that is kept', async () => {
    const orders = (count: number) =>
      Array.from({ length: count }, (_, n) => ({
        field: 'CODE',
        direction: n % 2 ? 'ASC' : 'DESC',
      }));
    const most = limits.ordersPerList;
    expect((await lead.send(UNITS, { orderBy: orders(most) })).errors).toBeUndefined();
    expect(await lead.send(UNITS, { orderBy: orders(most + 1) })).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'orderBy',
    });
  });

  // prettier-ignore
  test.each([
    ['ids', { filter: { ids: Array.from({ length: limits.idsPerRequest + 1 }, () => randomUUID()) } }],
    ['kind', { filter: { kind: Array.from({ length: limits.idsPerRequest + 1 }, () => 'DINAS') } }],
    ['after', { after: 'a'.repeat(limits.cursorLength + 1) }],
  ])('takes no more than it needs to be told what of it is wanted: %s', async (field, variables) => {
    expect(await lead.send(UNITS, variables)).toMatchObject({ code: 'INVALID_INPUT', field });
  });
});

describe('an answer of the API', () => {
  test.each([
    ['what was asked for', () => lead.cookie, '{ viewer { person { email } } }'],
    ['a refusal', () => undefined, '{ units { totalCount } }'],
    ['a mistake in the document', () => lead.cookie, '{ viewer { '],
  ])('is kept by nobody on its way: %s', async (_, cookieOf, query) => {
    const cookie = cookieOf();
    const { headers } = await world.app.fastify.inject({
      url: `/graphql?query=${encodeURIComponent(query)}`,
      headers: { 'apollo-require-preflight': '1', ...(cookie && { cookie }) },
    });
    expect(headers['cache-control']).toBe('no-store');
  });
});

describe('signing in', () => {
  test('in a browser where somebody else is signed in ends the session that it had', async () => {
    const { spare, agent } = world.bekasi.people;
    const before = await world.as(agent);
    const { headers } = await world.app.fastify.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', cookie: before.cookie! },
      payload: {
        query: SIGN_IN,
        variables: { input: { email: spare.email, password: testPassword } },
      },
    });
    expect(headers['set-cookie']).toContain(`${sessionCookie}=`);
    expect((await before.send('{ viewer { person { id } } }')).data['viewer']).toBeNull();
  });

  test('once more as oneself leaves one’s other tab the session that it goes by', async () => {
    const { agent } = world.bekasi.people;
    const before = await world.as(agent);
    await world.app.fastify.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', cookie: before.cookie! },
      payload: {
        query: SIGN_IN,
        variables: { input: { email: agent.email, password: testPassword } },
      },
    });
    const { data } = await before.send('{ viewer { person { id } } }');
    expect(data['viewer']).toEqual({ person: { id: agent.id } });
  });

  test('by a name that nobody has takes from nobody the tries of changing a password', async () => {
    const { spare } = world.bekasi.people;
    for (let guess = 0; guess < 6; guess += 1) {
      const input = { email: `change:${spare.id}`, password: 'guessed' };
      expect((await world.nobody().send(SIGN_IN, { input })).errors).toBeDefined();
    }
    const { code } = await (
      await world.as(spare)
    ).send(CHANGE_PASSWORD, {
      input: { currentPassword: 'not this one', newPassword: 'another password' },
    });
    expect(code).toBe('WRONG_CREDENTIALS');
  });
});

describe('whose address it is', () => {
  /** As the proxy passes it on: behind what the browser wrote, whom the proxy heard from. */
  const check = async (env: Readonly<Record<string, string>>, forwarded: (n: number) => string) => {
    const config = readConfig({ LOG_LEVEL: 'silent', ...env });
    const app = await createApp({ config, db: database.db });
    const statuses: number[] = [];
    for (let n = 0; n < 31; n += 1) {
      const headers = { 'x-forwarded-for': forwarded(n) };
      statuses.push((await app.fastify.inject({ url: '/verify/none', headers })).statusCode);
    }
    await app.close();
    return statuses.at(-1);
  };
  const invented = (n: number) => `198.51.100.${n}, 203.0.113.9`;

  test('is not what it says of itself: checks are counted for the one that the proxy saw', async () => {
    expect(await check({ TRUST_PROXY: 'true' }, invented)).toBe(429);
    expect(await check({ TRUST_PROXY: '1' }, invented)).toBe(429);
    expect(await check({ TRUST_PROXY: 'true' }, (n) => `198.51.100.${n}`)).toBe(404);
  });

  test('is told by the first of two proxies where there are two', async () => {
    const twice = (n: number) => `192.0.2.${n}, 198.51.100.1, 203.0.113.9`;
    expect(await check({ TRUST_PROXY: '2' }, twice)).toBe(429);
    expect(await check({ TRUST_PROXY: '2' }, invented)).toBe(404);
  });

  test('is nobody’s to say where no proxy is believed', async () => {
    expect(await check({}, (n) => `198.51.100.${n}`)).toBe(429);
  });
});

describe('the log', () => {
  const lines: string[] = [];
  const log = { write: (line: string) => void lines.push(line) };
  const secret = 'Rahasia Dinas';

  test('tells of an unexpected error where it arose, and nothing of what was typed', async () => {
    await database.db.pool.query(
      `alter table unit add constraint unit_is_refused check (name not like '${secret}%') not valid`,
    );
    const config = readConfig({ LOG_LEVEL: 'info' });
    const app = await createApp({ config, db: database.db, log });
    const token = await app.services.sessions.begin({
      id: world.bekasi.people.admin.id,
      kabupatenId: world.bekasi.kabupaten.id,
    });
    const response = await app.fastify.inject({
      method: 'POST',
      url: '/graphql',
      headers: { cookie: `${sessionCookie}=${token}` },
      payload: {
        query: 'mutation ($input: CreateUnitInput!) { createUnit(input: $input) { id } }',
        variables: { input: { code: 'baru', name: secret, kind: 'DINAS', assessed: true } },
      },
    });
    await database.db.pool.query('alter table unit drop constraint unit_is_refused');
    await app.close();
    expect(response.json()).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL' } }] });
    const logged = lines.splice(0).join('');
    expect(logged).toContain('unit_is_refused');
    expect(logged).toContain('CheckConstraintViolation');
    expect(logged).not.toContain(secret);
  });

  test('tells of a file that could not be given by its address, without what stands behind it', async () => {
    const lost = await createTestDatabase();
    const app = await createApp({ config: readConfig({ LOG_LEVEL: 'info' }), db: lost.db, log });
    const id = randomUUID();
    await lost.drop();
    for (const path of [
      `/evidence/${id}`,
      `/report-cards/${id}/card.pdf`,
      `/panels/${id}/minutes.pdf`,
    ]) {
      const { statusCode } = await app.fastify.inject({
        url: `${path}?download=${encodeURIComponent(secret)}&lang=rahasia`,
        headers: { cookie: `${sessionCookie}=any` },
      });
      expect(statusCode).toBe(500);
      const logged = lines.splice(0).join('');
      expect(logged).toContain(path);
      expect(logged).not.toMatch(/rahasia/i);
    }
    await app.close();
  });
});
