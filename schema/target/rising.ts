import type { FormulaDefinition } from '../formula/definition.js';
import { parse } from '../formula/language/index.js';
import { finishScore } from '../scoring/finish.js';
import { readNames, type PlannedMissing } from '../scoring/node-rule.js';
import { expressionAt } from '../scoring/plan-rules.js';
import { nodeIn } from '../scoring/tree.js';
import { faultCode } from '../scoring/value.js';
import type { Base } from './base.js';
import type { Candidate } from './candidate.js';
import { scoreChoices } from './choice.js';
import { mayFault } from './expression-faults.js';
import { childrenOf, constantFacts, readsOf, type NodeFacts } from './facts.js';
import { behaviourOf, type Behaviour, type Names } from './rising-expression.js';

/**
 * What is known of every node where raising an indicator never lowers the total, whatever else is raised; null
 * where that is not certain. A fault counts as less than every score.
 *
 * Certain by the structure of the formula alone: a direction that is turned, a mean that leaves out what is not
 * answered, or an expression that may fall make it uncertain.
 *
 * @param within the nodes to look at, with everything that they read; all where it is left out.
 */
export function risingFacts(
  base: Base,
  formula: FormulaDefinition,
  candidates: readonly Candidate[],
  within?: ReadonlySet<number>,
): readonly NodeFacts[] | null {
  const { plan } = base;
  const facts = plan.codes.map((_, node) => constantFacts(base, node));
  for (const [place, candidate] of candidates.entries()) {
    const leaf = risingLeaf(base, candidate, place);
    if (leaf === null) return null;
    facts[candidate.indicator.node] = leaf;
  }
  const own = new Set(candidates.map(({ indicator }) => indicator.node));
  for (const node of plan.order) {
    if (own.has(node) || (within && !within.has(node))) continue;
    const leaves = new Set(readsOf(plan, node).flatMap((read) => [...facts[read]!.leaves]));
    if (leaves.size === 0) continue;
    if (plan.rules[node]!.finish?.isLowerBetter) return null;
    const risen = plan.rules[node]!.program
      ? risingProgram(base, formula, node, facts, leaves)
      : risingMean(base, node, facts, leaves);
    if (risen === null) return null;
    facts[node] = finished(base, node, risen);
  }
  return facts;
}

/** A leaf that an expression scores may read nothing but its own counts. */
function risingLeaf(base: Base, candidate: Candidate, place: number): NodeFacts | null {
  const { node } = candidate.indicator;
  if (base.plan.rules[node] !== undefined && readsOf(base.plan, node).length > 0) return null;
  const choices = [0, ...candidate.levels.map((_, level) => level + 1)].map((level) =>
    Uint8Array.of(level),
  );
  const { columns } = scoreChoices(base, [candidate], choices);
  const kinds = new Set<number>();
  const scores: number[] = [];
  for (let at = node * columns.rows; at < (node + 1) * columns.rows; at += 1) {
    const kind = columns.faults[at]! & 7;
    // From a score back to a fault is no rise.
    if (kind !== 0 && scores.length > 0) return null;
    kinds.add(kind);
    if (kind === 0) scores.push(columns.scores[at]!);
  }
  if (scores.some((score, at) => at > 0 && score < scores[at - 1]!)) return null;
  const leaves = new Set([place]);
  return { leaves, kinds, least: scores[0] ?? 0, greatest: scores.at(-1) ?? 0 };
}

function risingMean(
  { plan, columns }: Base,
  node: number,
  facts: readonly NodeFacts[],
  leaves: ReadonlySet<number>,
): NodeFacts | null {
  const { missing } = plan.rules[node]!;
  const kinds = new Set<number>();
  const members: { share: number; least: number; greatest: number }[] = [];
  for (const child of childrenOf(plan, node)) {
    const member = risingMember(facts[child]!, missing);
    if (member === null) return null;
    for (const kind of member.faults) kinds.add(kind);
    if (member.isCounted) members.push({ share: plan.shares[child]!, ...member });
  }
  if (members.length === 0) kinds.add(columns.faults[node]! & 7);
  else kinds.add(0);
  const whole = members.reduce((sum, { share }) => sum + share, 0) || 1;
  const mean = (bound: 'least' | 'greatest') =>
    members.reduce((sum, member) => sum + member.share * member[bound], 0) / whole;
  return { leaves, kinds, least: mean('least'), greatest: mean('greatest') };
}

/** What a child is as a member of its parent; null where its coming to count might lower the parent. */
function risingMember(
  { kinds, least, greatest }: NodeFacts,
  { policies, replacement }: PlannedMissing,
): { isCounted: boolean; faults: number[]; least: number; greatest: number } | null {
  const faults = [...kinds].filter((kind) => kind !== 0);
  if (faults.length === 0) return { isCounted: true, faults: [], least, greatest };
  const rules = new Set(faults.map((kind) => policies[kind]!));
  if (rules.size > 1) return null;
  const [rule] = rules;
  if (rule === 'PROPAGATE') return { isCounted: kinds.has(0), faults, least, greatest };
  if (rule === 'EXCLUDE')
    return kinds.has(0) ? null : { isCounted: false, faults: [], least, greatest };
  const standIn = rule === 'ZERO' ? 0 : replacement;
  if (!kinds.has(0)) return { isCounted: true, faults: [], least: standIn, greatest: standIn };
  if (least < standIn) return null;
  return { isCounted: true, faults: [], least: standIn, greatest };
}

function risingProgram(
  { plan }: Base,
  formula: FormulaDefinition,
  node: number,
  facts: readonly NodeFacts[],
  leaves: ReadonlySet<number>,
): NodeFacts | null {
  const text = expressionAt({ formula, tree: plan }, node);
  const { expression } = parse(text ?? '', 'canonical');
  if (expression === null || plan.rules[node]!.program!.program.isOfCohort) return null;
  const members = childrenOf(plan, node).map((child) => ({
    child,
    member: risingMember(facts[child]!, plan.rules[node]!.missing),
  }));
  const faults = members.flatMap(({ member }) => member?.faults ?? []);
  const kinds = new Set([0, ...(mayFault(expression) ? faults : [])]);
  const shown = (of: number, property: string, bounds: Pick<Behaviour, 'least' | 'greatest'>) => {
    const course = facts[of]!.leaves.size > 0 ? 'UP' : 'CONSTANT';
    const weight = plan.weights[of]!;
    if (property === 'weight')
      return { course: 'CONSTANT', least: weight, greatest: weight } as const;
    const factor = property === 'points' ? weight : 1;
    return { course, least: bounds.least * factor, greatest: bounds.greatest * factor } as const;
  };
  const names: Names = {
    parameters: readNames(formula).parameters,
    nodeBehaviour(code, property) {
      const of = nodeIn(plan, code);
      const isSettled = facts[of]!.kinds.size === 1 && facts[of]!.kinds.has(0);
      return isSettled || property === 'weight' ? shown(of, property, facts[of]!) : null;
    },
    children(property) {
      const counted: Behaviour[] = [];
      for (const { child, member } of members) {
        // A weight is there whatever its child comes to.
        if (property === 'weight') counted.push(shown(child, property, facts[child]!));
        else if (member === null) return null;
        else if (member.isCounted) counted.push(shown(child, property, member));
      }
      return counted;
    },
    mayChildrenFault: faults.length > 0,
  };
  const { course, least, greatest } = behaviourOf(expression, names);
  return course === 'UP' || course === 'CONSTANT' ? { leaves, kinds, least, greatest } : null;
}

/** What is asked of the children's answers, and what is done to a score once it is there. */
function finished({ plan }: Base, node: number, risen: NodeFacts): NodeFacts {
  const { minimumAnswered, finish } = plan.rules[node]!;
  const kinds =
    minimumAnswered > 0 ? new Set([...risen.kinds, faultCode('unanswered')]) : risen.kinds;
  if (finish === null) return { ...risen, kinds };
  const [least, greatest] = [risen.least, risen.greatest].map((score) =>
    finishScore(score, finish),
  );
  return { ...risen, kinds, least: least!, greatest: greatest! };
}
