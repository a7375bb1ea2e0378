import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import autocannon from 'autocannon';
import { sessionCookie } from '../../server/app.js';
import { startEmbeddedDatabase } from '../../server/db/embedded.js';
import { openDatabase } from '../../server/db/orm.js';
import { buildServerIfStale } from '../../server/start/server-build.js';
import { processorSeconds } from './processor.js';
import { fillVolumes } from './volumes.js';
import { connections, type Workload, workloadsFor } from './workloads.js';

const poolSize = 8;

/** What is measured, and how long. */
export interface BenchOptions {
  /** Name of a workload, or how it begins; empty for all. */
  readonly chosen: string;
  readonly rounds: number;
  /** Of each round. */
  readonly seconds: number;
  readonly say: (line: string) => void;
}

/**
 * Measures requests to the product beside the same answers from a bare server, both on a database of their
 * own with one kabupaten at full volume.
 *
 * @returns the names of those that reach less than the wanted share.
 */
export async function measureRequests({
  chosen,
  rounds,
  seconds,
  say,
}: BenchOptions): Promise<readonly string[]> {
  const children: ChildProcess[] = [];
  const folder = await mkdtemp(join(tmpdir(), 'ungkit-bench-'));
  const database = await startEmbeddedDatabase({ directory: folder, fast: true });
  try {
    const db = await openDatabase({ url: database.url, poolSize: 2 });
    await db.migrate();
    const filled = await fillVolumes(db, connections, (message) => {
      say(`  ${message} …`);
    });
    const reset = async ({ reset: statement }: Workload) => {
      if (statement) await db.pool.query(statement);
    };

    const agents = filled.desks.map(({ agentId }) => agentId);
    const people = [filled.leaderId, filled.leadEvaluatorId, ...agents];
    const served = await start(
      children,
      'serve.ts',
      database.url,
      String(poolSize),
      filled.kabupatenId,
      ...people,
    );
    const product = JSON.parse(served.line) as { port: number; tokens: string[] };
    const limit = await start(children, 'limit.ts', database.url, String(poolSize));
    const processes = { product: served.pid, limit: limit.pid };

    const workloads = workloadsFor(filled).filter(({ name }) => name.startsWith(chosen));
    const urls = {
      product: `http://127.0.0.1:${product.port}/graphql`,
      limit: `http://127.0.0.1:${limit.line}`,
    };
    const [leader, lead, ...agentTokens] = product.tokens;
    const tokenFor = (as: Workload['as'], turn: number) =>
      ({ leader, lead, agent: agentTokens[0], agents: agentTokens[turn % agentTokens.length] })[as];
    const rows: Row[] = [];
    for (const workload of workloads) {
      await assertSameAnswer(workload);
      const measured: Round[] = [];
      for (let round = 0; round < rounds; round++) {
        const limitPace = await paceOf(workload, 'limit');
        measured.push({ limit: limitPace, product: await paceOf(workload, 'product') });
      }
      const row = rowOf(workload, measured);
      rows.push(row);
      say(lineOf(row));
    }
    await db.close();
    return rows.filter(({ share, wanted }) => share < wanted).map(({ name }) => name);

    function requestOf(workload: Workload, side: 'product' | 'limit'): Prepared {
      return side === 'limit'
        ? {
            url: `${urls.limit}/${workload.limit}`,
            headers: () => ({ 'content-type': 'application/json' }),
            body: (turn: number) => JSON.stringify(workload.limitValues(turn)),
          }
        : {
            url: urls.product,
            headers: (turn: number) => ({
              'content-type': 'application/json',
              'x-ungkit-request': '1',
              cookie: `${sessionCookie}=${tokenFor(workload.as, turn)}`,
            }),
            body: (turn: number) =>
              JSON.stringify({ query: workload.document, variables: workload.variables(turn) }),
          };
    }

    /** A faster answer that is another answer proves nothing. */
    async function assertSameAnswer(workload: Workload): Promise<void> {
      const answerOf = async (side: 'product' | 'limit') => {
        await reset(workload);
        const { url, headers, body } = requestOf(workload, side);
        const response = await fetch(url, {
          method: 'POST',
          headers: headers(0),
          body: body(0),
        });
        return (await response.json()) as Record<string, unknown>;
      };
      const product = await answerOf('product');
      const limit = await answerOf('limit');
      if (product['errors'])
        throw new Error(`${workload.name}: ${JSON.stringify(product['errors'])}`);
      const [mine, theirs] = [workload.same(product['data']), workload.same(limit)];
      if (!isDeepStrictEqual(mine, theirs)) {
        throw new Error(
          `${workload.name}: product and limit answer differently at ${firstDifference(mine, theirs)}`,
        );
      }
    }

    async function paceOf(workload: Workload, side: 'product' | 'limit'): Promise<Pace> {
      // What the last round left under way may still be written: one save that lands after the reset would
      // make every later one of that answer a conflict.
      await setTimeout(1_000);
      await reset(workload);
      const { url, headers, body } = requestOf(workload, side);
      let lanes = 0;
      const before = processorSeconds(processes[side]);
      const result = await autocannon({
        url,
        connections,
        duration: seconds,
        method: 'POST',
        verifyBody: (answer) => typeof answer === 'string' && !answer.includes('"errors"'),
        // Every connection has turns of its own: none is overtaken by another's, however long it waits.
        setupClient: (client) => {
          const lane = lanes++;
          let step = 0;
          const setupRequest = (request: autocannon.Request) => ({
            ...request,
            body: body(lane + connections * step++),
          });
          client.setRequests([{ method: 'POST', headers: headers(lane), setupRequest }]);
        },
      });
      const failed = result.non2xx + result.errors + result.mismatches;
      if (failed > 0) {
        throw new Error(`${workload.name}: ${failed} requests failed (${side}).`);
      }
      const spent = processorSeconds(processes[side]);
      return {
        perSecond: result.requests.average,
        processorMs:
          before === null || spent === null
            ? null
            : ((spent - before) * 1_000) / result.requests.total,
      };
    }
  } finally {
    for (const child of children) {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    }
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

const root = join(import.meta.dirname, '../..');

/** Starts one of the two servers as a process of its own, compiled as in production, and waits for the first line it prints. */
async function start(
  children: ChildProcess[],
  file: string,
  ...args: string[]
): Promise<{ readonly line: string; readonly pid: number }> {
  const compiled = await buildServerIfStale(root, `test/bench/${file}`);
  const child = spawn(process.execPath, ['--max-semi-space-size=64', compiled, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  children.push(child);
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { line, pid: child.pid as number };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

interface Prepared {
  readonly url: string;
  readonly headers: (turn: number) => Readonly<Record<string, string>>;
  readonly body: (turn: number) => string;
}

interface Pace {
  /** Answers per second. */
  readonly perSecond: number;
  /** Milliseconds of processor that the server took for an answer, without PostgreSQL's; null where that cannot be read. */
  readonly processorMs: number | null;
}

interface Round {
  readonly product: Pace;
  readonly limit: Pace;
}

interface Row {
  readonly name: string;
  readonly product: Pace;
  readonly limit: Pace;
  /** Of the limit's pace that the product reaches. */
  readonly share: number;
  readonly wanted: number;
}

/** The share of each round by itself, then their median: a machine that grows slower meanwhile slows both. */
const rowOf = ({ name, wanted }: Workload, rounds: readonly Round[]): Row => ({
  name,
  wanted,
  product: medianPace(rounds.map(({ product }) => product)),
  limit: medianPace(rounds.map(({ limit }) => limit)),
  share: median(rounds.map(({ product, limit }) => product.perSecond / limit.perSecond)),
});

const medianPace = (paces: readonly Pace[]): Pace => {
  const spent = paces.flatMap(({ processorMs }) => processorMs ?? []);
  return {
    perSecond: median(paces.map(({ perSecond }) => perSecond)),
    processorMs: spent.length === 0 ? null : median(spent),
  };
};

function lineOf({ name, product, limit, share, wanted }: Row): string {
  const rates = `${product.perSecond.toFixed(0).padStart(6)} req/s of ${limit.perSecond.toFixed(0).padStart(6)}`;
  const reached = `share ${share.toFixed(2)}  (wanted ${wanted.toFixed(2)})`;
  const processor =
    product.processorMs === null || limit.processorMs === null
      ? ''
      : `   ${product.processorMs.toFixed(2)} ms of processor for ${limit.processorMs.toFixed(2)}`;
  return `${name.padEnd(44)} ${rates}   ${reached}${processor}`;
}

/** The first place where two answers differ, with what each has there; a whole answer is too long to read. */
function firstDifference(mine: unknown, theirs: unknown, path = ''): string {
  if (isRecord(mine) && isRecord(theirs)) {
    const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
    const key = keys.find((one) => !isDeepStrictEqual(mine[one], theirs[one]));
    if (key !== undefined) return firstDifference(mine[key], theirs[key], `${path}.${key}`);
  }
  return `${path}: ${JSON.stringify(mine)?.slice(0, 200)}, ${JSON.stringify(theirs)?.slice(0, 200)}`;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
