import type { FormulaDefinition } from '../../schema/formula/index.js';
import type { InstrumentDefinition } from '../../schema/instruments/instrument.js';
import { parseExact, toNumber } from '../../schema/exact.js';
import type { NodeColumns, ScoringPlan } from '../../schema/scoring/index.js';

/** A sub-aspect: the mean of its indicators, times its weight. */
export interface Leaf {
  readonly indicators: readonly string[];
  readonly weight: number;
}

/** The regulation's tree, flat: sums of sums are sums, so only means and their weights are left. */
export const treeOf = (
  { components, indicators }: InstrumentDefinition,
  { nodes }: FormulaDefinition,
): readonly Leaf[] =>
  components.flatMap(({ code }) => {
    const own = indicators.filter(({ componentCode }) => componentCode === code);
    if (own.length === 0) return [];
    const weight = toNumber(parseExact(nodes[code]!.weight)!);
    return [{ indicators: own.map((indicator) => indicator.code), weight }];
  });

/** The total of every worksheet by straight loops: what a machine can do that knows neither rules nor faults. */
export function straightTotals(
  tree: readonly Leaf[],
  plan: ScoringPlan,
  { rows, scores }: NodeColumns,
): Float64Array {
  const totals = new Float64Array(rows);
  const sum = new Float64Array(rows);
  for (const { indicators, weight } of tree) {
    sum.fill(0);
    for (const code of indicators) {
      const from = plan.nodeByCode.get(code)! * rows;
      for (let row = 0; row < rows; row += 1) sum[row]! += scores[from + row]!;
    }
    const factor = weight / indicators.length;
    for (let row = 0; row < rows; row += 1) totals[row]! += sum[row]! * factor;
  }
  return totals;
}
