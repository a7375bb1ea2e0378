import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Refusal, refuses } from '../builders/refusals.js';
import {
  buildPanelDesk,
  DECIDE,
  OPEN_PANEL,
  REMOVE,
  SIGN,
  UNDO,
  type PanelDesk,
} from './panel.desk.js';

let desk: PanelDesk;
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test names what it reads
let panel: any;

beforeAll(async () => {
  desk = await buildPanelDesk();
});
afterAll(() => desk.close());
beforeEach(async () => {
  await desk.sql(`update period set status = 'OPEN', stages = null`);
  await desk.sql('delete from panel_decision');
  await desk.sql('delete from panel');
  panel = await desk.openPanel();
});

/** As of a period that is open again, and was closed before there was a consensus. */
const closedWithoutConsensus = () =>
  desk.sql(`update period set stages = '[{ "key": "review", "precedence": 10 }]'`);
const all = async () => {
  await desk.decide(panel, 'U.I.1.i.b', { optionKey: 'B' });
  const { data } = await desk.decide(panel, 'U.I.2.i.a', { optionKey: 'B' });
  panel = data.decidePanelItem;
};
type Own = Readonly<Record<string, unknown>>;
const refusal = (
  what: string,
  variables: () => Own | Promise<Own>,
  [code, field, as]: readonly [string, string?, Refusal['as']?],
): Refusal => ({
  what,
  variables,
  code,
  ...(field === undefined ? {} : { field }),
  ...(as === undefined ? {} : { as }),
});

describe('a decision', () => {
  const decision = (own: Own = {}) => ({
    input: {
      panelId: panel.id,
      answerId: panel.items[0].answerId,
      basis: panel.items[0].basis,
      version: 0,
      optionKey: 'B',
      reason: 'Sebagian',
      ...own,
    },
  });
  // prettier-ignore
  refuses(() => desk.world, DECIDE, 'lead', [
    refusal('no reason', () => decision({ reason: ' ' }), ['REASON_REQUIRED', 'reason']),
    refusal('no value, which would be another stage’s', () => decision({ optionKey: null }), ['INVALID_INPUT', 'optionKey']),
    refusal('an option that the indicator does not have', () => decision({ optionKey: 'Z' }), ['INVALID_INPUT', 'optionKey']),
    refusal('a value where an option is asked for', () => decision({ value: 3 }), ['INVALID_INPUT', 'value']),
    refusal('a reason that is too long', () => decision({ reason: 'x'.repeat(2_001) }), ['INVALID_INPUT', 'reason']),
    refusal('values that are others by now', () => decision({ basis: 'x' }), ['CONFLICT', 'basis']),
    refusal('a version that is not the decision’s', () => decision({ version: 4 }), ['CONFLICT', 'version']),
    refusal('an answer that is not on the list', async () => decision({ answerId: await desk.answer('U.I.1.i.a'), optionKey: 'YA' }), ['NOT_FOUND', 'answerId']),
    refusal('an answer of another kabupaten', async () => decision({ answerId: await desk.answer('U.I.1.i.b', desk.karawang.worksheets.health.id) }), ['NOT_FOUND', 'answerId']),
    refusal('a panel that does not exist', () => decision({ panelId: randomUUID() }), ['NOT_FOUND', 'panelId']),
    refusal('an evaluator', () => decision(), ['FORBIDDEN', undefined, 'evaluator']),
    refusal('a closed period', async () => { await desk.sql(`update period set status = 'CLOSED'`); return decision(); }, ['PERIOD_CLOSED', 'panelId']),
  ]);

  test('is refused to whoever works for the unit', async () => {
    await desk.withRole('lead', 'UNIT_HEAD', async () => {
      expect(await desk.lead.send(DECIDE, decision())).toMatchObject({ code: 'OWN_WORK' });
    });
  });

  test('is not taken back by whoever works for the unit either', async () => {
    const { data } = await desk.decide(panel, 'U.I.1.i.b', { optionKey: 'B' });
    const [{ answerId, decision: made }] = data.decidePanelItem.items;
    const input = { panelId: panel.id, answerId, version: made.version };
    await desk.withRole('lead', 'UNIT_HEAD', async () => {
      expect(await desk.lead.send(UNDO, { input })).toMatchObject({
        code: 'OWN_WORK',
        field: 'answerId',
      });
    });
    expect((await desk.lead.send(UNDO, { input })).errors).toBeUndefined();
  });

  // prettier-ignore
  refuses(() => desk.world, UNDO, 'lead', [
    refusal('to take back what was not decided', () => ({ input: { panelId: panel.id, answerId: panel.items[0].answerId, version: 0 } }), ['NOT_FOUND', 'answerId']),
    refusal('to take back what was decided again', async () => { await all(); return { input: { panelId: panel.id, answerId: panel.items[0].answerId, version: 9 } }; }, ['CONFLICT', 'version']),
  ]);
});

describe('signing', () => {
  const signing = (own: Own = {}) => ({
    input: {
      id: panel.id,
      version: panel.version,
      basis: panel.basis,
      participantIds: [],
      ...own,
    },
  });
  // prettier-ignore
  refuses(() => desk.world, SIGN, 'lead', [
    refusal('while an item is not decided', async () => { const { data } = await desk.decide(panel, 'U.I.1.i.b', { optionKey: 'B' }); panel = data.decidePanelItem; return signing(); }, ['PANEL_UNDECIDED', 'id']),
    refusal('what was decided differently in between', async () => { await all(); return signing({ version: 2 }); }, ['CONFLICT', 'version']),
    refusal('without saying what was seen', async () => { await all(); return signing({ basis: undefined }); }, ['INVALID_INPUT', 'basis']),
    refusal('what was decided on another list or other totals', async () => { await all(); return signing({ basis: 'x' }); }, ['CONFLICT', 'basis']),
    refusal('too long a basis', async () => { await all(); return signing({ basis: 'x'.repeat(65) }); }, ['INVALID_INPUT', 'basis']),
    refusal('a participant of another kabupaten', async () => { await all(); return signing({ participantIds: [desk.karawang.people.lead.id] }); }, ['NOT_FOUND', 'participantIds']),
    refusal('a closed period', async () => { await all(); await desk.sql(`update period set status = 'CLOSED'`); return signing(); }, ['PERIOD_CLOSED', 'id']),
    refusal('in a period that was closed without a consensus', async () => { await all(); await closedWithoutConsensus(); return signing(); }, ['CONSENSUS_OFF', 'id']),
    refusal('somebody who only reads', async () => { await all(); return signing(); }, ['FORBIDDEN', undefined, 'leader']),
    refusal('the administrator', async () => { await all(); return signing(); }, ['FORBIDDEN', undefined, 'admin']),
  ]);

  test('is refused to whoever filled in an answer of the worksheet, even long ago', async () => {
    await all();
    await desk.sql(
      `insert into audit_event (kabupaten_id, actor_id, action, entity, entity_id, request_id)
       values ($1, $2, 'saveAnswer', 'Answer', $3, 'test')`,
      [desk.bekasi.kabupaten.id, desk.bekasi.people.team.id, await desk.answer('U.I.2.i.c')],
    );
    const { id } = desk.bekasi.people.team;
    await desk.sql(
      `insert into membership (id, kabupaten_id, created_at, person_id, role) values ($1, $2, now(), $3, 'LEAD_EVALUATOR')`,
      [randomUUID(), desk.bekasi.kabupaten.id, id],
    );
    desk.world.app.services.sessions.forget();
    const team = await desk.world.as(desk.bekasi.people.team);
    expect(await team.send(SIGN, signing())).toMatchObject({ code: 'OWN_WORK', field: 'id' });
  });

  test('is refused to whoever scored one of its worksheet’s answers in a stage, and the screen says so', async () => {
    await all();
    const { evaluator } = desk.bekasi.people;
    await desk.sql(
      `insert into membership (id, kabupaten_id, created_at, person_id, role) values ($1, $2, now(), $3, 'LEAD_EVALUATOR')`,
      [randomUUID(), desk.bekasi.kabupaten.id, evaluator.id],
    );
    desk.world.app.services.sessions.forget();
    const second = await desk.world.as(evaluator);
    expect(await second.send(SIGN, signing())).toMatchObject({ code: 'OWN_WORK', field: 'id' });
    const { data } = await second.send(
      'query ($id: ID!) { panel(id: $id) { ownWork abilities } }',
      { id: panel.id },
    );
    expect(data.panel).toEqual({ ownWork: true, abilities: ['panel.edit'] });
    await desk.sql(`delete from membership where person_id = $1 and role = 'LEAD_EVALUATOR'`, [
      evaluator.id,
    ]);
  });
});

describe('opening and removing', () => {
  const opening = (own: Own = {}) => ({ input: { periodId: desk.bekasi.period.id, ...own } });
  // prettier-ignore
  refuses(() => desk.world, OPEN_PANEL, 'lead', [
    refusal('a second panel while one is open', () => opening(), ['PANEL_OPEN', 'periodId']),
    refusal('a closed period', async () => { await desk.sql('delete from panel'); await desk.sql(`update period set status = 'CLOSED'`); return opening(); }, ['PERIOD_CLOSED', 'periodId']),
    refusal('a period that was closed without a consensus', async () => { await desk.sql('delete from panel'); await closedWithoutConsensus(); return opening(); }, ['CONSENSUS_OFF', 'periodId']),
    refusal('a period of another kabupaten', () => opening({ periodId: desk.karawang.period.id }), ['NOT_FOUND', 'periodId']),
    refusal('a worksheet of another kabupaten', async () => { await desk.sql('delete from panel'); return opening({ worksheetIds: [desk.karawang.worksheets.health.id] }); }, ['NOT_FOUND', 'worksheetIds']),
    refusal('the leadership', () => opening(), ['FORBIDDEN', undefined, 'leader']),
  ]);
  // prettier-ignore
  refuses(() => desk.world, REMOVE, 'lead', [
    refusal('to remove what holds decisions', async () => { await all(); return { id: panel.id, version: panel.version }; }, ['PANEL_HAS_DECISIONS', 'id']),
    refusal('to remove another kabupaten’s', () => ({ id: randomUUID(), version: 1 }), ['NOT_FOUND', 'id']),
    refusal('to remove what somebody decided on in between', () => ({ id: panel.id, version: 7 }), ['CONFLICT', 'version']),
  ]);

  test('removes a panel whose decisions are about nothing that is apart any more: they stay in the trace', async () => {
    await all();
    const reviewed = await desk.sql<{ id: string; option_key: string }>(
      `select e.id, e.option_key from evaluation e join answer a on a.id = e.answer_id
       where a.worksheet_id = $1 and a.indicator_code in ('U.I.1.i.b', 'U.I.2.i.a')`,
      [desk.worksheetId],
    );
    await desk.sql(
      `update evaluation e set option_key = a.option_key from answer a
       where a.id = e.answer_id and e.id = any($1)`,
      [reviewed.map(({ id }) => id)],
    );
    const { id, version, basis } = panel;
    const signed = await desk.lead.send(SIGN, {
      input: { id, version, basis, participantIds: [] },
    });
    expect(signed.code).toBe('PANEL_EMPTY');
    expect((await desk.lead.send(REMOVE, { id, version })).errors).toBeUndefined();
    const [trace] = await desk.sql<{ before: { decisions: unknown[] } }>(
      `select before from audit_event where entity_id = $1 and action = 'removePanel'`,
      [id],
    );
    expect(trace!.before.decisions).toMatchObject([{ optionKey: 'B' }, { optionKey: 'B' }]);
    for (const { id: evaluation, option_key } of reviewed) {
      await desk.sql('update evaluation set option_key = $2 where id = $1', [
        evaluation,
        option_key,
      ]);
    }
  });

  test('removes a panel without decisions, and leaves a trace of it', async () => {
    expect((await desk.lead.send(REMOVE, { id: panel.id, version: 1 })).data.removePanel).toBe(
      true,
    );
    const trace = await desk.sql(
      `select action from audit_event where entity_id = $1 order by id`,
      [panel.id],
    );
    expect(trace).toEqual([{ action: 'openPanel' }, { action: 'removePanel' }]);
  });
});
