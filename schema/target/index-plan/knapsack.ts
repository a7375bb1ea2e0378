import { hullOf, relax, type Relaxed } from './relax.js';

/** A way as the knapsack weighs it: costs are compared first by effort, then by count. */
export interface Weighed {
  /** Whole numbers. */
  readonly effort: number;
  readonly count: number;
  readonly gain: number;
}

export interface Packed {
  /** The way taken of each item, by place; -1 for none. */
  readonly taken: Int32Array;
  readonly isProven: boolean;
  /** No choice that gains enough costs less effort than this. */
  readonly leastEffort: number;
}

/** As many states as are kept in all before the best known choice is given unproven. */
const usualStateLimit = 6_000_000;

/**
 * Of each item at most one way, so that the gains together come to `need` at the least effort; of equal efforts the
 * fewest, of these the most gained.
 *
 * The linear relaxation gives a bound, and rounded up a choice. Between the two, item after item, only states are
 * kept that no other beats and that may still end below that choice: what is left at the end is the best there is.
 *
 * @param items their ways by rising cost and gain, all above nothing.
 * @returns null where everything together is not enough.
 */
export function pack(
  items: readonly (readonly Weighed[])[],
  need: number,
  stateLimit = usualStateLimit,
): Packed | null {
  const one =
    1 + items.reduce((sum, ways) => sum + Math.max(0, ...ways.map(({ count }) => count)), 0);
  const costOf = ({ effort, count }: Weighed) => effort * one + count;
  const priced = items.map((ways) => ways.map((way) => ({ cost: costOf(way), gain: way.gain })));
  const relaxed = relax(priced.map(hullOf), priced, need);
  if (relaxed === null) return null;
  const { taken, isProven } = between(priced, need, relaxed, stateLimit);
  const effort = taken.reduce((sum, way, item) => sum + (items[item]![way]?.effort ?? 0), 0);
  const bound = Math.max(0, Math.ceil((relaxed.bound + 1) / one - 1 - 1e-6));
  return { taken, isProven, leastEffort: isProven ? effort : Math.min(bound, effort) };
}

/**
 * Looks close to the relaxation first, and farther until nothing below the best found can lie beyond: a choice found
 * close by leaves less to look at.
 */
function between(
  items: readonly (readonly Priced[])[],
  need: number,
  relaxed: Relaxed,
  stateLimit: number,
): { readonly taken: Int32Array; readonly isProven: boolean } {
  const costOf = (taken: Int32Array) =>
    taken.reduce((sum, way, item) => sum + (items[item]![way]?.cost ?? 0), 0);
  let taken = relaxed.rounded;
  let slack = (costOf(taken) - relaxed.bound) / 1_024;
  for (;;) {
    const most = costOf(taken);
    // Some room for the noise of doubles.
    const whole = most - relaxed.bound + 1e-6 * Math.max(1, most);
    const isWhole = slack >= whole;
    const found = complete(items, need, relaxed.price, most, Math.min(slack, whole), stateLimit);
    if (found === 'TOO_MANY') return { taken, isProven: false };
    if (found) taken = found;
    if (isWhole) return { taken, isProven: found !== null };
    slack = Math.max(slack * 4, 1e-9);
  }
}

interface Priced {
  readonly cost: number;
  readonly gain: number;
}

/** States after an item, with where each came from. */
interface Layer {
  readonly costs: number[];
  readonly gains: number[];
  readonly from: number[];
  readonly way: number[];
}

/** The best choice that costs `most` at most and lies no farther above the relaxation; null where there is none. */
function complete(
  items: readonly (readonly Priced[])[],
  need: number,
  price: number,
  most: number,
  slack: number,
  stateLimit: number,
): Int32Array | 'TOO_MANY' | null {
  const reachable = gainsFrom(items);
  let layer: Layer = { costs: [0], gains: [0], from: [-1], way: [-1] };
  let least = 0;
  let states = 0;
  const layers: Layer[] = [];
  for (const [item, ways] of items.entries()) {
    least += Math.min(0, ...ways.map(({ cost, gain }) => cost - price * gain));
    const next = step(layer, ways, (cost, gain) => {
      const above = cost - price * gain - least;
      return cost <= most && above <= slack && gain + reachable[item + 1]! >= need - 1e-9;
    });
    states += next.costs.length;
    if (states > stateLimit) return 'TOO_MANY';
    if (next.costs.length === 0) return null;
    layers.push(next);
    layer = next;
  }
  const end = layer.gains.findIndex((gain) => gain >= need);
  if (end < 0) return null;
  const taken = new Int32Array(items.length).fill(-1);
  let at = end;
  for (let item = items.length - 1; item >= 0; item -= 1) {
    taken[item] = layers[item]!.way[at]!;
    at = layers[item]!.from[at]!;
  }
  return taken;
}

/** What the items from each on can gain at most. */
function gainsFrom(items: readonly (readonly Priced[])[]): Float64Array {
  const gains = new Float64Array(items.length + 1);
  for (let item = items.length - 1; item >= 0; item -= 1) {
    gains[item] = gains[item + 1]! + (items[item]!.at(-1)?.gain ?? 0);
  }
  return gains;
}

/** Every state with every way, in the order of their costs, without what another one beats. */
function step(
  { costs, gains }: Layer,
  ways: readonly Priced[],
  isOfUse: (cost: number, gain: number) => boolean,
): Layer {
  const all = [{ cost: 0, gain: 0 }, ...ways];
  const heads = all.map(() => 0);
  const next: Layer = { costs: [], gains: [], from: [], way: [] };
  let best = -Infinity;
  for (;;) {
    let chosen = -1;
    let cost = Infinity;
    let gain = -Infinity;
    for (let way = 0; way < all.length; way += 1) {
      const head = heads[way]!;
      if (head >= costs.length) continue;
      const itsCost = costs[head]! + all[way]!.cost;
      const itsGain = gains[head]! + all[way]!.gain;
      if (itsCost < cost || (itsCost === cost && itsGain > gain)) {
        chosen = way;
        cost = itsCost;
        gain = itsGain;
      }
    }
    if (chosen < 0) return next;
    const from = heads[chosen]!;
    heads[chosen] = from + 1;
    // The noise of doubles is no gain.
    if (gain <= best + 1e-12 || !isOfUse(cost, gain)) continue;
    best = gain;
    next.costs.push(cost);
    next.gains.push(gain);
    next.from.push(from);
    next.way.push(chosen - 1);
  }
}
