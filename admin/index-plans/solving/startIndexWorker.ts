/** Begins the worker that plans for the kabupaten's index. */
export const startIndexWorker = () =>
  new Worker(new URL('./index.worker.ts', import.meta.url), { type: 'module' });
