import type { Base } from './base.js';
import type { Candidate } from './candidate.js';
import { scoreChoices, totalOf, type Choice } from './choice.js';
import type { Threshold } from './goal.js';
import { compareOptions, costOf, type Option } from './option.js';

/** What a search came to. */
export interface Found {
  /** The best that was found; null where nothing that was tried reaches the threshold. */
  readonly best: Option | null;
  /** Whether nothing can be better. */
  readonly isProven: boolean;
  /** Hundredths that no choice can do with less than. */
  readonly leastEffort: number;
  /** The most points of everything that was tried. */
  readonly most: number;
}

export interface SearchOptions {
  /** Whether raising never lowers the total (`risingFacts`): then whole branches are known to fall short. */
  readonly isRising: boolean;
  /** A choice that is known to be enough. */
  readonly start: Choice | null;
  /** Sheets that are scored at most. */
  readonly limit: number;
  readonly onProgress?: (scored: number) => void;
}

/**
 * Looks at choices in the order of their effort until nothing cheaper is left: branch and bound, a branch raising
 * only candidates that come later than those it has raised.
 *
 * Where raising never lowers, a branch ends as soon as raising all that is left to it falls short. Where that is
 * not certain, only effort ends one, and what is beyond the limit is not proven.
 */
export function search(
  base: Base,
  candidates: readonly Candidate[],
  threshold: Threshold,
  { isRising, start, limit, onProgress }: SearchOptions,
): Found {
  const size = candidates.length;
  const optionOf = (choice: Choice, points: number): Option => ({
    ...costOf(candidates, choice),
    points,
  });
  const startTotal = start && totalOf(base, candidates, start);
  let best = start && startTotal != null ? optionOf(start, startTotal) : null;
  let most = Math.max(base.fault === 0 ? base.points : 0, startTotal ?? 0);
  let scored = 0;
  /** Branches by effort: what they raise, and the first candidate that they may go on with. */
  const open = new Map<number, Branch[]>([[0, [{ choice: new Uint8Array(size), next: 0 }]]]);

  for (;;) {
    const effort = Math.min(...open.keys());
    if (effort === Infinity || (best !== null && effort > best.effort)) {
      return { best, isProven: true, leastEffort: best?.effort ?? Infinity, most };
    }
    const branches = open.get(effort)!;
    open.delete(effort);
    while (branches.length > 0) {
      if (scored >= limit) return { best, isProven: false, leastEffort: effort, most };
      for (const branch of expand(branches.pop()!)) {
        const at = costOf(candidates, branch.choice).effort;
        const alike = at === effort ? branches : open.get(at);
        if (alike) alike.push(branch);
        else open.set(at, [branch]);
      }
      onProgress?.(scored);
    }
  }

  function expand({ choice, next }: Branch): readonly Branch[] {
    const branches: Branch[] = [];
    for (let place = next; place < size; place += 1) {
      for (let level = 1; level <= candidates[place]!.levels.length; level += 1) {
        const raised = choice.slice();
        raised[place] = level;
        const { effort } = costOf(candidates, raised);
        if (best === null || effort <= best.effort)
          branches.push({ choice: raised, next: place + 1 });
      }
    }
    if (branches.length === 0) return branches;
    const sheets = scoreChoices(
      base,
      candidates,
      branches.map((branch) => branch.choice),
    );
    scored += branches.length;
    branches.forEach(({ choice: tried }, row) => {
      const total = sheets.totalOf(row);
      if (total === null) return;
      most = Math.max(most, total);
      if (!threshold.isReachedBy(total)) return;
      const option = optionOf(tried, total);
      if (best === null || compareOptions(option, best) < 0) best = option;
    });
    return isRising ? promising(branches) : branches;
  }

  /** Those that reach the threshold when everything that they may still raise, and can still pay, is raised. */
  function promising(branches: readonly Branch[]): readonly Branch[] {
    const relaxed = branches.map(({ choice, next }) => {
      const all = choice.slice();
      const left = best === null ? Infinity : best.effort - costOf(candidates, choice).effort;
      for (let place = next; place < size; place += 1) {
        all[place] = candidates[place]!.levels.findLastIndex(({ effort }) => effort <= left) + 1;
      }
      return all;
    });
    const sheets = scoreChoices(base, candidates, relaxed);
    scored += relaxed.length;
    return branches.filter((_, row) => {
      const total = sheets.totalOf(row);
      return total !== null && threshold.isReachedBy(total);
    });
  }
}

interface Branch {
  readonly choice: Choice;
  readonly next: number;
}
