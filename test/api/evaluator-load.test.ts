import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addEvaluators } from '../builders/crowd.js';
import { buildDesk, type Desk } from '../builders/desk.js';
import { fillQueue } from '../builders/queue.js';
import type { Client, PersonName } from '../builders/world.js';
import { countStatements } from '../setup/statements.js';

let desk: Desk;
let lead: Client;
let june: string;

const LOADS = `query ($periodId: ID!) { evaluatorLoads(periodId: $periodId) {
  evaluator { id name } units waiting oldestWaitingDays returned judged } }`;

beforeAll(async () => {
  desk = await buildDesk();
  june = await fillQueue(desk);
  lead = await desk.world.as(desk.bekasi.people.lead);
});
afterAll(() => desk.close());

const verdict = async (code: string, by: PersonName, more = '') => {
  await desk.sql(
    `insert into evaluation (id, kabupaten_id, created_at, answer_id, stage, verdict, counts, note,
       evaluator_id, answer_version, current ${more && ', withdrawn_at'})
     values (gen_random_uuid(), $1, now(), $2, 'REVIEW', 'ACCEPTED', '{}', '', $3, 1, false ${more})`,
    [desk.bekasi.kabupaten.id, await desk.answer(code), desk.bekasi.people[by].id],
  );
};
const loads = async (periodId = desk.bekasi.period.id) => {
  const { data, errors } = await lead.send(LOADS, { periodId });
  expect(errors).toBeUndefined();
  return data.evaluatorLoads as { evaluator: { id: string } }[];
};
const person = (name: PersonName) => desk.bekasi.people[name].id;

describe('the load of an evaluator', () => {
  test('is what waits in their units and for how long, what was returned, and what they judged', async () => {
    // Twice over one answer, one over another, and one that was taken back.
    await verdict('U.I.1.i.b', 'evaluator');
    await verdict('U.I.1.i.b', 'evaluator');
    await verdict('U.I.2.i.a', 'evaluator');
    await verdict('U.I.2.i.b', 'evaluator', ', now()');
    await verdict('U.I.1.i.b', 'lead');
    const nothing = { units: 0, waiting: 0, oldestWaitingDays: null, returned: 0, judged: 0 };
    expect(await loads()).toMatchObject([
      // Dinas Kesehatan has two that wait, since Sunday the 10th; the kabupaten one. It is Friday the 15th.
      {
        evaluator: { id: person('evaluator') },
        units: 2,
        waiting: 3,
        oldestWaitingDays: 5,
        returned: 1,
        judged: 2,
      },
      { evaluator: { id: person('idleEvaluator') }, ...nothing },
      { evaluator: { id: person('lead') }, ...nothing, judged: 1 },
    ]);
  });

  test('counts a unit that two share for both', async () => {
    await desk.withAssignment('idleEvaluator', async () => {
      expect((await loads()).slice(0, 2)).toMatchObject([
        { evaluator: { id: person('evaluator') }, waiting: 3 },
        { evaluator: { id: person('idleEvaluator') }, units: 1, waiting: 2, oldestWaitingDays: 5 },
      ]);
    });
  });

  test('is of the period alone', async () => {
    for (const load of await loads(june)) {
      expect(load).toMatchObject({ units: 0, waiting: 0, returned: 0, judged: 0 });
    }
  });

  test('leaves out who may not sign in any more, unless they have something to hand over', async () => {
    const names = async () => (await loads()).map(({ evaluator }) => evaluator.id);
    await desk.sql('update person set active = false where id = any($1::uuid[])', [
      [person('evaluator'), person('idleEvaluator')],
    ]);
    expect(await names()).toEqual([person('evaluator'), person('lead')]);
    await desk.sql('update person set active = true');
  });

  test('is not told of another kabupaten’s period', async () => {
    for (const periodId of [desk.karawang.period.id, randomUUID(), 'july']) {
      expect(await lead.send(LOADS, { periodId })).toMatchObject({
        code: 'NOT_FOUND',
        field: 'periodId',
      });
    }
  });

  test.each(['evaluator', 'head', 'leader', 'team', 'analyst'] as const)(
    'is none of the %s’s business',
    async (name) => {
      const client = await desk.world.as(desk.bekasi.people[name]);
      const { code } = await client.send(LOADS, { periodId: desk.bekasi.period.id });
      expect(code).toBe('FORBIDDEN');
    },
  );

  test('takes as many statements for ten evaluators as for three', async () => {
    const count = async () => {
      await lead.send('{ viewer { person { id } } }');
      const { statements } = await countStatements(() => loads());
      return statements.length;
    };
    const few = await count();
    await addEvaluators(desk.world, desk.bekasi, 7);
    expect(await count()).toBe(few);
    // The period is looked up, then everything is read at once.
    expect(few).toBe(2);
  });
});
