import { useEffect, useState } from 'react';
import type { Outcome } from '../../../schema/target/index.js';
import type { SolveAnswer } from './request.js';
import { SolverThread, type Problem } from './SolverThread.js';

export type Solving =
  | { readonly kind: 'IDLE' }
  | { readonly kind: 'SOLVING'; readonly share: number | null }
  | { readonly kind: 'DONE' }
  | { readonly kind: 'STOPPED' }
  | { readonly kind: 'FAILED' };

/** The last outcome, with what was asked. */
export interface Solved<Asked = Problem, Found = Outcome> {
  readonly outcome: Found;
  readonly problem: Asked;
}

/** What was heard of one attempt at one problem. */
interface Heard<Asked, Found> {
  readonly problem: Asked;
  readonly attempt: number;
  readonly answer: SolveAnswer<Found>;
}

/** While somebody drags, only where they stop is solved. */
const settleMs = 250;

/**
 * Solves a problem beside the page, and again whenever it is another one; what is still being solved then is given up.
 *
 * @param problem memoised; null while there is none.
 * @param start begins the worker that solves it.
 */
export function useSolver<Asked extends object, Found>(problem: Asked | null, start: () => Worker) {
  const [thread] = useState(() => new SolverThread<Asked, Found>(start));
  const [heard, setHeard] = useState<Heard<Asked, Found> | null>(null);
  const [solved, setSolved] = useState<Solved<Asked, Found> | null>(null);
  const [stopped, setStopped] = useState<Asked | null>(null);
  const [attempt, setAttempt] = useState(0);
  const isStopped = problem !== null && stopped === problem;

  useEffect(() => {
    if (problem === null || isStopped) {
      thread.stop();
      return undefined;
    }
    const timer = setTimeout(() => {
      thread.ask(problem, (answer) => {
        setHeard({ problem, attempt, answer });
        if (answer.kind === 'DONE') setSolved({ outcome: answer.outcome, problem });
      });
    }, settleMs);
    return () => clearTimeout(timer);
  }, [thread, problem, isStopped, attempt]);

  useEffect(() => () => thread.stop(), [thread]);

  const isHeard = heard !== null && heard.problem === problem && heard.attempt === attempt;
  return {
    solving: solvingOf(problem, isStopped, isHeard ? heard.answer : null),
    /** Stays while the next one is looked for, so that the page does not jump. */
    solved,
    stop: () => setStopped(problem),
    retry: () => {
      setStopped(null);
      setAttempt((count) => count + 1);
    },
  };
}

function solvingOf(
  problem: object | null,
  isStopped: boolean,
  answer: SolveAnswer<unknown> | null,
): Solving {
  if (problem === null) return { kind: 'IDLE' };
  if (isStopped) return { kind: 'STOPPED' };
  if (answer === null) return { kind: 'SOLVING', share: null };
  if (answer.kind !== 'PROGRESS') return { kind: answer.kind };
  return { kind: 'SOLVING', share: answer.scored / answer.limit };
}
