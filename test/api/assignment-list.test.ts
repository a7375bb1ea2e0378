import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Assigning, assigningAt } from '../builders/assigning.js';
import { addEvaluators } from '../builders/crowd.js';
import { buildDesk, type Desk } from '../builders/desk.js';
import type { Client } from '../builders/world.js';
import { countStatements } from '../setup/statements.js';

let desk: Desk;
let lead: Client;
let assign: Assigning['assign'];
let idsOf: Assigning['idsOf'];
let resetAssignments: Assigning['reset'];
let health: string;
let education: string;

beforeAll(async () => {
  desk = await buildDesk();
  ({ assign, idsOf, reset: resetAssignments } = assigningAt(desk));
  lead = await desk.world.as(desk.bekasi.people.lead);
  health = desk.bekasi.units.health.id;
  education = desk.bekasi.units.education.id;
});
afterAll(() => desk.close());
beforeEach(() => resetAssignments());

const ASSIGNMENTS = `query ($periodId: ID!) { assignments(periodId: $periodId) {
  id period { id } unit { id } evaluator { id name } createdAt } }`;
const EVALUATORS = '{ evaluators { id name } }';

describe('who reviews what', () => {
  test('is listed by unit, the kabupaten’s own first, and by name', async () => {
    await assign(['lead', 'idleEvaluator'], [], { unitId: education });
    await assign(['lead'], [], { unitId: null });
    const { data } = await lead.send(ASSIGNMENTS, { periodId: desk.bekasi.period.id });
    const rows = data.assignments as { unit: { id: string } | null; evaluator: { id: string } }[];
    const { people } = desk.bekasi;
    expect(rows.map(({ unit, evaluator }) => [unit?.id, evaluator.id])).toEqual([
      [undefined, people.lead.id],
      [health, people.evaluator.id],
      [education, people.idleEvaluator.id],
      [education, people.lead.id],
    ]);
  });

  test('is the kabupaten’s own affair: another one’s period is not there', async () => {
    for (const periodId of [desk.karawang.period.id, desk.worksheetId, 'july']) {
      expect(await lead.send(ASSIGNMENTS, { periodId })).toMatchObject({
        code: 'NOT_FOUND',
        field: 'periodId',
      });
    }
    const { people, period } = desk.karawang;
    const theirs = await (
      await desk.world.as(people.lead)
    ).send(ASSIGNMENTS, {
      periodId: period.id,
    });
    expect(theirs.data.assignments).toMatchObject([{ evaluator: { id: people.evaluator.id } }]);
  });

  test('everybody who can be assigned is an evaluator of this kabupaten who may sign in', async () => {
    const names = async () => {
      const { data } = await lead.send(EVALUATORS);
      return (data.evaluators as { id: string }[]).map(({ id }) => id);
    };
    expect(await names()).toEqual(idsOf(['evaluator', 'idleEvaluator', 'lead']));
    await desk.sql('update person set active = false where id = $1', idsOf(['idleEvaluator']));
    expect(await names()).toEqual(idsOf(['evaluator', 'lead']));
    await desk.sql('update person set active = true where id = $1', idsOf(['idleEvaluator']));
    await desk.withRole('lead', 'EVALUATOR', async () => {
      expect(await names(), 'in two roles').toEqual(idsOf(['evaluator', 'idleEvaluator', 'lead']));
    });
  });
});

describe('however many there are', () => {
  const read = async (document: string) => {
    // Whoever is signed in is read once and then believed.
    await lead.send('{ viewer { person { id } } }');
    return countStatements(() => lead.send(document, { periodId: desk.bekasi.period.id }));
  };

  test('lists take the same statements', async () => {
    const few = [await read(ASSIGNMENTS), await read(EVALUATORS)];
    const more = await addEvaluators(desk.world, desk.bekasi, 10);
    const all = { evaluatorIds: more };
    expect((await assign([], [], { ...all, unitId: education })).errors).toBeUndefined();
    expect((await assign([], ['evaluator'], all)).errors).toBeUndefined();
    const many = [await read(ASSIGNMENTS), await read(EVALUATORS)];
    expect(few[0]!.result.data.assignments).toHaveLength(1);
    expect(many[0]!.result.data.assignments).toHaveLength(20);
    expect(many[1]!.result.data.evaluators).toHaveLength(13);
    // The period and its assignments; the evaluators.
    expect(few.map(({ count }) => count)).toEqual([2, 1]);
    expect(many.map(({ count }) => count)).toEqual([2, 1]);
  });

  test('assigning takes the same statements', async () => {
    const before = await addEvaluators(desk.world, desk.bekasi, 10);
    const after = await addEvaluators(desk.world, desk.bekasi, 10);
    const counted = async (
      seenEvaluatorIds: readonly string[],
      evaluatorIds: readonly string[],
    ) => {
      await lead.send('{ viewer { person { id } } }');
      const { result, count } = await countStatements(() =>
        assign([], [], { evaluatorIds, seenEvaluatorIds }, lead),
      );
      expect(result.errors).toBeUndefined();
      expect(result.data.assignEvaluators).toHaveLength(evaluatorIds.length);
      return count;
    };
    const one = await counted(idsOf(['evaluator']), before.slice(0, 1));
    expect(
      (await assign([], [], { evaluatorIds: before, seenEvaluatorIds: before.slice(0, 1) })).errors,
    ).toBeUndefined();
    expect(await counted(before, after)).toBe(one);
    // Who is able; begin, the period, the unit, who reviews; take away, add, the trace, commit; who reviews now.
    expect(one).toBe(10);
  });
});
