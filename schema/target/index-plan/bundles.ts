import { UnionFind } from '../union-find.js';
import { withoutBeaten, type Way } from './ways.js';

/** As many bundles as may hang together: every subset of them is tried. */
const togetherLimit = 8;

/** Ways of which at most one is taken, independent of all others. */
export type Item = readonly Way[];

/**
 * Groups as items of a knapsack: those that share a bundled indicator are one, with a way for each set of
 * bundles that may be raised together.
 *
 * @param efforts of the bundles, in hundredths.
 */
export function itemsOf(
  groups: readonly (readonly Way[])[],
  efforts: ReadonlyMap<string, number>,
): { readonly items: readonly Item[]; readonly isCertain: boolean } {
  const bundlesOf = groups.map((ways) => [...new Set(ways.flatMap(({ bundled }) => bundled))]);
  const codes = [...new Set(bundlesOf.flat())];
  const components = new UnionFind(codes.length);
  for (const own of bundlesOf) components.join(own.map((code) => codes.indexOf(code)));
  let isCertain = true;
  const joint = components.classes(codes.map((_, place) => place)).map((places): Item => {
    const bundles = places.map((place) => codes[place]!);
    const own = groups.filter((_, at) => bundlesOf[at]!.some((code) => bundles.includes(code)));
    if (bundles.length > togetherLimit) isCertain = false;
    const subsets = bundles.length > togetherLimit ? [[], bundles] : subsetsOf(bundles);
    const ways = subsets.flatMap((raised) => {
      const effort = raised.reduce((sum, code) => sum + (efforts.get(code) ?? 0), 0);
      return together(own, new Set(raised)).map((way) => ({
        ...way,
        effort: way.effort + effort,
        count: way.count + raised.length,
        bundled: [],
      }));
    });
    return withoutBeaten(ways);
  });
  const alone = groups.filter((_, at) => bundlesOf[at]!.length === 0);
  return { items: [...alone, ...joint], isCertain };
}

const subsetsOf = (codes: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: 2 ** codes.length }, (_, mask) =>
    codes.filter((_code, at) => (mask >> at) & 1),
  );

/** The ways of several groups together that raise these bundles wherever they can be, and no others. */
function together(groups: readonly (readonly Way[])[], raised: ReadonlySet<string>) {
  let front: readonly Way[] = [{ effort: 0, count: 0, gain: 0, bundled: [], picks: [] }];
  for (const ways of groups) {
    const known = new Set(ways.flatMap(({ bundled }) => bundled));
    const wanted = [...known].filter((code) => raised.has(code)).length;
    const fitting = ways.filter(
      ({ bundled }) => bundled.length === wanted && bundled.every((code) => raised.has(code)),
    );
    front = withoutBeaten(
      front.flatMap((first) =>
        fitting.map((second) => ({
          effort: first.effort + second.effort,
          count: first.count + second.count,
          gain: first.gain + second.gain,
          bundled: [],
          picks: [...first.picks, ...second.picks],
        })),
      ),
    );
  }
  return front;
}
