import { daysOfPeriod, type PeriodShape } from './period-name.js';

/** Days that a piece of evidence proves, or a period is about: ISO moments of midnight in Jakarta, or of any moment of the day. */
export interface EvidenceSpan {
  /** Null: since ever. */
  readonly coversFrom: string | null;
  /** The last day, which belongs to it. Null: for good. */
  readonly coversTo: string | null;
}

/** WIB knows no summer time. */
const offsetMs = 7 * 3_600_000;
const dayMs = 86_400_000;

/** Whole days in Jakarta since 1970. */
const dayOf = (moment: string | Date): number =>
  Math.floor((new Date(moment).getTime() + offsetMs) / dayMs);

/** Whether evidence says nothing of any day of the period. Evidence that names no days misses none. */
export function missesPeriod({ coversFrom, coversTo }: EvidenceSpan, period: PeriodShape): boolean {
  const { firstDay, lastDay } = daysOfPeriod(period);
  const [first, last] = [Date.parse(firstDay) / dayMs, Date.parse(lastDay) / dayMs];
  return (
    (coversFrom !== null && dayOf(coversFrom) > last) ||
    (coversTo !== null && dayOf(coversTo) < first)
  );
}

/** Whether a document says nothing of today any more: its span is over, or it is valid no more. */
export const isOver = (
  { coversTo, expiresAt }: Pick<EvidenceSpan, 'coversTo'> & { readonly expiresAt: string | null },
  now: Date,
): boolean => isExpired(coversTo, now) || isExpired(expiresAt, now);

/** Whether a document is valid no more; it still is on its last day. */
export const isExpired = (expiresAt: string | null, now: Date): boolean =>
  expiresAt !== null && dayOf(expiresAt) < dayOf(now);
