import type { Base } from './base.js';
import type { Candidate } from './candidate.js';
import { combinationCount } from './combinations.js';
import { childrenOf, constantFacts, readsOf, triedOut, type NodeFacts } from './facts.js';
import { UnionFind } from './union-find.js';

/** As many combinations as one group may have to be tried out completely, unless told otherwise. */
export const usualTableLimit = 65_536;

/**
 * Groups of candidates whose effects on the total simply add up: whatever is done in one group brings the same
 * points whatever is done in the others. Read off the plan's structure, never guessed from samples.
 *
 * A mean that always counts the same children adds up. What does not is a knot: an expression, a score that is
 * cut or rounded on the way, a child that counts or not depending on what is answered, a minimum of answers.
 * All candidates that a knot is made of are one group.
 *
 * @returns groups of places among the candidates, without those that cannot move the total; in their order.
 */
export function separate(
  base: Base,
  candidates: readonly Candidate[],
  tableLimit = usualTableLimit,
): readonly (readonly number[])[] {
  const { facts, groups } = separation(base, candidates, tableLimit);
  return groups.classes([...facts[0]!.leaves]);
}

/** The groups of a separation, with what is known of every node that was looked at. */
export interface Separation {
  readonly facts: readonly NodeFacts[];
  readonly groups: UnionFind;
  /** Nodes whose children do not simply add up. */
  readonly knots: ReadonlySet<number>;
}

/**
 * The same for other nodes than the total.
 *
 * @param within the nodes to look at, with everything that they read; all where it is left out.
 */
export function separation(
  base: Base,
  candidates: readonly Candidate[],
  tableLimit: number,
  within?: ReadonlySet<number>,
): Separation {
  const { plan } = base;
  const knots = new Set<number>();
  const facts: NodeFacts[] = [];
  const groups = new UnionFind(candidates.length);
  for (let node = 0; node < plan.codes.length; node += 1) facts[node] = constantFacts(base, node);
  candidates.forEach((candidate, place) => {
    if (plan.rules[candidate.indicator.node] === undefined) {
      facts[candidate.indicator.node] = leafFacts(base, candidate, place);
    }
  });
  const placeByNode = new Map(candidates.map(({ indicator }, place) => [indicator.node, place]));
  for (const node of plan.order) {
    if (within && !within.has(node)) continue;
    const reads = readsOf(plan, node);
    const own = placeByNode.get(node);
    const leaves = new Set(own === undefined ? [] : [own]);
    for (const read of reads) for (const leaf of facts[read]!.leaves) leaves.add(leaf);
    if (leaves.size === 0) continue;
    const known = meanFacts(base, node, facts, leaves);
    if (known === null) {
      groups.join([...leaves]);
      knots.add(node);
    }
    facts[node] = known ?? knotFacts(base, node, candidates, leaves, tableLimit);
  }
  return { facts, groups, knots };
}

function leafFacts(base: Base, candidate: Candidate, place: number): NodeFacts {
  return { ...triedOut(base, candidate.indicator.node, [candidate]), leaves: new Set([place]) };
}

/** Of a node that adds up; null for a knot. */
function meanFacts(
  { plan, columns }: Base,
  node: number,
  facts: readonly NodeFacts[],
  leaves: ReadonlySet<number>,
): NodeFacts | null {
  const { program, missing, minimumAnswered, finish } = plan.rules[node]!;
  if (program !== null) return null;
  let least = 0;
  let greatest = 0;
  let counted = 0;
  for (const child of childrenOf(plan, node)) {
    const share = plan.shares[child]!;
    const { kinds, least: low, greatest: high } = facts[child]!;
    const isSettled = kinds.size === 1;
    if (!isSettled && minimumAnswered > 0) return null;
    const policies = [...kinds].map((kind) => (kind === 0 ? null : missing.policies[kind]!));
    if (!isSettled && policies.some((policy) => policy === 'EXCLUDE' || policy === 'PROPAGATE')) {
      return null;
    }
    if (isSettled && policies[0] === 'EXCLUDE') continue;
    const standIns = policies.flatMap((policy) =>
      policy === null ? [] : [policy === 'REPLACE' ? missing.replacement : 0],
    );
    const values = kinds.has(0) ? [low, high, ...standIns] : standIns;
    least += share * Math.min(...values);
    greatest += share * Math.max(...values);
    counted += share;
  }
  // Nothing that decides whether it has a score can change, so it is what it is now.
  const kinds = new Set([columns.faults[node]! & 7]);
  const [low, high] = counted > 0 ? [least / counted, greatest / counted] : [0, 0];
  if (finish === null) return { leaves, kinds, least: low, greatest: high };
  if (finish.round !== null) return null;
  const [from, to] = finish.isLowerBetter ? [1 - high, 1 - low] : [low, high];
  // A cut that nothing can come to changes nothing; the noise of doubles is no score.
  if (finish.floor > from + 1e-12 || finish.cap < to - 1e-12) return null;
  return { leaves, kinds, least: from, greatest: to };
}

function knotFacts(
  base: Base,
  node: number,
  candidates: readonly Candidate[],
  leaves: ReadonlySet<number>,
  tableLimit: number,
): NodeFacts {
  const own = [...leaves].map((leaf) => candidates[leaf]!);
  if (combinationCount(own) > tableLimit) {
    return { leaves, kinds: anyKind, least: -Infinity, greatest: Infinity };
  }
  return { ...triedOut(base, node, own), leaves };
}

const anyKind: ReadonlySet<number> = new Set([0, 1, 2, 3, 4, 5]);
