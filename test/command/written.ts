import { stringify } from 'yaml';
import type { AnswerValue } from '../../schema/scoring/index.js';
import { optionValues, type Branch } from '../builders/instrument.js';

/** An instrument with this tree as the text of a file, which a test would otherwise build. */
export function treeOf(roots: readonly Branch[]): string {
  return stringify({ kind: 'tree', code: 'sample', title: 'Sample', tree: roots.map(nodeOf) });
}

/** One unit's answers as the text of a file. */
export function answersOf(answers: Readonly<Record<string, AnswerValue>>): string {
  const cells = Object.entries(answers).flatMap(
    ([code, answer]): (readonly [string, unknown])[] => {
      if (answer.notApplicable) return [[code, 'n/a']];
      if (answer.counts) {
        return Object.entries(answer.counts).map(([key, count]) => [`${code}.${key}`, count]);
      }
      return [[code, answer.optionKey ?? answer.value]];
    },
  );
  const headings = ['unit', ...cells.map(([heading]) => heading)];
  return `${headings.join(',')}\n${['x', ...cells.map(([, cell]) => String(cell))].join(',')}\n`;
}

function nodeOf({ code, weight, children, ...own }: Branch): unknown {
  const node = { code, name: code, ...(weight == null ? {} : { weight }) };
  if (children) return { ...node, children: children.map(nodeOf) };
  if (own.scale) return { ...node, scale: { min: own.scale.min, max: own.scale.max } };
  if (own.ratio) {
    const sides = [own.ratio.numerator, own.ratio.denominator].flatMap((side) => side.split(' - '));
    const countInputs = Object.fromEntries(sides.map((key) => [key, key]));
    return { ...node, countInputs, ratio: own.ratio };
  }
  // A copy each: YAML would write the same object as an alias.
  return { ...node, options: { ...optionValues[own.answerType ?? 'ABC'] } };
}
