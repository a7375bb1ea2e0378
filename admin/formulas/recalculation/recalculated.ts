import type { Move } from '../../../schema/scoring/index.js';
import type { RecalculationRecordFragment } from '../../graphql/graphql.js';

/** One report card beside what the other formula makes of it. */
export type Card = RecalculationRecordFragment['cards'][number];

export const orders = ['after', 'before', 'gain', 'loss', 'name'] as const;
export type Order = (typeof orders)[number];

/** Which report cards are looked at, and in which order. */
export interface View {
  readonly search: string;
  /** Kind of unit; empty for all. */
  readonly kind: string;
  readonly onlyMoved: boolean;
  readonly order: Order;
}

export const wholeView: View = { search: '', kind: '', onlyMoved: false, order: 'after' };

/** Differences in points below this print as none. */
const unseen = 0.005;

/** Whether anything that is shown of it is different: points, rank or grade. */
export const isMoved = ({ points, before, after }: Card): boolean =>
  Math.abs(points) >= unseen || before.rank !== after.rank || before.grade !== after.grade;

/** @param nameOf what a report card is searched and sorted by. */
export function cardsIn(
  cards: readonly Card[],
  { search, kind, onlyMoved, order }: View,
  nameOf: (card: Card) => string,
): readonly Card[] {
  const wanted = search.trim().toLowerCase();
  return cards
    .filter(
      (card) =>
        nameOf(card).toLowerCase().includes(wanted) &&
        (kind === '' || card.unitKind === kind) &&
        (!onlyMoved || isMoved(card)),
    )
    .toSorted(comparisons(nameOf)[order]);
}

const comparisons = (
  nameOf: (card: Card) => string,
): Readonly<Record<Order, (a: Card, b: Card) => number>> => ({
  after: (a, b) => byRank(a.after.rank, b.after.rank),
  before: (a, b) => byRank(a.before.rank, b.before.rank),
  gain: (a, b) => b.points - a.points,
  loss: (a, b) => a.points - b.points,
  name: (a, b) => nameOf(a).localeCompare(nameOf(b), 'id'),
});

/** Who has no rank comes last. */
const byRank = (a: number | null, b: number | null) => (a ?? Infinity) - (b ?? Infinity) || 0;

/** As they are summed up. */
export const movesOf = (cards: readonly Card[]): readonly Move[] =>
  cards.map(({ before, after, points, places, grade }) => ({
    before,
    after,
    points,
    places,
    grade: Math.sign(grade) as Move['grade'],
  }));
