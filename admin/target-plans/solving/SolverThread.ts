import type { SolveAnswer, SolveRequest } from './request.js';

export type Problem = Omit<SolveRequest, 'id'>;

const startWorker = () =>
  new Worker(new URL('./target.worker.ts', import.meta.url), { type: 'module' });

/** The worker of one screen: begun with the first problem, kept between them, and ended while it computes. */
export class SolverThread {
  private worker: Worker | null = null;
  private isBusy = false;
  private lastId = 0;

  /** Solves a problem; what was still being solved is given up, and nobody hears of it any more. */
  ask(problem: Problem, hear: (answer: SolveAnswer) => void): void {
    // A worker that computes hears nothing: another one begins.
    if (this.isBusy) this.stop();
    this.lastId += 1;
    const id = this.lastId;
    const worker = (this.worker ??= startWorker());
    worker.onmessage = ({ data }: MessageEvent<SolveAnswer>) => {
      if (data.id !== id) return;
      if (data.kind !== 'PROGRESS') this.isBusy = false;
      hear(data);
    };
    worker.onerror = () => {
      this.stop();
      hear({ id, kind: 'FAILED' });
    };
    this.isBusy = true;
    worker.postMessage({ ...problem, id } satisfies SolveRequest);
  }

  stop(): void {
    this.worker?.terminate();
    this.worker = null;
    this.isBusy = false;
  }
}
