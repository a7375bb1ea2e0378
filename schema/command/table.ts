import type { Contribution } from '../scoring/index.js';
import { isFault, type Value } from '../scoring/value.js';
import type { UnitScore } from './score-units.js';

/**
 * What the terminal shows: a row per unit, in the order of the answers, and below it what the node that
 * was asked for is made of.
 *
 * Numbers are rounded here and nowhere before, a half away from 0.
 *
 * @param whole what the instrument weighs: of 100 and of 36.3 two decimals are shown, of 1 four.
 */
export function printScores(units: readonly UnitScore[], whole: number): string {
  const decimals = Math.max(0, Math.floor(4 - Math.log10(Math.max(whole, 1e-6))));
  const show = (value: number) => fixed(value, decimals);
  const rows = units.map(({ unit, scorecard: { total }, grading, rank }) => [
    unit,
    isFault(total.score) ? total.score.fault : show(total.points),
    show(total.maximum),
    `${fixed(total.achievement * 100, 2)}%`,
    grading?.band.grade ?? '-',
    rank === null ? '-' : String(rank),
  ]);
  const heading = ['unit', 'points', 'maximum', 'achievement', 'grade', 'rank'];
  const scores = align([heading, ...rows], new Set([0, 4]));
  const parts = units.flatMap((unit) => contributionsOf(unit, show));
  if (parts.length === 0) return `${scores}\n`;
  const titles = ['unit', 'node', 'score', 'points', 'maximum'];
  return `${scores}\n\n${align([titles, ...parts], new Set([0, 1]))}\n`;
}

/** The parts of a node, one level down, and their sum. */
function contributionsOf(
  { unit, explanation }: UnitScore,
  show: (value: number) => string,
): readonly string[][] {
  if (explanation === null) return [];
  const { code, score, points, maximum, children, indicators } = explanation;
  const row = (name: string, value: Value, own: number, most: number) => {
    return [unit, name, isFault(value) ? value.fault : fixed(value, 4), show(own), show(most)];
  };
  const parts = children.length > 0 ? children : indicators.filter((one) => one.code !== code);
  return [
    ...parts.map((part) => row(nameOf(part), part.score, part.points, part.maximum)),
    row(`= ${code ?? 'total'}`, score, points, maximum),
  ];
}

/** What an expression gives by itself is no child's. */
const nameOf = ({ code, isOwn }: Contribution): string => (isOwn ? `${code} itself` : code);

/** Cells under each other; the columns in `left` begin together, the others end together. */
function align(rows: readonly (readonly string[])[], left: ReadonlySet<number>): string {
  const lengthOf = (text: string) => [...text].length;
  const widths = rows[0]!.map((_, place) => Math.max(...rows.map((row) => lengthOf(row[place]!))));
  return rows
    .map((row) =>
      row
        .map((cell, place) => {
          const space = ' '.repeat(widths[place]! - lengthOf(cell));
          return left.has(place) ? cell + space : space + cell;
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Rounded for print; the noise of doubles does not decide between 6.36 and 6.37. */
function fixed(value: number, decimals: number): string {
  const steps = Math.round(Math.abs(value) * 10 ** decimals + 1e-9);
  const shown = (steps / 10 ** decimals).toFixed(decimals);
  return value < 0 && steps > 0 ? `-${shown}` : shown;
}
