import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { freePort } from '../../server/start/port.js';
import { launchBrowser } from '../browser/launch.js';
import { visit } from '../journey/visit.js';
import { startProduct } from '../setup/product.js';

/** A frame of a screen that repaints sixty times a second, in milliseconds. */
const frameMs = 16;

/** What a step of a drag costs: the time of the page's main thread itself in milliseconds, whatever else the machine does. */
interface Step {
  /** From the slider's event until the slider, its family and the sums are painted. */
  readonly frame: number;
  /** Until every unit of the simulation has its new figures too. */
  readonly figures: number;
  /** Until the page has come to rest: everything that came of it together. */
  readonly all: number;
  /** The longest task after the frame: so long may the next event have to wait. */
  readonly longest: number;
}

/**
 * Measures what moving one weight costs in a real browser: the demonstration's unit LKE, its table of weights and
 * every unit of a kabupaten in the simulation beside it. The weight stands at the top: every row changes with it.
 *
 * @returns what is over a frame, in words; empty when nothing is.
 */
export async function measureDrag({
  rounds,
  say,
}: {
  readonly rounds: number;
  readonly say: (line: string) => void;
}): Promise<readonly string[]> {
  const data = await mkdtemp(join(tmpdir(), 'ungkit-drag-'));
  const env = { UNGKIT_DATA_DIR: data, PORT: String(await freePort()) };
  const product = startProduct(env, { withAdmin: true });
  try {
    const browser = await launchBrowser(asFastAsItCan);
    try {
      const { page } = await visit(browser, await product.ready, 'percepatan');
      page.setDefaultTimeout(120_000);
      // What compiles this file names functions by a helper that the page does not have.
      await page.evaluate('globalThis.__name = (one) => one');
      await openDraft(page);
      // The first one has the code compiled.
      await drag(page);
      const steps: Step[] = [];
      for (let round = 0; round < rounds; round += 1) {
        await browser.startTracing(page, { categories: traced });
        await drag(page);
        steps.push(...stepsIn((await browser.stopTracing()).toString()));
      }
      return report(steps, say);
    } finally {
      await browser.close();
    }
  } finally {
    product.child.kill('SIGINT');
    await product.ended;
    await rm(data, { recursive: true, force: true });
  }
}

const slider = 'Geser bobot U.I Pemenuhan';

/** A browser that waits for no screen: what is measured is the work, not the wait for the next repaint. */
const asFastAsItCan = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

async function openDraft(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Formula', exact: true }).click();
  const unitLevel = page.getByRole('row').filter({ hasText: 'tingkat perangkat daerah' });
  await unitLevel.getByRole('button', { name: 'Buat rancangan' }).click();
  await page.getByText('▲ 0 naik · ▼ 0 turun').first().waitFor();
}

/** Draws the slider of the first area to the right and back, an event after the other, and marks how far each has come. */
async function drag(page: Page): Promise<void> {
  await page.getByRole('slider', { name: slider }).scrollIntoViewIfNeeded();
  await page.evaluate(async (name) => {
    const input = document.querySelector<HTMLInputElement>(`input[aria-label="${name}"]`);
    const units = document.querySelector('main ol');
    const sums = input?.closest('tr')?.querySelector('td:last-child');
    if (!input || !units || !sums) throw new Error('There is nothing to draw');
    const [most, grain] = [Number(input.max), Number(input.step)];
    // React hears of a value that the page itself sets only where its own setter is passed by.
    const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
    const painted = () =>
      new Promise<void>((resolve) => {
        // After the callbacks of a frame come its layout and paint, and then the next task.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => resolve());
          port1.start();
          port2.postMessage(undefined);
        });
      });
    for (let step = 0; step < 60; step += 1) {
      const [shown, before, began] = [sums.textContent, units.textContent, performance.now()];
      const share = 0.3 + 0.2 * Math.sin(step / 4);
      performance.mark('drawn');
      set?.call(input, String(Math.round((most * share) / grain) * grain));
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await painted();
      // Between two steps of the slider there is nothing to show.
      if (sums.textContent === shown) continue;
      performance.mark('framed');
      while (units.textContent === before && performance.now() - began < 1_000) await painted();
      performance.mark('figured');
      await new Promise((resolve) => setTimeout(resolve, 150));
      performance.mark('rested');
    }
  }, slider);
}

const traced = ['blink.user_timing', 'toplevel'];

/** An event of a trace, of what there is in it that is needed here; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** Of the thread alone: it stands still while another program has the processor. */
  readonly tts?: number;
  readonly tdur?: number;
}

/** The steps that were marked, by what the main thread itself had to do. */
function stepsIn(trace: string): readonly Step[] {
  // Chromium writes it in this shape.
  const { traceEvents } = JSON.parse(trace) as { traceEvents: readonly TraceEvent[] };
  const events = traceEvents.toSorted((a, b) => a.ts - b.ts);
  const marks = events.filter(({ cat }) => cat.includes('blink.user_timing'));
  return marks.flatMap((drawn, place) => {
    const [framed, figured, rested] = marks.slice(place + 1, place + 4);
    const isWhole = drawn.name === 'drawn' && framed?.name === 'framed';
    if (!isWhole || !figured || rested?.name !== 'rested') return [];
    const sinceDrawn = ({ tts = 0 }: TraceEvent) => (tts - (drawn.tts ?? 0)) / 1_000;
    const tasks = events.filter(
      ({ name, pid, tid, ts }) =>
        name.endsWith('RunTask') &&
        pid === drawn.pid &&
        tid === drawn.tid &&
        ts > framed.ts &&
        ts < rested.ts,
    );
    const longest = Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1_000));
    return {
      frame: sinceDrawn(framed),
      figures: sinceDrawn(figured),
      all: sinceDrawn(rested),
      longest,
    };
  });
}

const lines = [
  ['frame', 'one weight drawn, its family and sums'],
  ['figures', '  and every unit of it'],
  ['all', '  and all that follows'],
  ['longest', '  the longest task that follows'],
] as const;

function report(steps: readonly Step[], say: (line: string) => void): readonly string[] {
  if (steps.length === 0) throw new Error('Nothing moved');
  say(`main thread of the page, ${steps.length} steps; a frame has ${frameMs} ms`);
  return lines.flatMap(([part, name]) => {
    const all = steps.map((one) => one[part]).toSorted((a, b) => a - b);
    const at = (share: number) => all[Math.floor(share * (all.length - 1))] ?? 0;
    const [median, high] = [at(0.5), at(0.95)];
    say(`${name.padEnd(44)} ${median.toFixed(1).padStart(6)} ms, 95 of 100 ${high.toFixed(1)} ms`);
    // What follows has more frames than one, but no piece of it may take one up.
    const isOfOneFrame = part === 'frame' || part === 'longest';
    return isOfOneFrame && median > frameMs ? [name.trim()] : [];
  });
}
