import { compile } from 'mathjs/number';
import type { NodeColumns, ScoringPlan } from '../../schema/scoring/index.js';
import type { Leaf } from './formula-limit.js';

/**
 * The totals by mathjs, the way it is quickest at it: its build for plain numbers, one expression of the
 * whole tree compiled once, and one map that each worksheet's scores are put into.
 */
export function mathjsTotals(
  tree: readonly Leaf[],
  plan: ScoringPlan,
): (columns: NodeColumns) => Float64Array {
  const codes = tree.flatMap(({ indicators }) => indicators);
  const nameOf = new Map(codes.map((code, place) => [code, `i${place}`] as const));
  const meanOf = ({ indicators, weight }: Leaf) =>
    `${weight} * (${indicators.map((code) => nameOf.get(code)).join(' + ')}) / ${indicators.length}`;
  const expression = compile(tree.map(meanOf).join(' + '));
  const read = codes.map((code) => [nameOf.get(code)!, plan.nodeByCode.get(code)!] as const);
  const scope = new Map<string, number>();

  return ({ rows, scores }) => {
    const totals = new Float64Array(rows);
    for (let row = 0; row < rows; row += 1) {
      for (const [name, node] of read) scope.set(name, scores[node * rows + row]!);
      totals[row] = expression.evaluate(scope) as number;
    }
    return totals;
  };
}
