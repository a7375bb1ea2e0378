import {
  gradeTotals,
  isFault,
  needsEvidence,
  scoreOnScale,
  scoreTotals,
  type Fault,
} from '../../schema/scoring/index.js';
import type { FormulaEntry, InstrumentEntry } from '../instrument/catalogue.js';
import type { AnswerState } from '../support/enums.js';
import { type ClaimedRow, claimedAnswers, type StageValues } from './stage-values.js';

/** One answer, as far as it counts towards score and progress. */
export interface StandingRow extends ClaimedRow {
  readonly state: AnswerState;
  /** Whether any evidence is linked to it. */
  readonly evidenced: boolean;
}

/** Where a worksheet stands: what its unit claims to have earned, and how far the work is. */
export interface Standing {
  readonly points: number;
  readonly maximum: number;
  /** Share of the maximum, 0..1. */
  readonly achievement: number;
  /** Empty where the formula lets a fault through to the total. */
  readonly grade: string;
  readonly predicate: string;
  /** Points of the areas, in the catalogue's order. */
  readonly areaPoints: number[];
  /** Why the total has no score; null where it has one. Its points are 0 then. */
  readonly fault: Fault | null;
  /** Codes of the areas whose score is not known before the period closes; their points are 0. */
  readonly openAreas: string[];
  /** Indicators that should have a score and have none. */
  readonly missing: number;
  readonly indicators: number;
  readonly answered: number;
  readonly evidenced: number;
  /** Answered, and with evidence where the answer earns something. */
  readonly proven: number;
  readonly submitted: number;
  readonly returned: number;
  readonly accepted: number;
  /** Share of the indicators that are proven, 0..1: progress, not score. */
  readonly completion: number;
}

/** Scores the unit's own answers and counts how far they are. Reads nothing else. */
export function standingOf(formula: FormulaEntry, rows: readonly StandingRow[]): Standing {
  const { plan, definition, instrument } = formula;
  const claimed = claimedAnswers(rows);
  const totals = scoreTotals(plan, claimed);
  const band = gradeTotals(totals, definition)?.band;
  return {
    points: totals.points,
    maximum: totals.maximum,
    achievement: totals.achievement,
    grade: band?.grade ?? '',
    predicate: band?.predicate ?? '',
    areaPoints: areaPlaces(instrument).map((place) => totals.componentPoints[place] ?? 0),
    fault: isFault(totals.score) ? totals.score : null,
    openAreas: areaPlaces(instrument).flatMap((place, index) =>
      totals.isComponentOpen[place] === 1 ? [instrument.areas[index]!.code] : [],
    ),
    missing: totals.missing,
    indicators: totals.indicators,
    answered: totals.answered,
    ...workOf(formula, claimed, rows),
  };
}

/** How far the work on a worksheet is: progress, not score. */
export type Work = Pick<
  Standing,
  'evidenced' | 'proven' | 'submitted' | 'returned' | 'accepted' | 'completion'
>;

/** @param claimed what the same rows claim. */
export function workOf(
  { plan }: FormulaEntry,
  claimed: StageValues,
  rows: readonly Pick<StandingRow, 'indicatorCode' | 'state' | 'evidenced'>[],
): Work {
  const evidenced = new Set(rows.flatMap((row) => (row.evidenced ? [row.indicatorCode] : [])));
  let proven = 0;
  for (const { code, scale } of plan.indicators) {
    const answer = claimed.get(code);
    if (answer === undefined || scoreOnScale(scale, answer) === 'unanswered') continue;
    if (evidenced.has(code) || !needsEvidence(scale, answer)) proven += 1;
  }
  const inState = (state: AnswerState) => rows.filter((row) => row.state === state).length;
  return {
    evidenced: evidenced.size,
    proven,
    submitted: inState('SUBMITTED'),
    returned: inState('RETURNED'),
    accepted: inState('ACCEPTED'),
    completion: shareOf(proven, plan.indicators.length),
  };
}

/** 0 of nothing. */
export const shareOf = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

const places = new WeakMap<InstrumentEntry, readonly number[]>();

/** Where the areas stand among the instrument's components. */
function areaPlaces(instrument: InstrumentEntry): readonly number[] {
  let known = places.get(instrument);
  if (!known) {
    known = instrument.areas.map((area) => instrument.definition.components.indexOf(area));
    places.set(instrument, known);
  }
  return known;
}
