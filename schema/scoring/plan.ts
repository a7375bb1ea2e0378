import { toNumber } from '../exact.js';
import type { FormulaDefinition, MissingPolicy } from '../formula/definition.js';
import type { InstrumentDefinition } from '../instruments/instrument.js';
import { readScale, type Scale } from './answer.js';
import { faultKinds, type FaultKind } from './value.js';
import { weighNodes } from './weigh.js';

/**
 * An instrument and a formula, compiled: made once, run over any number of answer sets.
 *
 * Nodes are numbers in tree order, a parent before its children; node 0 is the total and carries the
 * instrument's code. What is known of a node stands under its number, in one array per property.
 */
export interface ScoringPlan {
  readonly codes: readonly string[];
  /** Without the total. */
  readonly nodeByCode: ReadonlyMap<string, number>;
  /** `NONE` for the total. */
  readonly parents: Int32Array;
  /** `NONE` where there are no children. */
  readonly firstChild: Int32Array;
  /** `NONE` for the last of its siblings. */
  readonly nextSibling: Int32Array;
  /** What the formula gives each node, in points. */
  readonly weights: Float64Array;
  /** How a node counts among its siblings: its weight under `SUM`, 1 under `MEAN`; 0 is not at all. */
  readonly shares: Float64Array;
  /** In the instrument's order. */
  readonly indicators: readonly PlannedIndicator[];
  /** The nodes of the components, in the instrument's order. */
  readonly components: Int32Array;
  /** The nodes that are made of others, the total first: a parent before its children. */
  readonly branches: Int32Array;
  /** By `faultCode`; the place of 0 is not read. */
  readonly policies: readonly MissingPolicy[];
  /** Points are whole multiples of this power of two; see `aggregate`. */
  readonly grid: number;
}

export interface PlannedIndicator {
  readonly code: string;
  readonly node: number;
  readonly scale: Scale;
}

/** Stands where there is no node. */
export const NONE = -1;

/**
 * Compiles a formula for its instrument.
 *
 * A draft whose weights do not add up compiles all the same, so that it can be tried out: siblings then
 * share their parent's weight in proportion.
 *
 * @throws RangeError naming the first node whose weight is absent, unreadable or negative;
 *   `checkFormula` names them all.
 */
export function planScoring(
  instrument: InstrumentDefinition,
  formula: FormulaDefinition,
): ScoringPlan {
  const nodes = weighNodes(instrument, formula);
  const nodeByCode = new Map(nodes.slice(1).map(({ code }, index) => [code, index + 1] as const));
  const nodeOf = (code: string): number => {
    const node = nodeByCode.get(code);
    if (node === undefined) throw new RangeError(`${code} hangs from no root`);
    return node;
  };

  const parents = Int32Array.from(nodes, ({ parent }) => parent);
  const indicatorCodes = new Set(instrument.indicators.map(({ code }) => code));
  const branches = nodes.flatMap(({ code }, node) => (indicatorCodes.has(code) ? [] : [node]));
  const weights = Float64Array.from(nodes, ({ weight }) => toNumber(weight));
  return {
    codes: nodes.map(({ code }) => code),
    nodeByCode,
    parents,
    ...linkChildren(parents),
    weights,
    shares: Float64Array.from(nodes, ({ share }) => share),
    indicators: instrument.indicators.map((indicator) => ({
      code: indicator.code,
      node: nodeOf(indicator.code),
      scale: readScale(indicator),
    })),
    components: Int32Array.from(instrument.components, ({ code }) => nodeOf(code)),
    branches: Int32Array.from(branches),
    policies: policiesOf(formula),
    grid: gridFor(weights[0] ?? 0),
  };
}

function linkChildren(parents: Int32Array): Pick<ScoringPlan, 'firstChild' | 'nextSibling'> {
  const firstChild = new Int32Array(parents.length).fill(NONE);
  const nextSibling = new Int32Array(parents.length).fill(NONE);
  // Backwards, so that each child is put before its younger siblings.
  for (let node = parents.length - 1; node > 0; node -= 1) {
    const parent = parents[node]!;
    nextSibling[node] = firstChild[parent]!;
    firstChild[parent] = node;
  }
  return { firstChild, nextSibling };
}

function policiesOf({ missing }: FormulaDefinition): readonly MissingPolicy[] {
  const policies: Readonly<Record<FaultKind, MissingPolicy>> = {
    unanswered: missing.unanswered,
    not_applicable: missing.notApplicable,
    divide_by_zero: missing.divideByZero,
    // Nobody can say what such an answer is worth, so it counts neither for nor against.
    out_of_domain: 'EXCLUDE',
  };
  return ['ZERO', ...faultKinds.map((kind) => policies[kind])];
}

/** The distance between doubles as large as the total. */
function gridFor(total: number): number {
  if (total === 0) return 1;
  const exponent = Math.floor(Math.log2(total));
  // The logarithm of a double just below a power of two may round up to it.
  return 2 ** ((2 ** exponent > total ? exponent - 1 : exponent) - 52);
}
