import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { regulationFormula } from '../../schema/formula/index.js';
import { Formula } from '../../server/formula/formula.entity.js';
import { storeInstrument } from '../../server/instrument/instrument.service.js';
import { planMonth } from '../builders/months.js';
import { refuses } from '../builders/refusals.js';
import { smallInstrument } from '../builders/small-instrument.js';
import { buildOwnWorld } from '../builders/own-world.js';
import type { Client, PersonName, World } from '../builders/world.js';
import { approved, RETURN, saved, type ShownFormula } from './formula.drafts.js';
import { secondDraft, sealJuly } from './recalculation.july.js';

const RECALCULATION = `query ($periodId: ID!, $formulaId: ID!) {
  recalculation(periodId: $periodId, formulaId: $formulaId) { cards { points } } }`;

let world: World;
let team: Client;
let august: string;
let otherFormulaId: string;
let draft: ShownFormula;

beforeAll(() => buildOwnWorld((own) => (world = own)));
beforeAll(async () => {
  team = await world.as(world.bekasi.people.team);
  await sealJuly(world);
  august = await planMonth(world, world.bekasi, 8);
  const { em, kabupaten } = world.bekasi;
  const other = { ...smallInstrument, code: 'other-unit' };
  otherFormulaId = em.create(Formula, {
    kabupaten,
    instrument: storeInstrument(em, kabupaten.id, other),
    revision: 1,
    title: 'Instrumen lain',
    status: 'PUBLISHED',
    definition: regulationFormula(other),
    sha256: '1'.repeat(64),
  }).id;
  await em.flush();
  draft = await secondDraft(world, team);
});

const right = () => ({ periodId: world.bekasi.period.id, formulaId: world.bekasi.formula.id });
const ask = async (formulaId: string, person: PersonName = 'team') => {
  const client = await world.as(world.bekasi.people[person]);
  const { code, data } = await client.send(RECALCULATION, { ...right(), formulaId });
  return code ?? (data['recalculation'].cards as unknown[]).length;
};

describe('a recalculation', () => {
  const wrong = (what: string, variables: () => object, code: string, field?: string) => ({
    what,
    variables: () => ({ ...right(), ...variables() }),
    code,
    ...(field === undefined ? {} : { field }),
  });
  // prettier-ignore
  refuses(() => world, RECALCULATION, 'team', [
    wrong('a missing period', () => ({ periodId: undefined }), 'INVALID_INPUT', 'periodId'),
    wrong('a missing formula', () => ({ formulaId: null }), 'INVALID_INPUT', 'formulaId'),
    wrong('a period that is none', () => ({ periodId: 'juli' }), 'NOT_FOUND', 'periodId'),
    wrong('a formula that is none', () => ({ formulaId: '2' }), 'NOT_FOUND', 'formulaId'),
    wrong('an unknown period', () => ({ periodId: randomUUID() }), 'NOT_FOUND', 'periodId'),
    wrong('an unknown formula', () => ({ formulaId: randomUUID() }), 'NOT_FOUND', 'formulaId'),
    wrong('another kabupaten’s period', () => ({ periodId: world.karawang.period.id }), 'NOT_FOUND', 'periodId'),
    wrong('another kabupaten’s formula', () => ({ formulaId: world.karawang.formula.id }), 'NOT_FOUND', 'formulaId'),
    wrong('a period that is not closed', () => ({ periodId: august }), 'PERIOD_NOT_CLOSED', 'periodId'),
    wrong('a formula of an instrument that was not filled in', () => ({ formulaId: otherFormulaId }), 'INVALID_INPUT', 'formulaId'),
    ...(['agent', 'head', 'evaluator', 'admin'] as const).map((as) => ({
      ...wrong(`the ${as}, who does not see every unit`, () => ({}), 'FORBIDDEN'),
      as,
    })),
  ]);
});

describe('a formula that is not published', () => {
  test('is tried by the tim percepatan alone, as a draft, a proposal and approved', async () => {
    expect([await ask(draft.id), await ask(draft.id, 'leader')]).toEqual([2, 'FORBIDDEN']);
    const ready = await approved(world, team, draft);
    expect([await ask(ready.id), await ask(ready.id, 'analyst')]).toEqual([2, 'FORBIDDEN']);
    const { data } = await team.send(RETURN, {
      input: { id: ready.id, version: ready.version, note: 'Lagi' },
    });
    draft = data['returnFormula'] as ShownFormula;
  });

  test('is not tried while it has mistakes', async () => {
    const { formula } = await saved(team, draft, { 'U.I.1': 'abc' });
    const { code, field, errors } = await team.send(RECALCULATION, {
      ...right(),
      formulaId: formula!.id,
    });
    const count = errors?.[0]?.extensions['count'];
    expect({ code, field, count }).toEqual({ code: 'FORMULA_INVALID', field: 'formulaId', count: 1 }); // prettier-ignore
  });
});

test('a report card that is not what was sealed is not shown, whoever changed it', async () => {
  const client = await world.db.pool.connect();
  try {
    // Whoever owns the database can switch its guards off: that is what the seal is for.
    await client.query(`alter table report_card disable trigger "report_card_frozen"`);
    await client.query(
      `update report_card set snapshot = replace(snapshot, '"points":4', '"points":9') where points = 4`,
    );
    await client.query(`alter table report_card enable trigger "report_card_frozen"`);
  } finally {
    client.release();
  }
  expect(await ask(world.bekasi.formula.id)).toBe('SEAL_BROKEN');
});
