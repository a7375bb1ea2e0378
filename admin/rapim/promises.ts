import type { RapimCardFragment, RapimCommitmentFragment, RapimQuery } from '../graphql/graphql.js';

type Commitment = RapimCommitmentFragment;

/** How many promises came to what. */
export interface PromiseCounts {
  readonly kept: number;
  readonly late: number;
  readonly open: number;
  readonly cancelled: number;
}

/** What a unit had promised, and what came of it. */
export interface UnitPromises extends PromiseCounts {
  readonly card: RapimCardFragment;
  /** Titles of what is late, the first due first. */
  readonly broken: readonly string[];
}

/** Promises by what came of them. */
export function countPromises(commitments: readonly Commitment[]): PromiseCounts {
  const count = (outcome: Commitment['outcome']) =>
    commitments.filter((one) => one.outcome === outcome).length;
  return {
    kept: count('KEPT'),
    late: count('LATE'),
    open: count('OPEN'),
    cancelled: count('CANCELLED'),
  };
}

/** The units that had promised something: most that is late first, then most that is open, then by their places. */
export function promisesByUnit(cards: readonly RapimCardFragment[]): readonly UnitPromises[] {
  return cards
    .filter(({ commitments }) => commitments.length > 0)
    .map((card) => ({
      card,
      ...countPromises(card.commitments),
      broken: card.commitments
        .filter(({ outcome }) => outcome === 'LATE')
        .map(({ title }) => title),
    }))
    .toSorted((a, b) => b.late - a.late || b.open - a.open);
}

/** What the kabupaten itself had promised, of no unit. */
export const kabupatenPromises = ({ kabupatenCards }: RapimQuery): readonly Commitment[] =>
  kabupatenCards.nodes.flatMap(({ commitments }) => commitments);

/** Everything that was promised. */
export const allPromises = (meeting: RapimQuery): readonly Commitment[] => [
  ...kabupatenPromises(meeting),
  ...meeting.reportCards.nodes.flatMap(({ commitments }) => commitments),
];
