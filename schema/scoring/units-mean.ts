import type { RollupRule } from '../formula/definition.js';
import { numberIn } from './finish.js';
import type { IndexAbsence } from './rollup.js';
import type { SheetResult } from './score.js';
import { isFault } from './value.js';

/** A unit as the index counts it. */
export interface RolledUnit {
  readonly code: string;
  /** Null where it sent no worksheet. */
  readonly scorecard: SheetResult | null;
}

/** Codes of the units in a mean, and of those that it lacks. */
export interface UnitsOf {
  readonly counted: readonly string[];
  readonly missing: readonly string[];
}

/**
 * The mean of the units' scores at one node, in [0, 1], weighed where the rule has weights.
 *
 * @returns why there is none, with the units that it is about among the missing.
 */
export function meanOfUnits(
  units: readonly RolledUnit[],
  unitCode: string,
  { missingUnits = 'PROPAGATE', unitWeights }: RollupRule,
): (UnitsOf & { readonly mean: number }) | (UnitsOf & { readonly absence: IndexAbsence }) {
  // No rule for missing units steps in: these send a total, and it is only not known yet.
  const waiting = units.filter(({ scorecard }) => scorecard !== null && isOpen(scorecard));
  if (waiting.length > 0) {
    return { counted: [], missing: waiting.map(({ code }) => code), absence: 'COHORT_OPEN' };
  }
  const missing = units.filter(isMissing).map(({ code }) => code);
  const counting = missingUnits === 'EXCLUDE' ? units.filter((unit) => !isMissing(unit)) : units;
  const of = { counted: counting.map(({ code }) => code), missing };
  if (missing.length > 0 && (missingUnits === 'PROPAGATE' || missingUnits === 'REPLACE')) {
    return { ...of, counted: [], absence: 'UNITS_MISSING' };
  }
  const unweighed = unitWeights
    ? of.counted.filter((code) => !Object.hasOwn(unitWeights, code))
    : [];
  if (unweighed.length > 0) {
    return { counted: [], missing: unweighed, absence: 'UNIT_WITHOUT_WEIGHT' };
  }
  let sum = 0;
  let weights = 0;
  for (const unit of counting) {
    const score = scoreAt(unit, unitCode);
    if (score === undefined) return { ...of, absence: 'UNIT_NODE_UNKNOWN' };
    if (score === null) continue;
    const weight = unitWeights ? numberIn(unitWeights[unit.code]!, unit.code) : 1;
    sum += weight * score;
    weights += weight;
  }
  return weights > 0 ? { ...of, mean: sum / weights } : { ...of, absence: 'NO_UNITS' };
}

/**
 * What the score of each unit at one node counts in the mean there, by code; together 1. Empty where there is no
 * mean.
 */
export function sharesInMean(
  units: readonly RolledUnit[],
  unitCode: string,
  rule: RollupRule,
): ReadonlyMap<string, number> {
  const found = meanOfUnits(units, unitCode, rule);
  if ('absence' in found) return new Map();
  const counted = new Set(found.counted);
  const weights = units
    .filter((unit) => counted.has(unit.code) && scoreAt(unit, unitCode) !== null)
    .map(({ code }) => {
      const weight = rule.unitWeights ? numberIn(rule.unitWeights[code]!, code) : 1;
      return [code, weight] as const;
    });
  const whole = weights.reduce((sum, [, weight]) => sum + weight, 0);
  return new Map(weights.map(([code, weight]) => [code, weight / whole]));
}

/** Whether a total is not known before the period closes. */
export const isOpen = ({ total: { score } }: SheetResult): boolean =>
  isFault(score) && score.fault === 'cohort_open';

const isMissing = ({ scorecard }: RolledUnit): boolean =>
  scorecard === null || isFault(scorecard.total.score);

/** 0 for a missing unit, null where the unit's formula leaves the node out, undefined for no such node. */
function scoreAt({ scorecard }: RolledUnit, unitCode: string): number | null | undefined {
  if (scorecard === null) return 0;
  const node = scorecard.nodes.get(unitCode);
  if (node === undefined) return undefined;
  return isFault(scorecard.total.score) ? 0 : node.achievement;
}
