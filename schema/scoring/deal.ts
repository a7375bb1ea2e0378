import { runInView, type Column } from '../formula/language/index.js';
import type { NodeColumns } from './columns.js';
import { snap } from './grade.js';
import type { PlannedMissing } from './node-rule.js';
import { NONE, type ScoringPlan } from './plan.js';
import { rowStatistics } from './statistics.js';

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

/** How many steps the way from nothing to the scores as they are is walked in. */
const steps = 32;

/**
 * What each child brings to an expression, whatever the expression does with it (Aumann and Shapley's
 * prices, in steps): all scores rise together from 0 to what they are, and what the expression gains on
 * the way is put down to the children in proportion to what each would have moved it by alone.
 *
 * It adds up to the whole, gives each the product under a sum, and gives nothing to a child that moves
 * nothing. What was found among all worksheets stays what it is on the way, and what the expression gives at
 * scores of 0 is no child's.
 */
function partsOfExpression(
  plan: ScoringPlan,
  columns: NodeColumns,
  row: number,
  node: number,
  children: readonly number[],
): readonly number[] {
  const { program, nodes } = plan.rules[node]!.program!;
  const parts = children.map(() => 0);
  // Row 0 has nothing, row `steps` everything; after these, each step with one child alone going on.
  const rows = steps + 1 + steps * children.length;
  const progress = (at: number, child: number): number => {
    if (at <= steps) return at / steps;
    const step = Math.floor((at - steps - 1) / children.length);
    const isMoved = children[(at - steps - 1) % children.length] === child;
    return (isMoved ? step + 1 : step) / steps;
  };
  const inputs = program.inputs.map((input, place): Column => {
    const read = nodes[place]!;
    const at = read * columns.rows + row;
    const fault = read < 0 ? 0 : columns.faults[at]!;
    const factor = input.kind === 'node' && input.property === 'points' ? plan.weights[read]! : 1;
    if (input.kind === 'count' || input.property === 'weight') {
      return { values: Float64Array.of(plan.weights[read] ?? 0), faults: null };
    }
    const isChild = children.includes(read);
    const values = Float64Array.from({ length: rows }, (_, step) =>
      fault !== 0 ? 0 : columns.scores[at]! * factor * (isChild ? progress(step, read) : 1),
    );
    return { values, faults: fault === 0 ? null : new Int32Array(rows).fill(fault) };
  });

  const statistics = rowStatistics(columns, node, row);
  const { values, faults } = runInView(program, inputs, rows, { sees: 'GIVEN', statistics });
  const given = (at: number) => (faults !== null && faults[at] !== 0 ? 0 : values[at]!);
  // What no child moved alone, as the first step of a minimum: it goes by the proportions of the rest.
  let together = 0;
  for (let step = 0; step < steps; step += 1) {
    const gain = given(step + 1) - given(step);
    const moves = children.map((_, place) => {
      return given(steps + 1 + step * children.length + place) - given(step);
    });
    const isMoved = moves.some((move) => move !== 0);
    const shared = isMoved ? shareOut(gain, moves) : [];
    shared.forEach((share, place) => (parts[place]! += share));
    if (!isMoved) together += gain;
  }
  // Of a quotient whose scores rise together the children move nothing but noise: no proportion to share by.
  if (snap(sumOf(parts.map(Math.abs))) === 0) return parts;
  const shared = shareOut(together, parts);
  return parts.map((part, place) => part + shared[place]!);
}

/** Parts that make up less than this of their sizes nearly cancel each other out. */
const leastProportion = 2 ** -10;

/**
 * An amount in proportion to parts; by their sizes, whichever way they go, where they nearly cancel each
 * other out: in proportion to what is left of them, each would take any multiple of it.
 */
function shareOut(amount: number, parts: readonly number[]): readonly number[] {
  const whole = sumOf(parts);
  const sizes = parts.map(Math.abs);
  const size = sumOf(sizes);
  return Math.abs(whole) < size * leastProportion
    ? sizes.map((part) => amount * (part / size))
    : parts.map((part) => amount * (part / whole));
}

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

const sumOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0);
