import { useCallback, useEffect, useRef, useState } from 'react';
import type { Outcome } from '../../../schema/target/index.js';
import type { SolveAnswer, SolveRequest } from './request.js';

export type Solving =
  | { readonly kind: 'IDLE' }
  | { readonly kind: 'SOLVING'; readonly share: number | null }
  | { readonly kind: 'DONE' }
  | { readonly kind: 'STOPPED' }
  | { readonly kind: 'FAILED' };

/** The last outcome, with what was asked. */
export interface Solved {
  readonly outcome: Outcome;
  readonly problem: Problem;
}

export type Problem = Omit<SolveRequest, 'id'>;

/** While somebody drags, only where they stop is solved. */
const settleMs = 250;

const startWorker = () =>
  new Worker(new URL('./target.worker.ts', import.meta.url), { type: 'module' });

/**
 * Solves a problem beside the page, and again whenever it is another one; what is still being solved then is given up.
 *
 * @param problem memoised; null while there is none.
 */
export function useSolver(problem: Problem | null) {
  const worker = useRef<Worker | null>(null);
  const isBusy = useRef(false);
  const last = useRef(0);
  const asked = useRef<Problem | null>(null);
  const [solving, setSolving] = useState<Solving>({ kind: 'IDLE' });
  const [solved, setSolved] = useState<Solved | null>(null);
  const [attempt, setAttempt] = useState(0);

  const end = useCallback(() => {
    worker.current?.terminate();
    worker.current = null;
    isBusy.current = false;
  }, []);

  useEffect(() => {
    if (problem === null) return undefined;
    setSolving({ kind: 'SOLVING', share: null });
    const timer = setTimeout(() => {
      // A worker that computes hears nothing: another one begins.
      if (isBusy.current) end();
      const id = (last.current += 1);
      asked.current = problem;
      worker.current ??= begin((answer) => {
        if (answer.id !== last.current) return;
        if (answer.kind === 'PROGRESS') {
          setSolving({ kind: 'SOLVING', share: answer.scored / answer.limit });
          return;
        }
        isBusy.current = false;
        if (answer.kind === 'DONE') {
          setSolved({ outcome: answer.outcome, problem: asked.current! });
          setSolving({ kind: 'DONE' });
        } else {
          setSolving({ kind: 'FAILED' });
        }
      });
      isBusy.current = true;
      worker.current.postMessage({ ...problem, id } satisfies SolveRequest);
    }, settleMs);
    return () => clearTimeout(timer);
  }, [problem, attempt, end]);

  useEffect(() => end, [end]);

  function begin(hear: (answer: SolveAnswer) => void): Worker {
    const begun = startWorker();
    begun.addEventListener('message', ({ data }: MessageEvent<SolveAnswer>) => hear(data));
    begun.addEventListener('error', () => {
      end();
      setSolving({ kind: 'FAILED' });
    });
    return begun;
  }

  return {
    solving,
    /** Stays while the next one is looked for, so that the page does not jump. */
    solved,
    stop: () => {
      last.current += 1;
      end();
      setSolving({ kind: 'STOPPED' });
    },
    retry: () => setAttempt((count) => count + 1),
  };
}
