import { parseExact, toNumber } from '../exact.js';
import type { FormulaDefinition, RollupNode, RollupRule } from '../formula/definition.js';
import { toGrid } from './deal.js';
import { gradeTotals, type Grading } from './grade.js';
import { NONE, type ScoringPlan } from './plan.js';
import type { NodeScore, SheetResult } from './score.js';
import { isOpen, meanOfUnits, type RolledUnit, type UnitsOf } from './units-mean.js';
import { isFault } from './value.js';

export type { RolledUnit } from './units-mean.js';

/** The kabupaten's index and what it is made of; unrounded. */
export interface KabupatenIndex {
  /** Points of the kabupaten's instrument, 0 to `maximum`; null where there is no index. */
  readonly index: number | null;
  readonly maximum: number;
  /** By the bands of the kabupaten's formula. */
  readonly grading: Grading | null;
  /** Why there is none; null where there is one. */
  readonly absence: IndexAbsence | null;
  /** Points from the kabupaten's own worksheet and from the units' mean: together exactly the index. */
  readonly ownPoints: number;
  readonly unitPoints: number;
  /** In tree order; their points add up exactly to the index. Empty where there is none. */
  readonly parts: readonly IndexPart[];
  /** Codes of the units in the mean, and of those that sent nothing or have no total. */
  readonly counted: readonly string[];
  readonly missing: readonly string[];
}

/**
 * - `KABUPATEN_NOT_SUBMITTED`: the kabupaten's own worksheet was not sent.
 * - `KABUPATEN_WITHOUT_TOTAL`: its total is a fault.
 * - `UNITS_MISSING`: a unit is missing, and the rule lets that through to the index.
 * - `NO_UNITS`: no unit is left to take a mean of.
 * - `UNIT_WITHOUT_WEIGHT`: a unit counts, and the rule does not say how much; `missing` names it.
 * - `UNIT_NODE_UNKNOWN`: what the units fill in has no such node.
 * - `COHORT_OPEN`: a total compares units with each other, and is not known before the period closes.
 */
export type IndexAbsence =
  | 'KABUPATEN_NOT_SUBMITTED'
  | 'KABUPATEN_WITHOUT_TOTAL'
  | 'UNITS_MISSING'
  | 'NO_UNITS'
  | 'UNIT_WITHOUT_WEIGHT'
  | 'UNIT_NODE_UNKNOWN'
  | 'COHORT_OPEN';

/** A node of the kabupaten's instrument, with everything below it. */
export interface IndexPart {
  readonly code: string;
  /** What it is among the units; null where it is the kabupaten's alone. */
  readonly unitCode: string | null;
  /** Own and units' together. */
  readonly points: number;
  readonly maximum: number;
  readonly ownPoints: number;
  readonly unitPoints: number;
  /** How much of `maximum` the units can give. */
  readonly unitMaximum: number;
  /** Mean of the units' scores, in [0, 1]; null where it is the kabupaten's alone. */
  readonly unitMean: number | null;
}

/**
 * Rolls the units up into the kabupaten's index.
 *
 * Of each node of the rule the share q comes from the units: under `BLEND` 1 less the kabupaten's share, under
 * `SPLIT` the stated points by the node's weight. With a weight of w, as the kabupaten's worksheet has it
 * after what does not apply gave its own back, the node brings (1 - q) × own points + q × w × the mean of
 * the units' scores at their node. What no node of the rule covers is the kabupaten's own, and so is all
 * below a node without a score. Without a rule everything is.
 *
 * A unit whose own formula leaves the node out is left out of that node's mean.
 *
 * @param own null where the kabupaten's worksheet was not sent; scored by `plan`.
 * @param units those that fill in the rule's instrument, each once.
 */
export function rollUp(
  plan: ScoringPlan,
  formula: FormulaDefinition,
  own: SheetResult | null,
  units: readonly RolledUnit[],
): KabupatenIndex {
  if (own === null) return without('KABUPATEN_NOT_SUBMITTED', plan.weights[0] ?? 0);
  if (isOpen(own)) return without('COHORT_OPEN', own.total.maximum);
  if (isFault(own.total.score)) return without('KABUPATEN_WITHOUT_TOTAL', own.total.maximum);

  const { rollup = { method: 'KABUPATEN_ONLY' } } = formula;
  const exchanged = rollup.method === 'KABUPATEN_ONLY' ? [] : (rollup.nodes ?? []);
  const means = new Map<string, number>();
  let mean: UnitsOf = { counted: [], missing: [] };
  for (const { code, unitCode } of exchanged) {
    const found = meanOfUnits(units, unitCode, rollup);
    if ('absence' in found) return without(found.absence, own.total.maximum, found);
    means.set(code, found.mean);
    mean = found;
  }
  const nodes = new Map(exchanged.map((node) => [node.code, node]));
  const parts = partsBelow(0, { plan, formula, rollup, own, nodes, means });
  const sumOf = (pointsOf: (part: IndexPart) => number) =>
    parts.reduce((sum, part) => sum + pointsOf(part), 0);
  const index = sumOf(({ points }) => points);
  const { maximum } = own.total;
  const achievement = maximum > 0 ? index / maximum : 0;
  return {
    index,
    maximum,
    grading: gradeTotals({ ...own.total, score: achievement, points: index, achievement }, formula),
    absence: null,
    ownPoints: sumOf(({ ownPoints }) => ownPoints),
    unitPoints: sumOf(({ unitPoints }) => unitPoints),
    parts,
    counted: mean.counted,
    missing: mean.missing,
  };
}

function without(
  absence: IndexAbsence,
  maximum: number,
  { counted, missing }: UnitsOf = { counted: [], missing: [] },
): KabupatenIndex {
  const none = { index: null, grading: null, ownPoints: 0, unitPoints: 0, parts: [] };
  return { ...none, absence, maximum, counted, missing };
}

interface Exchange {
  readonly plan: ScoringPlan;
  readonly formula: FormulaDefinition;
  readonly rollup: RollupRule;
  readonly own: SheetResult;
  /** By code. */
  readonly nodes: ReadonlyMap<string, RollupNode>;
  readonly means: ReadonlyMap<string, number>;
}

/** The parts that a node, or the total, is made of: nodes of the rule, and whatever holds none of them. */
function partsBelow(node: number, exchange: Exchange): readonly IndexPart[] {
  const { plan, own, nodes } = exchange;
  const parts: IndexPart[] = [];
  let rest = node === 0 ? own.total.points : scoreOf(exchange, node).points;
  for (let child = plan.firstChild[node]!; child !== NONE; child = plan.nextSibling[child]!) {
    const scored = scoreOf(exchange, child);
    rest -= scored.points;
    const exchanged = nodes.get(scored.code);
    if (exchanged) parts.push(exchangedPart(scored, exchanged, exchange));
    else if (isFault(scored.score) || !holdsAny(child, exchange)) parts.push(ownPart(scored));
    else parts.push(...partsBelow(child, exchange));
  }
  // What a node gives by itself, whatever its children earned.
  if (rest !== 0)
    parts.push(ownPart({ code: plan.codes[node]!, points: rest, effectiveWeight: 0 }));
  return parts;
}

function exchangedPart(
  { code, points: earned, effectiveWeight: maximum }: NodeScore,
  node: RollupNode,
  { plan, formula, rollup, means }: Exchange,
): IndexPart {
  const share = unitShare(node, rollup, formula);
  const unitMean = means.get(code)!;
  // On the plan's grid, where doubles add without rounding: see `deal`.
  const ownPoints = toGrid(plan, (1 - share) * earned);
  const unitPoints = toGrid(plan, share * maximum * unitMean);
  return {
    code,
    unitCode: node.unitCode,
    points: ownPoints + unitPoints,
    maximum,
    ownPoints,
    unitPoints,
    unitMaximum: toGrid(plan, share * maximum),
    unitMean,
  };
}

/**
 * The share of a node that comes from the units, 0 to 1.
 *
 * @throws RangeError for a rule that `checkFormula` refuses.
 */
export function unitShare(
  { code, points }: RollupNode,
  { method, kabupatenShare }: RollupRule,
  { nodes }: FormulaDefinition,
): number {
  const exact = (text: string | undefined) => {
    const value = parseExact(text ?? '');
    if (value === undefined) throw new RangeError(`${code}: "${text}" is not a number`);
    return value;
  };
  if (method === 'BLEND') return toNumber(exact('1').sub(exact(kabupatenShare)));
  const weight = exact(nodes[code]?.weight);
  return weight.equals(0) ? 0 : toNumber(exact(points).div(weight));
}

const ownPart = ({
  code,
  points,
  effectiveWeight,
}: Pick<NodeScore, 'code' | 'points' | 'effectiveWeight'>): IndexPart => ({
  code,
  unitCode: null,
  points,
  maximum: effectiveWeight,
  ownPoints: points,
  unitPoints: 0,
  unitMaximum: 0,
  unitMean: null,
});

function holdsAny(node: number, { plan, nodes }: Exchange): boolean {
  return [...nodes.keys()].some((code) => {
    let above = plan.nodeByCode.get(code) ?? NONE;
    while (above !== NONE && above !== node) above = plan.parents[above]!;
    return above === node;
  });
}

function scoreOf({ plan, own }: Exchange, node: number): NodeScore {
  const code = plan.codes[node]!;
  const scored = own.nodes.get(code);
  if (scored === undefined) throw new RangeError(`${code} was not scored`);
  return scored;
}
