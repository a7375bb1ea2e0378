import type { ScoringPlan } from './plan.js';
import type { NodeScore, Scorecard } from './score.js';
import { isFault, type Value } from './value.js';

/**
 * Where the points of a node come from.
 *
 * Both lists add up to `points` exactly, not nearly: points lie on the plan's grid, where doubles add
 * without rounding (see `aggregate`). No last bit is settled anywhere.
 */
export interface Explanation {
  /** Null for the total. */
  readonly code: string | null;
  readonly score: Value;
  readonly points: number;
  readonly maximum: number;
  /**
   * One level down, in tree order; none below an indicator. Empty where the score is a fault: there is
   * nothing to add up.
   */
  readonly children: readonly Contribution[];
  /** All the way down, in tree order; an indicator explains itself. */
  readonly indicators: readonly Contribution[];
}

export interface Contribution {
  readonly code: string;
  /** A fault where nothing could be scored; its points are then 0, by the formula's rule for what is missing. */
  readonly score: Value;
  readonly points: number;
  /** The most it can contribute as things stand; 0 for what is excluded. */
  readonly maximum: number;
}

/**
 * Opens a node of a scorecard, or the total.
 *
 * @throws RangeError for a code that the plan does not have.
 */
export function explain(plan: ScoringPlan, scorecard: Scorecard, code?: string): Explanation {
  const node = code === undefined ? null : nodeOf(scorecard, code);
  const { score, points } = node ?? scorecard.total;
  const maximum = node ? node.effectiveWeight : scorecard.total.maximum;
  const explained = { code: node?.code ?? null, score, points, maximum };
  if (isFault(score)) return { ...explained, children: [], indicators: [] };

  const below = [...scorecard.nodes.values()];
  return {
    ...explained,
    children: below.filter(({ parentCode }) => parentCode === explained.code).map(contribution),
    indicators: indicatorsBelow(plan, code).map((leaf) => contribution(nodeOf(scorecard, leaf))),
  };
}

function nodeOf({ nodes }: Scorecard, code: string): NodeScore {
  const node = nodes.get(code);
  if (node === undefined) throw new RangeError(`There is no ${code}`);
  return node;
}

function contribution({ code, score, points, effectiveWeight }: NodeScore): Contribution {
  return { code, score, points, maximum: effectiveWeight };
}

function indicatorsBelow(plan: ScoringPlan, code: string | undefined): string[] {
  const top = code === undefined ? 0 : plan.nodeByCode.get(code);
  const isBelow = (node: number) => {
    // A parent's number is smaller than its children's, and node 0 is above all.
    for (let up = node; up >= 0; up = plan.parents[up]!) if (up === top) return true;
    return false;
  };
  return plan.indicators.filter(({ node }) => isBelow(node)).map((indicator) => indicator.code);
}
