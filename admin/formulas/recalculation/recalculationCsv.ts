import type { Cell } from '../../fields/csv.js';
import type { RecalculationRecordFragment } from '../../graphql/graphql.js';
import type { Card } from './recalculated.js';

interface Words {
  /** That it is a recalculation; the first line. */
  readonly banner: string;
  /** Texts below `recalculation`. */
  readonly say: (key: string, values?: object) => string;
  readonly period: (name: string) => string;
  readonly nameOf: (card: Card) => string;
  readonly kindOf: (card: Card) => string;
}

/**
 * A recalculation as rows of a file. The first says what it is and is not, in the words of the screen; the
 * next ones which period and which formulas, with the seals; then every report card that is given.
 */
export function csvRows(
  { period: { name }, formula, sealedBy }: RecalculationRecordFragment,
  cards: readonly Card[],
  { banner, say, period, nameOf, kindOf }: Words,
): readonly (readonly Cell[])[] {
  const column = (key: string) => say(`columns.${key}`);
  const sides = ['sealed', 'recalculated'] as const;
  const figures = ['rank', 'points', 'achievement', 'grade'] as const;
  const named = ({ title, revision, sha256 }: typeof formula) => [title, revision, sha256];
  return [
    [banner],
    [say('csv.period'), period(name)],
    [say('csv.formula'), ...named(formula)],
    [say('csv.sealedBy'), ...named(sealedBy)],
    [],
    [
      column('unit'),
      column('kind'),
      ...sides.flatMap((side) =>
        figures.map((key) => say('csv.of', { column: column(key), side: say(side) })),
      ),
      column('difference'),
      column('places'),
      column('seal'),
    ],
    ...cards.map((card) => [
      nameOf(card),
      kindOf(card),
      ...[card.before, card.after].flatMap((standing) => figures.map((key) => standing[key])),
      card.points,
      card.places,
      card.sha256,
    ]),
  ];
}
