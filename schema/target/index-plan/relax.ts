/** A way by what it costs and gains. */
interface Priced {
  readonly cost: number;
  readonly gain: number;
}

export interface Relaxed {
  /** What a unit of gain costs where the relaxation breaks off. */
  readonly price: number;
  /** Nothing that gains enough costs less. */
  readonly bound: number;
  /** A choice that gains enough: the way of each item, -1 for none. */
  readonly rounded: Int32Array;
}

/** Places of the ways that lie on the upper hull of gain over cost, cheapest first. */
export function hullOf(ways: readonly Priced[]): readonly number[] {
  const origin: Priced = { cost: 0, gain: 0 };
  const at = (place: number) => ways[place] ?? origin;
  const hull: number[] = [];
  ways.forEach((way, place) => {
    for (;;) {
      const last = hull.at(-1);
      if (last === undefined) break;
      const before = at(hull.at(-2) ?? -1);
      const isBelow =
        (at(last).gain - before.gain) * (way.cost - at(last).cost) <=
        (way.gain - at(last).gain) * (at(last).cost - before.cost);
      if (!isBelow) break;
      hull.pop();
    }
    hull.push(place);
  });
  return hull;
}

interface Increment extends Priced {
  readonly item: number;
  readonly way: number;
  readonly rank: number;
}

/**
 * Solves the relaxation in which ways may be taken in part: steps along the hulls, the most gain for their cost first.
 *
 * @param hulls of the items.
 * @returns null where everything is not enough.
 */
export function relax(
  hulls: readonly (readonly number[])[],
  items: readonly (readonly Priced[])[],
  need: number,
): Relaxed | null {
  const increments = hulls.flatMap((hull, item) =>
    hull.map((way, rank): Increment => {
      const before = rank === 0 ? { cost: 0, gain: 0 } : items[item]![hull[rank - 1]!]!;
      const { cost, gain } = items[item]![way]!;
      return { item, way, rank, cost: cost - before.cost, gain: gain - before.gain };
    }),
  );
  // Equal steps in the order of the items, so that the same problem always ends the same.
  increments.sort(
    (a, b) => b.gain * a.cost - a.gain * b.cost || a.item - b.item || a.rank - b.rank,
  );
  const rounded = new Int32Array(items.length).fill(-1);
  let gained = 0;
  let price = 0;
  for (const { item, way, gain, cost } of increments) {
    if (gained >= need) break;
    rounded[item] = way;
    gained += gain;
    price = cost / gain;
  }
  if (gained < need) return null;
  const bound = items.reduce(
    (sum, ways) => sum + Math.min(0, ...ways.map(({ cost, gain }) => cost - price * gain)),
    price * need,
  );
  return { price, bound, rounded: takenBack(rounded, items, gained - need) };
}

/** Without what is not needed, or with a cheaper way that is still enough: what saves most first. */
function takenBack(
  rounded: Int32Array,
  items: readonly (readonly Priced[])[],
  spare: number,
): Int32Array {
  let left = spare;
  const savings = () =>
    [...rounded].flatMap((way, item) => {
      if (way < 0) return [];
      const { cost, gain } = items[item]![way]!;
      const cheaper = [{ place: -1, cost: 0, gain: 0 }];
      items[item]!.forEach((other, place) => {
        if (place < way) cheaper.push({ place, ...other });
      });
      return cheaper.flatMap((other) =>
        gain - other.gain <= left
          ? [{ item, place: other.place, saved: cost - other.cost, lost: gain - other.gain }]
          : [],
      );
    });
  for (;;) {
    const [best] = savings().sort((a, b) => b.saved - a.saved || a.lost - b.lost);
    if (!best || best.saved <= 0) return rounded;
    rounded[best.item] = best.place;
    left -= best.lost;
  }
}
