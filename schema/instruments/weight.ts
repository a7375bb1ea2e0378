import { formatExact, sumExact, type Fraction } from '../exact.js';
import type { WeightStatus } from './instrument.js';
import type { YamlEntry } from './yaml-entry.js';

/** A node's weight as its parent adds it up: null shares equally, undefined could not be read. */
export type Share = Fraction | null | undefined;

/** A node's own weight as the definition keeps it. */
export interface OwnWeight {
  readonly weight: string;
  readonly weightStatus: WeightStatus;
  readonly weightBasis: string | null;
}

const statuses: readonly WeightStatus[] = ['OFFICIAL', 'CITED', 'INFERRED'];

/** Reads `weight`, `weightStatus` and `weightBasis`; a stand-in must say how it came about. */
export function readWeight(entry: YamlEntry): { own: OwnWeight; share: Share } {
  const weight = entry.exact('weight');
  const status = entry.word('weightStatus', statuses);
  const weightBasis = entry.optionalText('weightBasis');
  if (status === 'OFFICIAL' && entry.has('weightBasis')) {
    entry.report('BASIS_UNEXPECTED', entry.placeOf('weightBasis'));
  }
  if (status && status !== 'OFFICIAL' && !entry.has('weightBasis')) {
    entry.report('BASIS_MISSING', entry.placeOf('weightStatus'), { status });
  }
  const own = { weight: weight?.text ?? '', weightStatus: status ?? 'INFERRED', weightBasis };
  return { own, share: weight?.value };
}

/**
 * Checks that the children of a node add up to its weight, exactly.
 *
 * @param key under which the node says what they must add up to.
 */
export function checkShares(
  entry: YamlEntry,
  key: 'weight' | 'totalWeight',
  expected: Fraction | undefined,
  shares: readonly Share[],
): void {
  if (shares.length === 0) entry.report('EMPTY_COMPONENT', entry.place);
  const equal = shares.filter((share) => share === null);
  const weights = shares.filter((share) => share !== null && share !== undefined);
  if (equal.length > 0 && equal.length < shares.length) {
    entry.report('WEIGHTS_MIXED', entry.placeOf(key));
  }
  // A weight that could not be read has been reported; the sum without it would only confuse.
  if (weights.length === 0 || weights.length < shares.length) return;

  const sum = sumExact(weights);
  if (!weights.some((weight) => weight.compare(0) > 0)) {
    entry.report('NO_POSITIVE_WEIGHT', entry.placeOf(key));
  } else if (expected && !sum.equals(expected)) {
    const params = { sum: formatExact(sum), expected: formatExact(expected) };
    entry.report('WEIGHTS_DO_NOT_ADD_UP', entry.placeOf(key), params);
  }
}
