import type { AnswerState } from '../graphql/enums.js';

/** Whose turn an answer of the queue is, as its filter says it; what was sent again is a part of what waits. */
export const turns = ['waiting', 'resubmitted', 'unit', 'done'] as const;
export type Turn = (typeof turns)[number];

/** The part of the queue's filter that says whose turn it is. */
export interface TurnFilter {
  readonly state?: AnswerState;
  readonly resubmitted?: boolean;
}

export const filterOfTurn: Readonly<Record<Turn, TurnFilter>> = {
  waiting: { state: 'SUBMITTED' },
  resubmitted: { state: 'SUBMITTED', resubmitted: true },
  unit: { state: 'RETURNED' },
  done: { state: 'ACCEPTED' },
};

/** The turn that a filter asks for; undefined for everybody's, or for what is none of them. */
export const turnOf = ({ state, resubmitted }: Readonly<Record<string, unknown>>) =>
  turns.find((turn) => {
    const asked = filterOfTurn[turn];
    return asked.state === state && (asked.resubmitted ?? false) === (resubmitted ?? false);
  });

/** The filter with another turn in it, and everything else as it was; everybody's where there is none. */
export const withTurn = (
  { state: _, resubmitted: __, ...others }: Readonly<Record<string, unknown>>,
  turn: Turn | undefined,
): Record<string, unknown> => ({ ...others, ...(turn && filterOfTurn[turn]) });
