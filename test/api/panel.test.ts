import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CLOSE } from '../builders/months.js';
import { pdfText } from '../builders/pdf-text.js';
import { countStatements } from '../setup/statements.js';
import { listening, readStream } from './live.streams.js';
import { buildPanelDesk, PANEL, SIGN, UNDO, type PanelDesk } from './panel.desk.js';

let desk: PanelDesk;

/** A world for one test, since what is signed stays signed, or for several that leave it as it was. */
const inWorld = async () => {
  const built = await buildPanelDesk();
  desk = built;
  return () => built.close();
};

/** Both items decided: the plan at B, the mapping as claimed. */
async function decidedPanel() {
  const panel = await desk.openPanel();
  await desk.decide(panel, 'U.I.1.i.b', { optionKey: 'B' });
  const { data } = await desk.decide(panel, 'U.I.2.i.a', {
    optionKey: 'B',
    reason: 'Peta lengkap',
  });
  return data.decidePanelItem;
}
async function signedPanel() {
  const panel = await decidedPanel();
  const { id, version, basis } = panel;
  const participantIds = [desk.bekasi.people.evaluator.id];
  const input = { id, version, basis, participantIds };
  const { data, errors } = await desk.lead.send(SIGN, { input });
  expect(errors).toBeUndefined();
  return data.signPanel;
}
const minutesOf = async (path: string, cookie = desk.lead.cookie) =>
  desk.world.app.fastify.inject({ url: path, headers: cookie ? { cookie } : {} });

describe('a panel', () => {
  beforeAll(inWorld);
  beforeEach(async () => {
    await desk.sql('delete from panel_decision');
    await desk.sql('delete from panel');
    await desk.sql('update answer set version = 1');
    await desk.sql('update period set revision = 1, stages = null');
    await desk.sql(
      `update scoring_stage set panel_limit = 0.25, precedence = 100 where kind = 'CONSENSUS'`,
    );
  });

  test('lists what is apart by more than the limit, with what each stage says', async () => {
    const panel = await desk.openPanel();
    expect(panel).toMatchObject({ number: 1, limit: 0.25, worksheetCount: 2, signedAt: null });
    expect(panel.abilities).toEqual(['panel.edit', 'panel.sign']);
    expect(panel.items).toMatchObject([
      {
        indicatorCode: 'U.I.1.i.b',
        unit: { code: 'dinkes' },
        difference: 1,
        values: [
          { stageKey: 'self', optionKey: 'A', score: 1, note: 'Lihat rencana kerja' },
          {
            stageKey: 'review',
            optionKey: 'C',
            score: 0,
            author: { id: desk.bekasi.people.evaluator.id },
          },
        ],
        decision: null,
      },
      { indicatorCode: 'U.I.2.i.a', difference: expect.closeTo(0.34, 9), decision: null },
    ]);
  });

  test('has an empty list where no stages are apart, and then there is nothing to sign', async () => {
    await desk.sql(`update scoring_stage set panel_limit = 1 where kind = 'CONSENSUS'`);
    const panel = await desk.openPanel();
    expect(panel.items).toEqual([]);
    const refused = await desk.lead.send(SIGN, {
      input: { id: panel.id, version: 1, basis: panel.basis, participantIds: [] },
    });
    expect(refused).toMatchObject({ code: 'PANEL_EMPTY', field: 'id' });
  });

  test('looks at an answer that was changed and given back as it was accepted', async () => {
    await desk.sql(`update answer set version = version + 2 where worksheet_id = $1`, [
      desk.worksheetId,
    ]);
    expect((await desk.openPanel()).items).toHaveLength(2);
  });

  test('decides one by one, also differently, until it takes a decision back', async () => {
    const panel = await desk.openPanel();
    const first = await desk.decide(panel, 'U.I.1.i.b', { optionKey: 'A' });
    expect(first.data.decidePanelItem).toMatchObject({ decided: 1, version: 2 });
    const second = await desk.decide(first.data.decidePanelItem, 'U.I.1.i.b', { optionKey: 'B' });
    expect(second.data.decidePanelItem.items[0].decision).toMatchObject({
      optionKey: 'B',
      score: 0.5,
      reason: 'Dokumen memenuhi sebagian kriteria',
      version: 3,
      outdated: false,
    });
    const { answerId } = panel.items[0];
    const undone = await desk.lead.send(UNDO, {
      input: { panelId: panel.id, answerId, version: 3 },
    });
    expect(undone.data.undoPanelDecision).toMatchObject({ decided: 0, version: 4 });
    const trace = await desk.sql(
      `select action, before->>'optionKey' as before, after->>'optionKey' as after from audit_event
       where entity = 'Panel' and entity_id = $1 order by id`,
      [panel.id],
    );
    expect(trace).toEqual([
      { action: 'openPanel', before: null, after: null },
      { action: 'decidePanelItem', before: null, after: 'A' },
      { action: 'decidePanelItem', before: 'A', after: 'B' },
      { action: 'undoPanelDecision', before: 'B', after: null },
    ]);
  });

  test('says before it is signed what signing changes, and changes nothing until then', async () => {
    const panel = await decidedPanel();
    // By hand: 5.26, then 1 more for the plan at B and 0.34 × 2 for the mapping at B.
    expect(panel.effects).toEqual([
      {
        worksheetId: desk.worksheetId,
        unit: { code: 'dinkes' },
        items: 2,
        pointsBefore: expect.closeTo(5.26, 9),
        pointsAfter: expect.closeTo(6.94, 9),
        maximum: 10,
        gradeBefore: 'C',
        gradeAfter: 'B',
      },
    ]);
    expect(await desk.sql(`select 1 from evaluation where stage = 'CONSENSUS'`)).toEqual([]);
  });

  test('reckons with what counted when its period was closed, where that is open again', async () => {
    await desk.sql(`update period set revision = 2, stages = (select jsonb_agg(jsonb_build_object(
      'key', g.key, 'precedence', g.precedence)) from scoring_stage g where g.kabupaten_id = period.kabupaten_id)`);
    await desk.sql(`update scoring_stage set precedence = null where key = 'consensus'`);
    expect((await decidedPanel()).effects).toMatchObject([
      { pointsBefore: expect.closeTo(5.26, 9), pointsAfter: expect.closeTo(6.94, 9) },
    ]);
  });

  test('is read with as many statements for two items as for none', async () => {
    const panel = await decidedPanel();
    const count = async () =>
      (await countStatements(() => desk.lead.send(PANEL, { id: panel.id }))).count;
    await count();
    const full = await count();
    await desk.sql(`update panel set panel_limit = 1`);
    expect(await count()).toBe(full);
    expect(full).toBeLessThanOrEqual(9);
  });
});

describe('a panel that has decided', () => {
  beforeEach(inWorld);

  test('asks again where a value changed after it had decided', async () => {
    const panel = await decidedPanel();
    await desk.evaluate('U.I.1.i.b', {
      verdict: 'ACCEPTED',
      optionKey: 'B',
      note: 'Setelah rapat',
    });
    const { data } = await desk.lead.send(PANEL, { id: panel.id });
    expect(data.panel.items[0].decision).toMatchObject({ optionKey: 'B', outdated: true });
    const { id, version, basis } = data.panel;
    const refused = await desk.lead.send(SIGN, {
      input: { id, version, basis, participantIds: [] },
    });
    expect(refused).toMatchObject({ code: 'PANEL_UNDECIDED' });
    expect(refused.errors?.[0]?.extensions['open']).toBe(1);
  });
});

describe('signed minutes', () => {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test names what it reads
  let panel: any;
  beforeAll(inWorld);
  beforeAll(async () => {
    panel = await signedPanel();
  });

  test('make every decision the consensus of its answer, beside the values that were there', async () => {
    const { data } = await desk.agent.send(
      `query ($id: ID!) { answer(id: $id) { optionKey evaluations { stage stageKey precedence optionKey note
        evaluator { id } current } } }`,
      { id: await desk.answer('U.I.1.i.b') },
    );
    expect(data.answer.optionKey).toBe('A');
    const given = new Map(
      data.answer.evaluations.map((one: { stageKey: string }) => [one.stageKey, one]),
    );
    expect(given.get('review')).toMatchObject({ optionKey: 'C', precedence: 10, current: true });
    expect(given.get('consensus')).toMatchObject({
      stage: 'CONSENSUS',
      precedence: 100,
      optionKey: 'B',
      note: 'Dokumen memenuhi sebagian kriteria',
      evaluator: { id: desk.bekasi.people.lead.id },
      current: true,
    });
  });

  test('say who signed and who was there, and keep their hash', async () => {
    const { lead, evaluator } = desk.bekasi.people;
    expect(panel).toMatchObject({
      signedAt: '2022-07-15T02:00:00.000Z',
      signer: { id: lead.id, name: lead.name, role: 'LEAD_EVALUATOR' },
      participants: [{ name: evaluator.name }],
      abilities: [],
      minutesPath: `/panels/${panel.id}/minutes.pdf`,
    });
    const [row] = await desk.sql<{ hash: string }>(
      `select encode(sha256(convert_to(content, 'UTF8')), 'hex') as hash from panel where id = $1`,
      [panel.id],
    );
    expect(panel.sha256).toBe(row?.hash);
  });

  test('are a PDF that says what the API says, and the same one each time', async () => {
    const first = await minutesOf(panel.minutesPath);
    const again = await minutesOf(panel.minutesPath);
    expect(first.headers['content-type']).toBe('application/pdf');
    expect(again.rawPayload.equals(first.rawPayload)).toBe(true);

    const text = await pdfText(first.rawPayload);
    for (const said of [
      'KABUPATEN BEKASI',
      'Periode: Juli 2022',
      'Panel ke: 1',
      'Batas selisih: 0,25',
      `Peserta: ${desk.bekasi.people.evaluator.name}`,
      'Panel memutuskan 2 butir',
      '1. U.I.1.i.b Rencana kerja dijalankan',
      'Penilaian mandiri: A (1,00)',
      'Reviu TPI: C (0,00)',
      'Selisih: 1,00',
      'Keputusan: B (0,50)',
      'Alasan: Dokumen memenuhi sebagian kriteria',
      '2. U.I.2.i.a Peraturan dipetakan',
      'Keputusan: B (0,67)',
      'Alasan: Peta lengkap',
      'Dinas Kesehatan: 5,26 (C) menjadi 6,94 (B) dari 10,00 poin; 2 butir.',
      desk.bekasi.people.lead.name,
      'Inspektur, koordinator penilai',
      '15 Juli 2022',
      `SHA-256 ${panel.sha256}`,
    ]) {
      expect(text).toContain(said);
    }
  });

  test.each([
    ['the minutes', `update panel set content = '{}'`],
    ['the panel away', 'delete from panel'],
    ['a decision', `update panel_decision set reason = 'lain'`],
    ['a decision away', 'delete from panel_decision'],
    ['the consensus', `update evaluation set option_key = 'A' where stage = 'CONSENSUS'`],
    ['the consensus away', `delete from evaluation where stage = 'CONSENSUS'`],
  ])('are guarded by the database against changing %s', async (_, statement) => {
    await expect(desk.sql(statement)).rejects.toThrow(/never changed/);
  });

  test('are not undone by a verdict: nobody judges again what was settled', async () => {
    // Changed by the unit, and given back as it was accepted: its version counts on.
    const countOn = (by: number) =>
      desk.sql('update answer set version = version + $2 where worksheet_id = $1', [
        desk.worksheetId,
        by,
      ]);
    await countOn(2);
    const judged = await desk.evaluate('U.I.1.i.b', {
      verdict: 'RETURNED',
      reason: 'OTHER',
      note: 'Lagi',
    });
    expect(judged).toMatchObject({ code: 'ANSWER_SETTLED', field: 'answerId' });
    const answered = await desk.evaluator.send(
      'query ($id: ID!) { answer(id: $id) { abilities evaluations { id stageKey } } }',
      { id: await desk.answer('U.I.1.i.b') },
    );
    const { abilities, evaluations } = answered.data.answer;
    expect(abilities).not.toContain('evaluation.give');
    const review = evaluations.find(({ stageKey }: { stageKey: string }) => stageKey === 'review');
    const withdrawn = await desk.evaluator.send(
      'mutation ($id: ID!) { withdrawEvaluation(id: $id) { id } }',
      { id: review.id },
    );
    expect(withdrawn).toMatchObject({ code: 'ANSWER_SETTLED', field: 'id' });
    await countOn(-2);
  });

  test('are settled: a later panel of the period has the next number and leaves them out', async () => {
    const next = await desk.openPanel();
    expect(next).toMatchObject({ number: 2, items: [] });
    await desk.sql('delete from panel where id = $1', [next.id]);
  });

  test('are not the unit’s to download, nor another kabupaten’s, nor anybody’s who is not signed in', async () => {
    const { minutesPath } = panel;
    const { karawang, bekasi } = desk.world;
    const other = await desk.world.as(karawang.people.lead);
    const leader = await desk.world.as(bekasi.people.leader);
    expect((await minutesOf(minutesPath, desk.agent.cookie)).statusCode).toBe(403);
    expect((await minutesOf(minutesPath, other.cookie)).statusCode).toBe(404);
    expect((await minutesOf(minutesPath, '')).statusCode).toBe(401);
    expect((await minutesOf(minutesPath, leader.cookie)).statusCode).toBe(200);
  });
});

describe('minutes, from the moment that they are signed,', () => {
  beforeEach(inWorld);

  test('tell the unit what was settled in its worksheet, and why', async () => {
    const document = `query ($id: ID!) { consensusValues(worksheetId: $id) { indicatorCode optionKey score
      reason panelNumber signedAt } }`;
    const settled = async () =>
      (await desk.agent.send(document, { id: desk.worksheetId })).data.consensusValues;
    await decidedPanel();
    expect(await settled()).toEqual([]);
    await desk.sql('delete from panel_decision');
    await desk.sql('delete from panel');
    await signedPanel();
    expect(await settled()).toEqual([
      {
        indicatorCode: 'U.I.1.i.b',
        optionKey: 'B',
        score: 0.5,
        reason: 'Dokumen memenuhi sebagian kriteria',
        panelNumber: 1,
        signedAt: '2022-07-15T02:00:00.000Z',
      },
      expect.objectContaining({ indicatorCode: 'U.I.2.i.a', reason: 'Peta lengkap' }),
    ]);
  });

  test('are heard of by whoever has the worksheet open', async () => {
    const address = await listening(desk.world.app);
    const reader = await readStream(address, desk.agent, `worksheet=${desk.worksheetId}`);
    await reader.next('entered');
    await signedPanel();
    const { answers } = await reader.next('answers');
    expect(answers).toHaveLength(2);
    reader.leave();
    await reader.ended;
  });

  test('are what the period closes with', async () => {
    await signedPanel();
    const admin = await desk.world.as(desk.bekasi.people.admin);
    await admin.send(CLOSE, { id: desk.bekasi.period.id, version: 1 });
    const [card] = await desk.sql<{ points: number; grade: string }>(
      'select points, grade from report_card where worksheet_id = $1',
      [desk.worksheetId],
    );
    expect(card).toEqual({ points: expect.closeTo(6.94, 9), grade: 'B' });
  });

  test('print names and reasons in letters beyond the Western ones', async () => {
    const panel = await desk.openPanel();
    await desk.decide(panel, 'U.I.1.i.b', {
      optionKey: 'B',
      reason: 'Menurut Šukša Ağaoğlu ≥ 3 → B',
    });
    const { data } = await desk.decide(panel, 'U.I.2.i.a', { optionKey: 'B', reason: 'Ж, Ω, ő' });
    const { id } = data.decidePanelItem;
    await desk.sql(`update unit set name = 'Dinas Kesehatan Łódź' where name = 'Dinas Kesehatan'`);
    const renamed = (await desk.lead.send(PANEL, { id })).data.panel;
    const input = { id, version: renamed.version, basis: renamed.basis, participantIds: [] };
    const signed = await desk.lead.send(SIGN, { input });
    const text = await pdfText((await minutesOf(signed.data.signPanel.minutesPath)).rawPayload);
    expect(text).toContain('Menurut Šukša Ağaoğlu ≥ 3 → B');
    expect(text).toContain('Alasan: Ж, Ω, ő');
    expect(text).toContain('Dinas Kesehatan Łódź: 5,26');
  });

  test('stay as they were signed when names, limits and values change after', async () => {
    const before = await signedPanel();
    const pdf = (await minutesOf(before.minutesPath)).rawPayload;
    await desk.sql(`update unit set name = 'Dinas Baru'`);
    await desk.sql(`update person set name = name || ' baru'`);
    await desk.sql(
      `update scoring_stage set name_id = 'Tahap', panel_limit = 0.9 where kind = 'CONSENSUS'`,
    );
    const { data } = await desk.lead.send(PANEL, { id: before.id });
    expect(data.panel).toEqual(before);
    expect((await minutesOf(before.minutesPath)).rawPayload.equals(pdf)).toBe(true);
  });

  test('are refused where somebody went around the guard', async () => {
    const { id, minutesPath } = await signedPanel();
    await desk.sql('alter table panel disable trigger panel_frozen');
    await desk.sql(`update panel set content = replace(content, '"B"', '"A"')`);
    expect((await desk.lead.send(PANEL, { id })).code).toBe('SEAL_BROKEN');
    expect((await minutesOf(minutesPath)).json().errors[0].extensions.code).toBe('SEAL_BROKEN');
  });
});

describe('minutes under a formula that compares units', () => {
  beforeEach(inWorld);
  beforeEach(async () => {
    // As it was published, had the team wanted half of it to be the median of all.
    await desk.sql('alter table formula disable trigger user');
    await desk.sql(
      `update formula set definition = jsonb_set(definition, '{nodes,U.I.1.i}',
         (definition #> '{nodes,U.I.1.i}') || $2::jsonb) where id = $1`,
      [
        desk.bekasi.formula.id,
        JSON.stringify({
          aggregation: 'EXPRESSION',
          expression: '([U.I.1.i.a] + CMEDIAN([U.I.1.i.b])) / 2',
        }),
      ],
    );
  });

  test('say that points are worked out at closing, and never seal points that are not known', async () => {
    const panel = await signedPanel();
    const effect = { items: 2, pointsBefore: null, pointsAfter: null, maximum: 10 };
    expect(panel.effects).toMatchObject([{ ...effect, gradeBefore: '', gradeAfter: '' }]);
    const text = await pdfText((await minutesOf(panel.minutesPath)).rawPayload);
    expect(text).toContain('Dinas Kesehatan: dihitung saat periode ditutup; 2 butir.');
    const [row] = await desk.sql<{ content: string }>('select content from panel');
    expect(JSON.parse(row!.content).effects[0].pointsBefore).toBeNull();
  });
});

describe('a decision that was left on what is no longer apart', () => {
  beforeEach(inWorld);

  test('is not told as signed: neither counted nor in the trace of the signing', async () => {
    const panel = await decidedPanel();
    // The evaluator comes round to what the unit claims: nothing is apart there any more.
    await desk.evaluate('U.I.2.i.a', { verdict: 'ACCEPTED', optionKey: 'B', note: 'Peta lengkap' });
    // As an earlier panel of the period settled it, had it been reviewed the other way before.
    await desk.sql(
      `insert into evaluation (id, kabupaten_id, created_at, answer_id, stage, stage_key, verdict, option_key,
         counts, note, evaluator_id, answer_version, current)
       select gen_random_uuid(), kabupaten_id, created_at - interval '1 day', answer_id, 'CONSENSUS', 'consensus',
         'ACCEPTED', 'C', '{}', '', evaluator_id, answer_version - 1, true
       from evaluation where answer_id = $1 and stage_key = 'review' and current`,
      [await desk.answer('U.I.2.i.a')],
    );
    desk.wait();
    const { id, version, basis } = (await desk.lead.send(PANEL, { id: panel.id })).data.panel;
    const { data, errors } = await desk.lead.send(SIGN, {
      input: { id, version, basis, participantIds: [] },
    });
    expect(errors).toBeUndefined();
    expect(data.signPanel).toMatchObject({ decided: 1, items: [{ indicatorCode: 'U.I.1.i.b' }] });
    const trace = await desk.sql(
      `select after ->> 'answer' as answer from audit_event
       where action = 'signPanel' and entity = 'Evaluation'`,
    );
    expect(trace).toEqual([{ answer: await desk.answer('U.I.1.i.b') }]);
  });
});
