import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Pool } from 'pg';
import { startEmbeddedDatabase } from '../../server/db/embedded.js';
import { openDatabase } from '../../server/db/orm.js';
import { buildServerIfStale } from '../../server/start/server-build.js';
import { country, fillCountry } from './country.js';
import { processorSeconds } from './processor.js';

/** What a closing may take on two processors. */
const limits = { whole: 5, country: 60 } as const;

/** Kabupaten whose bare reading and writing stands for that of all. */
const sampled = 10;

/**
 * Measures how long closing takes, of one period of 60 worksheets and of the whole country by schedule, kabupaten after
 * kabupaten as it is, each in a transaction of its own. Beside it stands what this machine needs at the least: the same
 * rows read and the same report cards written, without anything being made of them.
 *
 * A machine that others use as well is slower than it is, by the clock: over its limit is what is over it by the clock,
 * and would be with two processors to itself. So the processor time of service and database stands beside it.
 *
 * @param kabupaten how many make up the country; the limit shrinks with them.
 * @returns what is over its limit, in words.
 */
export async function measureClosing({
  kabupaten = country.kabupaten,
  say,
}: {
  readonly kabupaten?: number;
  readonly say: (line: string) => void;
}): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ungkit-close-'));
  const database = await startEmbeddedDatabase({ directory: folder, fast: true });
  try {
    const db = await openDatabase({ url: database.url, poolSize: 2 });
    await db.migrate();
    const { whole, many } = await fillCountry(db, kabupaten, (message) => say(`  ${message} …`));
    const over: string[] = [];
    for (const { name, ids, limit } of [
      { name: 'one period of 60 worksheets', ids: [whole], limit: limits.whole },
      {
        name: `${many.length} kabupaten of ${country.units} units`,
        ids: many,
        limit: (limits.country * many.length) / country.kabupaten,
      },
    ]) {
      await makeDue(db.pool, ids);
      const before = processorSeconds(database.pid);
      const taken = await close(database.url);
      const after = processorSeconds(database.pid);
      const databaseSeconds = before === null || after === null ? null : after - before;
      await assertClosed(db.pool, ids);
      const some = ids.slice(0, sampled);
      const floor = ((await leastFor(db.pool, some)) * ids.length) / some.length;
      const worksheets = await countClosed(db.pool, ids);
      say(lineOf(name, taken, { limit, floor, databaseSeconds, worksheets }));
      if (Math.min(taken.seconds, idleSeconds(taken, databaseSeconds)) > limit) over.push(name);
    }
    await db.close();
    return over;
  } finally {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Taken {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly megabytes: number;
  readonly pauseMs: number;
}

/** What the same work takes at the least where service and database have a processor each. */
const idleSeconds = ({ cpuSeconds }: Taken, databaseSeconds: number | null): number =>
  databaseSeconds === null ? Infinity : Math.max(cpuSeconds, databaseSeconds);

const makeDue = (pool: Pool, ids: readonly string[]) =>
  pool.query(
    `update period set closes_at = now() - interval '1 minute', closes_by_schedule = true
     where kabupaten_id = any($1::uuid[])`,
    [ids],
  );

/** In a process of its own, compiled as in production. */
async function close(url: string): Promise<Taken> {
  const compiled = await buildServerIfStale(root, 'test/bench/closing.ts');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--max-semi-space-size=64', ...flags, compiled, url],
    { env: { ...process.env, NODE_ENV: 'production' } },
  );
  return JSON.parse(stdout) as Taken;
}

const root = join(import.meta.dirname, '../..');
/** For a profile of it, say. */
const flags = (process.env['BENCH_NODE_FLAGS'] ?? '').split(' ').filter((flag) => flag !== '');

async function assertClosed(pool: Pool, ids: readonly string[]): Promise<void> {
  const { rows } = await pool.query<{ missing: number }>(
    `select count(*)::int as missing from worksheet w left join report_card c on c.worksheet_id = w.id
     where w.kabupaten_id = any($1::uuid[]) and c.id is null`,
    [ids],
  );
  if (rows[0]!.missing > 0) throw new Error(`${rows[0]!.missing} worksheets have no report card`);
}

async function countClosed(pool: Pool, ids: readonly string[]): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    'select count(*)::int as count from report_card where kabupaten_id = any($1::uuid[])',
    [ids],
  );
  return rows[0]!.count;
}

/** Seconds to read what these kabupaten were scored from and to write their report cards, and nothing else. */
async function leastFor(pool: Pool, ids: readonly string[]): Promise<number> {
  await pool.query('create table if not exists bare_card (like report_card including all)');
  let seconds = 0;
  for (const id of ids) {
    const { rows } = await pool.query<{ cards: string }>(
      'select json_agg(c)::text as cards from report_card c where kabupaten_id = $1',
      [id],
    );
    const began = performance.now();
    const client = await pool.connect();
    await client.query('begin');
    for (const read of bareReads) {
      await client.query({ text: read, values: [id], rowMode: 'array' });
    }
    await client.query(
      'insert into bare_card select * from json_populate_recordset(null::bare_card, $1)',
      [rows[0]!.cards],
    );
    await client.query('commit');
    client.release();
    seconds += (performance.now() - began) / 1_000;
  }
  return seconds;
}

const bareReads = [
  `select a.worksheet_id, a.id, a.indicator_code, a.state, a.option_key, a.value, a.counts
   from answer a where a.kabupaten_id = $1`,
  `select e.answer_id, e.verdict, e.option_key, e.value, e.counts, e.answer_version, e.stage_key
   from evaluation e where e.kabupaten_id = $1 and e.current`,
  `select l.answer_id, r.sha256, r.url, l.page
   from evidence_link l join evidence_revision r on r.id = l.revision_id where l.kabupaten_id = $1`,
] as const;

interface Beside {
  readonly limit: number;
  readonly floor: number;
  readonly databaseSeconds: number | null;
  readonly worksheets: number;
}

function lineOf(
  name: string,
  taken: Taken,
  { limit, floor, databaseSeconds, worksheets }: Beside,
): string {
  const { seconds, cpuSeconds, megabytes, pauseMs } = taken;
  return [
    `${name.padEnd(32)} ${seconds.toFixed(2)} s of ${limit.toFixed(1)} s`,
    `${(seconds / floor).toFixed(1)} times the bare rows (${floor.toFixed(2)} s)`,
    `processor of the service ${processorOf(cpuSeconds, worksheets)}, of PostgreSQL ${processorOf(databaseSeconds, worksheets)}`,
    `${megabytes.toFixed(0)} MB`,
    `answers within ${pauseMs.toFixed(0)} ms`,
    `load ${loadavg()[0]!.toFixed(1)}`,
  ].join('   ');
}

/** A machine that others use as well takes longer by the clock, and hardly more of a processor. */
const processorOf = (seconds: number | null, worksheets: number): string =>
  seconds === null
    ? '?'
    : `${seconds.toFixed(2)} s (${((seconds * 1_000) / worksheets).toFixed(2)} ms a worksheet)`;
