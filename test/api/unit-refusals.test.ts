import { randomUUID } from 'node:crypto';
import { beforeAll, describe } from 'vitest';
import { limits } from '../../schema/limits.js';
import { Unit } from '../../server/unit/unit.entity.js';
import { longerThan, type Refusal, refuses } from '../builders/refusals.js';
import { buildOwnWorld } from '../builders/own-world.js';
import type { World } from '../builders/world.js';

let world: World;
/** Parts of Dinas Kesehatan: one of it, one of that. */
let part: Unit;
let partOfPart: Unit;

beforeAll(() => buildOwnWorld((own) => (world = own)));
beforeAll(async () => {
  const { em, kabupaten, units } = world.bekasi;
  const below = (code: string, parent: Unit) =>
    em.create(Unit, {
      kabupaten,
      code,
      name: code,
      kind: 'DINAS',
      assessed: false,
      position: 9,
      parent,
    });
  part = below('part', units.health);
  partOfPart = below('part-of-part', part);
  await em.flush();
});

const CREATE = `mutation ($input: CreateUnitInput!) { createUnit(input: $input) { id } }`;
const UPDATE = `mutation ($input: UpdateUnitInput!) { updateUnit(input: $input) { id } }`;

type Input = Readonly<Record<string, unknown>>;

const content = { code: 'dpmd', name: 'Dinas PMD', kind: 'DINAS', assessed: true };

const refusal = (
  what: string,
  input: () => Input,
  code: string,
  field?: string,
  as?: Refusal['as'],
): Refusal => ({
  what,
  variables: () => ({ input: input() }),
  code,
  ...(field === undefined ? {} : { field }),
  ...(as === undefined ? {} : { as }),
});

/** What is wrong with a new unit is wrong with a changed one, too. */
const contents = (right: () => Input): readonly Refusal[] => {
  const bad = (what: string, wrong: () => Input, code: string, field: string) =>
    refusal(what, () => ({ ...right(), ...wrong() }), code, field);
  // prettier-ignore
  return [
    bad('a missing code', () => ({ code: undefined }), 'INVALID_INPUT', 'code'),
    bad('an empty code', () => ({ code: '' }), 'INVALID_INPUT', 'code'),
    bad('too long a code', () => ({ code: longerThan(limits.codeLength) }), 'INVALID_INPUT', 'code'),
    bad('a code with capitals', () => ({ code: 'DPMD' }), 'INVALID_INPUT', 'code'),
    bad('a code with a space', () => ({ code: 'dinas pmd' }), 'INVALID_INPUT', 'code'),
    bad('a code that ends in a dash', () => ({ code: 'dpmd-' }), 'INVALID_INPUT', 'code'),
    bad('a code with a line after it', () => ({ code: 'dpmd\n' }), 'INVALID_INPUT', 'code'),
    bad('a number for a code', () => ({ code: 7 }), 'INVALID_INPUT', 'code'),
    bad('a code that another unit has', () => ({ code: 'disdik' }), 'DUPLICATE', 'code'),
    bad('a missing name', () => ({ name: undefined }), 'INVALID_INPUT', 'name'),
    bad('a name that is null', () => ({ name: null }), 'INVALID_INPUT', 'name'),
    bad('an empty name', () => ({ name: '' }), 'INVALID_INPUT', 'name'),
    bad('a name of spaces', () => ({ name: ' \t ' }), 'INVALID_INPUT', 'name'),
    bad('too long a name', () => ({ name: longerThan(limits.nameLength) }), 'INVALID_INPUT', 'name'),
    bad('a name of the wrong type', () => ({ name: ['Dinas PMD'] }), 'INVALID_INPUT', 'name'),
    bad('a name with a character that no text has', () => ({ name: 'a\0b' }), 'INVALID_INPUT', 'name'),
    bad('too long an abbreviation', () => ({ abbreviation: longerThan(limits.codeLength) }), 'INVALID_INPUT', 'abbreviation'),
    bad('an abbreviation of the wrong type', () => ({ abbreviation: true }), 'INVALID_INPUT', 'abbreviation'),
    bad('a missing kind', () => ({ kind: undefined }), 'INVALID_INPUT', 'kind'),
    bad('a kind that there is not', () => ({ kind: 'TOKO' }), 'INVALID_INPUT', 'kind'),
    bad('too long a region code', () => ({ regionCode: longerThan(limits.codeLength) }), 'INVALID_INPUT', 'regionCode'),
    bad('a region code of the wrong type', () => ({ regionCode: 3216 }), 'INVALID_INPUT', 'regionCode'),
    bad('a missing word on whether it is assessed', () => ({ assessed: undefined }), 'INVALID_INPUT', 'assessed'),
    bad('a text for whether it is assessed', () => ({ assessed: 'ya' }), 'INVALID_INPUT', 'assessed'),
    bad('an unknown whole', () => ({ parentId: randomUUID() }), 'NOT_FOUND', 'parentId'),
    bad('a whole by its code', () => ({ parentId: 'dinkes' }), 'NOT_FOUND', 'parentId'),
    bad('a whole without a name', () => ({ parentId: '' }), 'NOT_FOUND', 'parentId'),
    bad('a whole of the wrong type', () => ({ parentId: { code: 'dinkes' } }), 'INVALID_INPUT', 'parentId'),
    bad('a whole of another kabupaten', () => ({ parentId: world.karawang.units.health.id }), 'NOT_FOUND', 'parentId'),
    bad('a field that there is not', () => ({ position: 1 }), 'INVALID_INPUT', 'position'),
    { what: 'no input', variables: () => ({}), code: 'INVALID_INPUT', field: 'input' },
  ];
};

const others = ['agent', 'head', 'evaluator', 'lead', 'team', 'leader', 'analyst'] as const;

describe('a new unit', () => {
  refuses(() => world, CREATE, 'admin', [
    ...contents(() => content),
    ...others.map((name) => refusal(`the ${name}`, () => content, 'FORBIDDEN', undefined, name)),
  ]);
});

describe('a changed unit', () => {
  const { id: _own, ...rest } = { id: '', version: 1, active: true, ...content, code: 'dinkes' };
  const right = (): Input => ({ ...rest, id: world.bekasi.units.health.id });
  const bad = (what: string, wrong: () => Input, code: string, field: string) =>
    refusal(what, () => ({ ...right(), ...wrong() }), code, field);
  // prettier-ignore
  refuses(() => world, UPDATE, 'admin', [
    ...contents(right),
    bad('a missing id', () => ({ id: undefined }), 'INVALID_INPUT', 'id'),
    bad('an id of the wrong type', () => ({ id: [1] }), 'INVALID_INPUT', 'id'),
    bad('an id that is none', () => ({ id: 'dinkes' }), 'NOT_FOUND', 'id'),
    bad('an unknown id', () => ({ id: randomUUID() }), 'NOT_FOUND', 'id'),
    bad('a unit of another kabupaten', () => ({ id: world.karawang.units.health.id }), 'NOT_FOUND', 'id'),
    bad('a missing version', () => ({ version: undefined }), 'INVALID_INPUT', 'version'),
    bad('a word for a version', () => ({ version: 'satu' }), 'INVALID_INPUT', 'version'),
    bad('half a version', () => ({ version: 1.5 }), 'INVALID_INPUT', 'version'),
    bad('a version beyond all numbers', () => ({ version: 2 ** 31 }), 'INVALID_INPUT', 'version'),
    bad('a version that is gone', () => ({ version: 0 }), 'CONFLICT', 'version'),
    bad('a version that is yet to come', () => ({ version: 2 }), 'CONFLICT', 'version'),
    bad('a missing word on whether it is active', () => ({ active: undefined }), 'INVALID_INPUT', 'active'),
    bad('a number for whether it is active', () => ({ active: 1 }), 'INVALID_INPUT', 'active'),
    bad('to be a part of itself', () => ({ parentId: world.bekasi.units.health.id }), 'INVALID_INPUT', 'parentId'),
    bad('to be a part of one of its parts', () => ({ parentId: part.id }), 'INVALID_INPUT', 'parentId'),
    bad('to be a part of a part of its parts', () => ({ parentId: partOfPart.id }), 'INVALID_INPUT', 'parentId'),
    bad('to be a part of itself by an id in capitals', () => ({ parentId: world.bekasi.units.health.id.toUpperCase() }), 'INVALID_INPUT', 'parentId'),
    ...others.map((name) => refusal(`the ${name}`, right, 'FORBIDDEN', undefined, name)),
  ]);
});
