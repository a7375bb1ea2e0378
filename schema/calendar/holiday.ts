import type { Day } from './working-days.js';

/** Libur nasional, cuti bersama, or a day off of the kabupaten alone. */
export const holidayKinds = ['NATIONAL', 'JOINT_LEAVE', 'LOCAL'] as const;
export type HolidayKind = (typeof holidayKinds)[number];

/** A day on which offices do not work, though it may be Monday to Friday. */
export interface KnownHoliday {
  readonly date: Day;
  /** As the decree calls it. */
  readonly name: string;
  readonly kind: Exclude<HolidayKind, 'LOCAL'>;
}

/** The holidays of one year as they were decreed, amendments included. */
export interface KnownYear {
  readonly year: number;
  /** The decrees, the first one first. */
  readonly sources: readonly string[];
  /** By date. */
  readonly holidays: readonly KnownHoliday[];
}

/** Dates without their year (`05-02`), each with its name. */
export type NamedDates = readonly (readonly [date: string, name: string])[];

/** A year's list from its two halves, as the decrees have them. */
export const knownYear = (
  year: number,
  sources: readonly string[],
  national: NamedDates,
  jointLeave: NamedDates,
): KnownYear => ({
  year,
  sources,
  holidays: [
    ...national.map(([date, name]) => holiday(year, date, name, 'NATIONAL')),
    ...jointLeave.map(([date, name]) => holiday(year, date, name, 'JOINT_LEAVE')),
  ].toSorted((a, b) => (a.date < b.date ? -1 : 1)),
});

const holiday = (
  year: number,
  date: string,
  name: string,
  kind: KnownHoliday['kind'],
): KnownHoliday => ({ date: `${year}-${date}`, name, kind });
