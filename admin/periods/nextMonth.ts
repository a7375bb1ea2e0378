/** A month to plan, with the usual dates. */
export interface PlannedMonth {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** ISO 8601 in UTC. */
  readonly opensAt: string;
  readonly dueAt: string;
  readonly closesAt: string;
}

/** Jakarta is seven hours ahead, all year. */
const wib = (year: number, monthIndex: number, day: number, hour: number) =>
  new Date(Date.UTC(year, monthIndex, day, hour - 7)).toISOString();

/**
 * The month after the latest that is planned; without any, the one that `now` lies in. It opens on the 1st
 * at midnight, is due on its last day at 16.00 and closes on the 5th of the next month at 16.00, in Jakarta.
 */
export function nextMonth(
  planned: readonly { readonly year: number; readonly month: number | null }[],
  now: Date,
): PlannedMonth {
  const local = new Date(now.getTime() + 7 * 3_600_000);
  const current = local.getUTCFullYear() * 12 + local.getUTCMonth();
  const latest = Math.max(...planned.map(({ year, month }) => year * 12 + (month ?? 12) - 1));
  const place = Number.isFinite(latest) ? latest + 1 : current;
  const [year, index] = [Math.floor(place / 12), place % 12];
  return {
    year,
    month: index + 1,
    opensAt: wib(year, index, 1, 0),
    dueAt: wib(year, index + 1, 0, 16),
    closesAt: wib(year, index + 1, 5, 16),
  };
}
