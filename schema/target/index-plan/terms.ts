import { NONE, type ScoringPlan } from '../../scoring/plan.js';
import type { KabupatenIndex } from '../../scoring/rollup.js';
import type { Scorecard } from '../../scoring/score.js';
import { childrenOf, readsOf } from '../facts.js';
import type { Sheets } from '../sheets.js';

/** A node whose score, times a factor, is part of the index. */
export interface Term {
  readonly node: number;
  /** Points of the index for a full score. */
  readonly factor: number;
}

/** Nodes with everything that they read, however far below. */
export function closureOf(plan: ScoringPlan, nodes: readonly number[]): ReadonlySet<number> {
  const seen = new Set<number>();
  const open = [...nodes];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    if (plan.rules[node] !== undefined) open.push(...readsOf(plan, node));
  }
  return seen;
}

/**
 * The parts of the kabupaten's own worksheet as `rollUp` takes them: nodes that units share in with what is left of
 * their weight, and whatever holds none of these.
 */
export function ownTerms(
  plan: ScoringPlan,
  own: Scorecard,
  { parts }: KabupatenIndex,
): { readonly terms: readonly Term[]; readonly above: readonly number[] } {
  const shared = new Map(
    parts.flatMap(({ code, unitCode, unitMaximum, maximum }) => {
      const node = plan.nodeByCode.get(code);
      return unitCode !== null && node !== undefined
        ? [[node, maximum - unitMaximum] as const]
        : [];
    }),
  );
  if (shared.size === 0) return { terms: [{ node: 0, factor: own.total.maximum }], above: [] };
  const holding = new Set<number>();
  for (const node of shared.keys()) {
    for (let up = plan.parents[node]!; up !== NONE; up = plan.parents[up]!) holding.add(up);
  }
  const terms = [...holding].flatMap((node) =>
    childrenOf(plan, node)
      .filter((child) => !holding.has(child))
      .map((child): Term => {
        const weight = own.nodes.get(plan.codes[child]!)?.effectiveWeight ?? 0;
        return { node: child, factor: shared.get(child) ?? weight };
      }),
  );
  return { terms: terms.filter(({ factor }) => factor > 0), above: [...holding] };
}

/** What a row's terms bring to the index; null where its worksheet has no total. */
export function termsIn(sheets: Sheets, plan: ScoringPlan, terms: readonly Term[], row: number) {
  if (sheets.resultOf(row, 0).fault !== 0) return null;
  let sum = 0;
  for (const { node, factor } of terms) {
    const { value, fault } = sheets.resultOf(row, node);
    sum += factor * (fault === 0 ? value : standIn(plan, node, fault));
  }
  return sum;
}

/** What the formula counts where a score is a fault. */
function standIn(plan: ScoringPlan, node: number, fault: number): number {
  const { policies, replacement } = plan.rules[plan.parents[node]!]!.missing;
  return policies[fault & 7] === 'REPLACE' ? replacement : 0;
}
