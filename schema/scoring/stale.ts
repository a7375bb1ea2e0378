import type { ScoringChange } from './change.js';
import { NONE, type ScoringPlan } from './plan.js';

export interface Stale {
  /** Places among the indicators whose answers are scored by another scale. */
  readonly indicators: readonly number[];
  /** The nodes whose scores may have changed, in the order of the new plan. */
  readonly order: Int32Array;
}

/**
 * What a change of formula leaves out of date, of one instrument: the nodes whose rule differs, those
 * whose children count differently, and everything that is made of them.
 *
 * @param change what the new plan's formula changes of the old one's.
 */
export function staleNodes(before: ScoringPlan, plan: ScoringPlan, change: ScoringChange): Stale {
  const isStale = new Uint8Array(plan.codes.length);
  const indicators: number[] = [];
  plan.indicators.forEach(({ node }, index) => {
    if (change.rules[node] === 0) return;
    isStale[node] = 1;
    if (plan.rules[node] === undefined) indicators.push(index);
  });

  const order = plan.order.filter((node) => {
    const isOutdated =
      change.isUsual ||
      change.rules[node] === 1 ||
      isReweighed(before, plan, node) ||
      readsAny(plan, node, isStale);
    if (isOutdated) isStale[node] = 1;
    return isOutdated;
  });
  return { indicators, order };
}

/** A node itself, where it has a rule, and every one that is made of it, in the order of the plan. */
export function dependentsOf(plan: ScoringPlan, node: number): Int32Array {
  const isStale = new Uint8Array(plan.codes.length);
  isStale[node] = 1;
  return plan.order.filter((one) => {
    if (isStale[one] === 0 && readsAny(plan, one, isStale)) isStale[one] = 1;
    return isStale[one] === 1;
  });
}

/** Whether its children count differently, or a weight that its expression reads changed. */
function isReweighed(before: ScoringPlan, after: ScoringPlan, node: number): boolean {
  for (let child = after.firstChild[node]!; child !== NONE; child = after.nextSibling[child]!) {
    if (before.shares[child] !== after.shares[child]) return true;
  }
  const program = after.rules[node]?.program;
  return (program?.program.inputs ?? []).some((input, place) => {
    const read = program!.nodes[place]!;
    return (
      input.kind === 'node' &&
      input.property !== 'score' &&
      before.weights[read] !== after.weights[read]
    );
  });
}

/** Whether the node is made of one that is out of date. */
function readsAny(plan: ScoringPlan, node: number, isStale: Uint8Array): boolean {
  for (let child = plan.firstChild[node]!; child !== NONE; child = plan.nextSibling[child]!) {
    if (isStale[child] === 1) return true;
  }
  return (plan.rules[node]?.program?.nodes ?? []).some((read) => read >= 0 && isStale[read] === 1);
}
