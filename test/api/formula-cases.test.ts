import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { limits } from '../../schema/limits.js';
import { withOwnInstrument } from '../builders/own-instrument.js';
import { longerThan } from '../builders/refusals.js';
import { buildOwnWorld } from '../builders/own-world.js';
import type { Client, World } from '../builders/world.js';
import {
  approved,
  draftOf,
  inputOf,
  proposed,
  PUBLISH,
  SAVE,
  saved,
  type SavedFormula,
  type ShownFormula,
} from './formula.drafts.js';

let built: World;
let world: World;
let team: Client;

beforeAll(() => buildOwnWorld((own) => (built = own)));
beforeAll(async () => {
  team = await built.as(built.bekasi.people.team);
});
beforeEach(async () => {
  world = await withOwnInstrument(built);
});

/** Of 4 points 2 + 1, of 6 points 0 + 2 × 3/4 + 2 × 50/100: 5.5 together. */
const worked = {
  title: 'Dinas contoh',
  source: 'Dihitung dengan tangan, 12 Juli',
  expected: 5.5,
  answers: [
    { code: 'U.I.1.i.a', optionKey: 'YA' },
    { code: 'U.I.1.i.b', optionKey: 'B' },
    { code: 'U.I.2.i.a', optionKey: 'D' },
    { code: 'U.I.2.i.b', counts: [{ key: 'done', count: 3 }, { key: 'planned', count: 4 }] },
    { code: 'U.I.2.i.c', value: 50 },
  ],
}; // prettier-ignore
/** Both areas weigh the same: 3.75 + 5 / 3 × 1.25 = 5.833…, and no longer 5.5. */
const halves = { 'U.I.1': '5', 'U.I.1.i': '5', 'U.I.2': '5', 'U.I.2.i': '5' };

const CASES = `query ($id: ID!) { formula(id: $id) { exceptionReason sha256 publishedBy { id }
  cases { title source expected answers { code optionKey value counts { key count } } } } }`;
const casesOf = async (id: string) =>
  (await team.send<{ formula: Record<string, unknown> }>(CASES, { id })).data.formula;

async function saveWith(cases: unknown, weights: Readonly<Record<string, string>> = {}) {
  const input = { ...inputOf(await draftOf(world, team), weights), cases };
  const { data, code, field } = await team.send<{ saveFormula: SavedFormula }>(SAVE, { input });
  return { formula: data?.saveFormula?.formula ?? null, code, field };
}
const publish = async ({ id, version }: ShownFormula, exceptionReason?: unknown) => {
  const input = { id, version, reason: 'Rapat 12 Juli', exceptionReason };
  const { code, field, errors } = await team.send(PUBLISH, { input });
  return { code, field, cases: errors?.[0]?.extensions['cases'] };
};

describe('the cases of a draft', () => {
  test('are kept as they were given, and are no part of its seal', async () => {
    const before = await draftOf(world, team);
    const { formula } = await saveWith([{ ...worked, title: '  Dinas contoh ' }]);
    const kept = await casesOf(before.id);
    expect(kept['cases']).toEqual([
      {
        ...worked,
        answers: [
          { code: 'U.I.1.i.a', optionKey: 'YA', value: null, counts: [] },
          { code: 'U.I.1.i.b', optionKey: 'B', value: null, counts: [] },
          { code: 'U.I.2.i.a', optionKey: 'D', value: null, counts: [] },
          {
            code: 'U.I.2.i.b',
            optionKey: null,
            value: null,
            counts: expect.arrayContaining([
              { key: 'done', count: 3 },
              { key: 'planned', count: 4 },
            ]),
          },
          { code: 'U.I.2.i.c', optionKey: null, value: 50, counts: [] },
        ],
      },
    ]);
    const without = await saved(team, formula!);
    expect(without.formula?.sha256).toBe(formula?.sha256);
  });

  test('stay when a saving says nothing of them, and go when it says there are none', async () => {
    const { formula } = await saveWith([worked]);
    const again = await saved(team, formula!, halves);
    expect((await casesOf(formula!.id))['cases']).toHaveLength(1);
    expect(again.formula?.version).toBe(3);
    await saveWith([]);
    expect((await casesOf(formula!.id))['cases']).toEqual([]);
  });

  test('go on into the next draft', async () => {
    const { formula } = await saveWith([worked]);
    expect(await publish(await approved(world, team, formula!))).toMatchObject({ code: undefined });
    expect((await casesOf((await draftOf(world, team)).id))['cases']).toHaveLength(1);
  });

  test('stand still once it is proposed', async () => {
    const { formula } = await saveWith([worked]);
    const { id } = await proposed(team, formula!);
    await expect(
      built.db.pool.query(`update formula set cases = null where id = $1`, [id]),
    ).rejects.toThrow('never changed');
  });
});

describe('a case is refused', () => {
  const answering = (answer: object) => ({ answers: [worked.answers[0], answer] });
  // prettier-ignore
  const wrong: readonly [string, object, string][] = [
    ['without a title', { title: undefined }, 'title'],
    ['with an empty title', { title: '' }, 'cases.0.title'],
    ['with a title of spaces', { title: ' ' }, 'cases.0.title'],
    ['with too long a title', { title: longerThan(limits.titleLength) }, 'cases.0.title'],
    ['without a source', { source: ' ' }, 'cases.0.source'],
    ['with too long a source', { source: longerThan(limits.noteLength) }, 'cases.0.source'],
    ['with a word for points', { expected: 'lima' }, 'expected'],
    ['with less than no points', { expected: -1 }, 'cases.0.expected'],
    ['with more points than there are', { expected: 1_001 }, 'cases.0.expected'],
    ['with more answers than there are', { answers: Array.from({ length: limits.answersPerCase + 1 }, () => worked.answers[0]) }, 'cases.0.answers'],
    ['with an indicator that is none', answering({ code: 'U.I.9', optionKey: 'A' }), 'cases.0.answers.1.code'],
    ['with a component for an indicator', answering({ code: 'U.I.1', optionKey: 'A' }), 'cases.0.answers.1.code'],
    ['with an indicator answered twice', answering({ code: 'U.I.1.i.a', optionKey: 'TIDAK' }), 'cases.0.answers.1.code'],
    ['with an option that is none', answering({ code: 'U.I.1.i.b', optionKey: 'E' }), 'cases.0.answers.1.optionKey'],
    ['with a value in place of an option', answering({ code: 'U.I.1.i.b', value: 1 }), 'cases.0.answers.1.value'],
    ['with a value off the scale', answering({ code: 'U.I.2.i.c', value: 101 }), 'cases.0.answers.1.value'],
    ['with a count that nobody enters', answering({ code: 'U.I.2.i.b', counts: [{ key: 'lain', count: 1 }] }), 'cases.0.answers.1.counts'],
    ['with half a count below zero', answering({ code: 'U.I.2.i.b', counts: [{ key: 'done', count: -0.5 }] }), 'cases.0.answers.1.counts.0.count'],
  ];
  test.each(wrong)('%s', async (_what, change, field) => {
    const refused = await saveWith([{ ...worked, ...change }]);
    expect(refused).toEqual({ formula: null, code: 'INVALID_INPUT', field });
  });

  test('as one too many', async () => {
    const many = Array.from({ length: limits.casesPerFormula + 1 }, () => worked);
    expect(await saveWith(many)).toMatchObject({ code: 'INVALID_INPUT', field: 'cases' });
  });
});

describe('publishing', () => {
  test('a formula whose cases come out needs no exception, and keeps none', async () => {
    const { formula } = await saveWith([worked]);
    const ready = await approved(world, team, formula!);
    expect(await publish(ready, 'Tidak perlu')).toMatchObject({ code: undefined });
    expect((await casesOf(ready.id))['exceptionReason']).toBeNull();
  });

  test('one that breaks a case is refused and says which, and nobody is scored by it', async () => {
    const { formula } = await saveWith([worked, { ...worked, expected: 5.83 }, worked], halves);
    const ready = await approved(world, team, formula!);
    const refused = { code: 'FORMULA_CASES_BROKEN', field: 'exceptionReason', cases: [0, 2] };
    expect(await publish(ready)).toEqual(refused);
    expect(await publish(ready, null)).toEqual(refused);
    expect(await publish(ready, '  ')).toEqual(refused);
    expect(await publish(ready, longerThan(limits.reasonLength))).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'exceptionReason',
    });
    expect(await publish(ready, 12)).toMatchObject({ code: 'INVALID_INPUT' });
    expect((await draftOf(world, team)).status).toBe('APPROVED');
  });

  test('one that breaks a case is published for a reason, which stays beside who gave it', async () => {
    const { formula } = await saveWith([worked], halves);
    const ready = await approved(world, team, formula!);
    expect(await publish(ready, ' Bobot lama tidak berlaku lagi ')).toMatchObject({
      code: undefined,
    });
    expect(await casesOf(ready.id)).toMatchObject({
      exceptionReason: 'Bobot lama tidak berlaku lagi',
      publishedBy: { id: world.bekasi.people.team.id },
    });
  });
});
