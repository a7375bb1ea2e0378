import type { RapimCardFragment, RapimQuery } from '../graphql/graphql.js';
import { cardAreas } from '../../schema/scoring/standouts.js';
import type { CardArea } from '../../schema/scoring/standouts.js';
import { smallestShown } from '../fields/format.js';

type Card = RapimCardFragment;

/** A unit that moved since the period before. */
export interface Mover {
  readonly card: Card;
  /** Points gained (positive) or lost since then. */
  readonly delta: number;
}

/** A unit whose points have not risen. */
export interface Stuck {
  readonly card: Card;
  /** Periods in a row without a rise, from 1. */
  readonly periods: number;
}

/** An area perubahan over all units. */
export interface AreaStanding {
  readonly code: string;
  readonly name: string;
  readonly aspect: string | null;
  /** Mean share of the area's weight over the units that could be scored, 0..1. */
  readonly mean: number;
  /** Points that a unit loses there on average. */
  readonly lost: number;
  /** The units furthest behind in it, the lowest first. */
  readonly behind: readonly Card[];
}

/**
 * The cards of the first unit-level instrument by code: where two regimes run side by side a unit has a card of
 * each, in a ranking of its own, and one meeting is about one of them, as the dashboard is.
 */
export function ofFirstInstrument(cards: readonly Card[]): Card[] {
  const [first] = cards
    .map(({ instrument }) => instrument)
    .toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : a.revision - b.revision));
  return cards.filter(
    ({ instrument }) => instrument.code === first?.code && instrument.revision === first.revision,
  );
}

/** Points gained or lost since the period before; null where either of the two has no total: its 0 is no score. */
export const deltaOf = ({ grade, points, previousPoints, trend }: Card): number | null =>
  previousPoints === null || grade === '' || trend.at(-2)?.grade === ''
    ? null
    : points - previousPoints;

/** The units that gained most, or lost most; of equal ones the better placed first. */
export function movers(
  cards: readonly Card[],
  direction: 'up' | 'down',
  limit: number,
): readonly Mover[] {
  const sign = direction === 'up' ? 1 : -1;
  return cards
    .flatMap((card) => {
      const delta = deltaOf(card);
      return delta !== null && delta * sign >= smallestShown ? [{ card, delta }] : [];
    })
    .toSorted((a, b) => (b.delta - a.delta) * sign || placeOf(a.card) - placeOf(b.card))
    .slice(0, limit);
}

/**
 * The units that neither rose nor have everything: those that stand still longest first, then the lowest. Who fell
 * in the last period is among the movers instead.
 */
export function stuck(cards: readonly Card[]): readonly Stuck[] {
  return cards
    .flatMap((card) => {
      const delta = deltaOf(card);
      const stands = delta !== null && Math.abs(delta) < smallestShown;
      const isFull = card.maximum - card.points < smallestShown;
      return stands && !isFull ? [{ card, periods: periodsWithoutRise(card.trend) }] : [];
    })
    .toSorted((a, b) => b.periods - a.periods || a.card.points - b.card.points);
}

/** How many of the latest steps from one period to the next did not go up; a period without a total ends the row. */
export function periodsWithoutRise(
  trend: readonly { readonly points: number; readonly grade: string }[],
): number {
  let periods = 0;
  for (let at = trend.length - 1; at > 0; at -= 1) {
    if (trend[at - 1]!.grade === '') break;
    if (trend[at]!.points - trend[at - 1]!.points >= smallestShown) break;
    periods += 1;
  }
  return periods;
}

/** The units whose worksheet was not submitted when it was due, in the order of their places. */
export const late = (cards: readonly Card[]): readonly Card[] =>
  cards.filter(({ onTime }) => !onTime);

/** Units by grade, in the order of `grades`; who has none is not counted. */
export function byGrade(
  cards: readonly Card[],
  grades: readonly string[],
): readonly { readonly grade: string; readonly cards: readonly Card[] }[] {
  const others = [...new Set(cards.map(({ grade }) => grade))].filter(
    (grade) => grade !== '' && !grades.includes(grade),
  );
  return [...grades, ...others]
    .map((grade) => ({ grade, cards: cards.filter((card) => card.grade === grade) }))
    .filter((group) => group.cards.length > 0);
}

/** Units that the formula gave no total in this period. */
export const withoutTotal = (cards: readonly Card[]): readonly Card[] =>
  cards.filter(({ grade }) => grade === '');

/** Whether any unit was scored in any area: where none was, nothing is lost and nothing is full. */
export const isScored = (cards: readonly Card[]): boolean =>
  cards.some(({ nodes }) => cardAreas(nodes).some(({ achievement }) => achievement !== null));

/** The areas that cost the units most points, the costliest first. */
export function costliestAreas(
  cards: readonly Card[],
  limit: number,
  named: number,
): readonly AreaStanding[] {
  const found = new Map<string, { area: CardArea; share: number; card: Card }[]>();
  for (const card of cards) {
    for (const area of cardAreas(card.nodes)) {
      if (area.achievement === null) continue;
      const key = `${area.code} ${area.name}`;
      found.set(key, [...(found.get(key) ?? []), { area, share: area.achievement, card }]);
    }
  }
  return [...found.values()]
    .map((entries) => {
      const [{ area }] = entries as [(typeof entries)[number]];
      const mean = sum(entries.map(({ share }) => share)) / entries.length;
      const lost = sum(entries.map((entry) => entry.area.weight * (1 - entry.share)));
      const behind = entries
        .toSorted((a, b) => a.share - b.share || placeOf(b.card) - placeOf(a.card))
        .slice(0, named)
        .map(({ card }) => card);
      const { code, name, aspect } = area;
      return { code, name, aspect, mean, lost: lost / entries.length, behind };
    })
    .filter((area) => area.lost >= smallestShown)
    .toSorted((a, b) => b.lost - a.lost)
    .slice(0, limit);
}

/** The kabupaten's closed periods up to the one that is shown, oldest first. */
export function trendUntil(
  trend: RapimQuery['dashboard']['trend'],
  periodId: string,
): RapimQuery['dashboard']['trend'] {
  const at = trend.findIndex((point) => point.periodId === periodId);
  return trend.slice(0, at + 1);
}

/** Units whose name or abbreviation has every word of what is sought, in the order of their places. */
export function unitsFound(cards: readonly Card[], sought: string): readonly Card[] {
  const words = sought.toLocaleLowerCase('id').split(/\s+/).filter(Boolean);
  return cards.filter(({ unit }) => {
    const text = `${unit?.name ?? ''} ${unit?.abbreviation ?? ''}`.toLocaleLowerCase('id');
    return words.every((word) => text.includes(word));
  });
}

const placeOf = ({ rank }: Card): number => rank ?? Number.MAX_SAFE_INTEGER;

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);
