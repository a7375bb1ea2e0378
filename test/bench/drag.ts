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

/** What a drag costs, in milliseconds a step. */
interface Drag {
  /** From the slider's event until the slider and the table with its sums are painted. */
  readonly frames: readonly number[];
  /** Until every unit of the simulation has its new figures too. */
  readonly figures: readonly number[];
  /** The page's own time for a step, whatever else the machine did: everything that came of it together. */
  readonly busy: number;
  /** Tasks over 50 ms while it went on: the browser's own notion of a hang. */
  readonly longTasks: readonly number[];
}

/**
 * Measures what moving one weight costs in a real browser: the demonstration's unit LKE, its table of weights and
 * every unit of a kabupaten in the simulation beside it.
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
      const drags: Drag[] = [];
      // The first one has the code compiled.
      await drag(page);
      for (let round = 0; round < rounds; round += 1) drags.push(await drag(page));
      return report(drags, say);
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

/** Draws the slider of the first area to the right and back, an event after the other. */
async function drag(page: Page): Promise<Drag> {
  await page.getByRole('slider', { name: slider }).scrollIntoViewIfNeeded();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busyMs = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
  };
  const before = await busyMs();
  const result = await page.evaluate(async (name) => {
    const input = document.querySelector<HTMLInputElement>(`input[aria-label="${name}"]`);
    const units = document.querySelector('main ol');
    const sums = input?.closest('tr')?.querySelector('td:last-child');
    if (!input || !units || !sums) throw new Error('There is nothing to draw');
    const [most, grain] = [Number(input.max), Number(input.step)];
    // React hears of a value that the page itself sets only where its own setter is passed by.
    const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
    const draw = (share: number) => {
      set?.call(input, String(Math.round((most * share) / grain) * grain));
      input.dispatchEvent(new Event('input', { bubbles: true }));
    };
    const longTasks: number[] = [];
    const observer = new PerformanceObserver((list) =>
      longTasks.push(...list.getEntries().map(({ duration }) => duration)),
    );
    observer.observe({ type: 'longtask' });
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
    const frames: number[] = [];
    const figures: number[] = [];
    let shown = sums.textContent;
    for (let step = 0; step < 60; step += 1) {
      await painted();
      const before = units.textContent;
      const began = performance.now();
      draw(0.3 + 0.2 * Math.sin(step / 4));
      // What stands below it adds up to the new weight.
      while (sums.textContent === shown && performance.now() - began < 300) await painted();
      if (sums.textContent === shown) continue;
      shown = sums.textContent;
      frames.push(performance.now() - began);
      while (units.textContent === before && performance.now() - began < 1_000) await painted();
      figures.push(performance.now() - began);
    }
    observer.disconnect();
    return { frames, figures, longTasks };
  }, slider);
  const busy = ((await busyMs()) - before) / Math.max(1, result.frames.length);
  await page.waitForTimeout(1_000);
  return { ...result, busy };
}

function report(drags: readonly Drag[], say: (line: string) => void): readonly string[] {
  const over = (['frames', 'figures'] as const).flatMap((part) => {
    const all = drags.flatMap((one) => one[part]).toSorted((a, b) => a - b);
    const at = (share: number) => all[Math.floor(share * (all.length - 1))] ?? 0;
    const [median, high] = [at(0.5), at(0.95)];
    const name = part === 'frames' ? 'one weight drawn, its table' : '  and every unit of it';
    say(
      `${name.padEnd(44)} ${median.toFixed(1).padStart(6)} ms, 95 of 100 ${high.toFixed(1)} ms` +
        `  (frame ${frameMs} ms, ${all.length} steps)`,
    );
    return median > frameMs ? [name.trim()] : [];
  });
  const busy = drags.map((one) => one.busy).toSorted((a, b) => a - b)[drags.length >> 1] ?? 0;
  say(`${'  the page alone, all of a step'.padEnd(44)} ${busy.toFixed(1).padStart(6)} ms`);
  say(
    `  tasks over 50 ms meanwhile`.padEnd(44) + ` ${drags.flatMap((one) => one.longTasks).length}`,
  );
  return over;
}
