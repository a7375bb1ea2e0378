import { createHash } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { canonicalText } from '../../schema/canonical.js';
import { fill, halfReviewed, sha } from '../builders/filled.js';
import { addUnits, CLOSE, OPEN, planMonth, step, worksheetOf } from '../builders/months.js';
import { buildOwnWorld } from '../builders/own-world.js';
import { contentsOf } from '../builders/refusals.js';
import type { World } from '../builders/world.js';
import { countStatements } from '../setup/statements.js';
import { cardsOf, closeJuly, fillHealth, queryIn } from './period.july.js';
import { meetingAt } from '../setup/held-rows.js';

let world: World;

/** A world for one test, since what is closed stays closed, or for several that leave it as it was. */
const inWorld = () => buildOwnWorld((built) => (world = built));

const query = queryIn(() => world);
const cards = () => cardsOf(world);

/** Telling how far it is goes by the clock. */
const countOf = ({ statements }: { readonly statements: readonly string[] }) =>
  statements.filter((text) => !text.includes('period_closing set phase')).length;

describe('a period that was closed', () => {
  let closed: Awaited<ReturnType<typeof closeJuly>>;
  beforeAll(inWorld);
  beforeAll(async () => {
    await fillHealth(world);
    closed = await closeJuly(world);
  });

  test('what was accepted counts with the evaluators’ value, everything else as not answered', async () => {
    expect(closed).toMatchObject({
      status: 'CLOSED',
      closedAt: '2022-07-15T02:00:00.000Z',
      version: 2,
      abilities: ['period.reopen'],
    });
    const [health, education] = await cards();
    // By hand: 2 for the decree, 1 for the plan at B, 1 for half of the policies; 10 in all.
    expect(health).toMatchObject({
      unit_id: world.bekasi.units.health.id,
      points: 4,
      maximum: 10,
      achievement: 0.4,
      grade: 'C',
      rank: 1,
      area_points: [3, 1],
    });
    expect(education).toMatchObject({ points: 0, achievement: 0, grade: 'D', rank: 2 });
  });

  test('the snapshot says everything that a report card shows, in words of its day', async () => {
    const [health] = await cards();
    const snapshot = JSON.parse(health!.snapshot);
    const { nodes, indicators, ...head } = snapshot;
    expect(head).toEqual({
      format: 1,
      kabupaten: { code: '32.16', name: 'Kabupaten Bekasi' },
      period: {
        kind: 'MONTHLY',
        year: 2022,
        month: 7,
        opensAt: '2022-06-30T17:00:00.000Z',
        dueAt: '2022-07-31T09:00:00.000Z',
        closesAt: '2022-08-05T09:00:00.000Z',
      },
      unit: { code: 'dinkes', name: 'Dinas Kesehatan', abbreviation: null, kind: 'DINAS' },
      instrument: { code: 'small-unit', revision: 1, level: 'UNIT', title: 'LKE kecil' },
      formula: { revision: 1, title: 'Menurut peraturan', sha256: '0'.repeat(64) },
      totals: {
        points: 4,
        maximum: 10,
        achievement: 0.4,
        grade: 'C',
        predicate: 'Kurang',
        // B begins above 60 percent of 10 points.
        nextGrade: { grade: 'B', points: 2 },
        claimedPoints: expect.closeTo(8.44, 9),
        rank: 1,
        rankOf: 2,
      },
      progress: {
        indicators: 5,
        answered: 5,
        evidenced: 2,
        submitted: 1,
        returned: 1,
        accepted: 3,
        completion: 2 / 5,
        submittedAt: '2022-07-31T09:00:00.000Z',
        onTime: true,
      },
    });
    expect(health!.summary).toEqual(head);
    expect(nodes.map(({ code, points, claimedPoints, medianPoints }: Record<string, number>) => [
      code, points, claimedPoints, medianPoints,
    ])).toEqual([
      ['U.I', 4, expect.closeTo(8.44, 9), 2],
      ['U.I.1', 3, 4, 1.5],
      ['U.I.1.i', 3, 4, 1.5],
      ['U.I.2', 1, expect.closeTo(4.44, 9), 0.5],
      ['U.I.2.i', 1, expect.closeTo(4.44, 9), 0.5],
    ]); // prettier-ignore
    expect(indicators[3]).toEqual({
      code: 'U.I.2.i.b',
      state: 'ACCEPTED',
      claimed: { optionKey: null, value: null, counts: { planned: 4, done: 3 } },
      verified: { optionKey: null, value: null, counts: { planned: 4, done: 2 } },
      evidence: [{ sha256: sha('c'), url: null, page: 2 }],
      effectiveWeight: 2,
      score: 0.5,
      fault: null,
      points: 1,
      claimedPoints: 1.5,
    });
    expect(indicators[4]).toMatchObject({
      state: 'SUBMITTED',
      claimed: { value: 80 },
      verified: null,
      score: null,
      fault: 'unanswered',
      points: 0,
    });
  });

  test('the seal is the hash of the snapshot in its canonical text', async () => {
    for (const { snapshot, sha256 } of await cards()) {
      expect(snapshot).toBe(canonicalText(JSON.parse(snapshot)));
      expect(createHash('sha256').update(snapshot).digest('hex')).toBe(sha256);
    }
  });

  test('a card has the very bytes that the first release sealed', async () => {
    // As it sealed the same July, before worksheets were read and sealed in batches.
    expect((await cards()).map(({ sha256 }) => sha256)).toEqual([
      '86df5485e8353c1a7233f5e6458a27102858268829e56bdcba3e431f39c99523',
      'ef1d4787d12c6f0dd13fe73c2fc9888ac04135ff70bf16b50286a8dfb966f316',
    ]);
  });

  test('the trace tells of the period and of every report card with its seal', async () => {
    const events = await query<{ action: string; entity: string; after: Record<string, unknown> }>(
      `select action, entity, after from audit_event where actor_id = $1 order by id`,
      [world.bekasi.people.admin.id],
    );
    expect(events.map(({ action, entity }) => `${action} ${entity}`)).toEqual([
      'close Period',
      'create ReportCard',
      'create ReportCard',
    ]);
    const seals = (await cards()).map(({ sha256 }) => sha256).sort();
    expect(events.slice(1).map(({ after }) => after['sha256']).sort()).toEqual(seals); // prettier-ignore
  });
});

describe('closing a period', () => {
  beforeEach(inWorld);

  test('who submits when it is due is in time, a millisecond later is not', async () => {
    const { health, education } = world.bekasi.worksheets;
    for (const [id, at] of [
      [health.id, '2022-07-31T09:00:00.000Z'],
      [education.id, '2022-07-31T09:00:00.001Z'],
    ]) {
      await query('update worksheet set submitted_at = $2 where id = $1', [id, at]);
    }
    await closeJuly(world);
    const onTime = await query(
      `select unit_id, summary->'progress'->'onTime' as on_time from report_card order by on_time desc`,
    );
    expect(onTime).toEqual([
      { unit_id: world.bekasi.units.health.id, on_time: true },
      { unit_id: world.bekasi.units.education.id, on_time: false },
    ]);
  });

  test('units with equal points share the better place and leave the next empty', async () => {
    await step(world, world.bekasi, CLOSE, world.bekasi.period.id, 1);
    await addUnits(world, world.bekasi, 2);
    const august = await planMonth(world, world.bekasi, 8);
    await step(world, world.bekasi, OPEN, august);
    const units = await query<{ id: string }>(
      'select id from unit where kabupaten_id = $1 order by position',
      [world.bekasi.kabupaten.id],
    );
    const evaluatorId = world.bekasi.people.evaluator.id;
    const accepted = { 'U.I.1.i.a': { optionKey: 'YA', state: 'ACCEPTED' } } as const;
    const half = { 'U.I.1.i.b': { optionKey: 'B', state: 'ACCEPTED' } } as const;
    for (const [place, answers] of [accepted, half, { ...accepted, ...half }, accepted].entries()) {
      const worksheetId = await worksheetOf(world, august, units[place]!.id);
      await fill({ db: world.db, worksheetId, evaluatorId }, answers);
    }
    await step(world, world.bekasi, CLOSE, august);
    const ranks = await query<{ points: number; rank: number }>(
      `select points, rank from report_card where period_id = $1 order by points desc`,
      [august],
    );
    expect(ranks).toEqual([
      { points: 3, rank: 1 },
      { points: 2, rank: 2 },
      { points: 2, rank: 2 },
      { points: 1, rank: 4 },
    ]);
  });

  test('what proves an answer stands in one order: by hash, address and page, those without one last', async () => {
    const { health } = world.bekasi.worksheets;
    const evaluatorId = world.bekasi.people.evaluator.id;
    const evidence = [sha('b'), sha('a'), sha('a'), sha('a')];
    await fill(
      { db: world.db, worksheetId: health.id, evaluatorId },
      { 'U.I.1.i.a': { optionKey: 'YA', evidence }, 'U.I.1.i.b': { evidence: [sha('9')] } },
    );
    const [link] = await query<{ answer_id: string; evidence_id: string }>(
      `select l.* from evidence_link l join evidence_revision r on r.id = l.revision_id where r.sha256 = $1`,
      [sha('b')],
    );
    for (const [number, address] of ['https://b.go.id', 'https://a.go.id'].entries()) {
      await query(
        `with e as (insert into evidence (id, kabupaten_id, created_at, version, unit_id, kind, title)
             select gen_random_uuid(), kabupaten_id, now(), 1, unit_id, 'LINK', 'Laman' from evidence where id = $1
             returning *),
           r as (insert into evidence_revision (id, kabupaten_id, created_at, evidence_id, number, url, note)
             select gen_random_uuid(), e.kabupaten_id, now(), e.id, 1, $2, '' from e returning *)
         insert into evidence_link (id, kabupaten_id, created_at, version, answer_id, evidence_id, revision_id, page)
         select gen_random_uuid(), r.kabupaten_id, now(), 1, $3, r.evidence_id, r.id, $4 from r`,
        [link!.evidence_id, address, link!.answer_id, number + 1],
      );
    }
    await query(
      `update evidence_link l set page = n.page from (select l.id, (array[3, null, 1])[row_number() over (order by l.id)] as page
         from evidence_link l join evidence_revision r on r.id = l.revision_id where r.sha256 = $1) n where n.id = l.id`,
      [sha('a')],
    );
    await closeJuly(world);
    const card = (await cards()).find(({ unit_id }) => unit_id === world.bekasi.units.health.id);
    const { indicators } = JSON.parse(card!.snapshot);
    expect(indicators[0].evidence).toEqual([
      { sha256: sha('a'), url: null, page: 1 },
      { sha256: sha('a'), url: null, page: 3 },
      { sha256: sha('a'), url: null, page: null },
      { sha256: sha('b'), url: null, page: 2 },
      { sha256: null, url: 'https://a.go.id', page: 2 },
      { sha256: null, url: 'https://b.go.id', page: 1 },
    ]);
    expect(indicators[1]).toMatchObject({
      claimed: null,
      evidence: [{ sha256: sha('9'), url: null, page: 2 }],
    });
  });

  test('it takes the same statements for two units as for thirty', async () => {
    await closeJuly(world);
    const [august, september] = [
      await planMonth(world, world.bekasi, 8),
      await planMonth(world, world.bekasi, 9),
    ];
    await step(world, world.bekasi, OPEN, august);
    await addUnits(world, world.bekasi, 28);
    await step(world, world.bekasi, OPEN, september);
    const few = await countStatements(() => step(world, world.bekasi, CLOSE, august));
    const many = await countStatements(() => step(world, world.bekasi, CLOSE, september));
    expect(countOf(many)).toBe(countOf(few));
    expect(countOf(many)).toBeLessThanOrEqual(23);
  });

  test('a period that is too large for the memory is sealed in batches, and ranked as one', async () => {
    await closeJuly(world);
    await addUnits(world, world.bekasi, 500);
    const august = await planMonth(world, world.bekasi, 8);
    await step(world, world.bekasi, OPEN, august);
    const { units, people } = world.bekasi;
    const worksheetId = await worksheetOf(world, august, units.health.id);
    await fill({ db: world.db, worksheetId, evaluatorId: people.evaluator.id }, halfReviewed);
    const closing = await countStatements(() => step(world, world.bekasi, CLOSE, august));
    // Six batches of 100 worksheets: answers, evidence and verdicts are read twice, and cards written.
    expect(countOf(closing)).toBeLessThanOrEqual(19 + 6 * 7);
    const sealed = await query<{ points: number; rank: number; of: number; count: number }>(
      `select points, rank, (summary->'totals'->>'rankOf')::int as of, count(*)::int from report_card
       where period_id = $1 group by 1, 2, 3 order by 1 desc`,
      [august],
    );
    // By hand as above; everybody else has nothing, and shares the second place.
    expect(sealed).toEqual([
      { points: 4, rank: 1, of: 502, count: 1 },
      { points: 0, rank: 2, of: 502, count: 501 },
    ]);
  });
});

describe('closing is whole or not at all', () => {
  beforeEach(inWorld);

  test('what fails midway leaves everything as it was, and can be done again', async () => {
    await fillHealth(world);
    // Fails after the report cards are in and the first worksheet is closed.
    await query(`create function break_down() returns trigger language plpgsql as $$
      begin raise exception 'the disk is full'; end $$`);
    await query(`create trigger break_down before update on period for each row
      when (new.status = 'CLOSED') execute function break_down()`);
    const client = await world.as(world.bekasi.people.admin);
    const before = await contentsOf(world.db);
    const { code } = await client.send(CLOSE, { id: world.bekasi.period.id, version: 1 });
    expect(code).toBe('INTERNAL');
    // Beside what is told of it: that it broke down.
    await query('delete from period_closing');
    expect(await contentsOf(world.db)).toEqual(before);

    await query('drop trigger break_down on period');
    await closeJuly(world);
    expect(await cards()).toHaveLength(2);
  });

  test('of two who close it at once, one does and the other is told that it is being closed, or was', async () => {
    const client = await world.as(world.bekasi.people.admin);
    const answers = await Promise.all(
      [1, 2].map(() => client.send(CLOSE, { id: world.bekasi.period.id, version: 1 })),
    );
    const codes = answers.map(({ code }) => code).sort();
    expect([
      ['PERIOD_CLOSED', undefined],
      ['PERIOD_CLOSING', undefined],
    ]).toContainEqual(codes);
    expect(await cards()).toHaveLength(2);
  });

  test('an answer that is being saved is waited for and counted', async () => {
    const { worksheets, period } = world.bekasi;
    const saving = `with sheet as (
        update worksheet set revision = revision + 1 where id = $1 returning id)
      update answer a set option_key = 'YA' from sheet
      where a.worksheet_id = sheet.id and a.indicator_code = 'U.I.1.i.a'`;
    await meetingAt(
      world.db,
      [saving, [worksheets.health.id]],
      [() => closeJuly(world)],
      async () => {
        const status = await query('select status from period where id = $1', [period.id]);
        expect(status).toEqual([{ status: 'OPEN' }]);
      },
    );
    const claimed = await query<{ claimed: number }>(
      `select (summary->'totals'->>'claimedPoints')::float8 as claimed from report_card where unit_id = $1`,
      [world.bekasi.units.health.id],
    );
    expect(claimed).toEqual([{ claimed: 2 }]);
  });
});
