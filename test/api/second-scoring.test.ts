import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CLOSE } from '../builders/months.js';
import { sha } from '../builders/filled.js';
import type { Person } from '../../server/person/person.entity.js';
import { countStatements } from '../setup/statements.js';
import { listening, readStream } from './live.streams.js';
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
  SCORE,
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
const read = async (id: string) =>
  (await desk.lead.send(READ_ROUND, { id })).data.secondScoringRound;
/** As claimed, but for what is said otherwise, by `<unit> <indicator>`. */
async function scoreAll(other: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {}) {
  for (const at of Object.keys(await desk.mine())) {
    const { errors } = await desk.score(at, other[at] ?? claims[at.split(' ')[1]!]!);
    expect(errors).toBeUndefined();
  }
}

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

describe('the second evaluator', () => {
  test('finds the answer as the first found it, with the evidence of then, whatever has changed since', async () => {
    await desk.draw();
    const become = (explanation: string, optionKey: string) =>
      desk.sql(
        `update answer set explanation = $2, option_key = $3
         where worksheet_id = $1 and indicator_code = 'U.I.1.i.b'`,
        [desk.worksheetId, explanation, optionKey],
      );
    await become('Diubah', 'A');
    const { id } = (await desk.mine())['dinkes U.I.1.i.b']!;
    const { data } = await desk.second.send(READ_SHEET, { id });
    await become('', 'B');
    expect(data.secondScoring).toMatchObject({
      indicatorText: 'Rencana kerja dijalankan',
      unit: { code: 'dinkes' },
      scored: false,
      optionKey: 'B',
      explanation: '',
      score: null,
      evidence: [{ kind: 'FILE', title: 'Bukti', page: 2, revision: { fileName: 'bukti.pdf' } }],
    });
  });

  test('gets nothing of the unit by any other way: no answer, worksheet, comment, queue, stream or trace', async () => {
    await desk.draw();
    const answerId = await desk.answer('U.I.1.i.a');
    const [verdict] = await desk.sql<{ id: string }>(
      'select id from evaluation where answer_id = $1',
      [answerId],
    );
    const one = (field: string) => `query ($id: ID!) { ${field}(id: $id) { id } }`;
    const asked: readonly [string, Readonly<Record<string, unknown>>, unknown][] = [
      [one('answer'), { id: answerId }, 'NOT_FOUND'],
      [one('worksheet'), { id: desk.worksheetId }, 'NOT_FOUND'],
      ['query ($id: ID!) { commentThread(answerId: $id) { comments { id } } }', { id: answerId }, 'NOT_FOUND'],
      ['query ($id: ID!) { sharedFiles(answerId: $id) { linkId } }', { id: answerId }, 'NOT_FOUND'],
      ['query ($id: ID!) { consensusValues(worksheetId: $id) { score } }', { id: desk.worksheetId }, 'NOT_FOUND'],
      ['{ auditEvents { totalCount } }', {}, 'FORBIDDEN'],
      ['{ reviewQueue(filter: { state: [ACCEPTED] }) { totalCount } }', {}, { totalCount: 0 }],
      ['{ worksheets { totalCount } }', {}, { totalCount: 0 }],
      ['{ reportCards { totalCount } }', {}, { totalCount: 0 }],
      ['{ notifications { totalCount } }', {}, { totalCount: 0 }],
      ['{ dashboard { rows { worksheetId } } }', {}, { rows: [] }],
      ['mutation ($id: ID!) { withdrawEvaluation(id: $id) { id } }', { id: verdict!.id }, 'NOT_FOUND'],
    ]; // prettier-ignore
    for (const [document, variables, expected] of asked) {
      const { data, code } = await desk.second.send(document, variables);
      expect([document, code ?? Object.values(data)[0]]).toEqual([document, expected]);
    }
    const stream = await readStream(
      await listening(desk.world.app),
      desk.second,
      `worksheet=${desk.worksheetId}`,
    );
    stream.leave();
    expect(stream.status).toBe(404);
  });

  test('has the files of the answers that are theirs to score, in that revision, and no others', async () => {
    await desk.draw({ unitIds: [desk.bekasi.units.health.id], areaCodes: ['U.I.1'] });
    const revision = async (hash: string, unit: 'health' | 'education') => {
      const [found] = await desk.sql<{ id: string; evidence_id: string }>(
        `select r.id, r.evidence_id from evidence_revision r join evidence e on e.id = r.evidence_id
         where r.sha256 = $1 and e.unit_id = $2`,
        [hash, desk.bekasi.units[unit].id],
      );
      return found!;
    };
    const codeOf = async (id: string, cookie = desk.second.cookie) => {
      const response = await desk.world.app.fastify.inject({
        url: `/evidence/${id}`,
        headers: { cookie: cookie! },
      });
      return response.json<{ errors: { extensions: { code: string } }[] }>().errors[0]!.extensions
        .code;
    };
    const lent = await revision(sha('b'), 'health');
    // The world keeps no bytes: whoever may have a file hears that it is damaged, others of nothing.
    expect(await codeOf(lent.id)).toBe('EVIDENCE_DAMAGED');
    expect(await codeOf((await revision(sha('c'), 'health')).id)).toBe('NOT_FOUND');
    expect(await codeOf((await revision(sha('b'), 'education')).id)).toBe('NOT_FOUND');
    const [later] = await desk.sql<{ id: string }>(
      `insert into evidence_revision (id, kabupaten_id, created_at, evidence_id, number, file_name,
         media_type, size, sha256, note)
       select gen_random_uuid(), kabupaten_id, now(), evidence_id, 2, 'baru.pdf', media_type, 10, $2, ''
       from evidence_revision where id = $1 returning id`,
      [lent.id, sha('e')],
    );
    expect(await codeOf(later!.id)).toBe('NOT_FOUND');
    const third = await desk.world.as(await desk.person('ketiga', 'EVALUATOR'));
    expect(await codeOf(lent.id, third.cookie)).toBe('NOT_FOUND');

    await scoreAll();
    const [round] = await desk.sql<{ id: string }>('select id from second_scoring_round');
    await desk.lead.send(CLOSE_ROUND, { id: round!.id, version: 1 });
    expect(await codeOf(lent.id)).toBe('NOT_FOUND');
  });

  test('changes a score and takes it back until the round is closed; every step stands in the trace', async () => {
    const round = await desk.draw();
    const at = 'dinkes U.I.1.i.b';
    const first = await desk.score(at, { optionKey: 'A', note: ' Lengkap ' });
    const { id } = first.data.scoreSecond;
    expect(first.data.scoreSecond).toMatchObject({
      scored: true,
      version: 2,
      score: { optionKey: 'A', note: 'Lengkap' },
    });
    await desk.score(at, { optionKey: 'C' });
    const back = await desk.second.send(WITHDRAW_SCORE, { id, version: 3 });
    expect(back.data.withdrawSecondScore).toMatchObject({ scored: false, score: null, version: 4 });
    const stale = await desk.second.send(WITHDRAW_SCORE, { id, version: 3 });
    expect(stale).toMatchObject({ code: 'CONFLICT', field: 'version' });
    const again = await desk.second.send(WITHDRAW_SCORE, { id, version: 4 });
    expect(again).toMatchObject({ code: 'NOT_FOUND', field: 'id' });
    const trace = await desk.sql(
      `select action, before->>'optionKey' as before, after->>'optionKey' as after, actor_id
       from audit_event where entity = 'SecondScoring' and entity_id = $1 order by id`,
      [id],
    );
    const actor_id = desk.bekasi.people.idleEvaluator.id;
    expect(trace).toEqual([
      { action: 'scoreSecond', before: null, after: 'A', actor_id },
      { action: 'scoreSecond', before: 'A', after: 'C', actor_id },
      { action: 'withdrawSecondScore', before: 'C', after: null, actor_id },
    ]);

    await desk.score(at, { optionKey: 'B' });
    await desk.lead.send(CLOSE_ROUND, { id: round.id, version: 1 });
    expect((await desk.second.send(MINE)).data.mySecondScorings).toEqual([]);
    const late = await desk.second.send(SCORE, { input: { id, version: 5, optionKey: 'A' } });
    expect(late).toMatchObject({ code: 'SECOND_SCORING_CLOSED', field: 'id' });
    const change = desk.sql('update second_scoring set note = $2 where id = $1', [id, 'x']);
    await expect(change).rejects.toThrow('never changed');
    const removal = desk.sql('delete from second_scoring_round where id = $1', [round.id]);
    await expect(removal).rejects.toThrow('never changed');
  });

  test('is not asked any more once the unit is theirs to review: they can see the first verdict', async () => {
    const round = await desk.draw();
    const { id, version } = (await desk.mine())['dinkes U.I.1.i.a']!;
    await desk.score('dinkes U.I.1.i.b', { optionKey: 'A' });
    await desk.withAssignment('idleEvaluator', async () => {
      expect(Object.keys(await desk.mine())).toHaveLength(5);
      expect(await desk.second.send(READ_SHEET, { id })).toMatchObject({ code: 'NOT_FOUND' });
      const refused = await desk.second.send(SCORE, { input: { id, version, optionKey: 'YA' } });
      expect(refused).toMatchObject({ code: 'SECOND_SCORING_SEEN', field: 'id' });
      const [seat] = (await read(round.id)).seats;
      expect(seat).toMatchObject({ given: 10, scored: 1, lost: 4 });
    });
  });

  test('is not asked either once they review the unit in a later month: its follow-up actions tell what was missing', async () => {
    const round = await desk.draw();
    const { id } = (await desk.mine())['dinkes U.I.1.i.a']!;
    const { kabupaten, units, people } = desk.bekasi;
    const august = randomUUID();
    await desk.sql(
      `insert into period (id, kabupaten_id, created_at, version, kind, year, month, opens_at, due_at, closes_at, status)
       values ($1, $2, now(), 1, 'MONTHLY', 2022, 8, '2022-08-01Z', '2022-08-31Z', '2022-09-05Z', 'PLANNED')`,
      [august, kabupaten.id],
    );
    await desk.sql(
      `insert into assignment (id, kabupaten_id, created_at, period_id, unit_id, evaluator_id)
       values (gen_random_uuid(), $1, now(), $2, $3, $4)`,
      [kabupaten.id, august, units.health.id, people.idleEvaluator.id],
    );
    desk.world.app.services.sessions.forget();
    try {
      expect(Object.keys(await desk.mine())).toHaveLength(5);
      expect(await desk.second.send(READ_SHEET, { id })).toMatchObject({ code: 'NOT_FOUND' });
      const [seat] = (await read(round.id)).seats;
      expect(seat).toMatchObject({ given: 10, lost: 5 });
    } finally {
      await desk.sql('delete from assignment where period_id = $1', [august]);
      await desk.sql('delete from period where id = $1', [august]);
      desk.world.app.services.sessions.forget();
    }
  });

  test('is not told who asked the address of a link whether it answers', async () => {
    const { kabupaten, people } = desk.bekasi;
    const [evidence, revision] = [randomUUID(), randomUUID()];
    await desk.draw();
    const { id } = (await desk.mine())['dinkes U.I.1.i.a']!;
    await desk.sql(
      `insert into evidence (id, kabupaten_id, created_at, version, unit_id, kind, title)
       values ($1, $2, now(), 1, $3, 'LINK', 'Laman')`,
      [evidence, kabupaten.id, desk.bekasi.units.health.id],
    );
    await desk.sql(
      `insert into evidence_revision (id, kabupaten_id, created_at, evidence_id, number, url, note, created_by_id)
       values ($1, $2, now(), $3, 1, 'https://bekasikab.go.id/sk', '', $4)`,
      [revision, kabupaten.id, evidence, people.agent.id],
    );
    await desk.sql(
      `insert into link_check (id, kabupaten_id, created_at, revision_id, checked_by_id, outcome, status)
       values (gen_random_uuid(), $1, now(), $2, $3, 'ANSWERED', 200)`,
      [kabupaten.id, revision, people.evaluator.id],
    );
    await desk.sql(
      `update evaluation set seen = jsonb_set(seen, '{evidence}', (seen->'evidence') || $2::jsonb)
       where id = (select evaluation_id from second_scoring where id = $1)`,
      [
        id,
        JSON.stringify([
          { evidenceId: evidence, revisionId: revision, title: 'Laman', page: null },
        ]),
      ],
    );
    const { data, errors } = await desk.second.send(
      `query ($id: ID!) { secondScoring(id: $id) { evidence { kind revision { url linkCheck { status checkedBy { name } } } } } }`,
      { id },
    );
    expect(errors).toBeUndefined();
    expect(data.secondScoring.evidence).toContainEqual({
      kind: 'LINK',
      revision: { url: 'https://bekasikab.go.id/sk', linkCheck: null },
    });
  });

  test('is told of no scoring of somebody else’s, whoever asks', async () => {
    await desk.draw();
    const { id, version } = (await desk.mine())['dinkes U.I.1.i.a']!;
    for (const client of [desk.evaluator, desk.lead]) {
      expect(await client.send(READ_SHEET, { id })).toMatchObject({ code: 'NOT_FOUND' });
      const refused = await client.send(SCORE, { input: { id, version, optionKey: 'YA' } });
      expect(refused).toMatchObject({ code: 'NOT_FOUND', field: 'id' });
    }
  });
});

describe('what comes of a round', () => {
  test('is there when everything is scored, still to change, and final when it is closed', async () => {
    const round = await desk.draw();
    expect(round.results).toBeNull();
    await scoreAll(apart);
    const through = await read(round.id);
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
    expect((await read(round.id)).results).toBeNull();
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
    await scoreAll();
    await desk.evaluate('U.I.1.i.b', { verdict: 'ACCEPTED', optionKey: 'C' });
    const [verdict] = await desk.sql<{ id: string }>(
      `select e.id from evaluation e join answer a on a.id = e.answer_id
       where a.worksheet_id = $1 and a.indicator_code = 'U.I.1.i.a'`,
      [desk.worksheetId],
    );
    const withdraw = 'mutation ($id: ID!) { withdrawEvaluation(id: $id) { id } }';
    expect((await desk.evaluator.send(withdraw, { id: verdict!.id })).errors).toBeUndefined();
    const { results } = await read(round.id);
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
    const after = (await read(round.id)).results;
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
      await scoreAll(apart);
      await desk.lead.send(CLOSE_ROUND, { id: round.id, version: 1 });
      expect((await read(round.id)).results).toMatchObject({ final: true, pairCount: 10 });
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
