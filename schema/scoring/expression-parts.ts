import { runInView, type Column } from '../formula/language/index.js';
import type { NodeColumns } from './columns.js';
import { snap } from './grade.js';
import type { ScoringPlan } from './plan.js';
import { rowStatistics } from './statistics.js';
import { sumOf } from './sum.js';

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
export function partsOfExpression(
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
