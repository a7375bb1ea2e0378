import { parseExact } from '../../../schema/exact.js';
import type { RollupNode } from '../../../schema/formula/index.js';

/** A node that may be one of a pair. */
export interface PairedComponent {
  readonly code: string;
  readonly parentCode: string | null;
  readonly name: string;
  /** Exact; null where none is stated. */
  readonly weight: string | null;
}

/**
 * Pairs of what is called the same in both instruments and is not in a pair yet, nor above or below one. A
 * name is told apart by those above it: areas are called alike wherever they are asked about. The highest
 * are taken, whose weight among the units is what comes from them unless the kabupaten's node weighs less.
 *
 * @param weightOf what the formula lets a node of the kabupaten weigh, exact.
 */
export function suggestPairs(
  own: readonly PairedComponent[],
  ofUnits: readonly PairedComponent[],
  taken: readonly Pick<RollupNode, 'code' | 'unitCode'>[],
  weightOf: (code: string) => string | undefined,
): readonly Required<RollupNode>[] {
  const [ownTree, unitTree] = [treeOf(own), treeOf(ofUnits)];
  const found: Required<RollupNode>[] = [];
  const isFree = (code: string, unitCode: string) =>
    [...taken, ...found].every(
      (pair) =>
        !ownTree.areRelated(pair.code, code) && !unitTree.areRelated(pair.unitCode, unitCode),
    );
  const byHeight = ofUnits.toSorted(
    (a, b) => unitTree.namesOf(a.code).length - unitTree.namesOf(b.code).length,
  );
  for (const { code: unitCode, weight } of byHeight) {
    const names = unitTree.namesOf(unitCode);
    const alike = own.filter(({ code }) => endsWith(ownTree.namesOf(code), names));
    const [only] = alike;
    if (only === undefined || alike.length > 1 || !isFree(only.code, unitCode)) continue;
    found.push({ code: only.code, unitCode, points: least(weight, weightOf(only.code)) });
  }
  return found.toSorted((a, b) => orderIn(own, a.code) - orderIn(own, b.code));
}

function treeOf(components: readonly PairedComponent[]) {
  const byCode = new Map(components.map((one) => [one.code, one]));
  const lineOf = (code: string): readonly PairedComponent[] => {
    const one = byCode.get(code);
    return one ? [...(one.parentCode === null ? [] : lineOf(one.parentCode)), one] : [];
  };
  return {
    /** What a node is called and everything above it, from the top. */
    namesOf: (code: string) => lineOf(code).map(({ name }) => name.trim().toLowerCase()),
    areRelated: (one: string, other: string) =>
      one === other ||
      lineOf(one).some(({ code }) => code === other) ||
      lineOf(other).some(({ code }) => code === one),
  };
}

const endsWith = (names: readonly string[], last: readonly string[]): boolean =>
  last.length <= names.length &&
  last.every((name, at) => name === names[names.length - last.length + at]);

/** The smaller of two exact amounts; whichever can be read, if only one can. */
function least(one: string | null | undefined, other: string | undefined): string {
  const [a, b] = [parseExact(one ?? ''), parseExact(other ?? '')];
  if (a && b) return (a.lte(b) ? one : other)!;
  return (a ? one : other) ?? '';
}

const orderIn = (components: readonly PairedComponent[], code: string): number =>
  components.findIndex((one) => one.code === code);
