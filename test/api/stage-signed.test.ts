import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SAVE } from '../builders/desk.js';
import { CLOSE } from '../builders/months.js';
import type { Client } from '../builders/world.js';
import { buildPanelDesk, OPEN_PANEL, SIGN, type PanelDesk } from './panel.desk.js';
import { meetingAt } from '../setup/held-rows.js';

let desk: PanelDesk;
let admin: Client;
let team: Client;

/** A world for one test, since what is signed stays signed, or for several that leave it as it was. */
const inWorld = async () => {
  const built = await buildPanelDesk();
  desk = built;
  admin = await desk.world.as(desk.bekasi.people.admin);
  team = await desk.world.as(desk.bekasi.people.team);
  return () => built.close();
};

const ADD = `mutation ($input: AddStageInput!) { addStage(input: $input) { id } }`;
const UPDATE = `mutation ($input: UpdateStageInput!) { updateStage(input: $input) { key precedence active } }`;
const RECORD = `mutation ($input: RecordStageValueInput!) { recordStageValue(input: $input) { id } }`;
const RESTORE = `mutation ($input: RestoreAnswerInput!) { restoreAnswer(input: $input) { id } }`;

/** Claimed A, reviewed C, and B by the panel. */
const plan = 'U.I.1.i.b';

async function signed(): Promise<void> {
  const panel = await desk.openPanel();
  await desk.decide(panel, plan, { optionKey: 'B' });
  const { data } = await desk.decide(panel, 'U.I.2.i.a', { optionKey: 'B' });
  const { id, version, basis } = data.decidePanelItem;
  const input = { id, version, basis, participantIds: [] };
  const { errors } = await desk.lead.send(SIGN, { input });
  expect(errors).toBeUndefined();
  desk.wait();
}
/** A second review below the first one, given by the acceleration team. */
const addReview = () =>
  admin.send(ADD, {
    input: {
      key: 'reviu-kedua',
      kind: 'REVIEW',
      nameId: 'Reviu kedua',
      nameEn: 'Second review',
      scoredBy: 'ACCELERATION_TEAM',
      precedence: 5,
    },
  });
async function change(key: string, own: Readonly<Record<string, unknown>>) {
  const [stage] = await desk.sql<Record<string, unknown>>(
    `select id, version, name_id as "nameId", name_en as "nameEn", scored_by as "scoredBy", precedence,
       panel_limit as "panelLimit", active from scoring_stage where kabupaten_id = $1 and key = $2`,
    [desk.bekasi.kabupaten.id, key],
  );
  return admin.send(UPDATE, { input: { ...stage, ...own } });
}
async function record(own: Readonly<Record<string, unknown>> = {}) {
  const { id, version } = await desk.row(plan);
  const input = { answerId: id, answerVersion: version, optionKey: 'A', note: 'LHE', ...own };
  return team.send(RECORD, { input: { stageKey: 'reviu-kedua', ...input } });
}
/** The unit changes what was accepted; what the evaluators saw is as it would be with a review by hand. */
async function reopened(): Promise<void> {
  await desk.sql(`update evaluation e set seen = jsonb_build_object('optionKey', a.option_key, 'value', a.value,
    'counts', a.counts, 'explanation', a.explanation, 'evidence', '[]'::jsonb)
    from answer a where a.id = e.answer_id and e.stage_key = 'review'`);
  const { id, version } = await desk.row(plan);
  const { errors } = await desk.agent.send(SAVE, {
    input: { answerId: id, version, optionKey: 'C', explanation: 'Lain', reopen: true },
  });
  expect(errors).toBeUndefined();
}
/** Changed, and given back as it was accepted. */
async function restored(): Promise<void> {
  await reopened();
  await givenBack();
}
async function givenBack(): Promise<void> {
  const { id, version } = await desk.row(plan);
  const { errors } = await desk.agent.send(RESTORE, { input: { answerId: id, version } });
  expect(errors).toBeUndefined();
}
/** What counts of the plan now. */
async function verified(): Promise<string | undefined> {
  const { data } = await desk.lead.send(
    `query ($periodId: ID!, $instrumentId: ID!) { cohort(periodId: $periodId, instrumentId: $instrumentId) {
      worksheetId verified { indicatorCode optionKey } } }`,
    { periodId: desk.bekasi.period.id, instrumentId: desk.bekasi.instrument.id },
  );
  const sheets = data.cohort as {
    worksheetId: string;
    verified: { indicatorCode: string; optionKey: string }[];
  }[];
  return sheets
    .find(({ worksheetId }) => worksheetId === desk.worksheetId)
    ?.verified.find(({ indicatorCode }) => indicatorCode === plan)?.optionKey;
}
const close = () => admin.send(CLOSE, { id: desk.bekasi.period.id, version: 1 });

describe('once a panel has signed,', () => {
  beforeAll(inWorld);
  beforeAll(async () => {
    await addReview();
    await signed();
  });

  describe('what counts before what', () => {
    test('takes nothing from a signed consensus, whatever is edited', async () => {
      expect(await change('consensus', { precedence: null })).toMatchObject({
        code: 'INVALID_INPUT',
        field: 'precedence',
      });
      expect(await change('consensus', { precedence: 1 })).toMatchObject({ code: 'INVALID_INPUT' });
      expect(await change('review', { precedence: 101 })).toMatchObject({ code: 'INVALID_INPUT' });
      expect(await verified()).toBe('B');
    });

    test('can be other numbers in the same order, and other names', async () => {
      const { errors } = await change('consensus', { precedence: 50, nameId: 'Panel' });
      expect(errors).toBeUndefined();
      expect(await verified()).toBe('B');
      const before = { precedence: 100, nameId: 'Konsensus panel' };
      expect((await change('consensus', before)).errors).toBeUndefined();
    });
  });

  describe('a further review', () => {
    test('is not given of what a panel settled, nor once it was changed and given back', async () => {
      expect(await record()).toMatchObject({ code: 'ANSWER_SETTLED', field: 'answerId' });
      await restored();
      expect(await record()).toMatchObject({ code: 'ANSWER_SETTLED', field: 'answerId' });
      expect(await verified()).toBe('B');
    });

    test('waits while what was accepted is being changed: nothing of it outlives the change', async () => {
      await reopened();
      expect(await record()).toMatchObject({ code: 'ANSWER_REOPENED', field: 'answerId' });
      await givenBack();
    });

    test('leaves the ministry’s value free: it is kept apart, also from what a panel settled', async () => {
      const { id, version } = await desk.row(plan);
      const input = { answerId: id, answerVersion: version, optionKey: 'A', note: 'LHE' };
      const { errors } = await desk.lead.send(RECORD, {
        input: { ...input, stageKey: 'external' },
      });
      expect(errors).toBeUndefined();
      expect(await verified()).toBe('B');
    });
  });
});

describe('what counts before what', () => {
  beforeEach(inWorld);

  test('stays where figures of an open period rest on it, and can change when it is closed', async () => {
    await addReview();
    await record();
    const refused = { code: 'STAGE_IN_USE', field: 'precedence' };
    expect(await change('reviu-kedua', { precedence: 20 })).toMatchObject(refused);
    expect(await change('reviu-kedua', { precedence: null })).toMatchObject(refused);
    expect(await change('review', { precedence: 3 })).toMatchObject(refused);
    expect(await verified()).toBe('C');
    await close();
    expect((await change('reviu-kedua', { precedence: 20 })).errors).toBeUndefined();
    expect(await verified()).toBe('C');
  });
});

describe('the consensus', () => {
  beforeEach(inWorld);

  const off = () =>
    desk.sql(
      `update scoring_stage set active = false where kabupaten_id = $1 and key = 'consensus'`,
      [desk.bekasi.kabupaten.id],
    );

  test('is not switched off under an open panel', async () => {
    await desk.openPanel();
    const refused = await change('consensus', { active: false });
    expect(refused).toMatchObject({ code: 'STAGE_IN_USE', field: 'active' });
  });

  test('that is switched off has no panel, and none is signed', async () => {
    expect((await change('consensus', { active: false })).errors).toBeUndefined();
    const refused = await desk.lead.send(OPEN_PANEL, {
      input: { periodId: desk.bekasi.period.id },
    });
    expect(refused).toMatchObject({ code: 'CONSENSUS_OFF', field: 'periodId' });
    expect((await change('consensus', { active: true })).errors).toBeUndefined();
    const panel = await desk.openPanel();
    await desk.decide(panel, plan, { optionKey: 'B' });
    const { data } = await desk.decide(panel, 'U.I.2.i.a', { optionKey: 'B' });
    const { id, version, basis } = data.decidePanelItem;
    await off();
    const input = { id, version, basis, participantIds: [] };
    expect(await desk.lead.send(SIGN, { input })).toMatchObject({ code: 'CONSENSUS_OFF' });
  });

  test('that holds values is sealed with its period, also where it was switched off', async () => {
    await signed();
    await off();
    await close();
    const [card] = await desk.sql<{ snapshot: string }>(
      'select snapshot from report_card where worksheet_id = $1',
      [desk.worksheetId],
    );
    const { indicators } = JSON.parse(card!.snapshot) as {
      indicators: { code: string; verified: { optionKey: string } }[];
    };
    expect(indicators.find(({ code }) => code === plan)?.verified.optionKey).toBe('B');
    expect(await verified()).toBe('B');
  });
});

describe('a further review', () => {
  beforeEach(inWorld);

  test('of what was changed and given back counts as it would have before', async () => {
    await addReview();
    await restored();
    expect((await record()).errors).toBeUndefined();
    expect(await verified()).toBe('C');
  });
});

describe('while a stage is being edited', () => {
  beforeEach(inWorld);

  /** As an administrator holds it before the change is done. */
  const editing = (what: string, key: string): [string, readonly unknown[]] => [
    `with held as materialized (select id from kabupaten where id = $1 for no key update)
     update scoring_stage g set ${what} from held where g.kabupaten_id = held.id and g.key = $2`,
    [desk.bekasi.kabupaten.id, key],
  ];

  test('closing waits, so that a period keeps the order that its figures came of', async () => {
    const [closed] = await meetingAt(desk.world.db, editing('precedence = 7', 'review'), [close]);
    expect(closed?.errors).toBeUndefined();
    const { data } = await desk.lead.send(
      'query ($periodId: ID) { stages(periodId: $periodId) { key precedence } }',
      { periodId: desk.bekasi.period.id },
    );
    expect(data.stages).toContainEqual({ key: 'review', precedence: 7 });
  });

  test('recording a value waits, and is refused where the stage is switched off by then', async () => {
    await addReview();
    const [answered] = await meetingAt(desk.world.db, editing('active = false', 'reviu-kedua'), [
      () => record(),
    ]);
    expect(answered).toMatchObject({ code: 'INVALID_INPUT', field: 'stageKey' });
  });
});
