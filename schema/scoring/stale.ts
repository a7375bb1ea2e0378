import type { FormulaDefinition } from '../formula/definition.js';
import { NONE, type ScoringPlan } from './plan.js';

export interface Compiled {
  readonly plan: ScoringPlan;
  readonly formula: FormulaDefinition;
}

export interface Stale {
  /** Places among the indicators whose answers are scored by another scale. */
  readonly indicators: readonly number[];
  /** The nodes whose scores may have changed, in the order of the new plan. */
  readonly order: Int32Array;
}

/**
 * What a change of formula leaves out of date, of one instrument: the nodes whose rule differs, those
 * whose children count differently, and everything that is made of them.
 */
export function staleNodes(before: Compiled, after: Compiled): Stale {
  const { plan } = after;
  const isStale = new Uint8Array(plan.codes.length);
  const indicators: number[] = [];
  const isUsualChanged =
    differs(before.formula.missing, after.formula.missing) ||
    differs(before.formula.parameters, after.formula.parameters) ||
    differs(before.formula.tables, after.formula.tables);

  plan.indicators.forEach(({ code, node }, index) => {
    if (!differs(before.formula.indicators?.[code], after.formula.indicators?.[code])) return;
    isStale[node] = 1;
    if (plan.rules[node] === undefined) indicators.push(index);
  });

  const order = plan.order.filter((node) => {
    const changed =
      isUsualChanged ||
      isStale[node] === 1 ||
      isRuleChanged(before.formula, after.formula, plan.codes[node]!) ||
      isReweighed(before.plan, plan, node) ||
      readsAny(plan, node, isStale);
    if (changed) isStale[node] = 1;
    return changed;
  });
  return { indicators, order };
}

/** Whether anything about a node's rule changed but its weight, which is its parent's matter. */
function isRuleChanged(before: FormulaDefinition, after: FormulaDefinition, code: string): boolean {
  const [old, now] = [before, after].map(({ nodes }) => {
    const { weight: _weight, weightStatus: _status, ...rule } = nodes[code] ?? {};
    return rule;
  });
  return differs(old, now);
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

const differs = (before: unknown, after: unknown) =>
  before !== after && JSON.stringify(before) !== JSON.stringify(after);
