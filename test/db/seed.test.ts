import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../server/app.js';
import { type Config, readConfig } from '../../server/config.js';
import { makeDocuments } from '../../server/db/seed/demo-documents.js';
import { demoPeriods } from '../../server/db/seed/demo-periods.js';
import { seedIfEmpty, type SeedSummary } from '../../server/db/seed/index.js';
import { createStores } from '../../server/storage/stores.js';
import { client } from '../builders/world.js';
import { createTestDatabase, type TestDatabase } from '../setup/database.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ungkit-seed-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const configWith = (seed: 'demo' | 'empty'): Config =>
  readConfig({ LOG_LEVEL: 'silent', UNGKIT_SEED: seed, EVIDENCE_DIR: join(folder, seed) });
/** What lies in a folder of this file's. Blobs ask no database. */
const blobsIn = (name: string) =>
  createStores(readConfig({ EVIDENCE_DIR: join(folder, name) }), new pg.Pool()).blobs;
/** Twenty past nine in Jakarta, on a day in the middle of a month. */
const now = new Date('2022-09-15T02:20:00Z');

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) {
  memberships { role unit { code } } person { mustChangePassword } } }`;

interface SealedMinutes {
  readonly signer: { readonly name: string };
  readonly participants: readonly unknown[];
  readonly items: readonly {
    readonly values: readonly { readonly stageKey: string; readonly score: number }[];
    readonly decision: { readonly score: number };
  }[];
}

describe('the demonstration', () => {
  let database: TestDatabase;
  let summary: SeedSummary;
  const rowsOf = async (text: string) => (await database.db.pool.query(text)).rows as object[];

  beforeAll(async () => {
    database = await createTestDatabase();
    summary = await seedIfEmpty(database.db, configWith('demo'), { now });
  }, 180_000);
  afterAll(() => database.drop());

  test('holds both levels of the regulation, the regime of 2023 and the units of Kabupaten Bekasi', async () => {
    const instruments = await rowsOf(
      `select i.code, count(*)::int as indicators from instrument i
       join indicator n on n.instrument_id = i.id group by 1 order by 1`,
    );
    expect(instruments).toEqual([
      { code: 'evaluasi-rb-2023-kabupaten', indicators: 48 },
      { code: 'permenpanrb-26-2020-kabupaten', indicators: 193 },
      { code: 'permenpanrb-26-2020-unit', indicators: 112 },
    ]);
    expect(await rowsOf('select count(*)::int as n from unit where assessed')).toEqual([{ n: 59 }]);
  });

  test('has follow-up actions that were kept, late and open, as report cards say for good', async () => {
    expect(await rowsOf('select distinct outcome from commitment_record order by outcome')).toEqual(
      [{ outcome: 'KEPT' }, { outcome: 'LATE' }, { outcome: 'OPEN' }],
    );
    expect(
      await rowsOf(
        `select f.state, f.progress from follow_up_action f join unit u on u.id = f.unit_id
         where u.code = 'dinkes' and f.source = 'RECOMMENDATION' order by f.due_day`,
      ),
    ).toEqual([
      { state: 'CONFIRMED', progress: 100 },
      { state: 'OPEN', progress: 20 },
      { state: 'OPEN', progress: 60 },
    ]);
    expect(
      await rowsOf(
        'select stage, jsonb_array_length(indicator_codes) as moved from innovation order by 1',
      ),
    ).toEqual([
      { stage: 'APPLIED', moved: 2 },
      { stage: 'TRIAL', moved: 2 },
    ]);
  });

  test('has a plan of the head of Dinas Kesehatan, from the latest report card to the next better grade', async () => {
    const [plan] = (await rowsOf(
      `select t.goal_grade as goal, t.is_proven as proven, t.result ->> 'grade' as grade, p.month,
         c.summary #>> '{totals,nextGrade,grade}' as next
       from target_plan t join worksheet w on w.id = t.worksheet_id join period p on p.id = w.period_id
       join report_card c on c.worksheet_id = w.id`,
    )) as Record<string, unknown>[];
    expect(plan).toMatchObject({
      proven: true,
      month: 8,
      goal: plan!['next'],
      grade: plan!['next'],
    });
  });

  test('has a panel of the last closed month whose minutes the lead evaluator signed by name', async () => {
    const panels = (await rowsOf(
      `select p.month, n.content::jsonb as minutes, s.name as signer,
         (select count(*)::int from evaluation e where e.stage = 'CONSENSUS') as settled
       from panel n join period p on p.id = n.period_id join person s on s.id = n.signed_by_id`,
    )) as { month: number; minutes: SealedMinutes; signer: string; settled: number }[];
    expect(panels).toHaveLength(1);
    const [{ month, minutes, signer, settled }] = panels as [(typeof panels)[number]];
    expect(month).toBe(8);
    expect(minutes.signer.name).toBe(signer);
    expect(minutes.participants).toHaveLength(2);
    expect(minutes.items.length).toBeGreaterThan(3);
    expect(settled).toBe(minutes.items.length);
    // Two kinds of decision: what the unit claimed holds, or what the evaluator found.
    const held = minutes.items.map(({ values, decision }) =>
      values.filter(({ score }) => score === decision.score).map(({ stageKey }) => stageKey),
    );
    expect(new Set(held.flat())).toEqual(new Set(['self', 'review']));
  });

  test('has lived through three closed months and is in the fourth', async () => {
    const periods = await rowsOf(
      `select p.year, p.month, p.status, count(distinct w.id)::int as worksheets, count(r.id)::int as cards
       from period p join worksheet w on w.period_id = p.id
       left join report_card r on r.worksheet_id = w.id group by p.id order by p.year, p.month`,
    );
    const closed = { year: 2022, status: 'CLOSED', worksheets: 60, cards: 60 };
    expect(periods).toEqual([
      { ...closed, month: 6 },
      { ...closed, month: 7 },
      { ...closed, month: 8 },
      { year: 2022, month: 9, status: 'OPEN', worksheets: 60, cards: 0 },
    ]);
  });

  test('shows every state in which an answer can be', async () => {
    const states = await rowsOf(
      `select distinct a.state from answer a join worksheet w on w.id = a.worksheet_id
       join period p on p.id = w.period_id and p.status = 'OPEN' order by 1`,
    );
    expect(states).toEqual(
      ['ACCEPTED', 'DRAFT', 'RETURNED', 'SUBMITTED'].map((state) => ({ state })),
    );
  });

  test('has a second scoring that is closed, of every evaluator, and one in which evaluator1 has everything to do', async () => {
    const rounds = await rowsOf(
      `select r.number, r.closed_at is not null as closed, count(*)::int as drawn,
         count(s.scored_at)::int as scored, count(distinct e.evaluator_id)::int as evaluators,
         bool_and(s.second_id <> e.evaluator_id) as blind,
         count(*) filter (where p.email like 'evaluator1@%' and s.scored_at is null)::int > 0 as waits
       from second_scoring_round r join second_scoring s on s.round_id = r.id
         join evaluation e on e.id = s.evaluation_id join person p on p.id = s.second_id
       group by r.id order by r.number`,
    );
    expect(rounds).toMatchObject([
      { number: 1, closed: true, drawn: 60, scored: 60, evaluators: 5, blind: true, waits: false },
      { number: 2, closed: false, drawn: 15, evaluators: 5, blind: true, waits: true },
    ]);
  });

  test('never lets a unit claim less than the month before', async () => {
    const falls = await rowsOf(
      `select 1 from report_card a join report_card b on b.unit_id = a.unit_id
       join period p on p.id = a.period_id
       join period q on q.id = b.period_id and q.month = p.month + 1
       where (b.summary->'totals'->>'claimedPoints')::float8
         < (a.summary->'totals'->>'claimedPoints')::float8 - 1e-9`,
    );
    expect(falls).toEqual([]);
  });

  test('proves its answers with files that are there', async () => {
    const store = blobsIn('demo');
    const files = (await rowsOf('select sha256, size::int from evidence_revision')) as {
      sha256: string;
      size: number;
    }[];
    // Four of each of the 59 units and of the kabupaten itself.
    expect(files).toHaveLength(240);
    for (const { sha256, size } of files) expect(await store.sizeOf(sha256)).toBe(size);
  });

  test('lets somebody sign in as each of the eight roles', async () => {
    const app = await createApp({ config: configWith('demo'), db: database.db });
    expect(summary.signIn).toHaveLength(8);
    for (const { role, email, password } of summary.signIn) {
      const { data } = await client(app, undefined).send(SIGN_IN, { input: { email, password } });
      const memberships = data['signIn'].memberships as { role: string }[];
      expect(memberships.map((membership) => membership.role)).toContain(role);
    }
    await app.close();
  });

  test('is not repeated, and a later start still says how to sign in', async () => {
    const again = await seedIfEmpty(database.db, configWith('demo'), { now });
    expect(again.seeded).toBe(false);
  });
});

test('the demonstration’s documents are real PDFs and pictures, and the same bytes each time', async () => {
  const store = blobsIn('documents');
  const content = { kabupaten: 'Kabupaten', unitName: 'Dinas', unitCode: 'dinas', dated: now };
  const first = await makeDocuments(store, content);
  const second = await makeDocuments(store, content);
  expect(second.map(({ sha256 }) => sha256)).toEqual(first.map(({ sha256 }) => sha256));
  const types = await Promise.all(
    first.map(async ({ sha256 }) => {
      const chunks = (await (await store.open(sha256)).toArray()) as Buffer[];
      return (await fileTypeFromBuffer(Buffer.concat(chunks)))?.mime;
    }),
  );
  expect(types).toEqual(['application/pdf', 'application/pdf', 'application/pdf', 'image/png']);
});

test('months begin and end by the clock of Jakarta', () => {
  // One second before and after midnight of 1 September there.
  const august = demoPeriods(new Date('2022-08-31T16:59:59Z')).at(-1);
  const september = demoPeriods(new Date('2022-08-31T17:00:00Z')).at(-1);
  expect([august?.month, september?.month]).toEqual([8, 9]);
  expect(september?.opensAt).toEqual(new Date('2022-08-31T17:00:00Z'));
  expect(september?.dueAt).toEqual(new Date('2022-09-30T09:00:00Z'));
});

describe('an empty start', () => {
  test('has instruments and one administrator, whose password is told once and must be changed', async () => {
    await using database = await createTestDatabase();
    const config = configWith('empty');
    const { initialAdministrator, signIn } = await seedIfEmpty(database.db, config);
    expect(signIn).toEqual([]);
    const { rows } = await database.db.pool.query(
      `select (select count(*)::int from person) as people, (select count(*)::int from unit) as units,
        (select count(*)::int from instrument) as instruments,
        (select count(*)::int from period) as periods`,
    );
    expect(rows).toEqual([{ people: 1, units: 0, instruments: 3, periods: 0 }]);

    const app = await createApp({ config, db: database.db });
    const { data } = await client(app, undefined).send(SIGN_IN, { input: initialAdministrator });
    expect(data['signIn']).toMatchObject({
      memberships: [{ role: 'ADMIN', unit: null }],
      person: { mustChangePassword: true },
    });
    await app.close();
    expect(await seedIfEmpty(database.db, config)).toEqual({ seeded: false, signIn: [] });
  });

  test('that was cut off half-way is begun again', async () => {
    await using database = await createTestDatabase();
    await database.db.pool.query(
      `insert into audit_event (kabupaten_id, action, entity, entity_id, request_id)
       values (gen_random_uuid(), 'seed.begin', 'Kabupaten', gen_random_uuid(), 'seed')`,
    );
    await database.db.pool.query(
      `insert into kabupaten (id, code, name, province, created_at)
       values (gen_random_uuid(), '32.16', 'Half', 'X', now())`,
    );
    const { seeded } = await seedIfEmpty(database.db, configWith('empty'));
    expect(seeded).toBe(true);
    const { rows } = await database.db.pool.query('select name from kabupaten');
    expect(rows).toEqual([{ name: 'Kabupaten Bekasi' }]);
  });
});
