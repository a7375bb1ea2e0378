import { parseExact, sumExact, toNumber, type Fraction } from '../exact.js';
import { checkComparisons, comparedIn } from './check-comparisons.js';
import type { Comparison, FormulaDefinition } from './definition.js';
import type { InstrumentDefinition } from '../instruments/instrument.js';
import { judge } from './pairwise/judge.js';
import { childrenByParent } from './tree.js';

/** What is worth knowing about a formula, and forbids nothing. */
export interface FormulaNote {
  /**
   * `weights_elsewhere`: the weights of the children are not those that their comparisons give.
   * `comparisons_unlinked`: the answers do not link all that they speak of, so that they give no weights.
   */
  readonly code: 'weights_elsewhere' | 'comparisons_unlinked';
  /** Whose children; null for the roots. */
  readonly nodeCode: string | null;
}

/**
 * Where weights no longer follow from the comparisons that are kept beside them, in the order these are kept.
 *
 * Those that were compared share what they weigh together, so that siblings which kept their weight are left
 * out of it. A difference counts from a thousandth of that on, or from two units of the last decimal where
 * that is more: rounding alone is none. Comparisons with a mistake of their own are passed over.
 */
export function notesOn(
  instrument: InstrumentDefinition,
  formula: FormulaDefinition,
): readonly FormulaNote[] {
  const { comparisons = {} } = formula;
  const codes = new Set(instrument.components.map(({ code }) => code));
  const children = childrenByParent(instrument);
  return Object.entries(comparisons).flatMap(([parent, answers]): FormulaNote[] => {
    const only = { ...formula, comparisons: { [parent]: answers } };
    if (checkComparisons(only, children, codes).length > 0) return [];
    const code = noteOf(formula, answers);
    return code === undefined ? [] : [{ code, nodeCode: parent === '' ? null : parent }];
  });
}

function noteOf(
  { nodes }: FormulaDefinition,
  answers: readonly Comparison[],
): FormulaNote['code'] | undefined {
  const family = comparedIn(answers);
  if (family.length < 2) return undefined;
  const { priorities } = judge(family, answers);
  if (priorities === undefined) return 'comparisons_unlinked';
  const weights = family.map((code) => parseExact(nodes[code]?.weight ?? ''));
  const read = weights.filter((weight): weight is Fraction => weight !== undefined);
  if (read.length < family.length) return 'weights_elsewhere';
  const whole = toNumber(sumExact(read));
  const tolerance = Math.max(whole / 1_000, 0.0002);
  const follows = read.every(
    (weight, place) =>
      Math.abs(toNumber(weight) - priorities.get(family[place]!)! * whole) <= tolerance,
  );
  return follows ? undefined : 'weights_elsewhere';
}
