import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildOwnWorld } from '../builders/own-world.js';
import { client as clientOf, type World } from '../builders/world.js';
import { countStatements } from '../setup/statements.js';

let world: World;

beforeAll(() => buildOwnWorld((own) => (world = own)));

const CREATE = `mutation ($input: CreatePersonInput!) { createPerson(input: $input) {
  password person { id name email active locale mustChangePassword version abilities memberships { role unit { code } } } } }`;
const UPDATE = `mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) {
  id name email active version memberships { id role unit { code } } } }`;
const RESET = `mutation ($id: ID!) { resetPassword(id: $id) { password person { id mustChangePassword } } }`;
const PERSON = `query ($id: ID!) { person(id: $id) { id name version memberships { role } } }`;
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { person { id mustChangePassword } } }`;

let made = 0;
const newPerson = (overrides: Readonly<Record<string, unknown>> = {}) => ({
  name: 'Siti Aminah',
  email: `siti${++made}@bekasi.test`,
  memberships: [{ role: 'EVALUATOR', unitId: null }],
  ...overrides,
});

const admin = () => world.as(world.bekasi.people.admin);

/** A fresh account, for tests that change one. */
async function somebody(overrides: Readonly<Record<string, unknown>> = {}) {
  const client = await admin();
  const input = newPerson(overrides);
  const { data } = await client.send(CREATE, { input });
  const { person, password } = data.createPerson;
  return { ...input, id: person.id as string, version: person.version as number, password };
}

/** The account as `updatePerson` takes it. */
const asInput = ({
  id,
  version,
  name,
  email,
  memberships,
}: Awaited<ReturnType<typeof somebody>>) => ({
  id,
  version,
  name,
  email,
  active: true,
  memberships,
});

describe('people', () => {
  test('the administrator sees the accounts of the own kabupaten, and counts them when asked', async () => {
    const client = await admin();
    const { data } = await client.send(
      `{ people(first: 3, filter: { search: "agent" }) { totalCount nodes { email memberships { role unit { code } } } } }`,
    );
    expect(data.people).toEqual({
      totalCount: 2,
      nodes: [
        {
          email: 'agent@bekasi.test',
          memberships: [{ role: 'CHANGE_AGENT', unit: { code: 'dinkes' } }],
        },
        {
          email: 'otheragent@bekasi.test',
          memberships: [{ role: 'CHANGE_AGENT', unit: { code: 'disdik' } }],
        },
      ],
    });
  });

  test('they can be narrowed by role, unit, state and ids, and ordered', async () => {
    const client = await admin();
    const emails = async (filter: object, orderBy: readonly object[] = []) => {
      const { data } = await client.send(
        `query ($filter: PersonFilter, $orderBy: [PersonOrder!]) { people(filter: $filter, orderBy: $orderBy) { nodes { email } } }`,
        { filter, orderBy },
      );
      return data.people.nodes.map(({ email }: { email: string }) => email);
    };
    const { people, units } = world.bekasi;
    expect(await emails({ role: 'LEADERSHIP' })).toEqual(['leader@bekasi.test']);
    expect(
      await emails({ unitId: units.health.id }, [{ field: 'EMAIL', direction: 'DESC' }]),
    ).toEqual(['head@bekasi.test', 'agent@bekasi.test']);
    expect(await emails({ active: false })).toEqual([]);
    expect(await emails({ ids: [people.team.id, world.karawang.people.team.id, 'no id'] })).toEqual(
      ['team@bekasi.test'],
    );
    const page = await emails({}, [{ field: 'LAST_SIGNED_IN_AT', direction: 'ASC' }]);
    expect(page.length).toBeGreaterThan(5);
  });

  test('a list takes one statement, however many people there are', async () => {
    const client = await admin();
    const read = (first: number) =>
      client.send(
        `query ($first: Int!) { people(first: $first) { nodes { name memberships { role } abilities } } }`,
        { first },
      );
    await read(1);
    const few = await countStatements(() => read(2));
    const many = await countStatements(() => read(10));
    expect(few.result.data.people.nodes).toHaveLength(2);
    expect(many.result.data.people.nodes).toHaveLength(10);
    expect(many.count).toBe(few.count);
    expect(many.count).toBe(1);
  });

  test('only the administrator may list them; everybody may read the own account and no other', async () => {
    const { people } = world.bekasi;
    for (const name of ['agent', 'lead', 'leader', 'team', 'analyst', 'evaluator'] as const) {
      const client = await world.as(people[name]);
      expect((await client.send(`{ people { nodes { id } } }`)).code).toBe('FORBIDDEN');
      expect((await client.send(PERSON, { id: people.admin.id })).code).toBe('FORBIDDEN');
      const own = await client.send(PERSON, { id: people[name].id });
      expect(own.data.person.id).toBe(people[name].id);
    }
  });

  test('an account of another kabupaten is not there', async () => {
    const client = await admin();
    for (const id of [world.karawang.people.agent.id, randomUUID(), 'no id']) {
      const { code, field } = await client.send(PERSON, { id });
      expect({ code, field }).toEqual({ code: 'NOT_FOUND', field: 'id' });
    }
  });
});

describe('a new account', () => {
  test('gets a password that is shown once, signs in, and must be changed', async () => {
    const client = await admin();
    const { data } = await client.send(CREATE, {
      input: newPerson({
        name: '  Budi ',
        email: ' Budi@Bekasi.Test ',
        locale: 'en',
        memberships: [
          { role: 'CHANGE_AGENT', unitId: world.bekasi.units.health.id },
          { role: 'UNIT_HEAD' },
        ],
      }),
    });
    const { password, person } = data.createPerson;
    expect(person).toMatchObject({
      name: 'Budi',
      email: 'budi@bekasi.test',
      active: true,
      locale: 'en',
      mustChangePassword: true,
      version: 1,
      abilities: ['person.edit'],
    });
    expect(person.memberships).toEqual([
      { role: 'CHANGE_AGENT', unit: { code: 'dinkes' } },
      { role: 'UNIT_HEAD', unit: null },
    ]);
    expect(password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    const signedIn = await world
      .nobody()
      .send(SIGN_IN, { input: { email: 'budi@bekasi.test', password } });
    expect(signedIn.data.signIn.person).toEqual({ id: person.id, mustChangePassword: true });

    const { rows } = await world.db.pool.query<{ events: string }>(
      `select json_agg(e)::text as events from audit_event e where entity_id = $1`,
      [person.id],
    );
    expect(rows[0]?.events).toContain('budi@bekasi.test');
    expect(rows[0]?.events).not.toContain('argon2');
    expect(rows[0]?.events).not.toContain(password);
  });

  test('the refusal of a taken address does not tell whose it is', async () => {
    const client = await admin();
    const here = await client.send(CREATE, { input: newPerson({ email: 'agent@bekasi.test' }) });
    const there = await client.send(CREATE, { input: newPerson({ email: 'agent@karawang.test' }) });
    expect(there.errors).toEqual(here.errors);
  });
});

describe('changing an account', () => {
  test('roles become exactly the given ones, those that stay keep their id', async () => {
    const { units } = world.bekasi;
    const person = await somebody({
      memberships: [{ role: 'CHANGE_AGENT', unitId: units.health.id }, { role: 'ANALYST' }],
    });
    const client = await admin();
    const send = (version: number, memberships: readonly object[]) =>
      client.send(UPDATE, { input: { ...asInput(person), version, memberships } });
    const same = await send(1, person.memberships);
    expect(same.data.updatePerson.version).toBe(1);
    const agent = same.data.updatePerson.memberships.find(
      ({ role }: { role: string }) => role === 'CHANGE_AGENT',
    );

    const { data } = await send(1, [
      { role: 'CHANGE_AGENT', unitId: units.health.id },
      { role: 'UNIT_HEAD', unitId: units.education.id },
    ]);
    expect(data.updatePerson.version).toBe(2);
    expect(data.updatePerson.memberships).toEqual([
      agent,
      { id: expect.any(String), role: 'UNIT_HEAD', unit: { code: 'disdik' } },
    ]);
  });

  test('a stale version is a conflict even where only roles had changed', async () => {
    const person = await somebody();
    const client = await admin();
    const input = { ...asInput(person), memberships: [{ role: 'LEADERSHIP' }] };
    expect((await client.send(UPDATE, { input })).data.updatePerson.version).toBe(2);
    const stale = await client.send(UPDATE, { input });
    expect([stale.code, stale.field]).toEqual(['CONFLICT', 'version']);
  });

  test('a new name leaves the person signed in; other roles, another address and an end do not', async () => {
    const signedIn = async (change: (input: object) => object) => {
      const person = await somebody();
      await world.db.pool.query('update person set must_change_password = false where id = $1', [
        person.id,
      ]);
      const token = await world.app.services.sessions.begin({
        id: person.id,
        kabupatenId: world.bekasi.kabupaten.id,
      });
      expect(await world.app.services.sessions.read(token)).not.toBeNull();
      const client = await admin();
      const { errors } = await client.send(UPDATE, { input: change(asInput(person)) });
      expect(errors).toBeUndefined();
      return (await world.app.services.sessions.read(token)) !== null;
    };
    expect(await signedIn((input) => ({ ...input, name: 'Siti A.' }))).toBe(true);
    expect(await signedIn((input) => ({ ...input, active: false }))).toBe(false);
    expect(await signedIn((input) => ({ ...input, email: `new${++made}@bekasi.test` }))).toBe(
      false,
    );
    expect(await signedIn((input) => ({ ...input, memberships: [{ role: 'ANALYST' }] }))).toBe(
      false,
    );
  });

  test('of two administrators who take the role from each other, one stays', async () => {
    const { admin: first } = world.karawang.people;
    const client = await world.as(first);
    const { data } = await client.send(CREATE, {
      input: newPerson({ email: 'second@karawang.test', memberships: [{ role: 'ADMIN' }] }),
    });
    const second = data.createPerson.person;
    await world.db.pool.query('update person set must_change_password = false where id = $1', [
      second.id,
    ]);
    const token = await world.app.services.sessions.begin({
      id: second.id,
      kabupatenId: world.karawang.kabupaten.id,
    });
    const other = clientOf(world.app, `ungkit_session=${token}`);
    const demote = (id: string, version: number, email: string) => ({
      input: { id, version, name: 'X', email, active: true, memberships: [{ role: 'ANALYST' }] },
    });
    const codes = await Promise.all([
      client.send(UPDATE, demote(second.id, 1, 'second@karawang.test')),
      other.send(UPDATE, demote(first.id, first.version, first.email)),
    ]);
    // The later one is refused for what it asks, or because it has lost the role, and its session, by then.
    const [refused, done] = codes.map(({ code }) => code).sort();
    expect(['LAST_ADMINISTRATOR', 'UNAUTHENTICATED']).toContain(refused);
    expect(done).toBeUndefined();
    const { rows } = await world.db.pool.query(
      "select 1 from membership where kabupaten_id = $1 and role = 'ADMIN'",
      [world.karawang.kabupaten.id],
    );
    expect(rows).toHaveLength(1);
  });
});

describe('resetting a password', () => {
  test('gives a new one, ends every session and asks for another at sign-in', async () => {
    const person = await somebody();
    const token = await world.app.services.sessions.begin({
      id: person.id,
      kabupatenId: world.bekasi.kabupaten.id,
    });
    const client = await admin();
    const { data } = await client.send(RESET, { id: person.id });
    expect(data.resetPassword.person).toEqual({ id: person.id, mustChangePassword: true });
    expect(data.resetPassword.password).not.toBe(person.password);
    expect(await world.app.services.sessions.read(token)).toBeNull();
    const input = { email: person.email, password: person.password };
    expect((await world.nobody().send(SIGN_IN, { input })).code).toBe('WRONG_CREDENTIALS');
    const renewed = { ...input, password: data.resetPassword.password };
    expect((await world.nobody().send(SIGN_IN, { input: renewed })).errors).toBeUndefined();
  });
});
