import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { AssignEvaluatorsDocument } from '../graphql/graphql.js';
import { send } from '../providers/api.js';
import { failureOf } from '../providers/errors.js';
import type { Failure } from '../providers/errors.js';
import type { Change } from './board.js';

/** How far saving has come. */
export interface Assigning {
  readonly done: number;
  readonly total: number;
  readonly busy: boolean;
  /** Why it stopped; the units before were saved. */
  readonly failure?: Failure;
}

const idle: Assigning = { done: 0, total: 0, busy: false };

/** Saves who reviews several units, one after the other; stops at the first that is refused. */
export function useAssigning(periodId: string) {
  const queries = useQueryClient();
  const [state, setState] = useState(idle);

  /** @returns whether all of them were saved; if not, the board has been read anew. */
  const assign = async (changes: readonly Change[]): Promise<boolean> => {
    const total = changes.length;
    let done = 0;
    let failure: Failure | undefined;
    setState({ done, total, busy: true });
    try {
      for (const { unitId, evaluatorIds, seenEvaluatorIds } of changes) {
        const input = {
          periodId,
          unitId,
          evaluatorIds: [...evaluatorIds],
          seenEvaluatorIds: [...seenEvaluatorIds],
        };
        // One at a time: a unit that is refused is then known, and so is what was saved before it.
        await send(AssignEvaluatorsDocument, { input });
        done += 1;
        setState({ done, total, busy: true });
      }
    } catch (cause) {
      failure = failureOf(cause);
    }
    // Busy until the board is there: what was refused because of somebody else is not sent again as it was.
    await queries.invalidateQueries({ queryKey: ['Assignments'] });
    void queries.invalidateQueries({ queryKey: ['EvaluatorLoads'] });
    void queries.invalidateQueries({ queryKey: ['Dashboard'] });
    setState(failure ? { done, total, busy: false, failure } : idle);
    return failure === undefined;
  };
  return { ...state, assign };
}
