import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { smallInstrument } from '../builders/small-instrument.js';
import { fill, halfReviewed, sha } from '../builders/filled.js';
import { addUnits, CLOSE, OPEN, planMonth, step, worksheetOf } from '../builders/months.js';
import { buildOwnWorld } from '../builders/own-world.js';
import type { World } from '../builders/world.js';
import { countStatements } from '../setup/statements.js';
import { regulationFormula } from '../../schema/formula/index.js';
import type { InstrumentDefinition } from '../../schema/instruments/instrument.js';
import { Formula } from '../../server/formula/formula.entity.js';
import { storeInstrument } from '../../server/instrument/instrument.service.js';
import { meetingAt } from '../setup/held-rows.js';

let world: World;

/** A world for one test, since months follow each other, or for several that leave it as it was. */
const inWorld = () => buildOwnWorld((built) => (world = built));

/** July filled in by Dinas Kesehatan and closed. */
async function closedJuly(answers = halfReviewed) {
  const { period, worksheets, people } = world.bekasi;
  const filling = {
    db: world.db,
    worksheetId: worksheets.health.id,
    evaluatorId: people.evaluator.id,
  };
  await fill(filling, answers);
  await step(world, world.bekasi, CLOSE, period.id, 1);
}

/** Another instrument with the first formula of its own. */
async function addInstrument(definition: InstrumentDefinition) {
  const { em, kabupaten } = world.bekasi;
  const instrument = storeInstrument(em, kabupaten.id, definition);
  const formula = em.create(Formula, {
    kabupaten,
    instrument,
    revision: 1,
    title: 'Menurut peraturan',
    status: 'PUBLISHED',
    definition: regulationFormula(definition),
    sha256: '1'.repeat(64),
  });
  await em.flush();
  return { instrumentId: instrument.id, formulaId: formula.id };
}

const query = async <Row extends object>(text: string, values: readonly unknown[] = []) =>
  (await world.db.pool.query<Row>(text, [...values])).rows;

const answersOf = (worksheetId: string) =>
  query<Record<string, unknown>>(
    `select a.indicator_code as code, a.option_key as "optionKey", a.value, a.counts, a.explanation, a.state, a.unchanged,
       (select coalesce(array_agg(r.sha256 || ' p' || l.page || ' ' || l.carried_forward order by r.sha256), '{}')
        from evidence_link l join evidence_revision r on r.id = l.revision_id where l.answer_id = a.id) as evidence
     from answer a where a.worksheet_id = $1 order by a.indicator_code`,
    [worksheetId],
  );

describe('opening a period', () => {
  beforeAll(inWorld);

  test('every active assessed unit gets a worksheet with an answer for every indicator', async () => {
    const { units, instrument, formula, kabupaten } = world.bekasi;
    await query(
      `insert into unit (id, kabupaten_id, created_at, version, code, name, kind, assessed, active, position)
       values (gen_random_uuid(), $1, now(), 1, 'bagian', 'Bagian Umum', 'BAGIAN', false, true, 5),
              (gen_random_uuid(), $1, now(), 1, 'lama', 'Dinas Lama', 'DINAS', true, false, 6)`,
      [kabupaten.id],
    );
    const august = await planMonth(world, world.bekasi, 8);
    expect(await step(world, world.bekasi, OPEN, august)).toMatchObject({
      status: 'OPEN',
      openedAt: '2022-07-15T02:00:00.000Z',
      version: 2,
      abilities: ['period.edit', 'period.close'],
    });
    const worksheets = await query<Record<string, unknown>>(
      `select w.unit_id, w.instrument_id, w.formula_id, w.status, count(a.id)::int as answers
       from worksheet w join answer a on a.worksheet_id = w.id where w.period_id = $1 group by w.id`,
      [august],
    );
    expect(worksheets).toHaveLength(2);
    for (const unit of [units.health, units.education]) {
      expect(worksheets).toContainEqual({
        unit_id: unit.id,
        instrument_id: instrument.id,
        formula_id: formula.id,
        status: 'FILLING',
        answers: smallInstrument.indicators.length,
      });
    }
  });

  test('the kabupaten gets one worksheet of its own for a kabupaten-level instrument', async () => {
    const { instrument, formula } = world.bekasi;
    const own = await addInstrument({ ...smallInstrument, code: 'small-kab', level: 'KABUPATEN' });
    const september = await planMonth(world, world.bekasi, 9, [
      { instrumentId: instrument.id, formulaId: formula.id },
      own,
    ]);
    await step(world, world.bekasi, OPEN, september);
    const found = await query(
      `select unit_id from worksheet where period_id = $1 and instrument_id = $2`,
      [september, own.instrumentId],
    );
    expect(found).toEqual([{ unit_id: null }]);
  });

  test('a month that is still open gives nothing', async () => {
    const { worksheets, people, units } = world.bekasi;
    await fill(
      { db: world.db, worksheetId: worksheets.health.id, evaluatorId: people.evaluator.id },
      halfReviewed,
    );
    const october = await planMonth(world, world.bekasi, 10);
    await step(world, world.bekasi, OPEN, october);
    const answers = await answersOf(await worksheetOf(world, october, units.health.id));
    expect(answers.every(({ unchanged }) => unchanged === false)).toBe(true);
  });

  test('of two who open it at once, one makes the worksheets', async () => {
    const november = await planMonth(world, world.bekasi, 11);
    const client = await world.as(world.bekasi.people.admin);
    const answers = await Promise.all(
      [1, 2].map(() => client.send(OPEN, { id: november, version: 1 })),
    );
    expect(answers.map(({ code }) => code).sort()).toEqual(['CONFLICT', undefined]);
    expect(await query('select id from worksheet where period_id = $1', [november])).toHaveLength(
      2,
    );
  });

  test('ids of answers say when they were made, so that those of a period lie together', async () => {
    const december = await planMonth(world, world.bekasi, 12);
    const clock = async () =>
      (
        await query<{ ms: number }>(
          `select extract(epoch from clock_timestamp())::float8 * 1000 as ms`,
        )
      )[0]!.ms;
    const before = await clock();
    await step(world, world.bekasi, OPEN, december);
    const after = await clock();
    const made = await query<{ id: string }>(
      'select a.id from answer a join worksheet w on w.id = a.worksheet_id where w.period_id = $1',
      [december],
    );
    expect(made).toHaveLength(2 * smallInstrument.indicators.length);
    for (const { id } of made) {
      // RFC 9562: milliseconds in 48 bits, then the version and the variant.
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      const ms = Number.parseInt(id.replace('-', '').slice(0, 12), 16);
      expect(ms).toBeGreaterThanOrEqual(Math.floor(before));
      expect(ms).toBeLessThanOrEqual(Math.ceil(after));
    }
  });
});

describe('a period that goes on from a closed one', () => {
  let august: string;
  beforeAll(inWorld);
  // An evaluator of Dinas Pendidikan has left since.
  beforeAll(async () => {
    await closedJuly();
    const { people, units, period, kabupaten } = world.bekasi;
    await query(
      `insert into assignment (id, kabupaten_id, created_at, period_id, unit_id, evaluator_id)
       values (gen_random_uuid(), $1, now(), $2, $3, $4)`,
      [kabupaten.id, period.id, units.education.id, people.idleEvaluator.id],
    );
    await query('update person set active = false where id = $1', [people.idleEvaluator.id]);
    const evaluator = await world.as(people.evaluator);
    await evaluator.send('{ viewer { abilities } }');
    august = await planMonth(world, world.bekasi, 8);
    await step(world, world.bekasi, OPEN, august);
  });

  test('what a unit said in the last closed month is there again, with the same hashes, and said to be unchanged', async () => {
    const { units } = world.bekasi;
    const nothing = {
      optionKey: null,
      value: null,
      counts: {},
      explanation: '',
      state: 'DRAFT',
      evidence: [],
    };
    const carried = { ...nothing, unchanged: true };
    // The unit's own words, not the evaluators': it says them again.
    expect(await answersOf(await worksheetOf(world, august, units.health.id))).toEqual([
      {
        ...carried,
        code: 'U.I.1.i.a',
        optionKey: 'YA',
        evidence: [`${sha('a')} p2 true`, `${sha('b')} p2 true`],
      },
      { ...carried, code: 'U.I.1.i.b', optionKey: 'A' },
      { ...carried, code: 'U.I.2.i.a', optionKey: 'B', explanation: 'Lihat lampiran' },
      {
        ...carried,
        code: 'U.I.2.i.b',
        counts: { planned: 4, done: 3 },
        evidence: [`${sha('c')} p2 true`],
      },
      { ...carried, code: 'U.I.2.i.c', value: 80 },
    ]);
    const others = await answersOf(await worksheetOf(world, august, units.education.id));
    expect(others.map(({ unchanged }) => unchanged)).toEqual([false, false, false, false, false]);
    // No file was copied: both months point at one revision.
    const [{ count }] = (await query<{ count: number }>(
      'select count(*)::int as count from evidence_revision',
    )) as [{ count: number }];
    expect(count).toBe(3);
  });

  test('evaluators keep their units, while they are evaluators', async () => {
    const { people, units } = world.bekasi;
    const assigned = await query(
      'select unit_id, evaluator_id from assignment where period_id = $1',
      [august],
    );
    expect(assigned).toEqual([{ unit_id: units.health.id, evaluator_id: people.evaluator.id }]);
  });

  test('the trace tells of the period, its worksheets and assignments', async () => {
    const events = await query(
      `select action, entity, count(*)::int as count, count(distinct request_id)::int as requests,
         bool_and(actor_id = $1) as by_admin
       from audit_event where at = $2 and action <> 'close' and entity <> 'ReportCard'
       group by action, entity order by entity`,
      [world.bekasi.people.admin.id, new Date('2022-07-15T02:00:00Z')],
    );
    const one = { requests: 1, by_admin: true };
    expect(events).toEqual([
      { ...one, action: 'create', entity: 'Assignment', count: 1 },
      { ...one, action: 'open', entity: 'Period', count: 1 },
      { ...one, action: 'create', entity: 'Worksheet', count: 2 },
    ]);
  });

  test('it takes the same statements for two units as for thirty', async () => {
    const [september, october] = [
      await planMonth(world, world.bekasi, 9),
      await planMonth(world, world.bekasi, 10),
    ];
    await world.as(world.bekasi.people.admin);
    const few = await countStatements(() => step(world, world.bekasi, OPEN, september));
    await addUnits(world, world.bekasi, 28);
    const many = await countStatements(() => step(world, world.bekasi, OPEN, october));
    expect(many.count).toBe(few.count);
    expect(many.count).toBeLessThanOrEqual(14);
  });
});

describe('what a period goes on from', () => {
  beforeEach(inWorld);

  test('somebody at work in what it goes on from, as that may be open again, is waited for', async () => {
    await closedJuly();
    const august = await planMonth(world, world.bekasi, 8);
    const { worksheets, units } = world.bekasi;
    const typing = `with held as materialized (select id from worksheet where id = $1 for update)
      update answer a set explanation = 'kata terakhir' from held
      where a.worksheet_id = held.id and a.indicator_code = 'U.I.1.i.a'`;
    await meetingAt(
      world.db,
      [typing, [worksheets.health.id]],
      [() => step(world, world.bekasi, OPEN, august)],
    );
    const [first] = await answersOf(await worksheetOf(world, august, units.health.id));
    expect(first).toMatchObject({ explanation: 'kata terakhir', unchanged: true });
  });

  test('a file that was replaced after the month closed does not come along: the proven revision does', async () => {
    await closedJuly();
    await query(
      `insert into evidence_revision (id, kabupaten_id, created_at, evidence_id, number, sha256, note)
       select gen_random_uuid(), kabupaten_id, now(), evidence_id, 2, $1, '' from evidence_revision where sha256 = $2`,
      [sha('d'), sha('c')],
    );
    const august = await planMonth(world, world.bekasi, 8);
    await step(world, world.bekasi, OPEN, august);
    const answers = await answersOf(await worksheetOf(world, august, world.bekasi.units.health.id));
    expect(answers[3]?.['evidence']).toEqual([`${sha('c')} p2 true`]);
  });

  test('a new revision of the instrument takes over what it asks in the same way, and nothing else', async () => {
    await closedJuly({
      ...halfReviewed,
      'U.I.2.i.c': { value: 80, state: 'SUBMITTED', evidence: [sha('e')] },
    });
    const revised = await addInstrument({
      ...smallInstrument,
      revision: 2,
      indicators: smallInstrument.indicators.map((indicator) => {
        if (indicator.code === 'U.I.1.i.b') {
          // The option that was chosen is gone.
          return { ...indicator, options: indicator.options.filter(({ key }) => key !== 'A') };
        }
        if (indicator.code === 'U.I.2.i.a') return { ...indicator, answerType: 'ABCDE' as const };
        if (indicator.code === 'U.I.2.i.c') {
          return { ...indicator, scale: { min: 0, max: 5, inferred: false } };
        }
        return indicator;
      }),
    });
    const august = await planMonth(world, world.bekasi, 8, [revised]);
    await step(world, world.bekasi, OPEN, august);
    const answers = await answersOf(await worksheetOf(world, august, world.bekasi.units.health.id));
    expect(answers.filter(({ unchanged }) => unchanged).map(({ code }) => code)).toEqual([
      'U.I.1.i.a',
      'U.I.2.i.b',
    ]);
    expect(answers[4]).toMatchObject({ code: 'U.I.2.i.c', value: null, evidence: [] });
  });

  test('a quarter continues the quarter before it, whatever month was closed since', async () => {
    const { period, units } = world.bekasi;
    // July stands for the second quarter here; the month of August is closed after it, empty.
    await query(`update period set kind = 'QUARTERLY', month = 6 where id = $1`, [period.id]);
    await closedJuly();
    const august = await planMonth(world, world.bekasi, 8);
    await step(world, world.bekasi, OPEN, august);
    await step(world, world.bekasi, CLOSE, august);
    const third = await planMonth(world, world.bekasi, 9);
    await query(`update period set kind = 'QUARTERLY' where id = $1`, [third]);
    await step(world, world.bekasi, OPEN, third);
    const answers = await answersOf(await worksheetOf(world, third, units.health.id));
    expect(answers.filter(({ unchanged }) => unchanged).map(({ code }) => code)).toEqual(
      Object.keys(halfReviewed),
    );
  });
});
