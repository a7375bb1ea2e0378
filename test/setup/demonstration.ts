import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inject } from 'vitest';
import { freePort } from '../../server/start/port.js';
import { untilFilled } from './filled.js';
import { startProduct } from './product.js';

/** A running product with its demonstration, as it was filled in, for one journey alone. */
export interface Demonstration {
  readonly address: string;
  /** Ends the product and removes its data. */
  stop(): Promise<void>;
}

const run = promisify(execFile);

/** How many more will be asked for, the next of them, which comes up meanwhile, and those that go down meanwhile. */
let expected = 0;
let next: Promise<Demonstration> | undefined;
const ending: Promise<void>[] = [];

/**
 * Lets each demonstration come up while the walk before it still goes, and go down while the one after it goes.
 *
 * @param count how many there will be in all.
 */
export function expectDemonstrations(count: number): void {
  expected = count;
}

/** Ends what is left, the one that nobody asked for after all as well. */
export async function endDemonstrations(): Promise<void> {
  expected = 0;
  const left = await next?.catch(() => undefined);
  next = undefined;
  await Promise.all([left?.stop(), ...ending.splice(0)]);
}

export async function startDemonstration(): Promise<Demonstration> {
  const asked = next ?? start();
  next = undefined;
  expected -= 1;
  const { address, stop } = await asked;
  if (expected <= 0) return { address, stop };
  next = start();
  // A failure is told to whoever asks.
  next.catch(() => undefined);
  return {
    address,
    async stop() {
      ending.push(stop());
    },
  };
}

/** Data of a demonstration as it was filled in, for one product alone, and how to take them away. */
export async function copyDemonstration(): Promise<{ data: string; remove(): Promise<void> }> {
  const filled = inject('demonstrationData');
  await untilFilled(filled);
  const folder = await mkdtemp(join(filled, '..', 'journey-'));
  const data = join(folder, 'data');
  // Whose the files are is kept, which Node's own copy does not: PostgreSQL runs as somebody else than root.
  await run('cp', ['-Rp', filled, data]);
  return { data, remove: () => rm(folder, { recursive: true, force: true }) };
}

async function start(): Promise<Demonstration> {
  const { data, remove } = await copyDemonstration();
  const env = { UNGKIT_DATA_DIR: data, PORT: String(await freePort()) };
  const product = startProduct(env, { withAdmin: true });
  const stop = async () => {
    product.child.kill('SIGINT');
    await product.ended;
    await remove();
  };
  return { address: await product.ready, stop };
}
