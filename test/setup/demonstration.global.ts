import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { makeOwnedFolder } from './owned-folder.js';
import { startProduct } from './product.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The data of a product that was started with its demonstration and stopped; copied by each journey. */
    demonstrationData: string;
  }
}

/**
 * Starts the product for the first time, as somebody does who tries it out, and stops it: so the admin is
 * built and the demonstration filled in once for all journeys.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await makeOwnedFolder();
  const data = join(folder, 'data');
  const product = startProduct({ UNGKIT_DATA_DIR: data, PORT: '0' }, { withAdmin: true });
  await product.ready;
  product.child.kill('SIGINT');
  const status = await product.ended;
  if (status !== 0) throw new Error(`The product ended with ${status}:\n${product.stderr()}`);
  project.provide('demonstrationData', data);
  return () => rm(folder, { recursive: true, force: true });
}
