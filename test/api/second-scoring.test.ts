import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CLOSE } from '../builders/months.js';
import type { Person } from '../../server/person/person.entity.js';
import { countStatements } from '../setup/statements.js';
import {
  buildSecondDesk,
  CANCEL,
  claims,
  CLOSE_ROUND,
  firstRemark,
  MINE,
  PREVIEW,
  READ_ROUND,
  READ_SHEET,
  type SecondDesk,
  WITHDRAW_SCORE,
} from './second-scoring.desk.js';

let desk: SecondDesk;

beforeAll(async () => {
  desk = await buildSecondDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.clear());

const preview = async (input: Readonly<Record<string, unknown>> = {}) =>
  desk.lead.send(PREVIEW, {
    input: {
      periodId: desk.bekasi.period.id,
      share: 1,
      seed: 7,
      minutesPerAnswer: 3,
      ...input,
    },
  });

/*
 * Apart in three of ten: health's plan B against C, 0.5 more; education's plan B against A, 0.5 less;
 * education's survey 80 against 60, 0.2 more. By hand: leniency (0.5 − 0.5 + 0.2) / 10 = 0.02; exact 7 of 10;
 * of the four on scales of three levels and more all are within one. Kappa: first mean 0.61 and variance
 * 0.4905 − 0.3721 = 0.1184; second mean 0.59 and variance 0.5125 − 0.3481 = 0.1644; means apart by 0.02;
 * observed (0.25 + 0.25 + 0.04) / 10 = 0.054; 1 − 0.054 / (0.1184 + 0.1644 + 0.0004) = 0.809322.
 */
const apart = {
  'dinkes U.I.1.i.b': { optionKey: 'C', note: 'Rencana belum jalan' },
  'disdik U.I.1.i.b': { optionKey: 'A' },
  'disdik U.I.2.i.c': { value: 60 },
};

describe('drawing', () => {
  test('says how much it is, gives the same again with its seed, and writes nothing before it is drawn', async () => {
    const { evaluator, idleEvaluator } = desk.bekasi.people;
    const { data } = await preview({ share: null, count: 4, minutesPerAnswer: 2.5 });
    expect(data.secondScoringPreview).toEqual({
      seed: 7,
      drawn: 4,
      minutes: 10,
      evaluators: [
        { evaluator: { id: evaluator.id }, judged: 10, drawable: 10, drawn: 4, hindrances: [] },
      ],
      seconds: [{ second: { id: idleEvaluator.id }, given: 4 }],
    });
    expect(await desk.sql('select 1 from second_scoring_round')).toEqual([]);

    const of = async (input: Readonly<Record<string, unknown>>) => {
      const round = await desk.draw(input);
      const mine = Object.keys(await desk.mine());
      await desk.lead.send(CANCEL, { id: round.id, version: round.version });
      return mine;
    };
    const four = { share: null, count: 4 };
    const first = await of(four);
    expect(await of(four)).toEqual(first);
    const others = await Promise.resolve(of({ ...four, seed: 8 }));
    expect([first, others].map(({ length }) => length)).toEqual([4, 4]);
    expect(others).not.toEqual(first);
  });

  test('draws of some units, areas and evaluators only, and says which', async () => {
    const { units, people } = desk.bekasi;
    const { data } = await preview({
      unitIds: [units.health.id],
      areaCodes: ['U.I.1'],
      evaluatorIds: [people.evaluator.id],
    });
    expect(data.secondScoringPreview).toMatchObject({ drawn: 2 });
    const round = await desk.draw({ unitIds: [units.health.id], areaCodes: ['U.I.1'] });
    expect(Object.keys(await desk.mine())).toEqual(['dinkes U.I.1.i.a', 'dinkes U.I.1.i.b']);
    expect(round).toMatchObject({
      number: 1,
      share: 1,
      count: null,
      scopeUnits: ['Dinas Kesehatan'],
      scopeAreas: ['U.I.1'],
      scopeEvaluators: [],
    });
  });

  test('spreads what is drawn evenly, and draws no verdict twice', async () => {
    const third = await desk.person('ketiga', 'EVALUATOR');
    const round = await desk.draw();
    expect(round.seats.map(({ given }: { given: number }) => given)).toEqual([5, 5]);
    const client = await desk.world.as(third);
    const all = [...Object.keys(await desk.mine()), ...Object.keys(await desk.mine(client))];
    expect(new Set(all).size).toBe(10);
    const [at] = Object.keys(await desk.mine());
    await desk.score(at!, claims[at!.split(' ')[1]!]!);
    await desk.lead.send(CLOSE_ROUND, { id: round.id, version: 1 });
    expect((await preview()).data.secondScoringPreview.evaluators).toEqual([]);
  });
});

describe('what comes of a round', () => {
  test('is there when everything is scored, still to change, and final when it is closed', async () => {
    const round = await desk.draw();
    expect(round.results).toBeNull();
    await desk.scoreAll(apart);
    const through = await desk.round(round.id);
    const { people } = desk.bekasi;
    expect(through.results.evaluators).toEqual([
      {
        evaluator: { id: people.evaluator.id },
        drawn: 10,
        pairs: 10,
        tooFew: false,
        exact: 0.7,
        levelPairs: 4,
        withinOneLevel: 1,
        kappa: expect.closeTo(0.809322, 6),
        kappaLow: expect.any(Number),
        kappaHigh: expect.any(Number),
        leniency: expect.closeTo(0.02, 9),
        leniencyLow: expect.any(Number),
        leniencyHigh: expect.any(Number),
      },
    ]);
    const [of] = through.results.evaluators;
    // Of one evaluator alone: together they agree as far as that one does.
    const { tooFew, exact, kappa, kappaLow, kappaHigh } = of;
    expect(through.results.overall).toEqual({ tooFew, exact, kappa, kappaLow, kappaHigh });
    expect(of.leniencyLow).toBeLessThan(0.02);
    expect(of.leniencyHigh).toBeGreaterThan(0.02);
    expect(through.results).toMatchObject({ final: false, pairCount: 10, unscored: 0 });
    expect(through.results.indicators.slice(0, 2)).toEqual([
      {
        indicatorCode: 'U.I.1.i.b',
        indicatorText: 'Rencana kerja dijalankan',
        pairs: 2,
        exact: 0,
        meanDistance: 0.5,
      },
      {
        indicatorCode: 'U.I.2.i.c',
        indicatorText: 'Nilai survei',
        pairs: 2,
        exact: 0.5,
        meanDistance: expect.closeTo(0.1, 9),
      },
    ]);
    const pair = through.results.pairs.find(
      ({ unit, indicatorCode }: { unit: { code: string }; indicatorCode: string }) =>
        unit.code === 'dinkes' && indicatorCode === 'U.I.1.i.b',
    );
    expect(pair).toMatchObject({
      difference: 0.5,
      changed: false,
      first: { by: { id: people.evaluator.id }, optionKey: 'B', score: 0.5, note: firstRemark },
      second: { by: { id: people.idleEvaluator.id }, optionKey: 'C', score: 0, note: 'Rencana belum jalan' }, // prettier-ignore
    });
    const closed = await desk.lead.send(CLOSE_ROUND, { id: round.id, version: 1 });
    expect(closed.data.closeSecondScoringRound).toMatchObject({ abilities: [], version: 2 });
    expect(closed.data.closeSecondScoringRound.results).toEqual({
      ...through.results,
      final: true,
    });
  });

  test('is too few to say below ten pairs, and leaves out what nobody scored', async () => {
    const round = await desk.draw();
    await desk.score('dinkes U.I.1.i.a', { optionKey: 'TIDAK' });
    expect((await desk.round(round.id)).results).toBeNull();
    const { data } = await desk.lead.send(CLOSE_ROUND, { id: round.id, version: 1 });
    expect(data.closeSecondScoringRound.results).toMatchObject({
      pairCount: 1,
      unscored: 9,
      fewestPairs: 10,
      evaluators: [{ drawn: 10, pairs: 1, tooFew: true, exact: null, kappa: null, leniency: null }],
      pairs: [{ difference: 1 }],
    });
  });
});

describe('a round', () => {
  test('is one at a time; it is cancelled while nobody has scored, and then its answers can be drawn again', async () => {
    const round = await desk.draw();
    const DRAW_ID =
      'mutation ($input: DrawSecondScoringsInput!) { drawSecondScorings(input: $input) { id } }';
    const input = { periodId: desk.bekasi.period.id, share: 1, minutesPerAnswer: 3 };
    const another = await desk.lead.send(DRAW_ID, { input });
    expect(another).toMatchObject({ code: 'SECOND_SCORING_OPEN', field: 'periodId' });
    expect(another.errors?.[0]?.extensions['roundId']).toBe(round.id);
    const empty = await desk.lead.send(CLOSE_ROUND, { id: round.id, version: 1 });
    expect(empty).toMatchObject({ code: 'SECOND_SCORING_EMPTY', field: 'id' });

    const { id, version } = (await desk.mine())['dinkes U.I.1.i.b']!;
    await desk.score('dinkes U.I.1.i.b', { optionKey: 'A' });
    const begun = await desk.lead.send(CANCEL, { id: round.id, version: 1 });
    expect(begun).toMatchObject({ code: 'SECOND_SCORING_BEGUN', field: 'id' });
    await desk.second.send(WITHDRAW_SCORE, { id, version: version + 1 });
    const cancelled = await desk.lead.send(CANCEL, { id: round.id, version: 1 });
    expect(cancelled.data).toEqual({ cancelSecondScoringRound: true });
    expect(await desk.sql('select 1 from second_scoring')).toEqual([]);
    expect((await preview()).data.secondScoringPreview.drawn).toBe(10);
    const trace = await desk.sql<{ action: string; seed: string | null }>(
      `select action, coalesce(after, before)->>'seed' as seed from audit_event
       where entity = 'SecondScoringRound' and entity_id = $1 order by id`,
      [round.id],
    );
    expect(trace).toEqual([
      { action: 'drawSecondScorings', seed: '7' },
      { action: 'cancelSecondScoringRound', seed: '7' },
    ]);
  });

  test('is read by as many statements however many answers it has', async () => {
    const person: Person = await desk.person('ketiga', 'EVALUATOR');
    const small = await desk.draw({ share: null, count: 2 });
    const reads = async (round: string) => {
      await desk.lead.send(READ_ROUND, { id: round });
      await desk.second.send(MINE);
      const id = Object.values(await desk.mine())[0]!.id;
      const counts = [
        await countStatements(() => desk.lead.send(READ_ROUND, { id: round })),
        await countStatements(() => desk.second.send(MINE)),
        await countStatements(() => desk.second.send(READ_SHEET, { id })),
      ];
      return counts.map(({ count }) => count);
    };
    const few = await reads(small.id);
    expect(few).toEqual([4, 2, 3]);
    await desk.lead.send(CANCEL, { id: small.id, version: 1 });
    await desk.sql('update person set active = false where id = $1', [person.id]);
    const all = await desk.draw();
    expect(await reads(all.id)).toEqual(few);
    expect((await countStatements(() => preview())).count).toBe(3);
  });
});

describe('in a world of its own, since what is done stays', () => {
  beforeEach(async () => {
    await desk.close();
    desk = await buildSecondDesk();
  });

  test('passes over who may read the unit, works for it, or ever had a hand in it, and says so where nobody is left', async () => {
    const { bekasi } = desk;
    const { people, period, units, kabupaten } = bekasi;
    const ofHealth = { unitIds: [units.health.id] };
    const hindered = async () => {
      const { data } = await preview(ofHealth);
      const [sampled] = data.secondScoringPreview.evaluators;
      return [sampled.drawable, ...sampled.hindrances.map(Object.values)];
    };
    // The lead evaluator reads every unit.
    await desk.withAssignment('idleEvaluator', async () => {
      expect(await hindered()).toEqual([0, ['SEES_UNIT', 2]]);
    });
    await desk.withRole('idleEvaluator', 'UNIT_HEAD', async () => {
      expect(await hindered()).toEqual([0, ['SEES_UNIT', 1], ['WORKS_FOR_UNIT', 1]]);
    });
    // Reviewed the unit earlier in the month, by the administrator's own hand.
    const admin = await desk.world.as(people.admin);
    const assign = (evaluatorIds: readonly string[], seenEvaluatorIds: readonly string[]) =>
      admin.send(
        'mutation ($input: AssignEvaluatorsInput!) { assignEvaluators(input: $input) { id } }',
        { input: { periodId: period.id, unitId: units.health.id, evaluatorIds, seenEvaluatorIds } },
      );
    const [one, both] = [[people.evaluator.id], [people.evaluator.id, people.idleEvaluator.id]];
    expect((await assign(both, one)).errors).toBeUndefined();
    expect((await assign(one, both)).errors).toBeUndefined();
    expect(await hindered()).toEqual([0, ['HAD_A_HAND', 1], ['SEES_UNIT', 1]]);
    const refused = await desk.lead.send(
      'mutation ($input: DrawSecondScoringsInput!) { drawSecondScorings(input: $input) { id } }',
      { input: { periodId: period.id, share: 1, minutesPerAnswer: 3, ...ofHealth } },
    );
    expect(refused).toMatchObject({ code: 'SECOND_SCORING_EMPTY', field: 'periodId' });
    // Once filled in an answer: that one is not theirs, the others are.
    const filler = await desk.person('pengisi', 'EVALUATOR');
    await desk.sql(
      `insert into audit_event (kabupaten_id, at, actor_id, action, entity, entity_id, request_id)
       values ($1, now(), $2, 'saveAnswer', 'Answer', $3, 'test')`,
      [kabupaten.id, filler.id, await desk.answer('U.I.1.i.a')],
    );
    expect((await hindered())[0]).toBe(4);
    // Whoever is no longer active, or reviews nothing, is not asked.
    await desk.sql('update person set active = false where id = $1', [filler.id]);
    expect((await hindered())[0]).toBe(0);
  });

  test('passes over who sat in the panel that settled an answer or objected to its verdict: they saw it', async () => {
    const { people, period, units, kabupaten } = desk.bekasi;
    const drawable = async () => {
      const { data } = await preview({ unitIds: [units.health.id] });
      return data.secondScoringPreview.evaluators[0].drawable as number;
    };
    expect(await drawable()).toBe(5);
    const [panel] = await desk.sql<{ id: string }>(
      `insert into panel (id, kabupaten_id, created_at, period_id, number, worksheet_ids, panel_limit, opened_by_id)
       values (gen_random_uuid(), $1, now(), $2, 1, $3, 0.25, $4) returning id`,
      [kabupaten.id, period.id, JSON.stringify([desk.worksheetId]), people.lead.id],
    );
    await desk.sql(
      `insert into panel_decision (id, kabupaten_id, created_at, panel_id, answer_id, basis, counts, reason,
         decided_by_id, decided_at)
       values (gen_random_uuid(), $1, now(), $2, $3, '', '{}', 'Sebagian', $4, now())`,
      [kabupaten.id, panel!.id, await desk.answer('U.I.1.i.a'), people.lead.id],
    );
    await desk.sql(
      'update panel set signed_at = now(), signed_by_id = $2, content = $3 where id = $1',
      [
        panel!.id,
        people.lead.id,
        JSON.stringify({ participants: [{ id: people.idleEvaluator.id, name: 'Ani' }] }),
      ],
    );
    expect(await drawable()).toBe(4);
    await desk.sql(
      `insert into objection (id, kabupaten_id, created_at, evaluation_id, reason, state, deadline, raised_by_id,
         decision_reason)
       select gen_random_uuid(), $1, now(), e.id, 'Bukti lengkap', 'OPEN', now(), $2, ''
       from evaluation e where e.answer_id = $3`,
      [kabupaten.id, people.idleEvaluator.id, await desk.answer('U.I.1.i.b')],
    );
    expect(await drawable()).toBe(3);
  });

  test('leaves out returns, and what nobody knows any more of how it was judged', async () => {
    await desk.sql(
      `update evaluation set seen = null where answer_id = (select id from answer
         where worksheet_id = $1 and indicator_code = 'U.I.1.i.a')`,
      [desk.worksheetId],
    );
    await desk.returned('U.I.2.i.a');
    expect((await preview()).data.secondScoringPreview.drawn).toBe(8);
  });

  test('leaves out a verdict that was taken back before closing, and marks what was judged anew', async () => {
    const round = await desk.draw();
    await desk.scoreAll();
    await desk.evaluate('U.I.1.i.b', { verdict: 'ACCEPTED', optionKey: 'C' });
    const [verdict] = await desk.sql<{ id: string }>(
      `select e.id from evaluation e join answer a on a.id = e.answer_id
       where a.worksheet_id = $1 and a.indicator_code = 'U.I.1.i.a'`,
      [desk.worksheetId],
    );
    const withdraw = 'mutation ($id: ID!) { withdrawEvaluation(id: $id) { id } }';
    expect((await desk.evaluator.send(withdraw, { id: verdict!.id })).errors).toBeUndefined();
    const { results } = await desk.round(round.id);
    expect(results).toMatchObject({ pairCount: 9, takenBack: 1 });
    const changed = results.pairs.filter((pair: { changed: boolean }) => pair.changed);
    // What was drawn was B; that the first evaluator says C by now changes nothing of it.
    expect(changed).toMatchObject([
      { indicatorCode: 'U.I.1.i.b', first: { optionKey: 'B' }, difference: 0 },
    ]);
    const closed = await desk.lead.send(CLOSE_ROUND, { id: round.id, version: 1 });
    const [still] = await desk.sql<{ id: string }>(
      `select e.id from evaluation e join answer a on a.id = e.answer_id
       where a.worksheet_id = $1 and a.indicator_code = 'U.I.2.i.c'`,
      [desk.worksheetId],
    );
    desk.wait(5);
    expect((await desk.evaluator.send(withdraw, { id: still!.id })).errors).toBeUndefined();
    const after = (await desk.round(round.id)).results;
    expect(after.evaluators).toEqual(closed.data.closeSecondScoringRound.results.evaluators);
    expect(after).toMatchObject({ pairCount: 9, takenBack: 1 });
  });

  test('changes no figure: a month closes on the same report cards with a round and without, and keeps them under one', async () => {
    const cards = () =>
      desk.sql(
        `select u.code, c.* from report_card c join unit u on u.id = c.unit_id
         where c.kabupaten_id = $1 order by u.code`,
        [desk.bekasi.kabupaten.id],
      );
    const closed = async () => {
      const admin = await desk.world.as(desk.bekasi.people.admin);
      const { errors } = await admin.send(CLOSE, { id: desk.bekasi.period.id, version: 1 });
      expect(errors).toBeUndefined();
      return withoutIds(JSON.stringify(await cards()));
    };
    const wholeRound = async () => {
      const round = await desk.draw();
      await desk.scoreAll(apart);
      await desk.lead.send(CLOSE_ROUND, { id: round.id, version: 1 });
      expect((await desk.round(round.id)).results).toMatchObject({ final: true, pairCount: 10 });
    };
    await wholeRound();
    const withRound = await closed();
    await desk.close();
    desk = await buildSecondDesk();
    const without = await closed();
    expect(withRound.length).toBeGreaterThan(1_000);
    expect(withRound).toBe(without);
    const before = await cards();
    await wholeRound();
    expect(await cards()).toEqual(before);
  });
});

/** Ids and times are each world's own; everything else is to be the same to the byte. */
const withoutIds = (text: string) =>
  text
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'id')
    .replace(/"sha256":"[0-9a-f]{64}"/g, 'sha')
    .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, 'time');
