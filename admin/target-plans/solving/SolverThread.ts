import type { Outcome } from '../../../schema/target/index.js';
import type { SolveAnswer, SolveRequest } from './request.js';

export type Problem = Omit<SolveRequest, 'id'>;

/** Begins the worker that plans for one worksheet. */
export const startTargetWorker = () =>
  new Worker(new URL('./target.worker.ts', import.meta.url), { type: 'module' });

/** The worker of one screen: begun with the first problem, kept between them, and ended while it computes. */
export class SolverThread<Asked extends object = Problem, Found = Outcome> {
  private worker: Worker | null = null;
  private isBusy = false;
  private lastId = 0;

  constructor(private readonly start: () => Worker) {}

  /** Solves a problem; what was still being solved is given up, and nobody hears of it any more. */
  ask(problem: Asked, hear: (answer: SolveAnswer<Found>) => void): void {
    // A worker that computes hears nothing: another one begins.
    if (this.isBusy) this.stop();
    this.lastId += 1;
    const id = this.lastId;
    const worker = (this.worker ??= this.start());
    worker.onmessage = ({ data }: MessageEvent<SolveAnswer<Found>>) => {
      if (data.id !== id) return;
      if (data.kind !== 'PROGRESS') this.isBusy = false;
      hear(data);
    };
    worker.onerror = () => {
      this.stop();
      hear({ id, kind: 'FAILED' });
    };
    this.isBusy = true;
    worker.postMessage({ ...problem, id });
  }

  stop(): void {
    this.worker?.terminate();
    this.worker = null;
    this.isBusy = false;
  }
}
