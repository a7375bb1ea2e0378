import { certainlyShortBelow, thresholdOf } from '../goal.js';
import { itemsOf } from './bundles.js';
import { pack } from './knapsack.js';
import { openIndex, type OpenSheet } from './open.js';
import { indexWith, standingOf, type IndexStep, type StatedStep } from './steps.js';
import type { IndexProblem } from './problem.js';
import { waysOf, type Pick } from './ways.js';
import type { IndexAbsence } from '../../scoring/rollup.js';

/**
 * What planning the kabupaten's index came to. Points are unrounded and of the scorer, efforts in the unit that they
 * were given in.
 *
 * - `ABSENT`: there is no index to plan from, and why.
 * - `REACHED`: it is there already.
 * - `PLAN`: the cheapest way, or the best that was found where `isProven` is false.
 * - `UNREACHABLE`: not even everything that may be raised is enough.
 * - `NOT_FOUND`: nothing that was tried is enough, and not everything was tried.
 */
export type IndexOutcome =
  | { readonly kind: 'ABSENT'; readonly absence: IndexAbsence }
  | { readonly kind: 'REACHED'; readonly points: number }
  | IndexPlanFound
  | { readonly kind: 'UNREACHABLE'; readonly most: number; readonly short: number }
  | { readonly kind: 'NOT_FOUND'; readonly most: number; readonly short: number };

export interface IndexPlanFound {
  readonly kind: 'PLAN';
  /** The most points for their effort first. */
  readonly steps: readonly IndexStep[];
  readonly effort: number;
  readonly points: number;
  readonly isProven: boolean;
  /** No plan costs less than this; the effort itself where it is proven. */
  readonly leastEffort: number;
}

/** As often as the scorer may find short what the sum of gains took for enough: a matter of the last digits. */
const cutLimit = 50;

/**
 * The cheapest set of indicators to raise, in whichever worksheet, so that the kabupaten's index reaches its goal.
 *
 * Under a roll-up the index is the sum of what each worksheet brings. So each is looked at by itself: its indicators
 * in groups whose effects add up (`separate`), of each group the ways that nothing beats, by trying out or from the
 * fronts of its node. Of all these one way at most is taken each, which is a knapsack and solved exactly (`pack`).
 * Where a formula lets a weight, a total or what counts depend on what is raised, or a group is too large, the plan
 * is one that serves and is not called the cheapest. Of equally cheap ones the one with the fewest steps, a bundle
 * being one, and of those the one with the most points.
 *
 * @throws RangeError when the formula has no such grade.
 */
export function findIndexPlan(problem: IndexProblem, stateLimit?: number): IndexOutcome {
  const { before, sheets, isWhole } = openIndex(problem);
  if (before.index === null) return { kind: 'ABSENT', absence: before.absence! };
  const threshold = thresholdOf(problem.goal, problem.own.formula, before.maximum);
  if (threshold.isReachedBy(before.index)) return { kind: 'REACHED', points: before.index };

  const bundled = new Set(problem.bundles.keys());
  const ways = sheets.map((sheet, at) => waysOf(sheet, at, sheet.holder === null ? none : bundled));
  const efforts = new Map(
    [...problem.bundles].map(([code, effort]) => [code, Math.round(effort * 100)]),
  );
  const joined = itemsOf(
    ways.flatMap(({ groups }) => groups),
    efforts,
  );
  const isCertain = isWhole && joined.isCertain && ways.every((one) => one.isCertain);
  const items = joined.items.map((all) => all.filter(({ gain }) => gain > 1e-12));

  let need = certainlyShortBelow(threshold) - before.index;
  for (let attempt = 0; attempt < cutLimit; attempt += 1) {
    const packed = pack(items, need, stateLimit);
    if (packed === null) return short(problem, sheets, items, threshold.points, isCertain);
    const taken = [...packed.taken].flatMap((way, item) => items[item]![way] ?? []);
    const stated = stepsOf(sheets, problem, taken);
    const { steps, after } = standingOf(problem, stated)!;
    if (after !== null && threshold.isReachedBy(after)) {
      const effort = steps.reduce((sum, step) => sum + Math.round(step.effort * 100), 0) / 100;
      const isProven = isCertain && packed.isProven;
      const least = isCertain
        ? packed.leastEffort / 100
        : isWhole
          ? cheapestOf(problem, sheets)
          : 0;
      return {
        kind: 'PLAN',
        steps,
        effort,
        points: after,
        isProven,
        leastEffort: isProven ? effort : Math.min(effort, least),
      };
    }
    // Whatever gains no more falls short as well, by the noise of the sum.
    need =
      Math.max(
        need,
        taken.reduce((sum, { gain }) => sum + gain, 0),
      ) + 1e-11;
  }
  return short(problem, sheets, items, threshold.points, false);
}

const none: ReadonlySet<string> = new Set();

type Item = readonly {
  readonly effort: number;
  readonly gain: number;
  readonly picks: readonly Pick[];
}[];

/** What any plan costs at least where nothing more is certain: something must be raised. */
const cheapestOf = ({ bundles }: IndexProblem, sheets: readonly OpenSheet[]): number =>
  Math.min(
    ...sheets.flatMap(({ holder, candidates }) =>
      candidates.map(({ code, levels }) =>
        holder !== null && bundles.has(code) ? bundles.get(code)! : levels[0]!.effort / 100,
      ),
    ),
  );

/** Everything raised as far as it helps, and still short. */
function short(
  problem: IndexProblem,
  sheets: readonly OpenSheet[],
  items: readonly Item[],
  wanted: number,
  isCertain: boolean,
): IndexOutcome {
  const best = items.flatMap((ways) => ways.at(-1) ?? []);
  const most = indexWith(problem, stepsOf(sheets, problem, best)) ?? 0;
  const kind = isCertain ? 'UNREACHABLE' : 'NOT_FOUND';
  return { kind, most, short: Math.max(0, wanted - most) };
}

/** The steps that ways stand for: one for each indicator, and one for each bundle; most points for the effort first. */
function stepsOf(
  sheets: readonly OpenSheet[],
  { bundles }: IndexProblem,
  taken: readonly {
    readonly gain: number;
    readonly effort: number;
    readonly picks: readonly Pick[];
  }[],
): readonly StatedStep[] {
  const steps = new Map<string, { readonly step: StatedStep; readonly worth: number }>();
  for (const { gain, effort, picks } of taken) {
    for (const { sheet, place, level } of picks) {
      const { holder, candidates } = sheets[sheet]!;
      const { code, levels } = candidates[place]!;
      const isBundle = holder !== null && bundles.has(code);
      const move = { holder, toKey: levels[level - 1]!.key };
      const key = isBundle ? `bundle ${code}` : `${sheet} ${place}`;
      const known = steps.get(key);
      const worth = effort === 0 ? Number.MAX_VALUE : gain / effort;
      const moves = [...(known?.step.moves ?? []), move];
      steps.set(key, { step: { indicatorCode: code, isBundle, moves }, worth });
    }
  }
  return [...steps.values()].toSorted((a, b) => b.worth - a.worth).map(({ step }) => step);
}
