import type { NodeColumns } from './columns.js';
import { partsOfExpression } from './expression-parts.js';
import type { PlannedMissing } from './node-rule.js';
import { NONE, type ScoringPlan } from './plan.js';
import { sumOf } from './sum.js';

/** One worksheet's weights and points, under the plan's node numbers; unrounded but for the grid. */
export interface Dealt {
  /** The weight that a node has in the total, after those of excluded siblings were given back. */
  readonly weights: Float64Array;
  readonly points: Float64Array;
}

/** The weight that counts of the whole: none where nothing could be scored. */
export function maximumOf(plan: ScoringPlan, { faults }: NodeColumns, row: number): number {
  const fault = faults[row]!;
  return fault !== 0 && plan.rules[0]!.missing.policies[fault & 7] === 'EXCLUDE'
    ? 0
    : plan.weights[0]!;
}

/** What a worksheet earns in all: a whole multiple of `plan.grid`. */
export function pointsOf(plan: ScoringPlan, columns: NodeColumns, row: number): number {
  if (columns.faults[row] !== 0) return 0;
  return toGrid(plan, maximumOf(plan, columns, row) * columns.scores[row]!);
}

/**
 * Deals the total of one worksheet out to everything below it: weights, and the points earned with them.
 *
 * Each node hands its weight to the children that count, so what is excluded goes to its siblings, and
 * its points in proportion to what each child brought, or moved its expression by. Both lie on
 * `plan.grid`, the distance between doubles of the total's size (7e-15 for 36.3, 1.4e-14 for 100), and a
 * thousand times that where there are expressions, whose scores may leave 0 to 1. Doubles on such a grid add and subtract without rounding, so contributions make up a total to the last
 * bit, at any level and in any order, a full sheet earns exactly the maximum, and old total + shown gain
 * is exactly the new total. It costs a rounding of that size per node, about what adding plain doubles would.
 */
export function deal(plan: ScoringPlan, columns: NodeColumns, row: number): Dealt {
  const size = plan.codes.length;
  const dealt: Dealt = { weights: new Float64Array(size), points: new Float64Array(size) };
  dealt.weights[0] = maximumOf(plan, columns, row);
  dealt.points[0] = pointsOf(plan, columns, row);
  for (const node of plan.branches) dealBranch(plan, columns, row, node, dealt);
  return dealt;
}

// Every index below comes from the plan that sized the arrays, hence the many `!`.

function dealBranch(
  plan: ScoringPlan,
  columns: NodeColumns,
  row: number,
  node: number,
  { weights, points }: Dealt,
): void {
  const weight = weights[node]!;
  if (weight === 0) return;

  const { missing: rules } = plan.rules[node]!;
  const children = childrenOf(plan, node).filter((child) => {
    return plan.shares[child] !== 0 && !isExcluded(columns, child, row, rules);
  });
  const shares = children.map((child) => plan.shares[child]!);
  cut(plan, weight, shares, (place, part) => (weights[children[place]!] = part));

  if (columns.faults[node * columns.rows + row] !== 0) {
    // Nothing is earned here, and yet each child shows what it would bring.
    for (const child of children) {
      const at = child * columns.rows + row;
      if (columns.faults[at] === 0)
        points[child] = toGrid(plan, weights[child]! * columns.scores[at]!);
    }
    return;
  }
  const { program, missing, finish } = plan.rules[node]!;
  const isTurned = finish?.isLowerBetter ?? false;
  if (program !== null) {
    const parts = partsOfExpression(plan, columns, row, node, children);
    putParts(
      plan,
      parts.map((part) => weight * (isTurned ? -part : part)),
      points[node]!,
      (place, part) => (points[children[place]!] = part),
    );
    return;
  }
  const brought = children.map((child) => {
    const score = standInFor(columns, child, row, missing);
    return plan.shares[child]! * (isTurned ? 1 - score : score);
  });
  cut(plan, points[node]!, brought, (place, part) => (points[children[place]!] = part));
}

/**
 * Cuts an amount in proportion to parts. Each takes what lies between two marks; the last mark is all of it.
 * Nobody takes anything where the parts make up nothing, or so little that they would have to be stretched
 * beyond what the grid can hold.
 */
function cut(
  plan: ScoringPlan,
  amount: number,
  parts: readonly number[],
  take: (place: number, part: number) => void,
): void {
  const whole = sumOf(parts);
  if (whole === 0 || !isHeld(plan, (amount / whole) * sumOf(parts.map(Math.abs)))) return;
  let passed = 0;
  let mark = 0;
  parts.forEach((part, place) => {
    passed += part;
    const next = toGrid(plan, amount * (passed / whole));
    take(place, next - mark);
    mark = next;
  });
}

/**
 * Puts parts on the grid, between marks like a cut. What they do not make up the expression gives by itself;
 * where that is no more than the rounding of so many parts, it is nothing, and the last part takes it.
 * Parts beyond what the grid can hold say nothing of who earned what, as when a divisor passes 0 on the way:
 * then all is the expression's own.
 */
function putParts(
  plan: ScoringPlan,
  parts: readonly number[],
  whole: number,
  take: (place: number, part: number) => void,
): void {
  if (!isHeld(plan, sumOf(parts.map(Math.abs)))) return;
  const isAllOfIt = Math.abs(whole - sumOf(parts)) <= plan.grid * (parts.length + 1);
  let passed = 0;
  let mark = 0;
  parts.forEach((part, place) => {
    passed += part;
    const next = isAllOfIt && place === parts.length - 1 ? whole : toGrid(plan, passed);
    take(place, next - mark);
    mark = next;
  });
}

/** Whether numbers of this size in all add and subtract on the grid without rounding. */
const isHeld = ({ grid }: ScoringPlan, size: number): boolean => Math.abs(size) <= grid * 2 ** 53;

/** The score that counts for a child: 0 or the replacement where it has none. */
function standInFor(
  { rows, scores, faults }: NodeColumns,
  child: number,
  row: number,
  { policies, replacement }: PlannedMissing,
): number {
  const fault = faults[child * rows + row]!;
  if (fault === 0) return scores[child * rows + row]!;
  return policies[fault & 7] === 'REPLACE' ? replacement : 0;
}

function isExcluded(
  { rows, faults }: NodeColumns,
  child: number,
  row: number,
  { policies }: PlannedMissing,
): boolean {
  const fault = faults[child * rows + row]!;
  return fault !== 0 && policies[fault & 7] === 'EXCLUDE';
}

function childrenOf({ firstChild, nextSibling }: ScoringPlan, node: number): number[] {
  const children: number[] = [];
  for (let child = firstChild[node]!; child !== NONE; child = nextSibling[child]!) {
    children.push(child);
  }
  return children;
}

/** The nearest whole multiple of the plan's grid. */
export function toGrid({ grid }: ScoringPlan, points: number): number {
  // Adding 0 leaves no -0, which prints and compares like no other number.
  return Math.round(points / grid) * grid + 0;
}
