import type { NodeColumns } from './columns.js';
import { partsOfExpression } from './expression-parts.js';
import type { PlannedMissing } from './node-rule.js';
import { NONE, type ScoringPlan } from './plan.js';

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
  const parts = new Float64Array(size);
  for (const node of plan.branches) dealBranch(plan, columns, row, node, dealt, parts);
  return dealt;
}

// Every index below comes from the plan that sized the arrays, hence the many `!`. Loops, since this is done for every
// branch of every worksheet of a country.

function dealBranch(
  plan: ScoringPlan,
  columns: NodeColumns,
  row: number,
  node: number,
  { weights, points }: Dealt,
  parts: Float64Array,
): void {
  const weight = weights[node]!;
  if (weight === 0) return;

  const { program, missing, finish } = plan.rules[node]!;
  const children = countedChildren(plan, columns, row, node, missing);
  cut(plan, weight, plan.shares, children, weights);

  if (columns.faults[node * columns.rows + row] !== 0) {
    // Nothing is earned here, and yet each child shows what it would bring.
    for (const child of children) {
      const at = child * columns.rows + row;
      if (columns.faults[at] === 0)
        points[child] = toGrid(plan, weights[child]! * columns.scores[at]!);
    }
    return;
  }
  const isTurned = finish?.isLowerBetter ?? false;
  if (program !== null) {
    const moved = partsOfExpression(plan, columns, row, node, children);
    moved.forEach((part, place) => {
      parts[children[place]!] = weight * (isTurned ? -part : part);
    });
    putParts(plan, parts, points[node]!, children, points);
    return;
  }
  for (let place = 0; place < children.length; place += 1) {
    const child = children[place]!;
    const score = standInFor(columns, child, row, missing);
    parts[child] = plan.shares[child]! * (isTurned ? 1 - score : score);
  }
  cut(plan, points[node]!, parts, children, points);
}

/**
 * Cuts an amount in proportion to parts. Each child takes what lies between two marks; the last mark is all of it.
 * Nobody takes anything where the parts make up nothing, or so little that they would have to be stretched
 * beyond what the grid can hold.
 *
 * @param parts by node, as is what they take.
 */
function cut(
  plan: ScoringPlan,
  amount: number,
  parts: Float64Array,
  children: readonly number[],
  taken: Float64Array,
): void {
  let whole = 0;
  let size = 0;
  for (let place = 0; place < children.length; place += 1) {
    const part = parts[children[place]!]!;
    whole += part;
    size += Math.abs(part);
  }
  if (whole === 0 || !isHeld(plan, (amount / whole) * size)) return;
  let passed = 0;
  let mark = 0;
  for (let place = 0; place < children.length; place += 1) {
    const child = children[place]!;
    passed += parts[child]!;
    const next = toGrid(plan, amount * (passed / whole));
    taken[child] = next - mark;
    mark = next;
  }
}

/**
 * Puts parts on the grid, between marks like a cut. What they do not make up the expression gives by itself;
 * where that is no more than the rounding of so many parts, it is nothing, and the last part takes it.
 * Parts beyond what the grid can hold say nothing of who earned what, as when a divisor passes 0 on the way:
 * then all is the expression's own.
 */
function putParts(
  plan: ScoringPlan,
  parts: Float64Array,
  whole: number,
  children: readonly number[],
  taken: Float64Array,
): void {
  let sum = 0;
  let size = 0;
  for (const child of children) {
    sum += parts[child]!;
    size += Math.abs(parts[child]!);
  }
  if (!isHeld(plan, size)) return;
  const isAllOfIt = Math.abs(whole - sum) <= plan.grid * (children.length + 1);
  const last = children.at(-1);
  let passed = 0;
  let mark = 0;
  for (const child of children) {
    passed += parts[child]!;
    const next = isAllOfIt && child === last ? whole : toGrid(plan, passed);
    taken[child] = next - mark;
    mark = next;
  }
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

/** The children that have a share and are not excluded. */
function countedChildren(
  { firstChild, nextSibling, shares }: ScoringPlan,
  { rows, faults }: NodeColumns,
  row: number,
  node: number,
  { policies }: PlannedMissing,
): number[] {
  const counted: number[] = [];
  for (let child = firstChild[node]!; child !== NONE; child = nextSibling[child]!) {
    const fault = faults[child * rows + row]!;
    const isExcluded = fault !== 0 && policies[fault & 7] === 'EXCLUDE';
    if (shares[child] !== 0 && !isExcluded) counted.push(child);
  }
  return counted;
}

/** The nearest whole multiple of the plan's grid. */
export function toGrid({ grid }: ScoringPlan, points: number): number {
  // Adding 0 leaves no -0, which prints and compares like no other number.
  return Math.round(points / grid) * grid + 0;
}
