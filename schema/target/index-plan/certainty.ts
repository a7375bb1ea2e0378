import type { ScoringPlan } from '../../scoring/plan.js';
import { childrenOf, type NodeFacts } from '../facts.js';
import { gatheringOf } from '../gathering.js';
import type { Separation } from '../separate.js';
import type { OpenSheet } from './open.js';
import { closureOf } from './terms.js';

/**
 * Whether the index is certain to be the sum of what its sheets bring, whatever is raised in this one: the
 * worksheet keeps its total, each term is counted or not as it is now, and no weight above the terms moves.
 * Read off the structure of the formula alone.
 */
export function isCertain(sheet: OpenSheet, { facts, knots }: Separation): boolean {
  const { base, holder, terms, above, within } = sheet;
  const { plan } = base;
  const isMoved = (node: number) =>
    [...closureOf(plan, [node])].some((below) => facts[below]!.leaves.size > 0);
  if (holder === null && above.some((node) => !keepsWeights(plan, facts, node))) return false;
  if (holder === null && above.some((node) => knots.has(node))) return false;
  const counts = (node: number, kind: number) =>
    kind === 0 || node === 0 || isStoodInFor(plan, node, kind);
  const isSettled = terms.every(({ node }) => {
    const counted = new Set([...facts[node]!.kinds].map((kind) => counts(node, kind)));
    return counted.size === 1;
  });
  return isSettled && staysScored(0);

  function staysScored(node: number): boolean {
    if (within.has(node)) return [...facts[node]!.kinds].every((kind) => kind === 0);
    const { program, minimumAnswered } = plan.rules[node]!;
    if (minimumAnswered > 0) return false;
    const aggregation = sheet.formula.nodes[plan.codes[node]!]?.aggregation;
    const isPlain =
      program === null ||
      (gatheringOf(plan, sheet.formula, node) !== null && aggregation !== 'HARMONIC_MEAN');
    return isPlain && childrenOf(plan, node).every((child) => isFine(child));
  }

  function isFine(node: number): boolean {
    if (!isMoved(node)) return true;
    if (within.has(node)) {
      return [...facts[node]!.kinds].every((kind) => kind === 0 || isStoodInFor(plan, node, kind));
    }
    return staysScored(node);
  }
}

/** Whether every child of a node counts, or does not, as it is now. */
const keepsWeights = (plan: ScoringPlan, facts: readonly NodeFacts[], node: number): boolean =>
  childrenOf(plan, node).every((child) => {
    const { kinds } = facts[child]!;
    return (
      kinds.size === 1 || [...kinds].every((kind) => kind === 0 || isStoodInFor(plan, child, kind))
    );
  });

function isStoodInFor(plan: ScoringPlan, node: number, kind: number): boolean {
  const policy = plan.rules[plan.parents[node]!]!.missing.policies[kind]!;
  return policy === 'ZERO' || policy === 'REPLACE';
}
