import type { Candidate } from '../candidate.js';
import { scoreChoices, type Choice } from '../choice.js';
import { combinationCount, combinations } from '../combinations.js';
import { frontOf } from '../fronts.js';
import { risingFacts } from '../rising.js';
import { separation } from '../separate.js';
import { isCertain } from './certainty.js';
import type { OpenSheet } from './open.js';
import { closureOf, termsIn } from './terms.js';

/** One way to raise some indicators of one worksheet. */
export interface Way {
  /** Hundredths, without what is bundled: that is paid for once. */
  readonly effort: number;
  /** How many indicators it raises, without those bundled. */
  readonly count: number;
  /** Points of the index. */
  readonly gain: number;
  /** Codes of the bundled indicators that it raises, in order. */
  readonly bundled: readonly string[];
  readonly picks: readonly Pick[];
}

export interface Pick {
  /** Place of the sheet, of the candidate in it, and its level, from 1. */
  readonly sheet: number;
  readonly place: number;
  readonly level: number;
}

export interface SheetWays {
  /** What is done in one group adds to what is done in the others. Each holds the way that raises nothing. */
  readonly groups: readonly (readonly Way[])[];
  /** Whether nothing better was left out. */
  readonly isCertain: boolean;
}

/** Combinations of one group that are tried out before the fronts of its node are, and at most. */
const tableLimits = { first: 1_024, most: 65_536 } as const;

/** All that may be done in one worksheet, without what something else in its group beats. */
export function waysOf(sheet: OpenSheet, at: number, bundled: ReadonlySet<string>): SheetWays {
  const { base, candidates, terms, holder, above, within } = sheet;
  const looked = holder === null ? closureOf(base.plan, [...above, ...within]) : within;
  const found = separation(base, candidates, tableLimits.first, looked);
  const leaves = new Set(terms.flatMap(({ node }) => [...found.facts[node]!.leaves]));
  let certain = isCertain(sheet, found);
  const groups = found.groups.classes([...leaves]).map((places) => {
    const own = places.map((place) => candidates[place]!);
    const isBundled = own.some(({ code }) => bundled.has(code));
    const choices =
      combinationCount(own) <= tableLimits.first || isBundled ? null : frontChoices(sheet, places);
    const isTable = combinationCount(own) <= tableLimits.most;
    if (choices === null && !isTable) certain = false;
    const tried = choices ? [choices] : isTable ? combinations(own) : [singles(own)];
    return withoutBeaten(scored(sheet, at, places, own, tried, bundled));
  });
  return { groups, isCertain: certain };
}

/** The best ways of the one term that a group is made of, where raising never lowers it; null where it does not serve. */
function frontChoices(sheet: OpenSheet, places: readonly number[]): readonly Choice[] | null {
  const { base, formula, terms, candidates } = sheet;
  const { plan } = base;
  const own = places.map((place) => candidates[place]!);
  const holding = terms.filter(({ node }) => {
    const below = closureOf(plan, [node]);
    return own.some(({ indicator }) => below.has(indicator.node));
  });
  const [term] = holding;
  if (!term || holding.length > 1) return null;
  const facts = risingFacts(base, formula, own, closureOf(plan, [term.node]));
  const most = own.reduce((sum, { levels }) => sum + levels.at(-1)!.effort, 0);
  return facts && frontOf(base, formula, own, facts, most, term.node);
}

/** Where not everything can be tried: one indicator at a time, and all of them. */
const singles = (own: readonly Candidate[]): readonly Choice[] => [
  new Uint8Array(own.length),
  ...own.map(({ levels }, at) => {
    const choice = new Uint8Array(own.length);
    choice[at] = levels.length;
    return choice;
  }),
  Uint8Array.from(own, ({ levels }) => levels.length),
];

function* scored(
  { base, terms }: OpenSheet,
  sheet: number,
  places: readonly number[],
  own: readonly Candidate[],
  tried: Iterable<readonly Choice[]>,
  bundled: ReadonlySet<string>,
): Generator<Way> {
  const isBundled = own.map(({ code }) => bundled.has(code));
  const now = termsIn(scoreChoices(base, own, [new Uint8Array(own.length)]), base.plan, terms, 0)!;
  for (const block of tried) {
    const sheets = scoreChoices(base, own, block);
    for (const [row, choice] of block.entries()) {
      const worth = termsIn(sheets, base.plan, terms, row);
      // A bundled indicator is raised all the way or not at all.
      const isHalf = own.some(
        ({ levels }, at) => isBundled[at] && choice[at]! > 0 && choice[at]! < levels.length,
      );
      if (worth === null || isHalf) continue;
      const raised = own.flatMap((_, at) => (choice[at] === 0 ? [] : [at]));
      const single = raised.filter((at) => !isBundled[at]);
      yield {
        effort: single.reduce((sum, at) => sum + own[at]!.levels[choice[at]! - 1]!.effort, 0),
        count: single.length,
        gain: worth - now,
        bundled: raised.filter((at) => isBundled[at]).map((at) => own[at]!.code),
        picks: raised.map((at) => ({ sheet, place: places[at]!, level: choice[at]! })),
      };
    }
  }
}

/** Without those that another one with the same bundles is at least as good as in every respect, the cheapest first. */
export function withoutBeaten(ways: Iterable<Way>): readonly Way[] {
  const byBundles = Map.groupBy(ways, ({ bundled }) => bundled.join('\n'));
  return [...byBundles.values()].flatMap((alike) => {
    const kept: Way[] = [];
    const inOrder = alike.toSorted(
      (a, b) => a.effort - b.effort || a.count - b.count || b.gain - a.gain,
    );
    for (const way of inOrder) {
      const known = kept.at(-1)?.gain ?? -Infinity;
      // What the noise of doubles makes of it is no gain.
      if (way.gain > known + 1e-12) kept.push(way);
    }
    return kept;
  });
}
