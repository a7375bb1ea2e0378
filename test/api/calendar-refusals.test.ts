import { randomUUID } from 'node:crypto';
import { beforeAll, describe } from 'vitest';
import { limits } from '../../schema/limits.js';
import { Holiday } from '../../server/calendar/holiday.entity.js';
import { longerThan, type Refusal, refuses } from '../builders/refusals.js';
import { buildOwnWorld } from '../builders/own-world.js';
import type { Tenant, World } from '../builders/world.js';

let world: World;
let ours: Holiday;
let theirs: Holiday;

beforeAll(() => buildOwnWorld((own) => (world = own)));
beforeAll(async () => {
  const independence = async ({ em, kabupaten }: Tenant) => {
    const name = 'Hari Kemerdekaan';
    const holiday = em.create(Holiday, { kabupaten, date: '2022-08-17', name, kind: 'NATIONAL' });
    await em.flush();
    return holiday;
  };
  ours = await independence(world.bekasi);
  theirs = await independence(world.karawang);
});

const ADD = `mutation ($input: AddHolidayInput!) { addHoliday(input: $input) { id } }`;
const UPDATE = `mutation ($input: UpdateHolidayInput!) { updateHoliday(input: $input) { id } }`;
const REMOVE = `mutation ($input: RemoveHolidayInput!) { removeHoliday(input: $input) { id } }`;
const IMPORT = `mutation ($year: Int!) { importHolidays(year: $year) { year } }`;

type Input = Readonly<Record<string, unknown>>;

const others = ['agent', 'head', 'evaluator', 'lead', 'team', 'leader', 'analyst'] as const;
const byOthers = (right: () => Input): readonly Refusal[] =>
  others.map((as) => ({
    what: `the ${as}`,
    as,
    variables: () => ({ input: right() }),
    code: 'FORBIDDEN',
  }));
const badly =
  (right: () => Input) =>
  (what: string, wrong: Input, code: string, field: string): Refusal => ({
    what,
    variables: () => ({ input: { ...right(), ...wrong } }),
    code,
    field,
  });

/** What is wrong with a name or a kind is wrong with it everywhere. */
const contents = (right: () => Input): readonly Refusal[] => {
  const bad = badly(right);
  // prettier-ignore
  return [
    bad('a missing name', { name: undefined }, 'INVALID_INPUT', 'name'),
    bad('an empty name', { name: '' }, 'INVALID_INPUT', 'name'),
    bad('a name of spaces', { name: ' \t ' }, 'INVALID_INPUT', 'name'),
    bad('too long a name', { name: longerThan(limits.nameLength) }, 'INVALID_INPUT', 'name'),
    bad('a number for a name', { name: 17 }, 'INVALID_INPUT', 'name'),
    bad('a missing kind', { kind: undefined }, 'INVALID_INPUT', 'kind'),
    bad('a kind that there is not', { kind: 'WEEKEND' }, 'INVALID_INPUT', 'kind'),
    bad('a field that there is not', { year: 2022 }, 'INVALID_INPUT', 'year'),
  ];
};

/** One that is not there, not theirs, or no longer what was looked at. */
const references = (right: () => Input): readonly Refusal[] => {
  const bad = badly(right);
  // prettier-ignore
  return [
    bad('a missing id', { id: undefined }, 'INVALID_INPUT', 'id'),
    bad('an id that is none', { id: '2022-08-17' }, 'NOT_FOUND', 'id'),
    bad('an unknown id', { id: randomUUID() }, 'NOT_FOUND', 'id'),
    { what: 'a day of another kabupaten', variables: () => ({ input: { ...right(), id: theirs.id } }), code: 'NOT_FOUND', field: 'id' },
    bad('a missing version', { version: undefined }, 'INVALID_INPUT', 'version'),
    bad('a version that is gone', { version: 0 }, 'CONFLICT', 'version'),
    bad('a version that is yet to come', { version: 2 }, 'CONFLICT', 'version'),
  ];
};

const day = () => ({ date: '2022-08-15', name: 'Hari Jadi', kind: 'LOCAL' });
const changed = () => ({ id: ours.id, version: 1, name: 'Hari Kemerdekaan RI', kind: 'NATIONAL' });
const removed = () => ({ id: ours.id, version: 1 });

describe('a new holiday', () => {
  const bad = badly(day);
  // prettier-ignore
  refuses(() => world, ADD, 'admin', [
    bad('a missing day', { date: undefined }, 'INVALID_INPUT', 'date'),
    bad('an empty day', { date: '' }, 'INVALID_INPUT', 'date'),
    bad('a day in other words', { date: '15-08-2022' }, 'INVALID_INPUT', 'date'),
    bad('a day that there is not', { date: '2022-02-29' }, 'INVALID_INPUT', 'date'),
    bad('a moment', { date: '2022-08-15T00:00:00Z' }, 'INVALID_INPUT', 'date'),
    bad('a day before the years that are kept', { date: `${limits.yearMin - 1}-12-31` }, 'INVALID_INPUT', 'date'),
    bad('a day after the years that are kept', { date: `${limits.yearMax + 1}-01-01` }, 'INVALID_INPUT', 'date'),
    bad('a day that is a holiday already', { date: '2022-08-17' }, 'DUPLICATE', 'date'),
    ...contents(day),
    ...byOthers(day),
  ]);
});

describe('a changed holiday', () => {
  refuses(() => world, UPDATE, 'admin', [
    ...references(changed),
    ...contents(changed),
    ...byOthers(changed),
  ]);
});

describe('a removed holiday', () => {
  refuses(() => world, REMOVE, 'admin', [...references(removed), ...byOthers(removed)]);
});

describe('a year that is taken over', () => {
  const year = (
    what: string,
    of: unknown,
    code = 'INVALID_INPUT',
    as?: Refusal['as'],
  ): Refusal => ({
    what,
    variables: () => ({ year: of }),
    code,
    ...(as ? { as } : { field: 'year' }),
  });
  refuses(() => world, IMPORT, 'admin', [
    year('a missing year', undefined),
    year('a year without a decree', 2027),
    year('a year before those that are kept', limits.yearMin - 1),
    year('a year after those that are kept', limits.yearMax + 1),
    year('a year in words', 'dua ribu dua puluh dua'),
    ...others.map((as) => year(`the ${as}`, 2022, 'FORBIDDEN', as)),
  ]);
});
