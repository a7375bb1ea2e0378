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

export async function startDemonstration(): Promise<Demonstration> {
  const filled = inject('demonstrationData');
  await untilFilled(filled);
  const folder = await mkdtemp(join(filled, '..', 'journey-'));
  const data = join(folder, 'data');
  // Whose the files are is kept, which Node's own copy does not: PostgreSQL runs as somebody else than root.
  await run('cp', ['-Rp', filled, data]);
  const env = { UNGKIT_DATA_DIR: data, PORT: String(await freePort()) };
  const product = startProduct(env, { withAdmin: true });
  const stop = async () => {
    product.child.kill('SIGINT');
    await product.ended;
    await rm(folder, { recursive: true, force: true });
  };
  return { address: await product.ready, stop };
}
