import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { freePort } from '../../server/start/port.js';
import { launchBrowser } from '../browser/launch.js';
import { askAs } from '../journey/ask.js';
import { visit } from '../journey/visit.js';
import { type Product, startProduct } from '../setup/product.js';
import { widenInstrument } from './widen.js';

/** An old laptop on a slow network: a quarter of this machine, 1.6 Mbit/s with 150 ms there and back. */
const slow = { cpu: 4, bytesPerSecond: 200_000, latencyMs: 150 } as const;

/** More than any regulation asks for. */
const indicators = 300;

/** What an agen perubahan waits for without going for coffee. */
const limitMs = 2_000;

/**
 * Measures how long the kabupaten's own worksheet, made larger than any is, takes until it can be filled in on a
 * throttled browser: from the dashboard, by its address on a device that was here before, and on one that was not.
 *
 * @returns what is over the limit, in words; the first visit of a device is told, and has no limit.
 */
export async function measureOpening({
  rounds,
  say,
}: {
  readonly rounds: number;
  readonly say: (line: string) => void;
}): Promise<readonly string[]> {
  const data = await mkdtemp(join(tmpdir(), 'ungkit-open-'));
  const env = { UNGKIT_DATA_DIR: data, PORT: String(await freePort()) };
  let product = startProduct(env);
  try {
    await product.ready;
    await end(product);
    await widenInstrument(data, indicators);
    product = startProduct(env, { withAdmin: true });
    const address = await product.ready;
    const browser = await launchBrowser();
    try {
      const sheet = await largestSheet(address);
      say(`worksheet of ${sheet.indicators} indicators, ${slow.cpu} times slower, 1.6 Mbit/s`);
      return report(await timesOf(browser, address, sheet.path, rounds), say);
    } finally {
      await browser.close();
    }
  } finally {
    await end(product);
    await rm(data, { recursive: true, force: true });
  }
}

async function end({ child, ended }: Product): Promise<void> {
  child.kill('SIGINT');
  await ended;
}

interface Sheet {
  readonly path: string;
  readonly indicators: number;
}

/** Fills in the kabupaten's own worksheet. */
const login = 'organisasi';

async function largestSheet(address: string): Promise<Sheet> {
  const ask = await askAs(address, login);
  const { worksheets } = await ask<{ worksheets: { nodes: readonly { id: string }[] } }>(
    '{ worksheets(filter: { level: KABUPATEN, status: FILLING }, first: 1) { nodes { id } } }',
  );
  const [found] = worksheets.nodes;
  if (!found) throw new Error('There is no worksheet to open');
  const { worksheet } = await ask<{ worksheet: { answers: readonly unknown[] } }>(
    'query ($id: ID!) { worksheet(id: $id) { answers { id } } }',
    { id: found.id },
  );
  return { path: `/worksheets/${found.id}/show`, indicators: worksheet.answers.length };
}

/** The ways a worksheet is opened, in milliseconds until it can be filled in. */
interface Taken {
  /** On a device that never was here: everything of the admin has to come first. */
  readonly first: number[];
  /** By its address on a device that was. */
  readonly again: number[];
  /** From the dashboard, which has been read. */
  readonly within: number[];
}

async function timesOf(
  browser: Browser,
  address: string,
  path: string,
  rounds: number,
): Promise<Taken> {
  const taken: Taken = { first: [], again: [], within: [] };
  for (let round = 0; round < rounds; round += 1) {
    const { page, leave } = await visit(browser, address, login);
    page.setDefaultTimeout(120_000);
    const cookies = await page.context().cookies();
    const stranger = await browser.newContext({ locale: 'id-ID', timezoneId: 'Asia/Jakarta' });
    await stranger.addCookies(cookies);
    const fresh = await stranger.newPage();
    await slowDown(fresh);
    taken.first.push(await untilUsable(fresh, () => fresh.goto(address + path)));
    await stranger.close();

    await page.goto(address + path);
    await usable(page);
    await slowDown(page);
    taken.again.push(await untilUsable(page, () => page.goto(address + path)));
    await page.goto(address);
    const way = page.getByRole('main').locator(`a[href*="${path}"]`).first();
    await way.waitFor();
    await page.waitForLoadState('networkidle');
    taken.within.push(await untilUsable(page, () => way.click()));
    await leave();
  }
  return taken;
}

async function slowDown(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slow.cpu });
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: slow.latencyMs,
    downloadThroughput: slow.bytesPerSecond,
    uploadThroughput: slow.bytesPerSecond,
  });
}

async function untilUsable(page: Page, open: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await Promise.all([open(), usable(page)]);
  return performance.now() - began;
}

/** There is something to answer with. */
const usable = (page: Page) => page.getByLabel('Penjelasan').first().waitFor();

const ways = [
  ['within', 'from the dashboard'],
  ['again', 'by its address, on a device that was here'],
  ['first', 'on a device that never was (no limit)'],
] as const;

function report(taken: Taken, say: (line: string) => void): readonly string[] {
  return ways.flatMap(([way, name]) => {
    const all = taken[way].toSorted((a, b) => a - b);
    const median = all[Math.floor((all.length - 1) / 2)] ?? 0;
    say(`${name.padEnd(44)} ${median.toFixed(0).padStart(6)} ms of ${limitMs}`);
    return way !== 'first' && median > limitMs ? [`opening ${name}`] : [];
  });
}
