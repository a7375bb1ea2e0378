import { parseExact, sumExact, toNumber, type Fraction } from '../exact.js';
import type { FormulaDefinition } from '../formula/definition.js';
import type { Child } from '../formula/tree.js';
import type { ScoringChange } from './change.js';
import type { PlannedTree } from './tree.js';

/** What the nodes of a tree weigh under a formula, by node. */
export interface WeighedNodes {
  /** In points, exactly. */
  readonly exact: readonly Fraction[];
  /** The nearest doubles. */
  readonly weights: Float64Array;
  /** How each counts among its siblings: its weight, or 1 where the weight is shared equally; 0 is not at all. */
  readonly shares: Float64Array;
}

interface EarlierWeights {
  readonly plan: WeighedNodes;
  /** What the formula changes of the one that they were weighed under. */
  readonly change: ScoringChange;
}

/**
 * Weighs the total and every node below it.
 *
 * @param earlier families that the change does not touch weigh what they weighed.
 * @throws RangeError naming the first node whose weight is absent, unreadable or negative.
 */
export function weighNodes(
  { codes, children, firstChild, nextSibling }: PlannedTree,
  formula: FormulaDefinition,
  earlier: EarlierWeights | null = null,
): WeighedNodes {
  const { plan: before, change } = earlier ?? {};
  const exact: Fraction[] = before?.exact.slice() ?? [];
  const weights = before?.weights.slice() ?? new Float64Array(codes.length);
  const shares = before?.shares.slice() ?? new Float64Array(codes.length);
  const put = (node: number, weight: Fraction, share: number) => {
    exact[node] = weight;
    weights[node] = toNumber(weight);
    shares[node] = share;
  };

  children.forEach((family, node) => {
    const isTouched = !change || change.families[node] === 1 || change.rules[node] === 1;
    if (node === 0 && isTouched) {
      const total = sumExact(family.map(({ code }) => statedWeight(formula, code)));
      put(0, total, toNumber(total));
    }
    if (!isTouched && exact[node] === before?.exact[node]) return;
    const isStated = weighsByStatedWeights(formula, codes[node]!, family);
    const below = (isStated ? takeStated : shareEqually)(formula, family, exact[node]!);
    let child = firstChild[node]!;
    for (const { weight, share } of below) {
      put(child, weight, share);
      child = nextSibling[child]!;
    }
  });
  return { exact, weights, shares };
}

/**
 * Whether the children of a node count by the weights that the formula states for them, as opposed to
 * sharing the node's weight equally. The total and a `SUM` need stated weights; a `MEAN` never takes them.
 */
export function weighsByStatedWeights(
  { nodes }: Pick<FormulaDefinition, 'nodes'>,
  code: string,
  children: readonly Pick<Child, 'code'>[],
): boolean {
  const aggregation = Object.hasOwn(nodes, code) ? nodes[code]!.aggregation : 'SUM';
  if (aggregation === 'SUM') return true;
  if (aggregation === 'MEAN') return false;
  return children.every((child) => Object.hasOwn(nodes, child.code));
}

interface ChildWeight {
  readonly weight: Fraction;
  readonly share: number;
}

function takeStated(formula: FormulaDefinition, siblings: readonly Child[]): ChildWeight[] {
  return siblings.map(({ code }) => {
    const weight = statedWeight(formula, code);
    return { weight, share: toNumber(weight) };
  });
}

/** A stated 0 means zero here too: it must never count like its siblings. */
function shareEqually(
  formula: FormulaDefinition,
  siblings: readonly Child[],
  parentWeight: Fraction,
): ChildWeight[] {
  const isZero = ({ code }: Child) =>
    formula.nodes[code] !== undefined && statedWeight(formula, code).equals(0);
  const counted = siblings.filter((child) => !isZero(child)).length;
  return siblings.map((child) =>
    isZero(child)
      ? { weight: sumExact([]), share: 0 }
      : { weight: parentWeight.div(counted), share: 1 },
  );
}

function statedWeight(formula: FormulaDefinition, code: string): Fraction {
  const text = formula.nodes[code]?.weight;
  if (text === undefined) throw new RangeError(`${code} has no weight`);
  const weight = parseExact(text);
  if (weight === undefined) throw new RangeError(`${code}: "${text}" is not a weight`);
  if (weight.lt(0)) throw new RangeError(`${code} weighs less than nothing`);
  return weight;
}
