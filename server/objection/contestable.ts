import { addWorkingDays, type Day } from '../../schema/calendar/index.js';
import type { IndicatorDefinition } from '../../schema/instruments/instrument.js';
import { limits } from '../../schema/limits.js';
import { readScale, scoreOnScale } from '../../schema/scoring/index.js';
import type { Verdict } from '../support/enums.js';
import { type StoredValue, valueOf } from '../worksheet/stage-values.js';

/** A verdict, the answer as it stands, and how they stand to each other. */
export interface VerdictFacts {
  readonly verdict: Verdict;
  /** It is its stage's last word, and the answer is where it put it. */
  readonly stands: boolean;
  /** A panel has decided on the answer in signed minutes. */
  readonly settledByPanel: boolean;
  /** The unit went on with the answer since. */
  readonly mended: boolean;
  readonly proven: StoredValue;
  readonly claimed: StoredValue;
}

/** Why nobody can object to a verdict. */
export type Settled = 'REPLACED' | 'SETTLED' | 'MENDED' | 'ACCEPTED_AS_CLAIMED';

/**
 * Whether a unit has something to object to: a return that it has not begun to follow, or an acceptance
 * that earns less than it claims and that no panel has settled.
 *
 * @returns undefined where it has.
 */
export function settled(
  indicator: IndicatorDefinition,
  { verdict, stands, settledByPanel, mended, proven, claimed }: VerdictFacts,
): Settled | undefined {
  if (!stands) return 'REPLACED';
  if (settledByPanel) return 'SETTLED';
  if (mended) return 'MENDED';
  if (verdict === 'RETURNED') return undefined;
  const scale = readScale(indicator);
  const earned = scoreOnScale(scale, valueOf(proven));
  const asked = scoreOnScale(scale, valueOf(claimed));
  const isLess = typeof earned === 'number' && typeof asked === 'number' && earned < asked;
  return isLess ? undefined : 'ACCEPTED_AS_CLAIMED';
}

/** The last moment at which a unit may object to a verdict, wherever its period ends. */
export const objectionDeadline = (verdictAt: Date, holidays: ReadonlySet<Day>): Date =>
  addWorkingDays(verdictAt, limits.objectionWorkingDays, holidays);
