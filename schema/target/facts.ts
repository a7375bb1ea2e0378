import { NONE, type ScoringPlan } from '../scoring/plan.js';
import type { Base } from './base.js';
import type { Candidate } from './candidate.js';
import { scoreChoices } from './choice.js';
import { combinations } from './combinations.js';

/** What is known of a node's result, whatever is chosen. */
export interface NodeFacts {
  /** Places of the candidates that it is made of. */
  readonly leaves: ReadonlySet<number>;
  /** Kinds of faults that it may have, 0 standing for a score. */
  readonly kinds: ReadonlySet<number>;
  readonly least: number;
  readonly greatest: number;
}

/** Of a node that no candidate moves. */
export function constantFacts({ columns }: Base, node: number): NodeFacts {
  const score = columns.scores[node]!;
  const kinds = new Set([columns.faults[node]! & 7]);
  return { leaves: new Set(), kinds, least: score, greatest: score };
}

/** What a node comes to in every combination of the candidates that it is made of. */
export function triedOut(
  base: Base,
  node: number,
  own: readonly Candidate[],
): Omit<NodeFacts, 'leaves'> {
  const kinds = new Set<number>();
  let least = Infinity;
  let greatest = -Infinity;
  for (const block of combinations(own)) {
    const { rows, scores, faults } = scoreChoices(base, own, block).columns;
    for (let at = node * rows; at < (node + 1) * rows; at += 1) {
      kinds.add(faults[at]! & 7);
      if (faults[at] !== 0) continue;
      least = Math.min(least, scores[at]!);
      greatest = Math.max(greatest, scores[at]!);
    }
  }
  return { kinds, least, greatest };
}

/** The nodes that one is made of: children that count, and what its expression names. */
export function readsOf(plan: ScoringPlan, node: number): readonly number[] {
  const { program, minimumAnswered } = plan.rules[node]!;
  const named = [...(program?.nodes ?? [])].filter((read, place) => {
    const input = program!.program.inputs[place]!;
    return read >= 0 && !(input.kind === 'node' && input.property === 'weight');
  });
  const isMadeOfChildren = program === null || minimumAnswered > 0;
  return [...new Set(isMadeOfChildren ? [...named, ...childrenOf(plan, node)] : named)];
}

/** Children that are not switched off. */
export function childrenOf(
  { firstChild, nextSibling, shares }: ScoringPlan,
  node: number,
): readonly number[] {
  const children: number[] = [];
  for (let child = firstChild[node]!; child !== NONE; child = nextSibling[child]!) {
    if (shares[child] !== 0) children.push(child);
  }
  return children;
}
