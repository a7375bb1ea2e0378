import type { InstrumentDefinition } from '../instruments/instrument.js';
import type { Contribution, Explanation } from '../scoring/index.js';
import { isFault, type FaultKind, type Value } from '../scoring/value.js';
import type { UnitScore } from './score-units.js';

/** What `--json` prints, unrounded. */
export interface ScoreResult {
  readonly instrument: Pick<InstrumentDefinition, 'code' | 'revision' | 'title' | 'totalWeight'>;
  /** Hex SHA-256 of the formula's canonical text: what a report card calls the seal of its formula. */
  readonly formula: { readonly sha256: string };
  /** In the order of the answers. */
  readonly units: readonly UnitResult[];
}

/** Of one unit; points of nodes add up exactly. */
export interface UnitResult extends Scored {
  readonly unit: string;
  readonly group: string;
  readonly points: number;
  readonly maximum: number;
  /** Share of the maximum. */
  readonly achievement: number;
  /** Null where the total has no score, or no grade holds it. */
  readonly grade: string | null;
  readonly nextGrade: { readonly grade: string; readonly points: number } | null;
  readonly rank: number | null;
  readonly indicators: number;
  readonly answered: number;
  /** Indicators that should have a score and have none. */
  readonly missing: readonly { readonly code: string; readonly fault: FaultKind }[];
  /** Every node, in tree order. */
  readonly nodes: readonly NodeResult[];
  /** Only where a node was asked for. */
  readonly explanation?: ExplanationResult;
}

/** A score, or the reason why there is none; one of both is null. */
export interface Scored {
  readonly score: number | null;
  readonly fault: FaultKind | null;
}

/** Of one node. */
export interface NodeResult extends Scored {
  readonly code: string;
  readonly parentCode: string | null;
  readonly points: number;
  readonly weight: number;
  /** After those of excluded siblings were given back. */
  readonly effectiveWeight: number;
}

/** What a node's points are made of: each list adds up to them exactly. */
export interface ExplanationResult extends Scored {
  /** Null for the total. */
  readonly code: string | null;
  readonly points: number;
  readonly maximum: number;
  /** One level down. */
  readonly children: readonly ContributionResult[];
  /** All the way down. */
  readonly indicators: readonly ContributionResult[];
}

/** A part of a node's points. */
export interface ContributionResult extends Scored {
  readonly code: string;
  readonly points: number;
  readonly maximum: number;
  /** True for what the expression of a node gives by itself, whatever its children earned. */
  readonly isOwn: boolean;
}

/** Everything there is to say about the units, for programs to read. */
export function resultOf(
  { code, revision, title, totalWeight }: InstrumentDefinition,
  units: readonly UnitScore[],
  sha256: string,
): ScoreResult {
  return {
    instrument: { code, revision, title, totalWeight },
    formula: { sha256 },
    units: units.map(unitOf),
  };
}

function unitOf({ unit, group, scorecard, grading, rank, explanation }: UnitScore): UnitResult {
  const { total, nodes, missing } = scorecard;
  const { points, maximum, achievement, indicators, answered } = total;
  return {
    unit,
    group,
    points,
    maximum,
    achievement,
    ...scored(total.score),
    grade: grading?.band.grade ?? null,
    nextGrade: grading?.next
      ? { grade: grading.next.band.grade, points: grading.next.points }
      : null,
    rank,
    indicators,
    answered,
    missing: missing.map(({ at, fault }) => ({ code: at, fault })),
    nodes: [...nodes.values()].map((node) => ({
      code: node.code,
      parentCode: node.parentCode,
      ...scored(node.score),
      points: node.points,
      weight: node.weight,
      effectiveWeight: node.effectiveWeight,
    })),
    ...(explanation && { explanation: explanationOf(explanation) }),
  };
}

function explanationOf(explanation: Explanation): ExplanationResult {
  const { code, score, points, maximum, children, indicators } = explanation;
  return {
    code,
    ...scored(score),
    points,
    maximum,
    children: children.map(contributionOf),
    indicators: indicators.map(contributionOf),
  };
}

function contributionOf({ code, score, points, maximum, isOwn }: Contribution): ContributionResult {
  return { code, ...scored(score), points, maximum, isOwn: isOwn === true };
}

function scored(value: Value): Scored {
  return isFault(value) ? { score: null, fault: value.fault } : { score: value, fault: null };
}
