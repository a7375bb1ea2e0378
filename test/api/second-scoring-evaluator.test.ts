import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sha } from '../builders/filled.js';
import { listening, readStream } from './live.streams.js';
import {
  buildSecondDesk,
  CLOSE_ROUND,
  MINE,
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

    await desk.scoreAll();
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
      const [seat] = (await desk.round(round.id)).seats;
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
      const [seat] = (await desk.round(round.id)).seats;
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
