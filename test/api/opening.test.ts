import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SAVE, SUBMIT } from '../builders/desk.js';
import { refuses } from '../builders/refusals.js';
import type { Client } from '../builders/world.js';
import { countStatements } from '../setup/statements.js';
import { buildWindowDesk, type WindowDesk, WRITING } from './window.steps.js';
import { meetingAt } from '../setup/held-rows.js';

const FIELDS = `exceptions { id worksheetId stageKey indicatorCodes reason author { id } expiresAt abilities unit { id } }
  requests { id version state stageKey indicatorCodes reason requestedBy { id } decidedBy { id } decidedAt
    decisionReason grantedUntil abilities unit { id } } proposedExpiry latestExpiry abilities openable { id }`;
const ASK = `mutation ($input: RequestOpeningInput!) { requestOpening(input: $input) { ${FIELDS} } }`;
const WITHDRAW = `mutation ($id: ID!, $version: Int!) { withdrawOpening(id: $id, version: $version) { ${FIELDS} } }`;
const DECIDE = `mutation ($input: DecideOpeningInput!) { decideOpening(input: $input) { ${FIELDS} } }`;
const GRANT = `mutation ($input: GrantExceptionInput!) { grantException(input: $input) { ${FIELDS} } }`;
const REMOVE = `mutation ($id: ID!) { removeException(id: $id) { ${FIELDS} } }`;
const OF_PERIOD = `query ($periodId: ID!) { periodOpenings(periodId: $periodId) { ${FIELDS} } }`;
const OF_WORKSHEET = `query ($worksheetId: ID!) { worksheetOpenings(worksheetId: $worksheetId) { ${FIELDS} } }`;
const TOLD = `{ notifications { nodes { kind worksheetId author { id } dueAt answers { indicatorCode } } } }`;

let desk: WindowDesk;
let lead: Client;

beforeAll(async () => {
  desk = await buildWindowDesk();
  lead = await desk.world.as(desk.bekasi.people.lead);
});
afterAll(() => desk.close());
// Friday the 15th, 09.00: what the window of filling in closed on the 10th.
beforeEach(async () => {
  await desk.reset();
  await desk.window({});
});

const ask = (input: Readonly<Record<string, unknown>> = {}, client = desk.agent) =>
  client.send(ASK, {
    input: {
      worksheetId: desk.worksheetId,
      stageKey: 'self',
      reason: 'Bukti baru terbit.',
      ...input,
    },
  });
const asked = async (input: Readonly<Record<string, unknown>> = {}) => {
  const { data, errors } = await ask(input);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.requestOpening.requests[0];
};
const decide = async (
  { id, version }: { readonly id: string; readonly version: number },
  input: Readonly<Record<string, unknown>> = {},
  client: Client = lead,
) => client.send(DECIDE, { input: { id, version, state: 'GRANTED', reason: '', ...input } });
const save = async (code = 'U.I.1.i.a') => {
  const { id, version } = await desk.row(code);
  return desk.agent.send(SAVE, { input: { answerId: id, version, explanation: 'Baru' } });
};
const told = async (client: Client) =>
  (await client.send(TOLD)).data.notifications.nodes as Readonly<Record<string, unknown>>[];

/** The end of Monday the 18th in Jakarta. */
const mondayNight = '2022-07-18T16:59:59.999Z';

describe('asking to have opened what a window locks', () => {
  test('says who asks for what and why, and tells whoever decides about it', async () => {
    const { data } = await ask({ indicatorCodes: ['U.I.1.i.b', 'U.I.1.i.a', 'U.I.1.i.b'] });
    expect(data.requestOpening.requests).toMatchObject([
      {
        state: 'OPEN',
        stageKey: 'self',
        indicatorCodes: ['U.I.1.i.a', 'U.I.1.i.b'],
        reason: 'Bukti baru terbit.',
        requestedBy: { id: desk.bekasi.people.agent.id },
        decidedBy: null,
        abilities: ['opening.withdraw'],
      },
    ]);
    const notice = {
      kind: 'OPENING_REQUESTED',
      worksheetId: desk.worksheetId,
      author: { id: desk.bekasi.people.agent.id },
      answers: [{ indicatorCode: 'U.I.1.i.a' }, { indicatorCode: 'U.I.1.i.b' }],
    };
    expect(await told(lead)).toMatchObject([notice]);
    expect(await told(desk.admin)).toMatchObject([notice]);
    expect(await told(desk.head)).toEqual([]);
  });

  test('is a task of whoever decides about it, at the period', async () => {
    await asked();
    const tasks = async (client: Client) =>
      (
        await client.send(`{ dashboard { tasks { code count path } } }`)
      ).data.dashboard.tasks.filter(({ code }: { code: string }) => code === 'DECIDE_OPENINGS');
    const task = {
      code: 'DECIDE_OPENINGS',
      count: 1,
      path: `/periods/${desk.bekasi.period.id}/show`,
    };
    expect(await tasks(desk.admin)).toEqual([task]);
    expect(await tasks(lead)).toEqual([task]);
    expect(await tasks(desk.agent)).toEqual([]);
  });

  test('is offered where a window locks, and not where nothing does', async () => {
    const abilities = async (client: Client) =>
      (await client.send(OF_WORKSHEET, { worksheetId: desk.worksheetId })).data.worksheetOpenings
        .abilities;
    expect(await abilities(desk.agent)).toEqual(['opening.request']);
    expect(await abilities(desk.head)).toEqual(['opening.request']);
    expect(await abilities(desk.evaluator)).toEqual([]);
    await desk.window({ stageKey: 'review' });
    expect(await abilities(desk.evaluator)).toEqual(['opening.request']);
    await desk.goTo('2022-08-05T09:00:00Z');
    expect(await abilities(desk.agent)).toEqual([]);
  });

  test('of an evaluator is about verdicts alone', async () => {
    await desk.window({ stageKey: 'review' });
    expect((await ask({}, desk.evaluator)).code).toBe('FORBIDDEN');
    expect((await ask({ stageKey: 'review' }, desk.agent)).code).toBe('FORBIDDEN');
    expect((await ask({ stageKey: 'review' }, desk.evaluator)).errors).toBeUndefined();
  });

  test('of an evaluator is nothing that the unit is told of', async () => {
    await desk.window({ stageKey: 'review' });
    await asked();
    const others = await ask({ stageKey: 'review' }, desk.evaluator);
    expect(others.errors).toBeUndefined();
    const requests = async (client: Client) =>
      (
        await client.send(OF_WORKSHEET, { worksheetId: desk.worksheetId })
      ).data.worksheetOpenings.requests.map(({ stageKey }: { stageKey: string }) => stageKey);
    expect(await requests(desk.head)).toEqual(['self']);
    expect((await requests(desk.evaluator)).toSorted()).toEqual(['review', 'self']);
    // Nor once it is granted: what is opened says why it was asked for.
    for (const request of others.data.requestOpening.requests) await decide(request);
    const opened = async (client: Client) =>
      (
        await client.send(OF_WORKSHEET, { worksheetId: desk.worksheetId })
      ).data.worksheetOpenings.exceptions.map(({ stageKey }: { stageKey: string }) => stageKey);
    expect(await opened(desk.head)).toEqual(['self']);
    expect((await opened(desk.evaluator)).toSorted()).toEqual(['review', 'self']);
  });

  test('can be taken back by who asked, and is no task then', async () => {
    const request = await asked();
    const back = (client: Client) => client.send(WITHDRAW, { id: request.id, version: 1 });
    expect((await back(desk.head)).code).toBe('FORBIDDEN');
    expect((await back(desk.agent)).data.withdrawOpening.requests).toMatchObject([
      { state: 'WITHDRAWN', abilities: [] },
    ]);
    expect(await told(lead)).toEqual([]);
    expect((await decide(request)).code).toBe('OPENING_DECIDED');
    expect((await ask()).errors).toBeUndefined();
  });

  const of = (input: Readonly<Record<string, unknown>>) => () => ({
    input: { worksheetId: desk.worksheetId, stageKey: 'self', reason: 'Bukti', ...input },
  });
  refuses(() => desk.world, ASK, 'agent', [
    {
      what: 'no reason',
      variables: of({ reason: '  ' }),
      code: 'REASON_REQUIRED',
      field: 'reason',
    },
    {
      what: 'a reason of 2,001 letters',
      variables: of({ reason: 'a'.repeat(2_001) }),
      code: 'INVALID_INPUT',
      field: 'reason',
    },
    {
      what: 'an indicator that there is not',
      variables: of({ indicatorCodes: ['U.X'] }),
      code: 'INVALID_INPUT',
      field: 'indicatorCodes',
    },
    {
      what: 'no indicators',
      variables: of({ indicatorCodes: [] }),
      code: 'INVALID_INPUT',
      field: 'indicatorCodes',
    },
    {
      what: 'another unit’s agent',
      as: 'otherAgent',
      variables: of({}),
      code: 'NOT_FOUND',
      field: 'worksheetId',
    },
    { what: 'who only reads it', as: 'leader', variables: of({}), code: 'FORBIDDEN' },
  ]);

  test('is refused a second time, and where it is open', async () => {
    await asked();
    expect(await ask()).toMatchObject({ code: 'DUPLICATE', field: 'worksheetId' });
    await desk.sql('delete from opening_request');
    await desk.sql('delete from period_window');
    expect(await ask()).toMatchObject({ code: 'WINDOW_OPEN', field: 'worksheetId' });
    await desk.goTo('2022-08-05T09:00:00Z');
    expect((await ask()).code).toBe('PERIOD_CLOSED');
  });
});

describe('deciding about a request', () => {
  test('opens what was asked for to the end of the next working day, and tells the unit', async () => {
    const request = await asked({ indicatorCodes: ['U.I.1.i.a'] });
    expect((await save()).code).toBe('WINDOW_CLOSED');
    const { data, errors } = await decide(request);
    expect(errors).toBeUndefined();
    expect(data.decideOpening).toMatchObject({
      exceptions: [
        {
          indicatorCodes: ['U.I.1.i.a'],
          reason: 'Bukti baru terbit.',
          author: { id: desk.bekasi.people.lead.id },
          expiresAt: mondayNight,
          abilities: ['exception.remove'],
        },
      ],
      requests: [{ state: 'GRANTED', grantedUntil: mondayNight, abilities: [] }],
      proposedExpiry: mondayNight,
    });
    expect((await save()).errors).toBeUndefined();
    expect((await save('U.I.1.i.b')).code).toBe('WINDOW_CLOSED');
    const notice = { kind: 'OPENING_GRANTED', dueAt: mondayNight };
    expect(await told(desk.agent)).toMatchObject([notice]);
    expect(await told(desk.head)).toMatchObject([notice]);
    const [event] = await desk.sql<{ entity: string; action: string }>(
      `select entity, action from audit_event where entity_id = $1`,
      [data.decideOpening.exceptions[0].id],
    );
    expect(event).toEqual({ entity: 'LockException', action: 'create' });
  });

  test('skips what is no working day, and ends with the period at the latest', async () => {
    await desk.sql(
      `insert into holiday (id, kabupaten_id, created_at, version, date, name, kind)
       values (gen_random_uuid(), $1, now(), 1, '2022-07-18', 'Hari libur daerah', 'LOCAL')`,
      [desk.bekasi.kabupaten.id],
    );
    const proposed = async () =>
      (await lead.send(OF_PERIOD, { periodId: desk.bekasi.period.id })).data.periodOpenings
        .proposedExpiry;
    expect(await proposed()).toBe('2022-07-19T16:59:59.999Z');
    await desk.sql('delete from holiday');
    await desk.goTo('2022-08-05T02:00:00Z');
    lead = await desk.world.as(desk.bekasi.people.lead);
    expect(await proposed()).toBe('2022-08-05T09:00:00.000Z');
  });

  test('with a refusal needs a reason, which the unit reads, and leaves it locked', async () => {
    const request = await asked();
    expect(await decide(request, { state: 'REFUSED', reason: ' ' })).toMatchObject({
      code: 'REASON_REQUIRED',
      field: 'reason',
    });
    await decide(request, { state: 'REFUSED', reason: 'Jadwal sudah diumumkan.' });
    const { data } = await desk.agent.send(OF_WORKSHEET, { worksheetId: desk.worksheetId });
    expect(data.worksheetOpenings.requests).toMatchObject([
      {
        state: 'REFUSED',
        decisionReason: 'Jadwal sudah diumumkan.',
        decidedBy: { id: desk.bekasi.people.lead.id },
      },
    ]);
    expect(await told(desk.agent)).toMatchObject([{ kind: 'OPENING_REFUSED' }]);
    expect((await save()).code).toBe('WINDOW_CLOSED');
  });

  test('is nobody’s who would write it, nor who asked', async () => {
    const request = await asked();
    await desk.withRole('lead', 'UNIT_HEAD', async () => {
      expect((await decide(request)).code).toBe('OWN_WORK');
      expect((await lead.send(GRANT, { input: grantInput({}) })).code).toBe('OWN_WORK');
    });
    await desk.window({ stageKey: 'review' });
    await desk.withAssignment('lead', async () => {
      const { requests } = (await ask({ stageKey: 'review' }, lead)).data.requestOpening;
      const own = requests.find(({ stageKey }: { stageKey: string }) => stageKey === 'review');
      expect((await decide(own)).code).toBe('OWN_WORK');
      const others = await ask({ stageKey: 'review' }, desk.evaluator);
      expect(others.code).toBe('DUPLICATE');
      expect((await lead.send(GRANT, { input: grantInput({ stageKey: 'review' }) })).code).toBe(
        'OWN_WORK',
      );
    });
    expect((await decide(request, {}, desk.evaluator)).code).toBe('FORBIDDEN');
    expect((await decide(request, {}, desk.admin)).errors).toBeUndefined();
  });

  test('of the consensus is not the lead evaluator’s, who leads it', async () => {
    await desk.window({ stageKey: 'consensus' });
    const consensus = { input: grantInput({ stageKey: 'consensus' }) };
    expect(await lead.send(GRANT, consensus)).toMatchObject({ code: 'OWN_WORK' });
    expect((await desk.admin.send(GRANT, consensus)).errors).toBeUndefined();
  });

  test('of a further review is nobody’s who judges in it', async () => {
    const key = 'kedua';
    await desk.sql(
      `insert into scoring_stage (id, kabupaten_id, created_at, version, key, kind, name_id, name_en, position,
         scored_by, active) values (gen_random_uuid(), $1, now(), 1, $2, 'REVIEW', 'Kedua', 'Second', 9, 'EVALUATOR', true)`,
      [desk.bekasi.kabupaten.id, key],
    );
    try {
      await desk.window({ stageKey: key });
      const second = { input: grantInput({ stageKey: key }) };
      await desk.withAssignment('lead', async () => {
        expect(await lead.send(GRANT, second)).toMatchObject({ code: 'OWN_WORK' });
      });
      expect((await lead.send(GRANT, second)).errors).toBeUndefined();
    } finally {
      await desk.sql('delete from scoring_stage where key = $1', [key]);
    }
  });

  test('happens once, also when two do at the same moment', async () => {
    const request = await asked();
    const both = await meetingAt(
      desk.world.db,
      ['select 1 from worksheet where id = $1 for update', [desk.worksheetId]],
      [
        () => decide(request),
        () => decide(request, { state: 'REFUSED', reason: 'Tidak.' }, desk.admin),
      ],
    );
    expect(both.map(({ code }) => code ?? 'done').toSorted()).toEqual(['OPENING_DECIDED', 'done']);
  });
});

const grantInput = (input: Readonly<Record<string, unknown>>) => ({
  worksheetId: desk.worksheetId,
  stageKey: 'self',
  reason: 'Listrik padam kemarin.',
  ...input,
});

describe('an exception', () => {
  test('is granted without being asked, and opens the whole worksheet for its unit alone', async () => {
    const { data, errors } = await desk.admin.send(GRANT, { input: grantInput({}) });
    expect(errors).toBeUndefined();
    expect(data.grantException.exceptions).toMatchObject([
      { indicatorCodes: null, expiresAt: mondayNight, unit: { id: desk.bekasi.units.health.id } },
    ]);
    expect((await save()).errors).toBeUndefined();
    const sent = await desk.head.send(SUBMIT, {
      input: { worksheetId: desk.worksheetId, version: 1 },
    });
    expect(sent.code).toBe('WORKSHEET_INCOMPLETE');
    const otherAgent = await desk.world.as(desk.bekasi.people.otherAgent);
    const answerId = await desk.answer('U.I.1.i.a', desk.bekasi.worksheets.education.id);
    const other = await otherAgent.send(SAVE, { input: { answerId, version: 1, explanation: '' } });
    expect(other.code).toBe('WINDOW_CLOSED');
  });

  test('for single answers offers these alone, and not to submit', async () => {
    await desk.admin.send(GRANT, { input: grantInput({ indicatorCodes: ['U.I.1.i.a'] }) });
    const { data } = await desk.agent.send(WRITING, { id: desk.worksheetId });
    expect(data.worksheet).toMatchObject({
      writing: { open: false, scope: 'ALL' },
      answers: [
        { abilities: ['answer.edit', 'evidence.attach'] },
        { abilities: [] },
        { abilities: [] },
        { abilities: [] },
        { abilities: [] },
      ],
    });
    expect(data.worksheet.abilities).toContain('answer.edit');
    const sent = await desk.head.send(SUBMIT, {
      input: { worksheetId: desk.worksheetId, version: 1 },
    });
    expect(sent.code).toBe('WINDOW_CLOSED');
  });

  test.each([
    ['16.59.59 WIB', '2022-07-15T09:59:59Z', undefined],
    ['17.00.00 WIB', '2022-07-15T10:00:00Z', 'WINDOW_CLOSED'],
    ['17.00.01 WIB', '2022-07-15T10:00:01Z', 'WINDOW_CLOSED'],
  ])('that ends at 17.00 WIB does so by itself: a save at %s', async (_, moment, code) => {
    await desk.admin.send(GRANT, { input: grantInput({ expiresAt: '2022-07-15T10:00:00Z' }) });
    await desk.goTo(moment);
    expect((await save()).code).toBe(code);
  });

  test('that is deleted locks again at once, and tells the unit', async () => {
    const { data } = await desk.admin.send(GRANT, { input: grantInput({}) });
    const [{ id }] = data.grantException.exceptions;
    expect((await save()).errors).toBeUndefined();
    expect((await desk.admin.send(REMOVE, { id })).data.removeException.exceptions).toEqual([]);
    expect((await save()).code).toBe('WINDOW_CLOSED');
    expect((await told(desk.agent)).map(({ kind }) => kind)).toContain('OPENING_ENDED');
    const trace = await desk.sql<{ action: string }>(
      'select action from audit_event where entity_id = $1 order by id',
      [id],
    );
    expect(trace.map(({ action }) => action)).toEqual(['create', 'delete']);
    expect((await desk.admin.send(REMOVE, { id })).code).toBe('NOT_FOUND');
  });

  test('that is deleted while a save waits lets nothing through afterwards', async () => {
    const { data } = await desk.admin.send(GRANT, { input: grantInput({}) });
    const [{ id }] = data.grantException.exceptions;
    await save();
    const [removed, saved] = await meetingAt(
      desk.world.db,
      ['select 1 from worksheet where id = $1 for update', [desk.worksheetId]],
      [() => desk.admin.send(REMOVE, { id }), () => save()],
    );
    expect(removed?.errors).toBeUndefined();
    expect([undefined, 'WINDOW_CLOSED']).toContain(saved?.code);
    expect((await save()).code).toBe('WINDOW_CLOSED');
  });

  test('ends with the period where that was moved before it, and is none once it is closed', async () => {
    await desk.admin.send(GRANT, { input: grantInput({ expiresAt: '2022-07-20T10:00:00Z' }) });
    const shown = async () => {
      const { data } = await lead.send(OF_PERIOD, { periodId: desk.bekasi.period.id });
      return data.periodOpenings.exceptions.map(
        ({ expiresAt }: { expiresAt: string }) => expiresAt,
      );
    };
    expect(await shown()).toEqual(['2022-07-20T10:00:00.000Z']);
    const closesAt = (moment: string) => desk.sql('update period set closes_at = $1', [moment]);
    await closesAt('2022-07-18T09:00:00Z');
    expect(await shown()).toEqual(['2022-07-18T09:00:00.000Z']);
    await closesAt('2022-08-05T09:00:00Z');
    await desk.sql(`update worksheet set status = 'CLOSED'`);
    await desk.sql(`update period set status = 'CLOSED'`);
    expect(await shown()).toEqual([]);
  });

  const of = (input: Readonly<Record<string, unknown>>) => () => ({ input: grantInput(input) });
  refuses(() => desk.world, GRANT, 'admin', [
    { what: 'no reason', variables: of({ reason: '' }), code: 'REASON_REQUIRED', field: 'reason' },
    {
      what: 'an end that is over',
      variables: of({ expiresAt: '2022-07-15T02:00:00Z' }),
      code: 'INVALID_INPUT',
      field: 'expiresAt',
    },
    {
      what: 'an end after the period’s',
      variables: of({ expiresAt: '2022-08-05T09:00:01Z' }),
      code: 'INVALID_INPUT',
      field: 'expiresAt',
    },
    {
      what: 'a stage that ends with no period',
      variables: of({ stageKey: 'external' }),
      code: 'INVALID_INPUT',
      field: 'stageKey',
    },
    {
      what: 'a worksheet of somebody else',
      variables: () => of({ worksheetId: desk.karawang.worksheets.health.id })(),
      code: 'NOT_FOUND',
      field: 'worksheetId',
    },
    { what: 'who does not open', as: 'team', variables: of({}), code: 'FORBIDDEN' },
  ]);

  test('is read with as many statements for many as for one', async () => {
    const read = () => lead.send(OF_PERIOD, { periodId: desk.bekasi.period.id });
    lead = await desk.world.as(desk.bekasi.people.lead);
    await desk.admin.send(GRANT, { input: grantInput({}) });
    await read();
    const one = await countStatements(read);
    for (const code of ['U.I.1.i.a', 'U.I.1.i.b', 'U.I.2.i.a']) {
      await desk.admin.send(GRANT, { input: grantInput({ indicatorCodes: [code] }) });
    }
    const many = await countStatements(read);
    expect(many.result.data.periodOpenings.exceptions).toHaveLength(4);
    expect(many.count).toBe(one.count);
  });
});
