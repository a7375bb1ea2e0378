import type { FastifyBaseLogger } from 'fastify';
import type { Services } from '../context.js';
import { sweep } from './sweep.js';

const everyMs = 24 * 3_600_000;

/**
 * Sweeps at start and once a day. What goes wrong is logged and tried again the next day.
 *
 * @returns how to end it; waits for a sweep that is under way.
 */
export function startUpkeep(services: Services, log: FastifyBaseLogger): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  const run = async () => {
    try {
      const swept = await sweep(services);
      if (swept && swept.blobs + swept.partials > 0) log.info(swept, 'unused files were removed');
    } catch (error) {
      log.error(error, 'unused files could not be removed');
    }
  };
  const begin = () => {
    running = running.then(run);
  };
  begin();
  const timer = setInterval(begin, everyMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
