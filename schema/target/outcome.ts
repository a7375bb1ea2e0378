import type { Move } from './walk.js';

/**
 * What planning came to. Points are unrounded and of scored sheets, efforts in the unit that they were given in.
 *
 * - `REACHED`: the worksheet is there already (with the promises kept, if there are any).
 * - `PLAN`: the cheapest way, or the best that was found where `isProven` is false.
 * - `UNREACHABLE`: not even everything that may be raised is enough.
 * - `NOT_FOUND`: nothing that was tried is enough, and not everything was tried.
 * - `OPEN`: the total compares worksheets, and the others are not known before the period closes.
 */
export type Outcome =
  | { readonly kind: 'REACHED'; readonly points: number }
  | PlanFound
  | { readonly kind: 'UNREACHABLE'; readonly most: number; readonly short: number }
  | { readonly kind: 'NOT_FOUND'; readonly most: number; readonly short: number }
  | { readonly kind: 'OPEN' };

export interface PlanFound {
  readonly kind: 'PLAN';
  /** The most points for their effort first. */
  readonly moves: readonly Move[];
  readonly effort: number;
  readonly points: number;
  readonly isProven: boolean;
  /** No plan costs less than this; the effort itself where it is proven. */
  readonly leastEffort: number;
  readonly method: Method;
}

/**
 * How the cheapest way was found: by trying out everything (`TABLE`), a mixed-integer program (`PROGRAM`), the best
 * ways of each node built up from the leaves (`FRONTS`), or branch and bound (`SEARCH`).
 */
export type Method = 'TABLE' | 'PROGRAM' | 'FRONTS' | 'SEARCH';
