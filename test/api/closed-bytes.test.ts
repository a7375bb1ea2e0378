import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalText } from '../../schema/canonical.js';
import { createApp, sessionCookie } from '../../server/app.js';
import type { Database } from '../../server/db/orm.js';
import { addKabupatenSheet, send } from '../builders/kabupaten-sheet.js';
import { addReviewedWork, type ReviewedTenant } from '../builders/reviewed.js';
import { buildWorld, client, type Client, type World } from '../builders/world.js';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../setup/database.js';
import { approved, draftOf, PUBLISH, saved } from './formula.drafts.js';
import { closeJuly, queryIn } from './period.july.js';
import { operations } from './who-may.table.js';

let database: TestDatabase;
let world: World;
let bekasi: ReviewedTenant;
let sealed: readonly SealedRow[];
let shown: unknown;

interface SealedRow {
  readonly name: string;
  /** The whole row. */
  readonly row: string;
  readonly snapshot: string;
  readonly sha256: string;
}

const query = queryIn(() => world);

/** Report cards, indexes and commitments as they lie in the database, byte for byte. */
async function sealedIn({ pool }: Database): Promise<readonly SealedRow[]> {
  const { rows } = await pool.query<SealedRow>(
    ['report_card', 'kabupaten_index', 'commitment_record']
      .map((name) => `select '${name}' as name, to_jsonb(t)::text as row, snapshot, sha256 from ${name} t`)
      .join(' union all ') + ' order by 1, 2',
  ); // prettier-ignore
  return rows;
}

const SHOWN = `query ($periodId: ID!) {
  reportCards(filter: { periodId: $periodId }) { nodes { id points maximum achievement grade predicate rank
    claimedPoints sha256 unit { name } period { name dueAt } formula { revision title }
    nodes { code name points weight medianPoints } raises { indicatorCode points } } }
  kabupatenIndex(periodId: $periodId) { index maximum grade sha256 parts { code name points } } }`;

const read = async (leader: Client, periodId: string): Promise<unknown> => {
  const { data, errors } = await leader.send(SHOWN, { periodId });
  expect(errors).toBeUndefined();
  return data;
};

beforeAll(async () => {
  database = await createTestDatabase();
  world = await buildWorld(database.db);
  bekasi = await addReviewedWork(world, world.bekasi);
  await send(world, await addKabupatenSheet(world));
  // What was promised in June is answered for in July.
  await query(
    `update follow_up_action set period_id = (select id from period where kabupaten_id = $1 and month = 6)
     where kabupaten_id = $1`,
    [bekasi.kabupaten.id],
  );
  await closeJuly(world);
  sealed = await sealedIn(world.db);
  shown = await read(await world.as(bekasi.people.leader), bekasi.period.id);
});
afterAll(async () => {
  await world.close();
  await database.drop();
});

/** Whatever has happened since: the bytes, their hash, and what is shown of them. */
async function expectAsSealed(): Promise<void> {
  expect(await sealedIn(world.db)).toEqual(sealed);
  expect(await read(await world.as(bekasi.people.leader), bekasi.period.id)).toEqual(shown);
}

describe('what a closed period sealed stays the same, byte for byte', () => {
  test('it is the canonical text of what it says, under its own hash', () => {
    expect(new Set(sealed.map(({ name }) => name))).toEqual(
      new Set(['report_card', 'kabupaten_index', 'commitment_record']),
    );
    for (const { snapshot, sha256 } of sealed) {
      expect(snapshot).toBe(canonicalText(JSON.parse(snapshot)));
      expect(createHash('sha256').update(snapshot).digest('hex')).toBe(sha256);
    }
  });

  test('when another formula is published and becomes the one in force', async () => {
    const team = await world.as(bekasi.people.team);
    const { formula } = await saved(team, await draftOf(world, team), {
      'U.I.1': '6',
      'U.I.1.i': '6',
      'U.I.2': '4',
      'U.I.2.i': '4',
    });
    const { id, version } = await approved(world, team, formula!);
    const published = await team.send(PUBLISH, { input: { id, version, reason: 'Bobot baru' } });
    expect(published.data['publishFormula'].status).toBe('PUBLISHED');
    await expectAsSealed();
  });

  test('when units get other names, kinds and parents, and people and the kabupaten other names', async () => {
    const { health, education } = bekasi.units;
    await query(
      `update unit set name = 'Badan Baru', code = 'baru', abbreviation = 'BB', kind = 'BADAN', parent_id = $2,
         active = false, assessed = false, version = version + 1 where id = $1`,
      [health.id, education.id],
    );
    await query(`update person set name = 'Nama Lain ' || id`);
    await query(`update kabupaten set name = 'Kabupaten Lain'`);
    await expectAsSealed();
  });

  test('when stages, calendar, windows, answers, evidence and verdicts are others', async () => {
    await query(
      `update scoring_stage set name_id = 'Lain', name_en = 'Other', precedence = 9 where precedence is not null`,
    );
    await query('delete from holiday');
    await query(`update period_window set closes_at = closes_at + interval '1 day'`);
    await query(`update answer set option_key = null, state = 'DRAFT'`);
    await query('delete from evidence_link');
    await query('delete from evaluation where id not in (select evaluation_id from objection)');
    await query(`update follow_up_action set title = 'Judul lain', due_day = due_day + 1`);
    await expectAsSealed();
  });

  test('when everybody has read everything that there is to read', async () => {
    const reads = Object.entries(operations).filter(([name]) => name.startsWith('Query.'));
    for (const persona of ['leader', 'admin', 'lead'] as const) {
      const reader = await world.as(bekasi.people[persona]);
      for (const [, { document, variables }] of reads) {
        await reader.send(document, variables?.(bekasi) ?? {});
      }
    }
    await expectAsSealed();
  });

  test('when a database of an earlier release is brought up to date', async () => {
    await using earlier = await createEmptyDatabase();
    await earlier.db.orm.migrator.up({ to: '20261126_seal_kabupaten_index' });
    await copyWhatFits(world.db, earlier.db);
    expect(await earlier.db.migrate()).toBeGreaterThan(0);
    const ofThen = sealed.filter(({ name }) => name !== 'commitment_record');
    expect(await sealedIn(earlier.db)).toEqual(ofThen);
    const app = await createApp({ config: world.config, db: earlier.db });
    try {
      const { id, kabupaten } = bekasi.people.leader;
      const token = await app.services.sessions.begin({ id, kabupatenId: kabupaten.id });
      const leader = client(app, `${sessionCookie}=${token}`);
      expect(await read(leader, bekasi.period.id)).toEqual(shown);
    } finally {
      await app.close();
    }
  });
});

/** Every row of one database in another that has fewer tables and columns. */
async function copyWhatFits(from: Database, to: Database): Promise<void> {
  const { rows: tables } = await to.pool.query<{ name: string; columns: string }>(
    `select c.table_name as name, string_agg(quote_ident(c.column_name), ', ') as columns
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name <> 'migration'
       and c.is_identity = 'NO'
     group by c.table_name`,
  );
  const client = await to.pool.connect();
  try {
    // As a backup is restored: without the guards, in whichever order.
    await client.query('set session_replication_role = replica');
    for (const { name, columns } of tables) {
      const { rows } = await from.pool.query<{ all: string | null }>(
        `select jsonb_agg(to_jsonb(t))::text as all from "${name}" t`,
      );
      await client.query(
        `insert into "${name}" (${columns}) select ${columns} from jsonb_populate_recordset(null::"${name}", $1)`,
        [rows[0]?.all ?? '[]'],
      );
    }
  } finally {
    client.release(true);
  }
}
