import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildDesk, type Desk } from '../builders/desk.js';
import { CLOSE } from '../builders/months.js';
import { type Refusal, refuses } from '../builders/refusals.js';
import type { Client } from '../builders/world.js';
import { countStatements } from '../setup/statements.js';

let desk: Desk;
let admin: Client;
let lead: Client;

beforeAll(async () => {
  desk = await buildDesk();
});
afterAll(() => desk.close());
const begin = async () => {
  await desk.reset();
  await desk.sql(`delete from scoring_stage where key like 'reviu-%'`);
  await desk.sql(`update scoring_stage set precedence = case key when 'review' then 10
    when 'consensus' then 100 end`);
  await desk.sql(`update period set stages = null`);
  await desk.submitted();
  admin = await desk.world.as(desk.bekasi.people.admin);
  lead = await desk.world.as(desk.bekasi.people.lead);
};

const STAGES = `query ($periodId: ID) { stages(periodId: $periodId) { key kind nameId nameEn position
  scoredBy precedence panelLimit active used } }`;
const ADD = `mutation ($input: AddStageInput!) { addStage(input: $input) { id key position } }`;
const UPDATE = `mutation ($input: UpdateStageInput!) { updateStage(input: $input) { id key nameId active } }`;
const ORDER = `mutation ($ids: [ID!]!) { orderStages(ids: $ids) { id key position } }`;
const RECORD = `mutation ($input: RecordStageValueInput!) { recordStageValue(input: $input) { id state version
  evaluations { stage stageKey precedence verdict optionKey note evaluator { id } current } } }`;

/** A second review by the Inspektorat, given by the lead evaluator. */
const inspectorate = {
  key: 'reviu-inspektorat',
  kind: 'REVIEW',
  nameId: 'Reviu Inspektorat',
  nameEn: 'Inspectorate review',
  scoredBy: 'LEAD_EVALUATOR',
  precedence: 20,
};
const stageRow = async (key: string) =>
  (
    await desk.sql<{ id: string; version: number }>(
      'select id, version from scoring_stage where kabupaten_id = $1 and key = $2',
      [desk.bekasi.kabupaten.id, key],
    )
  )[0]!;
const asItIs = async (key: string, own: Readonly<Record<string, unknown>>) => ({
  input: {
    ...(await stageRow(key)),
    nameId: 'Nama',
    nameEn: 'Name',
    scoredBy: 'LEAD_EVALUATOR',
    active: true,
    ...own,
  },
});
const recorded = async (stageKey: string, own: Readonly<Record<string, unknown>> = {}) => {
  const { id, version } = await desk.row('U.I.1.i.b');
  return {
    input: { answerId: id, answerVersion: version, stageKey, optionKey: 'C', note: 'LHE', ...own },
  };
};

/** What counts as verified in Dinas Kesehatan's worksheet now, by indicator. */
async function verified(): Promise<Readonly<Record<string, string>>> {
  const { data } = await lead.send(
    `query ($periodId: ID!, $instrumentId: ID!) { cohort(periodId: $periodId, instrumentId: $instrumentId) {
      worksheetId verified { indicatorCode optionKey } } }`,
    { periodId: desk.bekasi.period.id, instrumentId: desk.bekasi.instrument.id },
  );
  const sheets = data.cohort as {
    worksheetId: string;
    verified: { indicatorCode: string; optionKey: string }[];
  }[];
  const own = sheets.find(({ worksheetId }) => worksheetId === desk.worksheetId);
  return Object.fromEntries(
    (own?.verified ?? []).map(({ indicatorCode, optionKey }) => [indicatorCode, optionKey]),
  );
}

describe('the stages of a kabupaten', () => {
  beforeEach(begin);

  test('begin with self, review, consensus and external, of which two can count', async () => {
    const { data } = await desk.agent.send(STAGES);
    expect(data.stages).toMatchObject([
      { key: 'self', kind: 'SELF', scoredBy: 'CHANGE_AGENT', precedence: null, used: true },
      { key: 'review', kind: 'REVIEW', scoredBy: 'EVALUATOR', precedence: 10, used: false },
      { key: 'consensus', kind: 'CONSENSUS', precedence: 100, panelLimit: 0.25, used: false },
      { key: 'external', kind: 'EXTERNAL', precedence: null, panelLimit: null, active: true },
    ]);
  });

  test('can be more, renamed, put in another order, and switched off while unused', async () => {
    const added = await admin.send(ADD, { input: inspectorate });
    const ids = added.data.addStage.map(({ id }: { id: string }) => id);
    const ordered = await admin.send(ORDER, { ids: [ids[0], ids[1], ids[4], ids[2], ids[3]] });
    expect(ordered.data.orderStages.map(({ key }: { key: string }) => key)).toEqual([
      'self',
      'review',
      'reviu-inspektorat',
      'consensus',
      'external',
    ]);
    const changed = await admin.send(
      UPDATE,
      await asItIs('reviu-inspektorat', { nameId: 'Reviu kedua', active: false }),
    );
    expect(changed.data.updateStage[2]).toMatchObject({ nameId: 'Reviu kedua', active: false });
  });

  test('that a period was closed with stay what they were, and so does its report card', async () => {
    await desk.evaluate('U.I.1.i.b', { verdict: 'ACCEPTED' });
    await admin.send(CLOSE, { id: desk.bekasi.period.id, version: 1 });
    const sealed = () => desk.sql('select snapshot, sha256 from report_card order by id');
    const before = await sealed();
    expect(before.length).toBeGreaterThan(0);

    await admin.send(ADD, { input: inspectorate });
    await admin.send(UPDATE, await asItIs('review', { scoredBy: 'EVALUATOR', precedence: 50 }));
    const { data } = await lead.send(STAGES, { periodId: desk.bekasi.period.id });
    expect(data.stages).toHaveLength(4);
    expect(data.stages[1]).toMatchObject({ nameId: 'Reviu TPI', precedence: 10 });
    expect(await sealed()).toEqual(before);
    // The answer itself still says by which precedence it counted.
    const answer = await lead.send(
      'query ($id: ID!) { answer(id: $id) { evaluations { precedence } } }',
      { id: await desk.answer('U.I.1.i.b') },
    );
    expect(answer.data.answer.evaluations).toEqual([{ precedence: 10 }]);
  });
});

describe('the ministry’s value', () => {
  beforeEach(begin);

  test('stands beside the review with its own note and author, and never counts', async () => {
    await desk.evaluate('U.I.1.i.b', { verdict: 'ACCEPTED' });
    desk.wait();
    const { data } = await lead.send(RECORD, await recorded('external'));
    expect(data.recordStageValue.evaluations).toMatchObject([
      { stageKey: 'review', precedence: 10, optionKey: 'B', current: true },
      {
        stage: 'EXTERNAL',
        stageKey: 'external',
        precedence: null,
        optionKey: 'C',
        note: 'LHE',
        evaluator: { id: desk.bekasi.people.lead.id },
        current: true,
      },
    ]);
    expect(await verified()).toEqual({ 'U.I.1.i.b': 'B' });
  });

  test('can be recorded when the period is closed: it comes later, and is kept apart', async () => {
    await desk.sql(`update period set status = 'CLOSED'`);
    const { errors } = await lead.send(RECORD, await recorded('external'));
    expect(errors).toBeUndefined();
  });

  test('is replaced by who has seen it, which leaves it on record', async () => {
    await lead.send(RECORD, await recorded('external'));
    desk.wait();
    const unseen = await lead.send(RECORD, await recorded('external', { optionKey: 'A' }));
    expect(unseen).toMatchObject({ code: 'CONFLICT', field: 'seenEvaluationId' });
    const [seen] = await desk.sql<{ id: string }>('select id from evaluation');
    const { data } = await lead.send(
      RECORD,
      await recorded('external', { optionKey: 'A', seenEvaluationId: seen!.id }),
    );
    expect(data.recordStageValue.evaluations).toMatchObject([
      { optionKey: 'C', current: false },
      { optionKey: 'A', current: true },
    ]);
  });
});

describe('a further review', () => {
  beforeEach(async () => {
    await begin();
    await admin.send(ADD, { input: inspectorate });
  });

  test('counts before the first one where it has precedence', async () => {
    await desk.evaluate('U.I.1.i.b', { verdict: 'ACCEPTED', optionKey: 'A' });
    expect(await verified()).toEqual({ 'U.I.1.i.b': 'A' });
    await lead.send(RECORD, await recorded('reviu-inspektorat', { optionKey: 'C' }));
    expect(await verified()).toEqual({ 'U.I.1.i.b': 'C' });
  });

  test('is not given by whoever gave the first one, filled in an answer, or works for the unit', async () => {
    await desk.withAssignment('lead', async () => {
      const { id, version } = await desk.row('U.I.1.i.b');
      await lead.send(
        `mutation ($input: EvaluateAnswerInput!) { evaluateAnswer(input: $input) { id } }`,
        { input: { answerId: id, answerVersion: version, stage: 'REVIEW', verdict: 'ACCEPTED' } },
      );
      const refused = await lead.send(RECORD, await recorded('reviu-inspektorat'));
      expect(refused).toMatchObject({ code: 'OWN_WORK', field: 'answerId' });
    });
    await desk.sql('delete from evaluation');
    await desk.withRole('lead', 'UNIT_HEAD', async () => {
      const refused = await lead.send(RECORD, await recorded('reviu-inspektorat'));
      expect(refused).toMatchObject({ code: 'OWN_WORK' });
    });
    await desk.sql(`update answer set updated_by_id = $1 where id = $2`, [
      desk.bekasi.people.lead.id,
      await desk.answer('U.I.2.i.a'),
    ]);
    const refused = await lead.send(RECORD, await recorded('reviu-inspektorat'));
    expect(refused).toMatchObject({ code: 'OWN_WORK' });
  });

  test('is given in no period that was closed without it, also while that is open again', async () => {
    await desk.sql(
      `update period set stages = '[{ "key": "review", "precedence": 10 }]'::jsonb where id = $1`,
      [desk.bekasi.period.id],
    );
    const refused = await lead.send(RECORD, await recorded('reviu-inspektorat'));
    expect(refused).toMatchObject({ code: 'INVALID_INPUT', field: 'stageKey' });
    const external = await lead.send(RECORD, await recorded('external'));
    expect(external.errors).toBeUndefined();
  });

  test('is not taken back as a verdict is', async () => {
    await lead.send(RECORD, await recorded('reviu-inspektorat'));
    const [given] = await desk.sql<{ id: string }>('select id from evaluation');
    await desk.withAssignment('lead', async () => {
      const refused = await lead.send(
        'mutation ($id: ID!) { withdrawEvaluation(id: $id) { id } }',
        { id: given!.id },
      );
      expect(refused.code).toBe('FORBIDDEN');
    });
  });
});

describe('the stages of an answer', () => {
  beforeEach(begin);

  const OF_ANSWER = `query ($id: ID!) { answerStages(answerId: $id) { stage { key precedence } abilities } }`;
  const offered = async (client: Client) => {
    const { data } = await client.send(OF_ANSWER, { id: await desk.answer('U.I.1.i.b') });
    const stages = data.answerStages as { stage: { key: string }; abilities: string[] }[];
    return stages.flatMap(({ stage, abilities }) => (abilities.length > 0 ? [stage.key] : []));
  };

  test('offer recording to whom the stage is scored by, and nobody else', async () => {
    await admin.send(ADD, { input: inspectorate });
    await admin.send(ADD, {
      input: { ...inspectorate, key: 'reviu-kedua', scoredBy: 'EVALUATOR', precedence: 30 },
    });
    expect((await offered(lead)).sort()).toEqual(['external', 'reviu-inspektorat']);
    expect(await offered(desk.evaluator)).toEqual(['reviu-kedua']);
    expect(await offered(desk.agent)).toEqual([]);
  });

  test('offer nothing as long as the answer is with the unit', async () => {
    await desk.reset();
    expect(await offered(lead)).toEqual([]);
  });

  test('of a closed period are those of its closing, of which only external ones take values', async () => {
    await admin.send(ADD, { input: inspectorate });
    await desk.sql(`update period set status = 'CLOSED', stages =
      (select jsonb_agg(to_jsonb(x) order by x.precedence) from (select id, key, kind, name_id as "nameId",
        name_en as "nameEn", position, scored_by as "scoredBy", precedence, panel_limit as "panelLimit"
        from scoring_stage g where g.kabupaten_id = period.kabupaten_id
          and key in ('review', 'reviu-inspektorat')) x)`);
    await admin.send(UPDATE, await asItIs('review', { scoredBy: 'EVALUATOR', precedence: 500 }));
    await admin.send(ADD, { input: { ...inspectorate, key: 'reviu-kedua', precedence: 30 } });
    const { data } = await lead.send(OF_ANSWER, { id: await desk.answer('U.I.1.i.b') });
    expect(data.answerStages).toEqual([
      { stage: { key: 'review', precedence: 10 }, abilities: [] },
      { stage: { key: 'reviu-inspektorat', precedence: 20 }, abilities: [] },
      { stage: { key: 'external', precedence: null }, abilities: ['stage.record'] },
    ]);
  });

  test('take the same statements, however many there are', async () => {
    const id = await desk.answer('U.I.1.i.b');
    await lead.send(OF_ANSWER, { id });
    const few = await countStatements(() => lead.send(OF_ANSWER, { id }));
    await admin.send(ADD, { input: inspectorate });
    const more = await countStatements(() => lead.send(OF_ANSWER, { id }));
    expect(more.result.data.answerStages).toHaveLength(5);
    expect(more.statements).toEqual(few.statements);
    expect(more.count).toBe(2);
  });
});

describe('recording a value', () => {
  // What is refused writes nothing: it is set up once.
  beforeAll(begin);

  const recording = (
    what: string,
    stageKey: string,
    own: Readonly<Record<string, unknown>>,
    [code, field, as]: readonly [string, string?, Refusal['as']?],
  ): Refusal => ({
    what,
    variables: () => recorded(stageKey, own),
    code,
    ...(field === undefined ? {} : { field }),
    ...(as === undefined ? {} : { as }),
  });
  // prettier-ignore
  refuses(() => desk.world, RECORD, 'lead', [
    recording('the unit’s own stage', 'self', {}, ['INVALID_INPUT', 'stageKey']),
    recording('the review, which is given as a verdict', 'review', {}, ['INVALID_INPUT', 'stageKey']),
    recording('a consensus without its panel', 'consensus', {}, ['INVALID_INPUT', 'stageKey']),
    recording('a stage that does not exist', 'provinsi', {}, ['INVALID_INPUT', 'stageKey']),
    recording('a value without a note', 'external', { note: '  ' }, ['REASON_REQUIRED', 'note']),
    recording('no value, which would be another stage’s', 'external', { optionKey: null }, ['INVALID_INPUT', 'optionKey']),
    recording('an option that the indicator does not have', 'external', { optionKey: 'Z' }, ['INVALID_INPUT', 'optionKey']),
    recording('a value where an option is asked for', 'external', { value: 1 }, ['INVALID_INPUT', 'value']),
    recording('a version that is not the answer’s', 'external', { answerVersion: 7 }, ['CONFLICT', 'answerVersion']),
    recording('an evaluator, whose stage it is not', 'external', {}, ['FORBIDDEN', undefined, 'evaluator']),
  ]);

  test('refuses an answer that the unit has not sent in', async () => {
    await desk.reset();
    const refused = await lead.send(RECORD, await recorded('external'));
    expect(refused.code).toBe('ANSWER_NOT_SUBMITTED');
  });
});

describe('configuring stages', () => {
  // What is refused writes nothing: it is set up once.
  beforeAll(begin);

  const adding = (what: string, own: object, code: string, field?: string): Refusal => ({
    what,
    variables: () => ({ input: { ...inspectorate, ...own } }),
    code,
    ...(field === undefined ? {} : { field }),
  });
  // prettier-ignore
  refuses(() => desk.world, ADD, 'admin', [
    adding('a key that is taken', { key: 'external' }, 'DUPLICATE', 'key'),
    adding('a key with capitals', { key: 'Reviu' }, 'INVALID_INPUT', 'key'),
    adding('a name of blanks', { nameEn: ' ' }, 'INVALID_INPUT', 'nameEn'),
    adding('a second consensus', { kind: 'CONSENSUS' }, 'INVALID_INPUT', 'kind'),
    adding('a precedence that is taken', { precedence: 100 }, 'DUPLICATE', 'precedence'),
    adding('a precedence above the consensus', { precedence: 101 }, 'INVALID_INPUT', 'precedence'),
    adding('a precedence for what the ministry says', { kind: 'EXTERNAL' }, 'INVALID_INPUT', 'precedence'),
    adding('a scorer who can not read worksheets', { scoredBy: 'ADMIN' }, 'INVALID_INPUT', 'scoredBy'),
    { ...adding('the lead evaluator', {}, 'FORBIDDEN'), as: 'lead' },
  ]);
  // prettier-ignore
  refuses(() => desk.world, UPDATE, 'admin', [
    { what: 'a limit beyond the scale', variables: () => asItIs('consensus', { precedence: 100, panelLimit: 1.5 }), code: 'INVALID_INPUT', field: 'panelLimit' },
    { what: 'a consensus without a limit', variables: () => asItIs('consensus', { precedence: 100 }), code: 'INVALID_INPUT', field: 'panelLimit' },
    { what: 'a consensus that never counts', variables: () => asItIs('consensus', { panelLimit: 0.25, precedence: null }), code: 'INVALID_INPUT', field: 'precedence' },
    { what: 'a consensus below the review', variables: () => asItIs('consensus', { panelLimit: 0.25, precedence: 9 }), code: 'INVALID_INPUT', field: 'precedence' },
    { what: 'a review above the consensus', variables: () => asItIs('review', { scoredBy: 'EVALUATOR', precedence: 101 }), code: 'INVALID_INPUT', field: 'precedence' },
    { what: 'a limit elsewhere', variables: () => asItIs('external', { panelLimit: 0.5 }), code: 'INVALID_INPUT', field: 'panelLimit' },
    { what: 'to switch the review off', variables: () => asItIs('review', { scoredBy: 'EVALUATOR', active: false }), code: 'STAGE_IN_USE', field: 'active' },
    { what: 'a stale version', variables: () => asItIs('external', { version: 9 }), code: 'CONFLICT', field: 'version' },
  ]);

  test('refuses to switch off a stage that holds values', async () => {
    await lead.send(RECORD, await recorded('external'));
    const refused = await admin.send(UPDATE, await asItIs('external', { active: false }));
    expect(refused).toMatchObject({ code: 'STAGE_IN_USE', field: 'active' });
  });

  test('refuses an order that leaves one out', async () => {
    const { id } = await stageRow('self');
    expect(await admin.send(ORDER, { ids: [id] })).toMatchObject({ code: 'CONFLICT' });
  });
});
