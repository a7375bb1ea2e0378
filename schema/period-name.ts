import { type Day, isDay } from './calendar/index.js';

export type PeriodKind = 'MONTHLY' | 'QUARTERLY' | 'ANNUAL' | 'CUSTOM';

/** Which days a period is about. */
export interface PeriodShape {
  readonly kind: PeriodKind;
  /** Of its last day. */
  readonly year: number;
  /** Month of its last day, 1 to 12. */
  readonly month: number;
  /** What a range of days is called; of no other kind, as the two below. */
  readonly label?: string | null | undefined;
  readonly firstDay?: Day | null | undefined;
  readonly lastDay?: Day | null | undefined;
}

const months: Readonly<Record<Exclude<PeriodKind, 'CUSTOM'>, number>> = {
  MONTHLY: 1,
  QUARTERLY: 3,
  ANNUAL: 12,
};

/** The first and the last day that a period is about; both belong to it. */
export function daysOfPeriod({ kind, year, month, ...range }: PeriodShape): {
  firstDay: Day;
  lastDay: Day;
} {
  if (kind === 'CUSTOM') return { firstDay: range.firstDay ?? '', lastDay: range.lastDay ?? '' };
  const day = (monthIndex: number, dayOfMonth: number) =>
    new Date(Date.UTC(year, monthIndex, dayOfMonth)).toISOString().slice(0, 10);
  return { firstDay: day(month - months[kind], 1), lastDay: day(month, 0) };
}

/** `2022-07`, `2022-Q3`, `2022`; a range of days by them and what it is called: `2022-08-10--2022-09-15 Pekan inovasi`. */
export function periodName({ kind, year, month, ...range }: PeriodShape): string {
  switch (kind) {
    case 'MONTHLY':
      return `${year}-${String(month).padStart(2, '0')}`;
    case 'QUARTERLY':
      return `${year}-Q${month / 3}`;
    case 'ANNUAL':
      return String(year);
    case 'CUSTOM':
      return `${range.firstDay}--${range.lastDay} ${range.label}`;
  }
}

/** A period by its name; undefined for another text. */
export function periodNamed(name: string): PeriodShape | undefined {
  return rangeNamed(name) ?? regularNamed(name);
}

function regularNamed(name: string): PeriodShape | undefined {
  const [, year, quarter, month] = /^(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(name) ?? [];
  if (year === undefined) return undefined;
  if (quarter) return { kind: 'QUARTERLY', year: Number(year), month: Number(quarter) * 3 };
  if (month) return { kind: 'MONTHLY', year: Number(year), month: Number(month) };
  return { kind: 'ANNUAL', year: Number(year), month: 12 };
}

function rangeNamed(name: string): PeriodShape | undefined {
  const [, firstDay = '', lastDay = '', label = ''] =
    /^(\d{4}-\d{2}-\d{2})--(\d{4}-\d{2}-\d{2}) (.+)$/.exec(name) ?? [];
  if (!isDay(firstDay) || !isDay(lastDay)) return undefined;
  const [year, month] = lastDay.split('-').map(Number) as [number, number];
  return { kind: 'CUSTOM', year, month, label, firstDay, lastDay };
}

/** A period in the name of a file: its name, of a range of days without what it is called. */
export const periodInFileName = (name: string): string => name.split(' ', 1)[0] ?? name;
