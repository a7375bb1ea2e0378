/** Days that a piece of evidence proves, or a period is about: ISO moments of midnight in Jakarta, or of any moment of the day. */
export interface EvidenceSpan {
  /** Null: since ever. */
  readonly coversFrom: string | null;
  /** The last day, which belongs to it. Null: for good. */
  readonly coversTo: string | null;
}

export interface PeriodOfSpan {
  readonly kind: 'MONTHLY' | 'QUARTERLY' | 'ANNUAL';
  readonly year: number;
  /** Last month of the period, 1 to 12. */
  readonly month: number;
}

const months: Readonly<Record<PeriodOfSpan['kind'], number>> = {
  MONTHLY: 1,
  QUARTERLY: 3,
  ANNUAL: 12,
};

/** WIB knows no summer time. */
const offsetMs = 7 * 3_600_000;
const dayMs = 86_400_000;

/** Whole days in Jakarta since 1970. */
const dayOf = (moment: string | Date): number =>
  Math.floor((new Date(moment).getTime() + offsetMs) / dayMs);

/** Whether evidence says nothing of any day of the period. Evidence that names no days misses none. */
export function missesPeriod(
  { coversFrom, coversTo }: EvidenceSpan,
  { kind, year, month }: PeriodOfSpan,
): boolean {
  const first = Date.UTC(year, month - months[kind], 1) / dayMs;
  const last = Date.UTC(year, month, 0) / dayMs;
  return (
    (coversFrom !== null && dayOf(coversFrom) > last) ||
    (coversTo !== null && dayOf(coversTo) < first)
  );
}

/** A period by its name: `2022-07`, `2022-Q3`, `2022`; undefined for another text. */
export function periodNamed(name: string): PeriodOfSpan | undefined {
  const [, year, quarter, month] = /^(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(name) ?? [];
  if (year === undefined) return undefined;
  if (quarter) return { kind: 'QUARTERLY', year: Number(year), month: Number(quarter) * 3 };
  if (month) return { kind: 'MONTHLY', year: Number(year), month: Number(month) };
  return { kind: 'ANNUAL', year: Number(year), month: 12 };
}

/** Whether a document says nothing of today any more: its span is over, or it is valid no more. */
export const isOver = (
  { coversTo, expiresAt }: Pick<EvidenceSpan, 'coversTo'> & { readonly expiresAt: string | null },
  now: Date,
): boolean => isExpired(coversTo, now) || isExpired(expiresAt, now);

/** Whether a document is valid no more; it still is on its last day. */
export const isExpired = (expiresAt: string | null, now: Date): boolean =>
  expiresAt !== null && dayOf(expiresAt) < dayOf(now);
