import { NONE, type ScoringPlan } from './plan.js';
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
   * One level down, in tree order; none below an indicator. What an expression gives by itself comes last.
   * Empty where the score is a fault: there is nothing to add up.
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
  /**
   * Marks what a node gives by itself, whatever its children earned: the constant part of its expression, its
   * rounding, a floor, or what counts in place of a missing score. `code` is the node's own, the score that
   * of nothing.
   */
  readonly isOwn?: true;
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

  const at = code === undefined ? 0 : plan.nodeByCode.get(code)!;
  return { ...explained, ...contributionsTo(plan, scorecard, at, points) };
}

/** What a node's points are made of, one level down and all the way down. */
function contributionsTo(
  plan: ScoringPlan,
  scorecard: Scorecard,
  node: number,
  points: number,
): Pick<Explanation, 'children' | 'indicators'> {
  const children: Contribution[] = [];
  const indicators: Contribution[] = [];
  let rest = points;
  for (let child = plan.firstChild[node]!; child !== NONE; child = plan.nextSibling[child]!) {
    const scored = nodeOf(scorecard, plan.codes[child]!);
    rest -= scored.points;
    children.push(contribution(scored));
    if (plan.firstChild[child] === NONE) {
      indicators.push(contribution(scored));
      continue;
    }
    const below = contributionsTo(plan, scorecard, child, scored.points).indicators;
    if (isFault(scored.score)) {
      // What has no score earned nothing with what lies below it, but something else may count for it.
      indicators.push(...below.map(nothing), ...ownPart(scored.code, scored.points));
    } else {
      indicators.push(...below);
    }
  }
  if (plan.firstChild[node] === NONE) {
    return { children, indicators: [contribution(nodeOf(scorecard, plan.codes[node]!))] };
  }
  const own = ownPart(plan.codes[node]!, rest);
  return { children: [...children, ...own], indicators: [...indicators, ...own] };
}

function ownPart(code: string, points: number): readonly Contribution[] {
  return points === 0 ? [] : [{ code, score: 0, points, maximum: 0, isOwn: true }];
}

const nothing = (one: Contribution): Contribution => ({ ...one, points: 0 });

function nodeOf({ nodes }: Scorecard, code: string): NodeScore {
  const node = nodes.get(code);
  if (node === undefined) throw new RangeError(`There is no ${code}`);
  return node;
}

function contribution({ code, score, points, effectiveWeight }: NodeScore): Contribution {
  return { code, score, points, maximum: effectiveWeight };
}
