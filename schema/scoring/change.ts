import type { FormulaDefinition } from '../formula/definition.js';
import { NONE, type PlannedTree } from './tree.js';

/** What one formula changes of another of the same instrument, as far as scores can tell. */
export interface ScoringChange {
  /** Whether what every node may read differs: the rules for what is missing, the parameters, the tables. */
  readonly isUsual: boolean;
  /** By node, 1 where its rule differs in anything but its weight, which is its parent's matter. */
  readonly rules: Uint8Array;
  /** By node, 1 where a child states another weight. */
  readonly families: Uint8Array;
}

/** Compares two formulas; parts that both of them share cost nothing. */
export function changeOf(
  { codes, parents }: Pick<PlannedTree, 'codes' | 'parents'>,
  before: FormulaDefinition,
  after: FormulaDefinition,
): ScoringChange {
  const rules = new Uint8Array(codes.length);
  const families = new Uint8Array(codes.length);
  codes.forEach((code, node) => {
    const [old, now] = [before.nodes[code], after.nodes[code]];
    if (old !== now) {
      if (old?.weight !== now?.weight && parents[node] !== NONE) families[parents[node]!] = 1;
      if (differs(withoutWeight(old), withoutWeight(now))) rules[node] = 1;
    }
    if (differs(before.indicators?.[code], after.indicators?.[code])) rules[node] = 1;
  });
  return {
    isUsual:
      differs(before.missing, after.missing) ||
      differs(before.parameters, after.parameters) ||
      differs(before.tables, after.tables),
    rules,
    families,
  };
}

function withoutWeight(rule: FormulaDefinition['nodes'][string] | undefined) {
  const { weight: _weight, weightStatus: _status, ...rest } = rule ?? {};
  return rest;
}

const differs = (before: unknown, after: unknown) =>
  before !== after && JSON.stringify(before) !== JSON.stringify(after);
