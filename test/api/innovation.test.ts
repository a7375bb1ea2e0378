import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { limits } from '../../schema/limits.js';
import { fill, halfReviewed } from '../builders/filled.js';
import { CLOSE, OPEN, planMonth, step, worksheetOf } from '../builders/months.js';
import { longerThan, type Refusal, refuses } from '../builders/refusals.js';
import { buildOwnWorld } from '../builders/own-world.js';
import type { PersonName, World } from '../builders/world.js';
import { countStatements } from '../setup/statements.js';
import { done } from './follow-up.steps.js';

let world: World;
let innovation: Innovation;

interface Innovation {
  readonly id: string;
  readonly version: number;
  readonly stage: string;
  readonly abilities: string[];
}

const ROW = `id version stage title startedOn abilities owner { id } unit { code } indicators { code text }
  steps { number stage day note author { id } }
  effects { indicator { code } before { periodName points maximum } since { periodName points maximum } }`;
const CREATE = `mutation ($input: CreateInnovationInput!) { createInnovation(input: $input) { ${ROW} } }`;
const EDIT = `mutation ($input: EditInnovationInput!) { editInnovation(input: $input) { ${ROW} } }`;
const MOVE = `mutation ($input: MoveInnovationInput!) { moveInnovation(input: $input) { ${ROW} } }`;
const READ = `query ($id: ID!) { innovation(id: $id) { ${ROW} } }`;

const as = (name: PersonName) => world.as(world.bekasi.people[name]);
const draft = (more: object = {}) => ({
  title: 'Antrean daring',
  problem: 'Pasien menunggu dua jam.',
  idea: 'Nomor antrean diambil dari rumah.',
  ownerId: world.bekasi.people.agent.id,
  indicatorCodes: ['U.I.1.i.a'],
  ...more,
});
const creation = (more: object = {}) => ({ unitId: world.bekasi.units.health.id, ...draft(more) });

beforeAll(() => buildOwnWorld((own) => (world = own)));
// In July the decree earns its 2 points, in August nothing.
beforeAll(async () => {
  const { period, units, people } = world.bekasi;
  await fill(
    {
      db: world.db,
      worksheetId: await worksheetOf(world, period.id, units.health.id),
      evaluatorId: people.evaluator.id,
    },
    halfReviewed,
  );
  world.setNow(new Date('2022-07-20T02:00:00Z'));
  innovation = await done<Innovation>(await as('agent'), CREATE, { input: creation() });
  await step(world, world.bekasi, CLOSE, period.id, 1);
  world.setNow(new Date('2022-08-20T02:00:00Z'));
  const august = await planMonth(world, world.bekasi, 8);
  await step(world, world.bekasi, OPEN, august);
  await world.db.pool.query(
    `update answer a set option_key = null, state = 'DRAFT' from worksheet w
     where w.id = a.worksheet_id and w.period_id = $1`,
    [august],
  );
  await step(world, world.bekasi, CLOSE, august);
});

describe('an innovation', () => {
  test('begins as an idea, before and since which there is nothing yet', async () => {
    expect(await done(await as('head'), READ, { id: innovation.id })).toMatchObject({
      stage: 'IDEA',
      startedOn: null,
      unit: { code: 'dinkes' },
      indicators: [{ code: 'U.I.1.i.a' }],
      steps: [{ number: 1, stage: 'IDEA', day: '2022-07-20' }],
      effects: [{ indicator: { code: 'U.I.1.i.a' }, before: null, since: [] }],
      abilities: ['innovation.edit'],
    });
  });

  test('tells from sealed cards what its indicators were before it started and since', async () => {
    const { id, version } = innovation;
    innovation = await done<Innovation>(await as('agent'), MOVE, {
      input: { id, version, stage: 'TRIAL', day: '2022-08-02', note: 'Di Puskesmas Cikarang' },
    });
    expect(innovation).toMatchObject({
      stage: 'TRIAL',
      startedOn: '2022-08-02',
      effects: [
        {
          before: { periodName: '2022-07', points: 2, maximum: 2 },
          since: [{ periodName: '2022-08', points: 0, maximum: 2 }],
        },
      ],
    });
  });

  test('may go back a stage; what it was at stays to be read, and cannot be changed', async () => {
    const { id, version } = innovation;
    innovation = await done<Innovation>(await as('agent'), MOVE, {
      input: { id, version, stage: 'IDEA', day: '2022-08-10' },
    });
    expect(innovation).toMatchObject({
      // It did start on that day, whatever came of it.
      startedOn: '2022-08-02',
      steps: [
        { stage: 'IDEA' },
        { stage: 'TRIAL', note: 'Di Puskesmas Cikarang' },
        { stage: 'IDEA' },
      ],
    });
    await expect(world.db.pool.query('delete from innovation_step')).rejects.toThrow(
      'never changed',
    );
  });

  test('is read by its unit, the leadership and the tim percepatan, and changed by its unit alone', async () => {
    for (const name of ['agent', 'head', 'team', 'leader'] as const) {
      const found = await done<Innovation>(await as(name), READ, { id: innovation.id });
      expect(found.abilities).toEqual(['agent', 'head'].includes(name) ? ['innovation.edit'] : []);
    }
    for (const name of ['otherAgent', 'otherHead'] as const) {
      expect((await (await as(name)).send(READ, { id: innovation.id })).code).toBe('NOT_FOUND');
      const { data } = await (await as(name)).send('{ innovations { totalCount } }');
      expect(data['innovations'].totalCount).toBe(0);
    }
    const input = { ...draft(), id: innovation.id, version: innovation.version };
    expect((await (await as('leader')).send(EDIT, { input })).code).toBe('FORBIDDEN');
    innovation = await done<Innovation>(await as('head'), EDIT, {
      input: { ...input, title: 'Antrean' },
    });
    expect(innovation).toMatchObject({ title: 'Antrean' });
  });

  test('costs as many statements for many as for one', async () => {
    await done(await as('agent'), CREATE, { input: creation({ title: 'Kedua' }) });
    const leader = await as('leader');
    const ask = (first: number) =>
      countStatements(() => leader.send(`{ innovations(first: ${first}) { nodes { ${ROW} } } }`));
    await ask(2);
    const [one, many] = [await ask(1), await ask(2)];
    expect(many.count).toBeLessThanOrEqual(one.count + 1);
    // The page, the steps, and the cards of those that have started.
    expect(many.count).toBe(3);
  });
});

type Input = Record<string, unknown>;
const wrong =
  (right: () => Input) =>
  (what: string, change: () => Input, field: string, code = 'INVALID_INPUT'): Refusal => ({
    what,
    variables: () => ({ input: { ...right(), ...change() } }),
    code,
    field,
  });

describe('creating an innovation', () => {
  const bad = wrong(creation);
  refuses(() => world, CREATE, 'agent', [
    ...(['title', 'problem', 'idea'] as const).flatMap((field) => [
      bad(`a missing ${field}`, () => ({ [field]: undefined }), field),
      bad(`an empty ${field}`, () => ({ [field]: '' }), field),
      bad(`a ${field} of spaces`, () => ({ [field]: '  ' }), field),
      bad(`too long a ${field}`, () => ({ [field]: longerThan(limits.noteLength) }), field),
    ]),
    bad(
      'an owner of another unit',
      () => ({ ownerId: world.bekasi.people.otherAgent.id }),
      'ownerId',
    ),
    bad('an owner that is no id', () => ({ ownerId: 'x' }), 'ownerId'),
    bad('an unknown indicator', () => ({ indicatorCodes: ['X'] }), 'indicatorCodes'),
    bad(
      'a unit of another kabupaten',
      () => ({ unitId: world.karawang.units.health.id }),
      'unitId',
      'NOT_FOUND',
    ),
    {
      what: 'an innovation of another unit',
      variables: () => ({ input: creation({ unitId: world.bekasi.units.education.id }) }),
      code: 'FORBIDDEN',
    },
  ]);
});

describe('moving an innovation', () => {
  const bad = wrong(() => ({
    id: innovation.id,
    version: innovation.version,
    stage: 'APPLIED',
    day: '2022-08-15',
  }));
  refuses(() => world, MOVE, 'agent', [
    bad('the stage that it is at', () => ({ stage: 'IDEA' }), 'stage'),
    bad('a stage that there is not', () => ({ stage: 'FAMOUS' }), 'stage'),
    bad('a day before its last step', () => ({ day: '2022-08-09' }), 'day'),
    bad('a day in the future', () => ({ day: '2022-08-21' }), 'day'),
    bad('a day that does not exist', () => ({ day: '2022-02-30' }), 'day'),
    bad('too long a note', () => ({ note: longerThan(limits.noteLength) }), 'note'),
    bad('an older version', () => ({ version: 1 }), 'version', 'CONFLICT'),
    bad('one that there is not', () => ({ id: randomUUID() }), 'id', 'NOT_FOUND'),
  ]);
});
