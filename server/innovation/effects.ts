import type { Day } from '../../schema/calendar/index.js';
import type { Snapshot } from '../../schema/scoring/index.js';

/** A sealed report card of the innovation's unit. */
export interface EffectCard {
  readonly reportCardId: string;
  readonly periodId: string;
  readonly periodName: string;
  readonly snapshot: Pick<Snapshot, 'period' | 'indicators'>;
}

export interface Effect {
  readonly code: string;
  readonly before: EffectValue | null;
  readonly since: readonly EffectValue[];
}

export interface EffectValue {
  readonly reportCardId: string;
  readonly periodId: string;
  readonly periodName: string;
  readonly points: number;
  readonly maximum: number;
}

/**
 * What indicators were worth in the last period before the month in which something started, and in each since.
 * The month itself belongs to what came since. Whether it was the cause, no card can tell.
 *
 * @param cards oldest first; what periods of different kinds say is never put side by side.
 * @param startedOn null for what has not started: then nothing came before or since.
 */
export function effectsOf(
  cards: readonly EffectCard[],
  codes: readonly string[],
  startedOn: Day | null,
): Effect[] {
  return codes.map((code) => {
    if (startedOn === null) return { code, before: null, since: [] };
    const found = cards.flatMap((card) => {
      const value = valueIn(card, code);
      const { kind } = card.snapshot.period;
      return value ? [{ value, kind, began: isBefore(card, startedOn) }] : [];
    });
    // Months beside months: of what is filled in by several kinds of periods, the kind that spoke last. A range of days
    // stands alone, so it speaks where nothing else does.
    const last = found.findLast(({ kind }) => kind !== 'CUSTOM') ?? found.at(-1);
    const values = found.filter(({ kind }) => kind === last!.kind);
    return {
      code,
      before: values.filter(({ began }) => began).at(-1)?.value ?? null,
      since: values.filter(({ began }) => !began).map(({ value }) => value),
    };
  });
}

function valueIn({ snapshot, ...card }: EffectCard, code: string): EffectValue | undefined {
  const found = snapshot.indicators.find((indicator) => indicator.code === code);
  return found && { ...card, points: found.points, maximum: found.effectiveWeight };
}

/** Whether a period had ended before the month of a day began. */
const isBefore = ({ snapshot: { period } }: EffectCard, day: Day): boolean =>
  `${period.year}-${String(period.month).padStart(2, '0')}` < day.slice(0, 7);
