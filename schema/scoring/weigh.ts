import { parseExact, sumExact, toNumber, type Fraction } from '../exact.js';
import type { FormulaDefinition } from '../formula/definition.js';
import { childrenByParent, type Child } from '../formula/tree.js';
import type { InstrumentDefinition } from '../instruments/instrument.js';

export interface WeighedNode {
  readonly code: string;
  /** The place of the parent in the same list; -1 for the first, which is the total. */
  readonly parent: number;
  /** In points. */
  readonly weight: Fraction;
  /** How it counts among its siblings: its weight, or 1 where the weight is shared equally; 0 is not at all. */
  readonly share: number;
}

/**
 * The total and every node below it with its weight, in tree order.
 *
 * @throws RangeError naming the first node whose weight is absent, unreadable or negative.
 */
export function weighNodes(
  instrument: InstrumentDefinition,
  formula: FormulaDefinition,
): readonly WeighedNode[] {
  const children = childrenByParent(instrument);
  const nodes: WeighedNode[] = [];

  const place = (node: WeighedNode, siblingsBelow: readonly Child[]) => {
    const parent = nodes.push(node) - 1;
    const isStated = weighsByStatedWeights(formula, node.code, siblingsBelow);
    const weigh = isStated ? takeStated : shareEqually;
    for (const child of weigh(formula, siblingsBelow, node.weight)) {
      place({ ...child, parent }, children.get(child.code) ?? []);
    }
  };

  const roots = children.get(null) ?? [];
  const total = sumExact(roots.map(({ code }) => statedWeight(formula, code)));
  place({ code: instrument.code, parent: -1, weight: total, share: toNumber(total) }, roots);
  return nodes;
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

type ChildWeight = Pick<WeighedNode, 'code' | 'weight' | 'share'>;

function takeStated(formula: FormulaDefinition, siblings: readonly Child[]): ChildWeight[] {
  return siblings.map(({ code }) => {
    const weight = statedWeight(formula, code);
    return { code, weight, share: toNumber(weight) };
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
      ? { code: child.code, weight: sumExact([]), share: 0 }
      : { code: child.code, weight: parentWeight.div(counted), share: 1 },
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
