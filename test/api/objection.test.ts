import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aReturn, buildDesk, type Desk, lastEvent, traceOf } from '../builders/desk.js';
import type { Client } from '../builders/world.js';
import { countStatements } from '../setup/statements.js';
import { CONTESTABLE, DECIDE, objectionsAt, OBJECTIONS, RAISE } from './objection.steps.js';

let desk: Desk;
let lead: Client;
let steps: ReturnType<typeof objectionsAt>;

beforeAll(async () => {
  desk = await buildDesk();
  steps = objectionsAt(desk);
});
afterAll(() => desk.close());
beforeEach(async () => {
  await desk.sql('delete from holiday');
  await desk.reset();
  await desk.submitted();
  lead = await desk.world.as(desk.bekasi.people.lead);
});

// The head claims B; it is Friday, 15 July 2022, 09.00 WIB.
const lessThanClaimed = () => desk.evaluate('U.I.1.i.b', { verdict: 'ACCEPTED', optionKey: 'C' });

describe('what a unit may object to', () => {
  const contestable = async (client = desk.head) => {
    const { data, errors } = await client.send(CONTESTABLE, { worksheetId: desk.worksheetId });
    expect(errors).toBeUndefined();
    return data.contestableVerdicts as {
      answerId: string;
      until: string;
      workingDaysLeft: number;
      abilities: string[];
    }[];
  };

  test('is a return, or an acceptance below the claim, for ten working days', async () => {
    await desk.returned('U.I.1.i.a');
    await lessThanClaimed();
    await desk.evaluate('U.I.2.i.a', { verdict: 'ACCEPTED' });
    const found = await contestable();
    // 18–22 and 25–29 July: with the end of the 29th in Jakarta it is over.
    const term = {
      until: '2022-07-29T16:59:59.999Z',
      workingDaysLeft: 10,
      abilities: ['objection.raise'],
    };
    expect(found).toMatchObject([
      { answerId: await desk.answer('U.I.1.i.a'), ...term },
      { answerId: await desk.answer('U.I.1.i.b'), ...term },
    ]);
    expect((await contestable(desk.agent)).map(({ abilities }) => abilities)).toEqual([[], []]);
  });

  test('has a day more for each holiday in between', async () => {
    await desk.returned('U.I.1.i.a');
    await steps.holiday('2022-07-20');
    // Saturday: no working day more.
    await steps.holiday('2022-07-30');
    expect(await contestable()).toMatchObject([
      { until: '2022-08-01T16:59:59.999Z', workingDaysLeft: 10 },
    ]);
  });

  test('runs down by working days, and ends', async () => {
    await desk.returned('U.I.1.i.a');
    await desk.goTo('2022-07-21T02:00:00Z');
    expect(await contestable()).toMatchObject([{ workingDaysLeft: 6 }]);
    await desk.goTo('2022-07-29T16:59:59.999Z');
    expect(await contestable()).toMatchObject([{ workingDaysLeft: 0 }]);
    await desk.goTo('2022-07-29T17:00:00Z');
    expect(await contestable()).toEqual([]);
  });

  test('ends with the period where that closes before', async () => {
    await desk.goTo('2022-07-29T02:00:00Z');
    await desk.returned('U.I.1.i.a');
    // Closes on Friday, 5 August, 16.00 WIB; ten working days would end on the 12th.
    expect(await contestable()).toMatchObject([
      { until: '2022-08-05T09:00:00.000Z', workingDaysLeft: 5 },
    ]);
  });

  test('is nothing once the unit has begun to mend, or has objected', async () => {
    await desk.returned('U.I.1.i.a');
    await desk.returned('U.I.2.i.c');
    await desk.sql('update answer set version = version + 1 where id = $1', [
      await desk.answer('U.I.2.i.c'),
    ]);
    await steps.raised('U.I.1.i.a');
    expect(await contestable()).toEqual([]);
  });

  test('is read in as many statements for four verdicts as for one', async () => {
    const count = async () => {
      await desk.head.send('{ viewer { person { id } } }');
      const { statements } = await countStatements(() => contestable());
      return statements.length;
    };
    await desk.returned('U.I.1.i.a');
    const one = await count();
    for (const code of ['U.I.1.i.b', 'U.I.2.i.b', 'U.I.2.i.c']) await desk.returned(code);
    expect(await count()).toBe(one);
  });
});

describe('an objection', () => {
  test('is raised by the head with a reason, and stands beside the verdict', async () => {
    await desk.returned('U.I.1.i.a');
    const { data, errors } = await desk.head.send(RAISE, {
      input: { evaluationId: await steps.verdictOn('U.I.1.i.a'), reason: '  SK sudah terlampir. ' },
    });
    expect(errors).toBeUndefined();
    const { people, period, units } = desk.bekasi;
    expect(data.raiseObjection).toMatchObject({
      state: 'OPEN',
      reason: 'SK sudah terlampir.',
      raisedBy: { id: people.head.id },
      createdAt: '2022-07-15T02:00:00.000Z',
      deadline: '2022-07-29T16:59:59.999Z',
      waitingDays: 0,
      unit: { id: units.health.id },
      period: { id: period.id },
      indicatorCode: 'U.I.1.i.a',
      optionKey: 'YA',
      verdict: { verdict: 'RETURNED', note: aReturn.note, evaluator: { id: people.evaluator.id } },
      decidedBy: null,
      decisionReason: '',
      version: 1,
      abilities: [],
    });
    // Until it is decided, nothing moves.
    expect(await desk.row('U.I.1.i.a')).toMatchObject({ state: 'RETURNED', version: 1 });
  });

  test('that is upheld sends the answer back to the queue, and keeps the verdict on record', async () => {
    await lessThanClaimed();
    const objection = await steps.raised('U.I.1.i.b');
    const since = await lastEvent(desk);
    await desk.goTo('2022-07-18T02:00:00Z');
    lead = await desk.world.as(desk.bekasi.people.lead);
    const { data, errors } = await lead.send(DECIDE, {
      input: { ...objection, state: 'UPHELD', reason: 'Bukti halaman 4 memadai.' },
    });
    expect(errors).toBeUndefined();
    expect(data.decideObjection).toMatchObject({
      state: 'UPHELD',
      decidedBy: { id: desk.bekasi.people.lead.id },
      decidedAt: '2022-07-18T02:00:00.000Z',
      decisionReason: 'Bukti halaman 4 memadai.',
      waitingDays: null,
      version: 2,
      abilities: [],
    });
    expect(await desk.row('U.I.1.i.b')).toMatchObject({
      state: 'SUBMITTED',
      version: 2,
      resubmitted: true,
      option_key: 'B',
    });
    const verdicts = await desk.sql(
      'select verdict, option_key, withdrawn_at from evaluation where answer_id = $1',
      [await desk.answer('U.I.1.i.b')],
    );
    expect(verdicts).toEqual([{ verdict: 'ACCEPTED', option_key: 'C', withdrawn_at: null }]);

    const queue = await lead.send(
      '{ reviewQueue(filter: { resubmitted: true }) { nodes { indicatorCode waitingDays submittedAt } } }',
    );
    expect(queue.data.reviewQueue.nodes).toEqual([
      { indicatorCode: 'U.I.1.i.b', waitingDays: 0, submittedAt: '2022-07-18T02:00:00.000Z' },
    ]);
    const actor_id = desk.bekasi.people.lead.id;
    expect(await traceOf(desk, objection.id, since)).toMatchObject([
      { action: 'update', entity: 'Objection', actor_id, after: { state: 'UPHELD' } },
    ]);
    expect(await traceOf(desk, await desk.answer('U.I.1.i.b'), since)).toMatchObject([
      {
        action: 'decideObjection',
        actor_id,
        before: { state: 'ACCEPTED' },
        after: { state: 'SUBMITTED' },
      },
    ]);
  });

  test('is judged anew when it was upheld, and that verdict can be taken back to waiting', async () => {
    await lessThanClaimed();
    await steps.decided('U.I.1.i.b', 'UPHELD');
    const given = await desk.evaluate('U.I.1.i.b', { verdict: 'ACCEPTED' });
    expect(given.data.evaluateAnswer.state).toBe('ACCEPTED');
    const { data } = await desk.evaluator.send(
      'mutation ($id: ID!) { withdrawEvaluation(id: $id) { state } }',
      { id: await steps.verdictOn('U.I.1.i.b') },
    );
    // Not the verdict that was objected to comes back.
    expect(data.withdrawEvaluation.state).toBe('SUBMITTED');
  });

  test('that is upheld takes back what the unit was told of the return', async () => {
    await desk.returned('U.I.1.i.a');
    await desk.returned('U.I.2.i.c');
    const told = () =>
      desk.sql<{ codes: string[] }>(
        `select (select json_agg(a ->> 'indicatorCode') from jsonb_array_elements(answers) a) as codes
         from notification where worksheet_id = $1 and kind = 'RETURNED'`,
        [desk.worksheetId],
      );
    // The agent and the head.
    const both = { codes: ['U.I.1.i.a', 'U.I.2.i.c'] };
    expect(await told()).toEqual([both, both]);
    await steps.decided('U.I.1.i.a', 'UPHELD');
    const one = { codes: ['U.I.2.i.c'] };
    expect(await told()).toEqual([one, one]);
  });

  test('that is rejected leaves the verdict as it stands, and tells the unit why', async () => {
    await desk.returned('U.I.1.i.a');
    await steps.decided('U.I.1.i.a', 'REJECTED', 'SK bertanggal tahun lalu.');
    expect(await desk.row('U.I.1.i.a')).toMatchObject({ state: 'RETURNED', version: 1 });
    const { data } = await desk.agent.send(OBJECTIONS, {
      filter: { worksheetId: desk.worksheetId },
    });
    expect(data.objections.nodes).toMatchObject([
      { state: 'REJECTED', decisionReason: 'SK bertanggal tahun lalu.' },
    ]);
  });

  test('that is upheld when the unit has begun to mend leaves the answer with the unit', async () => {
    await desk.returned('U.I.1.i.a');
    const objection = await steps.raised('U.I.1.i.a');
    await desk.sql('update answer set version = version + 1 where id = $1', [
      await desk.answer('U.I.1.i.a'),
    ]);
    const { data } = await lead.send(DECIDE, {
      input: { ...objection, state: 'UPHELD', reason: 'Ya.' },
    });
    expect(data.decideObjection.state).toBe('UPHELD');
    expect(await desk.row('U.I.1.i.a')).toMatchObject({ state: 'RETURNED', version: 2 });
  });

  test('waits for the lead evaluator on their first screen, until it is decided', async () => {
    await desk.returned('U.I.1.i.a');
    const waiting = async () => {
      const { data } = await lead.send('{ dashboard { tasks { code count path dueAt } } }');
      const tasks = data.dashboard.tasks as { code: string }[];
      return tasks.filter(({ code }) => code === 'DECIDE_OBJECTIONS');
    };
    expect(await waiting()).toEqual([]);
    const objection = await steps.raised('U.I.1.i.a');
    expect(await waiting()).toMatchObject([
      { count: 1, path: '/objections', dueAt: '2022-08-05T09:00:00.000Z' },
    ]);
    await lead.send(DECIDE, { input: { ...objection, state: 'REJECTED', reason: 'Ya.' } });
    expect(await waiting()).toEqual([]);
  });

  test('is decided by one of two at once', async () => {
    await desk.returned('U.I.1.i.a');
    const objection = await steps.raised('U.I.1.i.a');
    const both = await Promise.all(
      ['UPHELD', 'REJECTED'].map((state) =>
        lead.send(DECIDE, { input: { ...objection, state, reason: 'Ya.' } }),
      ),
    );
    expect(both.map(({ code }) => code).toSorted()).toEqual(['CONFLICT', undefined]);
  });

  test('is raised once by two at once', async () => {
    await desk.returned('U.I.1.i.a');
    const input = { evaluationId: await steps.verdictOn('U.I.1.i.a'), reason: 'Ya.' };
    const both = await Promise.all([1, 2].map(() => desk.head.send(RAISE, { input })));
    expect(both.map(({ code }) => code).toSorted()).toEqual(['DUPLICATE', undefined]);
  });
});

describe('objections are listed', () => {
  test('oldest first, by state and period, each for who may read its worksheet', async () => {
    await desk.returned('U.I.1.i.a');
    await lessThanClaimed();
    await steps.decided('U.I.1.i.a', 'REJECTED');
    desk.wait(5);
    await steps.raised('U.I.1.i.b');
    const listed = async (client: Client, filter: object = {}) => {
      const { data } = await client.send(OBJECTIONS, { filter });
      const { nodes, totalCount } = data.objections as {
        nodes: { indicatorCode: string; abilities: string[] }[];
        totalCount: number;
      };
      expect(totalCount).toBe(nodes.length);
      return nodes.map(({ indicatorCode }) => indicatorCode);
    };
    const both = ['U.I.1.i.a', 'U.I.1.i.b'];
    expect(await listed(lead)).toEqual(both);
    expect(await listed(lead, { state: ['OPEN'] })).toEqual(['U.I.1.i.b']);
    expect(await listed(lead, { periodId: desk.bekasi.period.id })).toEqual(both);
    for (const client of [desk.head, desk.agent, desk.evaluator]) {
      expect(await listed(client)).toEqual(both);
    }
    const { people } = desk.bekasi;
    for (const person of [
      people.otherHead,
      people.idleEvaluator,
      people.admin,
      desk.karawang.people.lead,
    ]) {
      expect(await listed(await desk.world.as(person))).toEqual([]);
    }
  });

  test('with what may be done, in one statement', async () => {
    for (const code of ['U.I.1.i.a', 'U.I.2.i.c', 'U.I.2.i.b']) {
      await desk.returned(code);
      await steps.raised(code);
    }
    await lead.send('{ viewer { person { id } } }');
    const { statements } = await countStatements(async () => {
      const { data } = await lead.send(
        '{ objections { nodes { id abilities indicatorText waitingDays verdict { note } } } }',
      );
      expect(data.objections.nodes).toMatchObject(
        [1, 2, 3].map(() => ({ abilities: ['objection.decide'] })),
      );
    });
    expect(statements).toHaveLength(1);
  });
});
