import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type EmbeddedDatabase, startEmbeddedDatabase } from '../../server/db/embedded.js';
import { noteFilled } from './filled-note.js';
import { makeOwnedFolder } from './owned-folder.js';
import { startProduct } from './product.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where a product has its data that is started with its demonstration and stopped; copied by each journey. */
    demonstrationData: string;
  }
}

/**
 * Starts the product for the first time, as somebody does who tries it out, and stops it: so the admin is
 * built and the demonstration filled in once for all journeys. Nobody waits for it but they. Its PostgreSQL comes up
 * again for all of them: to copy a database takes a part of what starting one does.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await makeOwnedFolder();
  const data = join(folder, 'data');
  project.provide('demonstrationData', data);
  const filling = fill(data);
  const noted = filling.then(
    ({ url }) => noteFilled(data, { databaseUrl: url }),
    ({ message }: Error) => noteFilled(data, { fault: message }),
  );
  return async () => {
    await noted;
    const embedded = await filling.catch(() => undefined);
    await embedded?.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

async function fill(data: string): Promise<EmbeddedDatabase> {
  const product = startProduct({ UNGKIT_DATA_DIR: data, PORT: '0' }, { withAdmin: true });
  await product.ready;
  product.child.kill('SIGINT');
  const status = await product.ended;
  if (status !== 0) throw new Error(`The product ended with ${status}:\n${product.stderr()}`);
  return startEmbeddedDatabase({ directory: join(data, 'postgres'), fast: true });
}
