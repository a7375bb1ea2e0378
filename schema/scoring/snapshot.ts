import type { ComponentKind, Level, WeightStatus } from '../instruments/instrument.js';
import type { AnswerValue } from './answer.js';
import type { Statistic, Surroundings } from './statistics.js';
import type { FaultKind } from './value.js';
import type { PeriodShape } from '../period-name.js';

/**
 * A worksheet's result as it is sealed when its period closes: everything that a report card shows,
 * as it stood, and everything needed to compute it again.
 */
export interface Snapshot extends SnapshotHead {
  /** The components, in the instrument's order. */
  readonly nodes: readonly SnapshotNode[];
  /** In the instrument's order. */
  readonly indicators: readonly SnapshotIndicator[];
  /**
   * What functions that compare worksheets found when the period closed, in tree order: with it the card is
   * computed again without the other worksheets. Not there where the formula has none, as before there were any.
   */
  readonly statistics?: readonly SnapshotStatistic[];
}

/** The part that lists show. */
export interface SnapshotHead {
  /** Of this very shape; a changed one counts up. */
  readonly format: 1;
  /** As it was called then. Not there in what was sealed before it was named. */
  readonly kabupaten?: { readonly code: string; readonly name: string };
  readonly period: SnapshotPeriod;
  /** As it was called then; null for the kabupaten's own worksheet. */
  readonly unit: SnapshotUnit | null;
  readonly instrument: {
    readonly code: string;
    readonly revision: number;
    readonly level: Level;
    readonly title: string;
  };
  readonly formula: { readonly revision: number; readonly title: string; readonly sha256: string };
  readonly totals: SnapshotTotals;
  readonly progress: SnapshotProgress;
}

/** Moments as ISO texts in UTC. */
export interface SnapshotPeriod extends PeriodShape {
  readonly opensAt: string;
  readonly dueAt: string;
  readonly closesAt: string;
  /** Which closing it is, from 2. Not there in the first. */
  readonly revision?: number;
}

export interface SnapshotUnit {
  readonly code: string;
  readonly name: string;
  readonly abbreviation: string | null;
  readonly kind: string;
}

export interface SnapshotTotals {
  /** Of the verified answers, unrounded. */
  readonly points: number;
  readonly maximum: number;
  /** Share of the maximum, 0..1. */
  readonly achievement: number;
  /** Empty where the formula lets a fault through to the total. */
  readonly grade: string;
  readonly predicate: string;
  /** Null at the best grade. */
  readonly nextGrade: { readonly grade: string; readonly points: number } | null;
  /** Of what the unit itself answered. */
  readonly claimedPoints: number;
  /**
   * Among the units of the same period and instrument; null for the kabupaten's own, and where the formula
   * lets a fault through to the total.
   */
  readonly rank: number | null;
  readonly rankOf: number | null;
}

/** Counts of indicators; progress, not score. */
export interface SnapshotProgress {
  readonly indicators: number;
  readonly answered: number;
  readonly evidenced: number;
  /** Waiting for a review that never came. */
  readonly submitted: number;
  readonly returned: number;
  readonly accepted: number;
  /** 0..1. */
  readonly completion: number;
  readonly submittedAt: string | null;
  readonly onTime: boolean;
}

export interface SnapshotNode {
  readonly code: string;
  readonly parentCode: string | null;
  readonly kind: ComponentKind;
  readonly name: string;
  readonly weightStatus: WeightStatus;
  /** In points, as the formula gives it. */
  readonly weight: number;
  /** After those of excluded siblings were given back. */
  readonly effectiveWeight: number;
  /** Verified, 0..1; null for a fault. */
  readonly score: number | null;
  readonly fault: FaultKind | null;
  readonly points: number;
  readonly claimedPoints: number;
  /** Of the period's units that were scored there; null for the kabupaten's own worksheet, and where none was. */
  readonly medianPoints: number | null;
}

export interface SnapshotIndicator extends AnswerFacts {
  readonly code: string;
  readonly effectiveWeight: number;
  readonly score: number | null;
  readonly fault: FaultKind | null;
  readonly points: number;
  readonly claimedPoints: number;
}

/** What was found among the verified answers of the period, and among the claimed ones. */
export interface SnapshotStatistic extends Omit<Statistic, 'value'> {
  readonly verified: StatisticFact;
  readonly claimed: StatisticFact;
}

/** Either has a value, or says why there is none and where that arose. */
export interface StatisticFact {
  readonly value: number | null;
  readonly fault: FaultKind | null;
  readonly at: string | null;
}

/** One answer when the period closed. */
export interface AnswerFacts {
  readonly state: string;
  /** What the unit answered; null for nothing. */
  readonly claimed: AnswerFact | null;
  /** What the evaluators accepted; null for nothing. */
  readonly verified: AnswerFact | null;
  readonly evidence: readonly EvidenceFact[];
}

/** An `AnswerValue` in full; counts by key, null for none. */
export interface AnswerFact {
  readonly optionKey: string | null;
  readonly value: number | null;
  readonly counts: Readonly<Record<string, number>> | null;
}

/** A file by its hash, or an address. */
export interface EvidenceFact {
  readonly sha256: string | null;
  readonly url: string | null;
  readonly page: number | null;
}

/**
 * What is sealed of a period. Only of a range of days its name and its days, and only from the second closing on which
 * one it was: other seals stay what they were.
 */
export function sealedPeriod(period: SnapshotPeriod): SnapshotPeriod {
  const { kind, year, month, opensAt, dueAt, closesAt, revision = 1 } = period;
  const { label, firstDay, lastDay } = period;
  return {
    kind,
    year,
    month,
    ...(kind === 'CUSTOM' && { label, firstDay, lastDay }),
    opensAt,
    dueAt,
    closesAt,
    ...(revision > 1 && { revision }),
  };
}

/** The verified answers of a snapshot, ready to be scored again. */
export const verifiedOf = ({ indicators }: Snapshot): ReadonlyMap<string, AnswerValue> =>
  new Map(indicators.flatMap(({ code, verified }) => (verified ? [[code, verified]] : [])));

/** What the unit itself answered, ready to be scored again. */
export const claimedOf = ({ indicators }: Snapshot): ReadonlyMap<string, AnswerValue> =>
  new Map(indicators.flatMap(({ code, claimed }) => (claimed ? [[code, claimed]] : [])));

/** What one stage of a snapshot was compared with, ready to be scored again without the others. */
export const surroundingsIn = (
  { statistics = [] }: Pick<Snapshot, 'statistics'>,
  stage: 'verified' | 'claimed' = 'verified',
): Surroundings & { readonly sees: 'GIVEN' } => ({
  sees: 'GIVEN',
  statistics: statistics.map(({ nodeCode, call, [stage]: { value, fault, at } }) => ({
    nodeCode,
    call,
    value: fault !== null ? { fault, at: at ?? nodeCode } : (value ?? 0),
  })),
});
