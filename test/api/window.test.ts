import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SAVE } from '../builders/desk.js';
import { CLOSE, OPEN, planMonth, step, worksheetOf } from '../builders/months.js';
import { refuses } from '../builders/refusals.js';
import { countStatements } from '../setup/statements.js';
import { meetingAt } from '../setup/held-rows.js';
import {
  ADD,
  buildWindowDesk,
  MOVE,
  past,
  REMOVE,
  running,
  WINDOWS,
  type WindowDesk,
  WRITING,
  writesOf,
} from './window.steps.js';
import { objectionsAt } from './objection.steps.js';

let desk: WindowDesk;

beforeAll(async () => {
  desk = await buildWindowDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.reset());

const save = async (version = 1) =>
  desk.agent.send(SAVE, {
    input: { answerId: await desk.answer('U.I.1.i.a'), version, explanation: 'Baru' },
  });
const writing = async () =>
  (await desk.agent.send(WRITING, { id: desk.worksheetId })).data.worksheet;

describe('the windows of a period', () => {
  test('are set by the administrator, and say by whom', async () => {
    const { id } = await desk.window({ ...running });
    const { data } = await desk.admin.send(WINDOWS, { periodId: desk.bekasi.period.id });
    expect(data.periodWindows).toEqual([
      {
        id,
        stageKey: 'self',
        scope: 'ALL',
        unitKind: null,
        unit: null,
        ...running,
        setBy: { id: desk.bekasi.people.admin.id },
        version: 1,
        abilities: ['window.edit'],
      },
    ]);
    const [event] = await desk.sql<{ action: string; entity: string }>(
      'select action, entity from audit_event where entity_id = $1',
      [id],
    );
    expect(event).toEqual({ action: 'create', entity: 'PeriodWindow' });
  });

  test('are moved and removed by who saw their latest version', async () => {
    const { id } = await desk.window({});
    const input = { id, version: 1, ...running };
    expect((await desk.admin.send(MOVE, { input })).data.updatePeriodWindow).toMatchObject([
      { ...running, version: 2 },
    ]);
    expect((await desk.admin.send(MOVE, { input })).code).toBe('CONFLICT');
    expect((await desk.admin.send(REMOVE, { id, version: 1 })).code).toBe('CONFLICT');
    expect((await desk.admin.send(REMOVE, { id, version: 2 })).data.removePeriodWindow).toEqual([]);
  });

  test('of one unit alone are nobody’s who writes there', async () => {
    const { units, period } = desk.bekasi;
    const unitId = units.health.id;
    const { id } = await desk.window({ scope: 'UNIT', unitId });
    await desk.withRole('admin', 'CHANGE_AGENT', async () => {
      const own = { periodId: period.id, stageKey: 'review', scope: 'UNIT', unitId, ...running };
      expect((await desk.admin.send(ADD, { input: own })).code).toBe('OWN_WORK');
      const moved = { id, version: 1, ...running };
      expect((await desk.admin.send(MOVE, { input: moved })).code).toBe('OWN_WORK');
      expect((await desk.admin.send(REMOVE, { id, version: 1 })).code).toBe('OWN_WORK');
      const { data } = await desk.admin.send(WINDOWS, { periodId: period.id });
      expect(data.periodWindows).toMatchObject([{ id, abilities: [] }]);
      await desk.window({ stageKey: 'review' });
    });
    expect((await desk.admin.send(REMOVE, { id, version: 1 })).errors).toBeUndefined();
  });

  test('can no longer be set once the period is closed, but for what comes from outside', async () => {
    await desk.window({});
    await desk.sql(`update period set status = 'CLOSED' where id = $1`, [desk.bekasi.period.id]);
    const input = { periodId: desk.bekasi.period.id, stageKey: 'self', scope: 'ALL', ...running };
    expect(await desk.admin.send(ADD, { input })).toMatchObject({
      code: 'PERIOD_CLOSED',
      field: 'periodId',
    });
    const later = { opensAt: '2022-10-01T00:00:00Z', closesAt: '2022-12-01T00:00:00Z' };
    const external = { ...input, ...later, stageKey: 'external' };
    const { data, errors } = await desk.admin.send(ADD, { input: external });
    expect(errors).toBeUndefined();
    expect(data.addPeriodWindow).toMatchObject([
      { stageKey: 'self', abilities: [] },
      { stageKey: 'external', abilities: ['window.edit'] },
    ]);
    const { id } = data.addPeriodWindow[1];
    expect((await desk.admin.send(REMOVE, { id, version: 1 })).errors).toBeUndefined();
  });

  describe('refused', () => {
    const of = (input: Readonly<Record<string, unknown>>) => () => ({
      input: {
        periodId: desk.bekasi.period.id,
        stageKey: 'self',
        scope: 'ALL',
        ...running,
        ...input,
      },
    });
    refuses(() => desk.world, ADD, 'admin', [
      { what: 'who does not set the calendar', as: 'lead', variables: of({}), code: 'FORBIDDEN' },
      {
        what: 'a period of somebody else',
        variables: () => of({ periodId: desk.karawang.period.id })(),
        code: 'NOT_FOUND',
        field: 'periodId',
      },
      {
        what: 'a stage that there is not',
        variables: of({ stageKey: 'nowhere' }),
        code: 'INVALID_INPUT',
        field: 'stageKey',
      },
      {
        what: 'an end before the beginning',
        variables: of({ closesAt: running.opensAt }),
        code: 'INVALID_INPUT',
        field: 'closesAt',
      },
      {
        what: 'a beginning before the period’s',
        variables: of({ opensAt: '2022-06-30T16:59:59Z' }),
        code: 'INVALID_INPUT',
        field: 'opensAt',
      },
      {
        what: 'an end after the period’s',
        variables: of({ closesAt: '2022-08-05T09:00:01Z' }),
        code: 'INVALID_INPUT',
        field: 'closesAt',
      },
      {
        what: 'a kind of unit that is not named',
        variables: of({ scope: 'UNIT_KIND' }),
        code: 'INVALID_INPUT',
        field: 'unitKind',
      },
      {
        what: 'a unit where it is for all',
        variables: () => of({ unitId: desk.bekasi.units.health.id })(),
        code: 'INVALID_INPUT',
        field: 'unitId',
      },
      {
        what: 'a unit of somebody else',
        variables: () => of({ scope: 'UNIT', unitId: desk.karawang.units.health.id })(),
        code: 'NOT_FOUND',
        field: 'unitId',
      },
    ]);

    test('refuses a second one of the same scope at the same time, and takes one that follows', async () => {
      await desk.window({ ...past });
      const input = { periodId: desk.bekasi.period.id, stageKey: 'self', scope: 'ALL' };
      const closesAt = running.closesAt;
      expect(
        await desk.admin.send(ADD, {
          input: { ...input, opensAt: '2022-07-10T08:59:59Z', closesAt },
        }),
      ).toMatchObject({ code: 'DUPLICATE', field: 'opensAt' });
      expect(
        (await desk.admin.send(ADD, { input: { ...input, opensAt: past.closesAt, closesAt } }))
          .errors,
      ).toBeUndefined();
    });
  });
});

describe('a window that is closed', () => {
  test('says of the worksheet what locks it, who did, since when and until when', async () => {
    await desk.window({});
    await desk.window({ opensAt: '2022-07-20T00:00:00Z', closesAt: '2022-07-29T09:00:00Z' });
    expect(await writing()).toMatchObject({
      abilities: ['evidence.download'],
      writing: {
        stageKey: 'self',
        open: false,
        byException: false,
        scope: 'ALL',
        since: past.closesAt,
        until: '2022-07-20T00:00:00.000Z',
        lockedBy: { id: desk.bekasi.people.admin.id },
      },
      reviewing: { open: true, scope: null },
    });
    const { errors } = await save();
    expect(errors?.[0]?.extensions).toEqual({
      code: 'WINDOW_CLOSED',
      field: 'answerId',
      periodId: desk.bekasi.period.id,
      stageKey: 'self',
      scope: 'ALL',
      lockedById: desk.bekasi.people.admin.id,
      since: past.closesAt,
      until: '2022-07-20T00:00:00.000Z',
      ask: 'OPENING',
    });
  });

  test('says to ask an administrator where nobody can request it', async () => {
    await desk.submitted();
    await desk.window({ stageKey: 'consensus' });
    const { errors } = await writesOf(desk)['openPanel']!();
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'WINDOW_CLOSED', ask: 'ADMIN' });
  });

  const unit = [
    'saveAnswer',
    'attachEvidence',
    'amendEvidence',
    'reviseEvidence',
    'confirmUnchanged',
    'detachEvidence',
    'submitWorksheet',
  ];
  test.each(unit)('of filling in refuses %s, and so takes it', async (name) => {
    await desk.filled({ 'U.I.1.i.b': { optionKey: 'B', evidence: ['a'.repeat(64)] } });
    const { id } = await desk.window({});
    const write = writesOf(desk)[name]!;
    expect((await write()).code).toBe('WINDOW_CLOSED');
    await desk.admin.send(REMOVE, { id, version: 1 });
    // An empty worksheet is not sent in for a reason of its own.
    expect((await write()).code).toBe(
      name === 'submitWorksheet' ? 'WORKSHEET_INCOMPLETE' : undefined,
    );
  });

  test('of filling in refuses to send mended answers again', async () => {
    await desk.submitted();
    await desk.returned('U.I.1.i.a');
    desk.wait();
    const { version } = await desk.row('U.I.1.i.a');
    await desk.agent.send(SAVE, {
      input: {
        answerId: await desk.answer('U.I.1.i.a'),
        version,
        optionKey: 'YA',
        explanation: 'SK',
      },
    });
    const { id } = await desk.window({});
    expect((await writesOf(desk)['resubmitAnswers']!()).code).toBe('WINDOW_CLOSED');
    await desk.admin.send(REMOVE, { id, version: 1 });
    expect((await writesOf(desk)['resubmitAnswers']!()).errors).toBeUndefined();
  });

  test.each([
    ['evaluateAnswer', 'review'],
    ['withdrawEvaluation', 'review'],
    ['raiseObjection', 'review'],
    ['decideObjection', 'review'],
    ['openPanel', 'consensus'],
    ['recordStageValue', 'external'],
  ])('refuses %s in the stage %s alone, and so takes it', async (name, stageKey) => {
    await desk.submitted();
    await desk.returned('U.I.1.i.a');
    if (name === 'decideObjection') await objectionsAt(desk).raised('U.I.1.i.a');
    const elsewhere = await desk.window({ stageKey: stageKey === 'review' ? 'self' : 'review' });
    const { id } = await desk.window({ stageKey });
    const write = writesOf(desk)[name]!;
    expect((await write()).code).toBe('WINDOW_CLOSED');
    await desk.admin.send(REMOVE, { id, version: 1 });
    expect(elsewhere).toBeDefined();
    expect((await write()).errors).toBeUndefined();
  });

  test('never keeps from reading, nor from talking about it', async () => {
    await desk.window({});
    expect((await desk.agent.send(WRITING, { id: desk.worksheetId })).errors).toBeUndefined();
    const said = await desk.agent.send(
      `mutation ($input: AddCommentInput!) { addComment(input: $input) { id } }`,
      { input: { answerId: await desk.answer('U.I.1.i.a'), text: 'Mohon dibuka', mentions: [] } },
    );
    expect(said.errors).toBeUndefined();
  });

  test('offers nothing that is refused, answer by answer and link by link', async () => {
    await desk.filled({ 'U.I.1.i.a': { optionKey: 'YA', evidence: ['a'.repeat(64)] } });
    const abilitiesOf = async () => {
      const { answers } = await writing();
      return [answers[0].abilities, answers[0].evidence[0].abilities];
    };
    const open = await abilitiesOf();
    expect(open[0]).toContain('answer.edit');
    expect(open[1]).toContain('evidence.attach');
    await desk.window({});
    expect(await abilitiesOf()).toEqual([[], ['evidence.download']]);
  });
});

describe('whose window counts', () => {
  test('that of the unit’s kind before the one for all, and that of the unit before both', async () => {
    await desk.window({ ...running });
    expect((await save()).errors).toBeUndefined();
    await desk.window({ scope: 'UNIT_KIND', unitKind: 'DINAS' });
    expect((await save(2)).code).toBe('WINDOW_CLOSED');
    await desk.window({ scope: 'UNIT', unitId: desk.bekasi.units.health.id, ...running });
    expect((await save(2)).errors).toBeUndefined();
  });

  test('another one when a unit becomes one of another kind', async () => {
    await desk.window({ scope: 'UNIT_KIND', unitKind: 'BADAN' });
    expect((await save()).errors).toBeUndefined();
    const { id, code, name, version } = desk.bekasi.units.health;
    const become = (kind: string, seen: number) =>
      desk.admin.send(
        `mutation ($input: UpdateUnitInput!) { updateUnit(input: $input) { version } }`,
        { input: { id, code, name, kind, assessed: true, active: true, version: seen } },
      );
    expect((await become('BADAN', version)).errors).toBeUndefined();
    expect((await save(2)).code).toBe('WINDOW_CLOSED');
    await become('DINAS', version + 1);
    expect((await save(2)).errors).toBeUndefined();
  });

  test('also those that were set before the period opened', async () => {
    const august = await planMonth(desk.world, desk.bekasi, 8);
    await desk.window({
      periodId: august,
      opensAt: '2022-08-02T00:00:00Z',
      closesAt: '2022-08-03T00:00:00Z',
    });
    await step(desk.world, desk.bekasi, OPEN, august);
    await desk.goTo('2022-08-05T02:00:00Z');
    const sheet = await worksheetOf(desk.world, august, desk.bekasi.units.health.id);
    const answerId = await desk.answer('U.I.1.i.a', sheet);
    const answered = await desk.agent.send(SAVE, {
      input: { answerId, version: 1, explanation: '' },
    });
    expect(answered.code).toBe('WINDOW_CLOSED');
    await desk.sql(`delete from worksheet where period_id = $1`, [august]);
    await desk.sql(`delete from period where id = $1`, [august]);
  });
});

describe('to the second in Jakarta', () => {
  test.each([
    ['2022-07-18 07.59.59 WIB', '2022-07-18T00:59:59Z', 'WINDOW_CLOSED'],
    ['2022-07-18 08.00.00 WIB', '2022-07-18T01:00:00Z', undefined],
    ['2022-07-18 08.00.01 WIB', '2022-07-18T01:00:01Z', undefined],
    ['2022-07-29 15.59.59 WIB', '2022-07-29T08:59:59Z', undefined],
    ['2022-07-29 16.00.00 WIB', '2022-07-29T09:00:00Z', 'WINDOW_CLOSED'],
    ['2022-07-29 16.00.01 WIB', '2022-07-29T09:00:01Z', 'WINDOW_CLOSED'],
  ])('a save at %s', async (_, moment, code) => {
    await desk.window({ opensAt: '2022-07-18T01:00:00Z', closesAt: '2022-07-29T09:00:00Z' });
    await desk.goTo(moment);
    expect((await save()).code).toBe(code);
    expect((await desk.row('U.I.1.i.a')).version).toBe(code ? 1 : 2);
  });
});

describe('a save', () => {
  test('is one statement, with windows as without', async () => {
    await save();
    const without = await countStatements(() => save(2));
    await desk.window({ ...running });
    await save(3);
    const within = await countStatements(() => save(4));
    expect(within.result.errors).toBeUndefined();
    expect(within.count).toBe(without.count);
    expect(within.statements.filter((text) => text.includes('audit_event'))).toHaveLength(1);
  });

  test('that waits for a window to be moved goes by the window as it is then', async () => {
    const { id } = await desk.window({ ...running });
    expect((await save()).errors).toBeUndefined();
    const [moved, saved] = await meetingAt(
      desk.world.db,
      ['select 1 from worksheet where id = $1 for update', [desk.worksheetId]],
      [() => desk.admin.send(MOVE, { input: { id, version: 1, ...past } }), () => save(2)],
    );
    expect(moved?.errors).toBeUndefined();
    // Whichever was first: it is saved and then locked, or locked and then refused; never both.
    expect([undefined, 'WINDOW_CLOSED']).toContain(saved?.code);
    expect((await desk.row('U.I.1.i.a')).version).toBe(saved?.code ? 2 : 3);
    expect((await save((await desk.row('U.I.1.i.a')).version)).code).toBe('WINDOW_CLOSED');
  });

  test('that was waiting when its window was closed is refused', async () => {
    await desk.window({ ...running });
    expect((await save()).errors).toBeUndefined();
    // Whoever closes it holds the worksheet first, and has closed it when the save comes to its turn.
    const [saved] = await meetingAt(
      desk.world.db,
      [
        `with closed as (update period_window set closes_at = '2022-07-10T09:00:00Z' returning period_id)
         update worksheet w set window_revision = window_revision + 1 from closed c where w.period_id = c.period_id`,
        [],
      ],
      [() => save(2)],
    );
    expect(saved?.code).toBe('WINDOW_CLOSED');
    expect((await desk.row('U.I.1.i.a')).version).toBe(2);
  });
});

describe('at the same moment', () => {
  const july = () => desk.bekasi.period.id;
  const add = (input: object = {}) =>
    desk.admin.send(ADD, {
      input: { periodId: july(), stageKey: 'self', scope: 'ALL', ...running, ...input },
    });

  test('two administrators set overlapping windows: one is told, who locks is one', async () => {
    const both = await meetingAt(
      desk.world.db,
      ['select 1 from period where id = $1 for update', [july()]],
      [() => add(), () => add(past)],
    );
    expect(both.map(({ code }) => code ?? 'done').toSorted()).toEqual(['DUPLICATE', 'done']);
  });

  // What is sealed can't be taken back, so this comes last.
  test('a period closes and a window is set: before it, or not at all; nor is anything opened after', async () => {
    const [row] = await desk.sql<{ version: number }>('select version from period where id = $1', [
      july(),
    ]);
    const grant = () =>
      desk.admin.send(
        `mutation ($input: GrantExceptionInput!) { grantException(input: $input) { latestExpiry } }`,
        { input: { worksheetId: desk.worksheetId, stageKey: 'self', reason: 'Listrik padam.' } },
      );
    const [closed, set] = await meetingAt(
      desk.world.db,
      ['select 1 from period where id = $1 for update', [july()]],
      [() => desk.admin.send(CLOSE, { id: july(), version: row!.version }), () => add()],
    );
    expect(closed?.errors).toBeUndefined();
    expect([undefined, 'PERIOD_CLOSED']).toContain(set?.code);
    expect([(await add()).code, (await grant()).code]).toEqual(['PERIOD_CLOSED', 'PERIOD_CLOSED']);
  });
});
