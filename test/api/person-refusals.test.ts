import { randomUUID } from 'node:crypto';
import { beforeAll, describe } from 'vitest';
import { limits } from '../../schema/limits.js';
import { longerThan, type Refusal, refuses } from '../builders/refusals.js';
import { buildOwnWorld } from '../builders/own-world.js';
import type { World } from '../builders/world.js';

let world: World;

beforeAll(() => buildOwnWorld((own) => (world = own)));

const CREATE = `mutation ($input: CreatePersonInput!) { createPerson(input: $input) { password person { id } } }`;
const UPDATE = `mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) { id } }`;
const RESET = `mutation ($id: ID!) { resetPassword(id: $id) { password person { id } } }`;

type Input = Readonly<Record<string, unknown>>;
const others = ['agent', 'head', 'evaluator', 'lead', 'team', 'leader', 'analyst'] as const;

const refusal = (
  what: string,
  variables: () => Input,
  code: string,
  field?: string,
  as?: Refusal['as'],
): Refusal => ({
  what,
  variables,
  code,
  ...(field === undefined ? {} : { field }),
  ...(as === undefined ? {} : { as }),
});

/** What is wrong with a new account is wrong with a changed one, too. */
// prettier-ignore
const contents = (right: () => Input): readonly Refusal[] => {
  const bad = (what: string, wrong: () => Input, code: string, field: string) =>
    refusal(what, () => ({ input: { ...right(), ...wrong() } }), code, field);
  const roles = (...memberships: readonly unknown[]) => () => ({ memberships });
  const agentOf = (unitId: () => unknown) => () => ({ memberships: [{ role: 'CHANGE_AGENT', unitId: unitId() }] });
  return [
    bad('a missing name', () => ({ name: undefined }), 'INVALID_INPUT', 'name'),
    bad('a name that is null', () => ({ name: null }), 'INVALID_INPUT', 'name'),
    bad('an empty name', () => ({ name: '' }), 'INVALID_INPUT', 'name'),
    bad('a name of spaces', () => ({ name: '   ' }), 'INVALID_INPUT', 'name'),
    bad('too long a name', () => ({ name: longerThan(limits.nameLength) }), 'INVALID_INPUT', 'name'),
    bad('a number for a name', () => ({ name: 7 }), 'INVALID_INPUT', 'name'),
    bad('a name with a character that no text has', () => ({ name: 'Siti\0' }), 'INVALID_INPUT', 'name'),
    bad('a missing address', () => ({ email: undefined }), 'INVALID_INPUT', 'email'),
    bad('an empty address', () => ({ email: '' }), 'INVALID_INPUT', 'email'),
    bad('an address of the wrong type', () => ({ email: { at: 'bekasi.test' } }), 'INVALID_INPUT', 'email'),
    bad('an address without @', () => ({ email: 'siti.bekasi.test' }), 'INVALID_INPUT', 'email'),
    bad('an address with two @', () => ({ email: 'siti@dinkes@bekasi.test' }), 'INVALID_INPUT', 'email'),
    bad('an address with a space in it', () => ({ email: 'siti aminah@bekasi.test' }), 'INVALID_INPUT', 'email'),
    bad('two addresses', () => ({ email: 'siti@bekasi.test,budi@lain.test' }), 'INVALID_INPUT', 'email'),
    bad('an address within an address', () => ({ email: 'siti<budi@lain.test>' }), 'INVALID_INPUT', 'email'),
    bad('an address without a point', () => ({ email: 'siti@bekasi' }), 'INVALID_INPUT', 'email'),
    bad('too long an address', () => ({ email: `${'a'.repeat(limits.emailLength - 11)}@bekasi.test` }), 'INVALID_INPUT', 'email'),
    bad('an address that somebody here has', () => ({ email: 'OTHERAGENT@bekasi.test' }), 'DUPLICATE', 'email'),
    bad('an address that somebody of another kabupaten has', () => ({ email: 'agent@karawang.test' }), 'DUPLICATE', 'email'),
    bad('missing roles', () => ({ memberships: undefined }), 'INVALID_INPUT', 'memberships'),
    bad('roles that are null', () => ({ memberships: null }), 'INVALID_INPUT', 'memberships'),
    bad('no role at all', roles(), 'INVALID_INPUT', 'memberships'),
    bad('too many roles', roles(...Array.from({ length: limits.membershipsPerPerson + 1 }, () => ({ role: 'ANALYST' }))), 'INVALID_INPUT', 'memberships'),
    bad('a role by its name alone', roles('ANALYST'), 'INVALID_INPUT', 'memberships'),
    bad('a role that is null', roles({ role: 'ANALYST' }, null), 'INVALID_INPUT', 'memberships'),
    bad('a membership without a role', roles({ unitId: null }), 'INVALID_INPUT', 'role'),
    bad('a role that there is not', roles({ role: 'BUPATI' }), 'INVALID_INPUT', 'role'),
    bad('one role twice', roles({ role: 'ANALYST' }, { role: 'ANALYST', unitId: null }), 'DUPLICATE', 'memberships'),
    bad('one role in one unit twice, once in capitals', () => {
      const { id } = world.bekasi.units.health;
      return { memberships: [id, id.toUpperCase()].map((unitId) => ({ role: 'CHANGE_AGENT', unitId })) };
    }, 'DUPLICATE', 'memberships'),
    bad('an unknown unit', agentOf(() => randomUUID()), 'NOT_FOUND', 'memberships'),
    bad('a unit by its code', agentOf(() => 'dinkes'), 'NOT_FOUND', 'memberships'),
    bad('a unit of the wrong type', agentOf(() => ({ code: 'dinkes' })), 'INVALID_INPUT', 'unitId'),
    bad('a unit of another kabupaten', agentOf(() => world.karawang.units.health.id), 'NOT_FOUND', 'memberships'),
    bad('an evaluator of one unit: that is what assignments are for', () => ({ memberships: [{ role: 'EVALUATOR', unitId: world.bekasi.units.health.id }] }), 'INVALID_INPUT', 'memberships'),
    bad('a password of one’s own choice', () => ({ password: 'tujuh kuda di sawah' }), 'INVALID_INPUT', 'password'),
    refusal('no input', () => ({}), 'INVALID_INPUT', 'input'),
    ...others.map((name) => refusal(`the ${name}`, () => ({ input: right() }), 'FORBIDDEN', undefined, name)),
  ];
};

describe('a new account', () => {
  const right = { name: 'Siti', email: 'siti@bekasi.test', memberships: [{ role: 'EVALUATOR' }] };
  const speaking = (locale: unknown) => () => ({ input: { ...right, locale } });
  refuses(() => world, CREATE, 'admin', [
    ...contents(() => right),
    refusal('a language that there is not', speaking('su'), 'INVALID_INPUT', 'locale'),
    refusal('a language of the wrong type', speaking(['id', 'en']), 'INVALID_INPUT', 'locale'),
  ]);
});

// prettier-ignore
describe('a changed account', () => {
  const right = (): Input => ({
    id: world.bekasi.people.agent.id,
    version: 1,
    name: 'Agen',
    email: 'agent@bekasi.test',
    active: true,
    memberships: [{ role: 'CHANGE_AGENT', unitId: world.bekasi.units.health.id }],
  });
  const own = (): Input => ({
    id: world.bekasi.people.admin.id,
    version: 1,
    name: 'Admin',
    email: 'admin@bekasi.test',
    active: true,
    memberships: [{ role: 'ADMIN' }],
  });
  const bad = (what: string, wrong: () => Input, code: string, field: string) =>
    refusal(what, () => ({ input: { ...right(), ...wrong() } }), code, field);
  refuses(() => world, UPDATE, 'admin', [
    ...contents(right),
    bad('a missing id', () => ({ id: undefined }), 'INVALID_INPUT', 'id'),
    bad('an id of the wrong type', () => ({ id: true }), 'INVALID_INPUT', 'id'),
    bad('an id that is none', () => ({ id: 'siti' }), 'NOT_FOUND', 'id'),
    bad('an unknown id', () => ({ id: randomUUID() }), 'NOT_FOUND', 'id'),
    bad('an account of another kabupaten', () => ({ id: world.karawang.people.agent.id }), 'NOT_FOUND', 'id'),
    bad('a missing version', () => ({ version: undefined }), 'INVALID_INPUT', 'version'),
    bad('a word for a version', () => ({ version: 'satu' }), 'INVALID_INPUT', 'version'),
    bad('a version that is gone', () => ({ version: 0 }), 'CONFLICT', 'version'),
    bad('a version that is yet to come', () => ({ version: 2 }), 'CONFLICT', 'version'),
    bad('a missing word on whether it is active', () => ({ active: undefined }), 'INVALID_INPUT', 'active'),
    bad('a text for whether it is active', () => ({ active: 'yes' }), 'INVALID_INPUT', 'active'),
    bad('a language, which everybody chooses for themselves', () => ({ locale: 'en' }), 'INVALID_INPUT', 'locale'),
    bad('to leave nobody who administers', () => ({ ...own(), memberships: [{ role: 'ANALYST' }] }), 'LAST_ADMINISTRATOR', 'memberships'),
    bad('to end the last administrator’s account', () => ({ ...own(), active: false }), 'LAST_ADMINISTRATOR', 'active'),
  ]);
});

// prettier-ignore
describe('a password to be handed over', () => {
  const resetting = (what: string, id: () => unknown, code: string, field: string) =>
    refusal(what, () => ({ id: id() }), code, field);
  refuses(() => world, RESET, 'admin', [
    resetting('for nobody', () => undefined, 'INVALID_INPUT', 'id'),
    resetting('for null', () => null, 'INVALID_INPUT', 'id'),
    resetting('for an id of the wrong type', () => ['siti'], 'INVALID_INPUT', 'id'),
    resetting('for an address', () => 'agent@bekasi.test', 'NOT_FOUND', 'id'),
    resetting('for an unknown id', () => randomUUID(), 'NOT_FOUND', 'id'),
    resetting('for an account of another kabupaten', () => world.karawang.people.head.id, 'NOT_FOUND', 'id'),
    ...others.map((name) => refusal(`from the ${name}`, () => ({ id: world.bekasi.people.head.id }), 'FORBIDDEN', undefined, name)),
  ]);
});
