import type {
  MissingPolicy,
  RankingBasis,
  RankingRule,
  Rollup,
  RollupRule,
  TieRule,
} from './definition.js';

/** A ranking rule as it travels. */
export interface RankingRecord {
  readonly ties: TieRule;
  readonly basis: RankingBasis;
  readonly digits?: Maybe<number>;
}

/** A roll-up rule as it travels: weights of units in a list. */
export interface RollupRecord {
  readonly method: Rollup;
  readonly unitInstrument?: Maybe<string>;
  readonly nodes?: Maybe<readonly RollupNodeRecord[]>;
  readonly kabupatenShare?: Maybe<string>;
  readonly missingUnits?: Maybe<MissingPolicy>;
  readonly unitWeights?: Maybe<readonly UnitWeightRecord[]>;
}

interface RollupNodeRecord {
  readonly code: string;
  readonly unitCode: string;
  readonly points?: Maybe<string>;
}

interface UnitWeightRecord {
  /** Code of the unit. */
  readonly code: string;
  readonly weight: string;
}

type Maybe<Value> = Value | null | undefined;

export function rankingOf({ ties, basis, digits }: RankingRecord): RankingRule {
  return { ties, basis, ...(digits != null && { digits }) };
}

/** What is not given is not there. An empty list of weights is one, in which no unit has a weight yet. */
export function rollupOf(record: RollupRecord): RollupRule {
  const { method, unitInstrument, nodes, kabupatenShare, missingUnits, unitWeights } = record;
  return {
    method,
    ...(unitInstrument != null && { unitInstrument }),
    ...(nodes != null && {
      nodes: nodes.map(({ code, unitCode, points }) => ({
        code,
        unitCode,
        ...(points != null && { points }),
      })),
    }),
    ...(kabupatenShare != null && { kabupatenShare }),
    ...(missingUnits != null && { missingUnits }),
    ...(unitWeights != null && {
      unitWeights: Object.fromEntries(unitWeights.map(({ code, weight }) => [code, weight])),
    }),
  };
}

/** `rollupOf` reads it back. Weights are in the order of the units' codes. */
export function rollupRecordOf({ unitWeights, nodes, ...rule }: RollupRule) {
  return {
    ...rule,
    ...(nodes && { nodes: nodes.map((node) => ({ ...node })) }),
    ...(unitWeights && {
      unitWeights: Object.entries(unitWeights)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([code, weight]) => ({ code, weight })),
    }),
  } satisfies RollupRecord;
}
