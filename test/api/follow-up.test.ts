import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addReviewedWork, type ReviewedTenant } from '../builders/reviewed.js';
import {
  buildWorld,
  type Client,
  type PersonName,
  testNow,
  type World,
} from '../builders/world.js';
import { createTestDatabase, type TestDatabase } from '../setup/database.js';
import { countStatements } from '../setup/statements.js';
import { meetingAt } from '../setup/held-rows.js';
import {
  type Action,
  ATTACH,
  CANCEL,
  completed,
  CONFIRM,
  CREATE,
  DETACH,
  done,
  EDIT,
  LIST,
  PLAN,
  PROGRESS,
  READ,
  RETURN,
  TAKE_BACK,
} from './follow-up.steps.js';

let database: TestDatabase;
let world: World;
let bekasi: ReviewedTenant;
const clients = {} as Record<PersonName, Client>;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await buildWorld(database.db);
  bekasi = await addReviewedWork(world, world.bekasi);
});
afterAll(async () => {
  await world.close();
  await database.drop();
});
beforeEach(() => goTo(testNow));

/** Sessions end: whoever is there at another moment has signed in anew. */
async function goTo(moment: Date): Promise<void> {
  world.setNow(moment);
  const names = ['agent', 'head', 'otherAgent', 'evaluator', 'idleEvaluator', 'lead', 'team', 'leader',
    'analyst'] as const; // prettier-ignore
  for (const name of names) clients[name] = await world.as(bekasi.people[name]);
}

const draft = <More extends object>(more: More = {} as More) => ({
  unitId: bekasi.units.health.id,
  periodId: bekasi.period.id,
  source: 'OWN',
  title: 'Menetapkan SK Tim RB',
  ownerId: bekasi.people.agent.id,
  dueDay: '2022-07-31',
  ...more,
});
/** An edit names neither unit nor period nor source. */
const noPlace = { unitId: undefined, periodId: undefined, source: undefined };
const create = (as: PersonName, more: object = {}) =>
  done(clients[as], CREATE, { input: draft(more) });
const read = (as: PersonName, { id }: Action) => done(clients[as], READ, { id });
const at = ({ id, version }: Action, more: object = {}) => ({ input: { id, version, ...more } });
const refused = async (as: PersonName, document: string, variables: Record<string, unknown>) => {
  const { code, field } = await clients[as].send(document, variables);
  return { code, field };
};

describe('a follow-up action', () => {
  test('says whose it is, who answers for it, until when and what it should move', async () => {
    const action = await create('agent', { indicatorCodes: ['U.I.1.i.a', 'U.I.1.i.a'] });
    expect(action).toMatchObject({
      state: 'OPEN',
      outcome: 'OPEN',
      progress: 0,
      source: 'OWN',
      unit: { code: 'dinkes' },
      period: { name: '2022-07' },
      owner: { id: bekasi.people.agent.id },
      promisedPoints: null,
      indicators: [{ code: 'U.I.1.i.a' }],
      abilities: ['followUp.edit', 'followUp.report', 'followUp.download'],
      entries: [{ number: 1, step: 'CREATED', dueDay: '2022-07-31' }],
    });
  });

  test('keeps every word on how far it is, the oldest first', async () => {
    let action = await create('agent');
    action = await done(
      clients.agent,
      PROGRESS,
      at(action, { progress: 40, note: ' Konsep siap ' }),
    );
    action = await done(
      clients.head,
      PROGRESS,
      at(action, { progress: 40, note: 'Di meja Sekda' }),
    );
    action = await done(clients.agent, PROGRESS, at(action, { progress: 30 }));
    expect(action.progress).toBe(30);
    expect(action.entries.map(({ step, progress, note }) => [step, progress, note])).toEqual([
      ['CREATED', 0, ''],
      ['PROGRESS', 40, 'Konsep siap'],
      ['PROGRESS', 40, 'Di meja Sekda'],
      ['PROGRESS', 30, ''],
    ]);
    await expect(
      world.db.pool.query(`update follow_up_entry set note = 'x' where action_id = $1`, [
        action.id,
      ]),
    ).rejects.toThrow('never changed');
  });

  test('is done with evidence, confirmed by somebody else, and is kept from the day it was done', async () => {
    let action = await completed(clients.agent, await create('agent'));
    expect(action).toMatchObject({
      state: 'DONE',
      outcome: 'KEPT',
      progress: 100,
      doneBy: { id: bekasi.people.agent.id },
      doneAt: testNow.toISOString(),
    });
    // Long after its due day: that is how long the confirming took.
    await goTo(new Date('2022-09-01T02:00:00Z'));
    action = await done(clients.evaluator, CONFIRM, at(action, { note: 'Benar' }));
    expect(action).toMatchObject({
      state: 'CONFIRMED',
      outcome: 'KEPT',
      confirmedBy: { id: bekasi.people.evaluator.id },
    });
  });

  test('is confirmed by the lead evaluator and the leadership as well, and by nobody of the unit', async () => {
    for (const name of ['lead', 'leader'] as const) {
      const action = await completed(clients.agent, await create('agent'));
      for (const own of ['agent', 'head'] as const) {
        expect((await refused(own, CONFIRM, at(action))).code).toBe('FORBIDDEN');
        expect((await read(own, action)).abilities).not.toContain('followUp.confirm');
      }
      expect((await refused('team', CONFIRM, at(action))).code).toBe('FORBIDDEN');
      expect((await read(name, action)).abilities).toContain('followUp.confirm');
      expect((await done(clients[name], CONFIRM, at(action))).state).toBe('CONFIRMED');
    }
  });

  test.each([
    ['reported it', 'done_by_id'],
    ['was to do it', 'owner_id'],
  ])('is not confirmed by who %s, even when they review the unit by now', async (_, column) => {
    const action = await completed(clients.agent, await create('agent'));
    await world.db.pool.query(`update follow_up_action set ${column} = $2 where id = $1`, [
      action.id,
      bekasi.people.evaluator.id,
    ]);
    expect(await refused('evaluator', CONFIRM, at(action))).toEqual({
      code: 'OWN_WORK',
      field: 'id',
    });
    expect((await read('evaluator', action)).abilities).not.toContain('followUp.confirm');
  });

  test('goes back to the unit with a reason, as far as it was before, and with the same due day', async () => {
    let action = await create('agent');
    action = await done(clients.agent, PROGRESS, at(action, { progress: 70 }));
    action = await completed(clients.agent, action);
    action = await done(clients.lead, RETURN, at(action, { reason: 'Belum ditandatangani' }));
    expect(action).toMatchObject({
      state: 'OPEN',
      progress: 70,
      doneAt: null,
      dueDay: '2022-07-31',
    });
    expect(action.entries.at(-1)).toMatchObject({ step: 'RETURNED', note: 'Belum ditandatangani' });
  });

  test('done after its due day is late', async () => {
    const action = await create('agent');
    await goTo(new Date('2022-08-01T02:00:00Z'));
    expect((await read('agent', action)).outcome).toBe('LATE');
    expect((await completed(clients.agent, action)).outcome).toBe('LATE');
  });

  test('has its due day moved as long as that has not passed, and what it was stays to be read', async () => {
    let action = await create('agent');
    action = await done(clients.agent, EDIT, {
      input: { ...draft({ dueDay: '2022-08-10' }), ...at(action).input, ...noPlace },
    });
    expect(action.entries.map(({ step, dueDay }) => [step, dueDay])).toEqual([
      ['CREATED', '2022-07-31'],
      ['EDITED', '2022-08-10'],
    ]);
    await goTo(new Date('2022-08-11T02:00:00Z'));
    const edit = (dueDay: string) => ({
      input: { ...draft({ dueDay, title: 'SK Tim RB' }), ...at(action).input, ...noPlace },
    });
    expect(await refused('agent', EDIT, edit('2022-08-31'))).toEqual({
      code: 'FOLLOW_UP_OVERDUE',
      field: 'dueDay',
    });
    // Its words may still change.
    expect((await done(clients.agent, EDIT, edit('2022-08-10'))).title).toBe('SK Tim RB');
  });

  test('is undone by whoever did it: done, confirmed, cancelled', async () => {
    const takeBack = (as: PersonName, { id, version }: Action) =>
      done(clients[as], TAKE_BACK, { id, version });
    let action = await completed(clients.agent, await create('agent'));
    action = await done(clients.lead, CONFIRM, at(action));
    for (const other of ['agent', 'leader', 'evaluator'] as const) {
      const { id, version } = action;
      expect((await refused(other, TAKE_BACK, { id, version })).code).toBe('FORBIDDEN');
    }
    action = await takeBack('lead', action);
    expect(action.state).toBe('DONE');
    action = await takeBack('head', action);
    expect(action).toMatchObject({ state: 'OPEN', progress: 0, doneAt: null });
    action = await done(clients.agent, CANCEL, at(action, { reason: 'Digabung' }));
    expect(action).toMatchObject({
      state: 'CANCELLED',
      outcome: 'CANCELLED',
      cancelReason: 'Digabung',
    });
    action = await takeBack('agent', action);
    expect(action).toMatchObject({ state: 'OPEN', cancelReason: '' });
    expect(action.entries.map(({ step }) => step)).toEqual([
      'CREATED', 'DONE', 'CONFIRMED', 'TAKEN_BACK', 'TAKEN_BACK', 'CANCELLED', 'TAKEN_BACK',
    ]); // prettier-ignore
  });

  test('that is no longer open takes no more words, evidence or changes', async () => {
    const action = await completed(clients.agent, await create('agent'));
    const moved = { code: 'FOLLOW_UP_MOVED_ON', field: 'id' };
    expect(await refused('agent', PROGRESS, at(action, { progress: 5 }))).toEqual(moved);
    expect(await refused('agent', CANCEL, at(action, { reason: 'x' }))).toEqual(moved);
    const edit = { input: { ...draft(), ...at(action).input, ...noPlace } };
    expect(await refused('agent', EDIT, edit)).toEqual(moved);
    const input = { actionId: action.id, url: 'https://bekasikab.go.id/lain.pdf' };
    expect(await refused('agent', ATTACH, { input })).toEqual(moved);
    const [link] = action.evidence;
    expect(await refused('agent', DETACH, { linkId: link!.id })).toEqual(moved);
  });

  test('tells whoever comes second that it has changed', async () => {
    const action = await create('agent');
    await done(clients.agent, PROGRESS, at(action, { progress: 10 }));
    expect(await refused('head', PROGRESS, at(action, { progress: 20 }))).toEqual({
      code: 'CONFLICT',
      field: 'version',
    });
  });

  test('leaves a trace with who did it', async () => {
    const { id } = await create('head');
    const { rows } = await world.db.pool.query(
      `select action, actor_id from audit_event where entity = 'FollowUpAction' and entity_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ action: 'create', actor_id: bekasi.people.head.id }]);
  });
});

describe('what a report card recommends', () => {
  const recommendation = async (more: object = {}) => {
    const { data } = await clients.leader.send(
      'query ($id: ID!) { reportCard(id: $id) { period { id } raises { indicatorCode points } } }',
      { id: bekasi.reportCard.id },
    );
    const { period, raises } = data['reportCard'];
    const [best] = raises as { indicatorCode: string; points: number }[];
    const raise = { reportCardId: bekasi.reportCard.id, indicatorCode: best!.indicatorCode };
    return {
      best: best!,
      input: draft({ source: 'RECOMMENDATION', periodId: period.id, raise, ...more }),
    };
  };

  test('becomes an action with the points that the card promised, once', async () => {
    const { best, input } = await recommendation();
    const action = await done(clients.agent, CREATE, { input });
    expect(action).toMatchObject({
      source: 'RECOMMENDATION',
      raisedCode: best.indicatorCode,
      promisedPoints: best.points,
      reportCardId: bekasi.reportCard.id,
      period: { name: '2022-06' },
    });
    const again = { code: 'DUPLICATE', field: 'raise.indicatorCode' };
    expect(await refused('head', CREATE, { input })).toEqual(again);

    // Given up, it may be taken up again; and then not be brought back beside the other.
    const gone = await done(clients.agent, CANCEL, at(action, { reason: 'Salah' }));
    const second = await done(clients.head, CREATE, { input });
    const { id, version } = gone;
    expect(await refused('agent', TAKE_BACK, { id, version })).toEqual(again);
    await done(clients.head, CANCEL, at(second, { reason: 'Selesai diuji' }));
  });

  test('is taken up by one of two who do so at once', async () => {
    const { input } = await recommendation();
    const take = (as: PersonName) => () => clients[as].send(CREATE, { input });
    const answers = await meetingAt(
      world.db,
      ['select 1 from report_card where id = $1 for update', [bekasi.reportCard.id]],
      [take('agent'), take('head')],
    );
    expect(answers.map(({ code }) => code ?? 'written').toSorted()).toEqual([
      'DUPLICATE',
      'written',
    ]);
    const written = answers.find(({ code }) => code === undefined)!;
    const action = (written.data as { createFollowUp: Action }).createFollowUp;
    await done(clients.agent, CANCEL, at(action, { reason: 'Selesai diuji' }));
  });

  test('is taken down at a leadership meeting as a commitment', async () => {
    const { best, input } = await recommendation({ source: 'COMMITMENT' });
    const action = await done(clients.leader, CREATE, { input });
    expect(action).toMatchObject({ source: 'COMMITMENT', promisedPoints: best.points });
    await done(clients.leader, CANCEL, at(action, { reason: 'Selesai diuji' }));
  });

  test('is the same in every revision of the card: it is followed once', async () => {
    const { input } = await recommendation();
    const [revised] = (
      await world.db.pool.query<{ id: string }>(
        `insert into report_card select (jsonb_populate_record(c,
           jsonb_build_object('id', gen_random_uuid(), 'revision', c.revision + 1))).*
         from report_card c where c.id = $1 returning id`,
        [bekasi.reportCard.id],
      )
    ).rows;
    const action = await done(clients.agent, CREATE, { input });
    const raise = { ...input.raise, reportCardId: revised!.id };
    expect(await refused('head', CREATE, { input: { ...input, raise } })).toEqual({
      code: 'DUPLICATE',
      field: 'raise.indicatorCode',
    });
    const { data } = await clients.agent.send(
      'query ($id: ID!) { followUpActions(filter: { reportCardId: $id, state: [OPEN] }) { nodes { id } } }',
      { id: revised!.id },
    );
    expect(data['followUpActions'].nodes).toEqual([{ id: action.id }]);
    await done(clients.agent, CANCEL, at(action, { reason: 'Selesai diuji' }));
  });

  test('is refused where the card is another period’s, or does not name the indicator', async () => {
    const { input } = await recommendation();
    const elsewhere = { ...input, periodId: bekasi.period.id };
    expect(await refused('agent', CREATE, { input: elsewhere })).toEqual({
      code: 'INVALID_INPUT',
      field: 'raise.reportCardId',
    });
    const raise = { reportCardId: bekasi.reportCard.id, indicatorCode: 'U.I.9' };
    expect(await refused('agent', CREATE, { input: { ...input, raise } })).toEqual({
      code: 'INVALID_INPUT',
      field: 'raise.indicatorCode',
    });
  });
});

describe('a commitment', () => {
  test('finds who may answer in every unit at once, its head first, and no one of another kabupaten', async () => {
    const OWNERS = '{ followUpOwnersByUnit { unitId owners { id } } }';
    const { health, education } = bekasi.units;
    const { agent, head, otherAgent, otherHead } = bekasi.people;
    const byUnit = await done<{ unitId: string; owners: { id: string }[] }[]>(
      clients.team,
      OWNERS,
      {},
    );
    const ownersOf = (unitId: string) =>
      byUnit.find((one) => one.unitId === unitId)?.owners.map(({ id }) => id);
    expect(ownersOf(health.id)).toEqual([head.id, agent.id]);
    expect(ownersOf(education.id)).toEqual([otherHead.id, otherAgent.id]);
    expect(byUnit).toHaveLength(2);
    const { count } = await countStatements(() => clients.team.send(OWNERS));
    expect(count).toBeLessThanOrEqual(3);
  });

  test('is taken down for any unit, done by the unit, and changed by those who took it down alone', async () => {
    for (const name of ['leader', 'team', 'lead'] as const) {
      const action = await create(name, { source: 'COMMITMENT' });
      expect((await read('agent', action)).abilities).toEqual([
        'followUp.report',
        'followUp.download',
      ]);
      const cancel = at(action, { reason: 'Tidak jadi' });
      expect((await refused('head', CANCEL, cancel)).code).toBe('FORBIDDEN');
      expect((await done(clients.agent, PROGRESS, at(action, { progress: 50 }))).progress).toBe(50);
    }
    expect((await refused('agent', CREATE, { input: draft({ source: 'COMMITMENT' }) })).code).toBe(
      'FORBIDDEN',
    );
    // What is a unit's own nobody else writes down.
    expect((await refused('leader', CREATE, { input: draft() })).code).toBe('FORBIDDEN');
  });

  test('is changed or given up by nobody of the unit that gave it, whatever else they are', async () => {
    const action = await create('leader', { source: 'COMMITMENT' });
    await world.db.pool.query(
      `insert into membership (id, kabupaten_id, created_at, person_id, role, unit_id)
       values (gen_random_uuid(), $1, now(), $2, 'ACCELERATION_TEAM', null)`,
      [bekasi.kabupaten.id, bekasi.people.head.id],
    );
    world.app.services.sessions.forget();
    try {
      expect((await read('head', action)).abilities).not.toContain('followUp.edit');
      const later = at(action, draft({ ...noPlace, dueDay: '2022-12-31' }));
      expect((await refused('head', EDIT, later)).code).toBe('FORBIDDEN');
      const cancel = at(action, { reason: 'Tidak jadi' });
      expect((await refused('head', CANCEL, cancel)).code).toBe('FORBIDDEN');
    } finally {
      await world.db.pool.query(
        `delete from membership where person_id = $1 and role = 'ACCELERATION_TEAM'`,
        [bekasi.people.head.id],
      );
      world.app.services.sessions.forget();
    }
  });
});

describe('a plan', () => {
  const plan = (...actions: object[]) => ({
    input: { unitId: bekasi.units.health.id, periodId: bekasi.period.id, actions },
  });
  const step = (title: string, more: object = {}) => ({
    title,
    ownerId: bekasi.people.agent.id,
    dueDay: '2022-07-31',
    ...more,
  });

  test('writes down all of its actions, in their order', async () => {
    const actions = await done<Action[]>(clients.head, PLAN, plan(step('Satu'), step('Dua')));
    expect(actions).toMatchObject([
      { title: 'Satu', source: 'PLAN' },
      { title: 'Dua', source: 'PLAN' },
    ]);
  });

  test('writes down none of them when one is wrong, and says which', async () => {
    const before = await world.db.pool.query('select count(*) from follow_up_action');
    const wrong = plan(step('Satu'), step('Dua', { ownerId: bekasi.people.otherAgent.id }));
    expect(await refused('head', PLAN, wrong)).toEqual({
      code: 'INVALID_INPUT',
      field: 'actions.1.ownerId',
    });
    const after = await world.db.pool.query('select count(*) from follow_up_action');
    expect(after.rows).toEqual(before.rows);
  });
});

describe('evidence of an action', () => {
  test('is the unit’s own, is attached once, and stays with the unit when it is taken away', async () => {
    const action = await create('agent');
    const { id: evidenceId } = bekasi.link.evidence;
    const input = { actionId: action.id, evidenceId };
    const proven = await done(clients.agent, ATTACH, { input });
    expect(proven.evidence).toMatchObject([
      { evidence: { title: 'SK Tim RB', unit: { code: 'dinkes' } } },
    ]);
    expect(await refused('agent', ATTACH, { input })).toEqual({
      code: 'DUPLICATE',
      field: 'evidenceId',
    });
    const bare = await done(clients.agent, DETACH, { linkId: proven.evidence[0]!.id });
    expect(bare.evidence).toEqual([]);
    const { rows } = await world.db.pool.query('select 1 from evidence where id = $1', [
      evidenceId,
    ]);
    expect(rows).toHaveLength(1);
  });

  test('is opened by who may open the unit’s other files, through the action alone', async () => {
    const action = await create('agent');
    const { rows } = await world.db.pool.query<{ id: string }>(
      `with kept as (
         insert into evidence (id, kabupaten_id, created_at, version, unit_id, kind, title)
         values (gen_random_uuid(), $1, now(), 1, $2, 'FILE', 'Foto') returning id),
       revised as (
         insert into evidence_revision (id, kabupaten_id, created_at, evidence_id, number, file_name,
           media_type, size, sha256, note)
         select gen_random_uuid(), $1, now(), id, 1, 'foto.png', 'image/png', 4, $3, '' from kept
         returning id, evidence_id)
       insert into follow_up_evidence (id, kabupaten_id, created_at, action_id, evidence_id, revision_id)
       select gen_random_uuid(), $1, now(), $4, evidence_id, id from revised returning revision_id as id`,
      [bekasi.kabupaten.id, bekasi.units.health.id, 'f'.repeat(64), action.id],
    );
    const statusFor = async (as: PersonName) => {
      const { cookie } = clients[as];
      const url = `/evidence/${rows[0]!.id}`;
      const answer = await world.app.fastify.inject({ url, headers: { cookie: cookie! } });
      return answer.statusCode;
    };
    // No bytes are kept for it here: whoever may have it is told so, and nobody else is told anything.
    const found = await statusFor('agent');
    expect(found).not.toBe(404);
    for (const name of ['head', 'evaluator', 'lead', 'leader'] as const) {
      expect(await statusFor(name), name).toBe(found);
    }
    for (const name of ['otherAgent', 'idleEvaluator', 'team', 'analyst'] as const) {
      expect(await statusFor(name), name).toBe(404);
    }
  });

  test('of another unit is not there', async () => {
    const action = await create('otherAgent', {
      unitId: bekasi.units.education.id,
      ownerId: bekasi.people.otherAgent.id,
    });
    const input = { actionId: action.id, evidenceId: bekasi.link.evidence.id };
    expect(await refused('otherAgent', ATTACH, { input })).toEqual({
      code: 'NOT_FOUND',
      field: 'evidenceId',
    });
    const foreign = { linkId: bekasi.followUpLink.id };
    expect(await refused('otherAgent', DETACH, foreign)).toEqual({
      code: 'NOT_FOUND',
      field: 'linkId',
    });
  });
});

describe('the list', () => {
  const list = async (as: PersonName, filter: object = {}) => {
    const { data, errors } = await clients[as].send(LIST, { filter, first: 200 });
    expect(errors).toBeUndefined();
    return data['followUpActions'] as { totalCount: number; nodes: Action[] };
  };

  test('shows the own unit’s, the reviewed unit’s, or all; what it hides it does not count', async () => {
    const mine = await create('agent', { title: 'Hanya Dinkes' });
    for (const name of [
      'agent',
      'head',
      'evaluator',
      'lead',
      'team',
      'leader',
      'analyst',
    ] as const) {
      const { nodes } = await list(name, { search: 'hanya dinkes' });
      expect(nodes.map(({ id }) => id)).toEqual([mine.id]);
    }
    for (const name of ['otherAgent', 'idleEvaluator'] as const) {
      expect((await list(name, { search: 'hanya dinkes' })).totalCount).toBe(0);
      expect((await refused(name, READ, { id: mine.id })).code).toBe('NOT_FOUND');
    }
  });

  test('is not shown to who reviewed the unit before the action’s period alone', async () => {
    const { rows } = await world.db.pool.query<{ period_id: string }>(
      'select period_id from report_card where id = $1',
      [bekasi.reportCard.id],
    );
    await world.db.pool.query(
      `insert into assignment (id, kabupaten_id, created_at, period_id, unit_id, evaluator_id)
       values (gen_random_uuid(), $1, now(), $2, $3, $4)`,
      [
        bekasi.kabupaten.id,
        rows[0]!.period_id,
        bekasi.units.health.id,
        bekasi.people.idleEvaluator.id,
      ],
    );
    await goTo(testNow);
    const action = await create('agent');
    expect((await refused('idleEvaluator', READ, { id: action.id })).code).toBe('NOT_FOUND');
  });

  test('is narrowed to what is the viewer’s, late, of a state or a source', async () => {
    const late = await create('agent', { title: 'Lewat', ownerId: bekasi.people.head.id });
    await goTo(new Date('2022-08-01T02:00:00Z'));
    const idsOf = async (filter: object, as: PersonName = 'head') =>
      (await list(as, { search: 'lewat', ...filter })).nodes.map(({ id }) => id);
    expect(await idsOf({ mine: true })).toEqual([late.id]);
    expect(await idsOf({ mine: true }, 'agent')).toEqual([]);
    expect(await idsOf({ overdue: true })).toEqual([late.id]);
    expect(await idsOf({ overdue: false })).toEqual([]);
    expect(await idsOf({ state: ['OPEN'], source: ['OWN'] })).toEqual([late.id]);
    expect(await idsOf({ state: ['DONE'] })).toEqual([]);
    expect(await idsOf({ unitId: bekasi.units.education.id }, 'lead')).toEqual([]);
  });

  test('takes as many statements for many as for one', async () => {
    const ask = (first: number) =>
      countStatements(() =>
        clients.leader.send(
          `{ followUpActions(first: ${first}) { nodes { id indicators { text } entries { note } evidence { id } } } }`,
        ),
      );
    await ask(1);
    const [one, many] = [await ask(1), await ask(20)];
    // The page, the entries and the evidence.
    expect([one.count, many.count]).toEqual([3, 3]);
  });
});

test('the tally says how each unit kept its word, and counts nothing of those one may not see', async () => {
  const ask = async (as: PersonName) => {
    const { data } = await clients[as].send(
      `query ($periodId: ID) { followUpTallies(periodId: $periodId) { unit { code } kept late open cancelled unconfirmed } }`,
      { periodId: bekasi.period.id },
    );
    return data['followUpTallies'] as { unit: { code: string }; kept: number; open: number }[];
  };
  const tally = async () => (await ask('leader')).find(({ unit }) => unit.code === 'dinkes')!;
  const before = await tally();
  const action = await create('agent');
  expect((await tally()).open).toBe(before.open + 1);
  await completed(clients.agent, action);
  expect(await tally()).toMatchObject({ kept: before.kept + 1, open: before.open });
  expect((await ask('otherAgent')).map(({ unit }) => unit.code)).not.toContain('dinkes');
});
