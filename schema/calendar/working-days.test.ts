import { describe, expect, test } from 'vitest';
import {
  addWorkingDays,
  dayOf,
  isDay,
  isWorkingDay,
  knownHolidays,
  workingDaysBetween,
} from './index.js';

const holidaysOf = (year: number) => new Set(knownHolidays(year)!.holidays.map(({ date }) => date));
const of2022 = holidaysOf(2022);
const none: ReadonlySet<string> = new Set();
const wib = (text: string) => new Date(`${text}+07:00`);

describe('a day in Asia/Jakarta', () => {
  test('begins at midnight WIB, not at midnight UTC', () => {
    expect(dayOf(wib('2022-07-14T23:59:59'))).toBe('2022-07-14');
    expect(dayOf(wib('2022-07-15T00:00:00'))).toBe('2022-07-15');
    expect(dayOf(new Date('2022-07-14T17:00:00Z'))).toBe('2022-07-15');
  });

  test('is one that exists', () => {
    expect(['2022-02-28', '2024-02-29'].map(isDay)).toEqual([true, true]);
    expect(
      ['2022-02-29', '2022-13-01', '2022-00-10', '22-02-01', '', '2022-02-01T00'].some(isDay),
    ).toBe(false);
  });

  test('is worked on from Monday to Friday, unless it is a holiday or joint leave', () => {
    // The week of 9 May 2022 had no holiday; Waisak was the Monday after it.
    const week = ['09', '10', '11', '12', '13', '14', '15', '16'];
    const worked = week.filter((day) => isWorkingDay(`2022-05-${day}`, of2022));
    expect(worked).toEqual(['09', '10', '11', '12', '13']);
    expect(isWorkingDay('2022-04-29', of2022), 'joint leave').toBe(false);
  });
});

describe('working days between two moments', () => {
  test('are none on one day, and one from Friday to Monday', () => {
    expect(workingDaysBetween(wib('2022-07-15T08:00'), wib('2022-07-15T16:00'), of2022)).toBe(0);
    expect(workingDaysBetween(wib('2022-07-15T16:00'), wib('2022-07-17T16:00'), of2022)).toBe(0);
    expect(workingDaysBetween(wib('2022-07-15T16:00'), wib('2022-07-18T00:00'), of2022)).toBe(1);
  });

  test('change at midnight WIB, to the second', () => {
    const from = wib('2022-07-13T10:00:00');
    expect(workingDaysBetween(from, wib('2022-07-14T23:59:59'), of2022)).toBe(1);
    expect(workingDaysBetween(from, wib('2022-07-15T00:00:00'), of2022)).toBe(2);
    expect(workingDaysBetween(wib('2022-07-13T23:59:59'), wib('2022-07-14T09:00'), of2022)).toBe(1);
    expect(workingDaysBetween(wib('2022-07-14T00:00:00'), wib('2022-07-14T09:00'), of2022)).toBe(0);
  });

  test('leave out Idul Fitri 2022 with its joint leave', () => {
    // 28 April was a Thursday. 29 April and 4–6 May were joint leave, 2–3 May Idul Fitri: on 9 May, a
    // Monday, work began again.
    const from = wib('2022-04-28T15:00');
    expect(workingDaysBetween(from, wib('2022-05-08T12:00'), of2022)).toBe(0);
    expect(workingDaysBetween(from, wib('2022-05-09T12:00'), of2022)).toBe(1);
    expect(workingDaysBetween(from, wib('2022-05-09T12:00'), none)).toBe(7);
  });

  test('are none backwards', () => {
    expect(workingDaysBetween(wib('2022-07-15T08:00'), wib('2022-07-01T08:00'), of2022)).toBe(0);
  });
});

describe('a term of working days', () => {
  const until = (from: string, days: number, holidays: ReadonlySet<string>) =>
    addWorkingDays(wib(from), days, holidays).toISOString();

  test('ends with the last millisecond of its last day', () => {
    // 30 June 2022 was a Thursday: 1, 4–8, 11–14 July are ten working days. Idul Adha was a Sunday.
    expect(until('2022-06-30T09:00', 10, of2022)).toBe('2022-07-14T16:59:59.999Z');
    // From one second before midnight to one second later the term moves by a day.
    expect(until('2022-06-30T23:59:59', 1, of2022)).toBe('2022-07-01T16:59:59.999Z');
    expect(until('2022-07-01T00:00:00', 1, of2022)).toBe('2022-07-04T16:59:59.999Z');
  });

  test('is longer over Idul Fitri 2022', () => {
    // After 27 April (Wednesday): 28 April; 9–13 May; 17–20 May, as the 16th was Waisak.
    expect(until('2022-04-27T09:00', 10, of2022)).toBe('2022-05-20T16:59:59.999Z');
    expect(until('2022-04-27T09:00', 10, none)).toBe('2022-05-11T16:59:59.999Z');
  });

  test('of no days ends with the day on which it begins, whatever day that is', () => {
    expect(until('2022-07-17T09:00', 0, of2022)).toBe('2022-07-17T16:59:59.999Z');
  });

  test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('of %s days there is none', (days) => {
    expect(() => addWorkingDays(wib('2022-07-15T09:00'), days, none)).toThrow(RangeError);
  });
});

describe('counting and adding', () => {
  /** Moments and terms over five years, always the same ones. */
  const cases = Array.from({ length: 400 }, (_, index) => {
    const spread = (index * 7_919_777) % 157_000_000;
    return {
      from: new Date(Date.UTC(2022, 0, 1) + spread * 1000),
      days: (index * 13) % 41,
    };
  });
  const all = new Set([2022, 2023, 2024, 2025, 2026].flatMap((year) => [...holidaysOf(year)]));

  test('undo each other: a term of n days has n working days in it', () => {
    for (const { from, days } of cases) {
      expect(workingDaysBetween(from, addWorkingDays(from, days, all), all)).toBe(days);
    }
  });

  test('a moment after the end of a term has more days behind it as soon as somebody works', () => {
    for (const { from, days } of cases) {
      const end = addWorkingDays(from, days, all);
      const next = addWorkingDays(end, 1, all);
      expect(workingDaysBetween(from, next, all)).toBe(days + 1);
      expect(dayOf(new Date(end.getTime() + 1)) > dayOf(end)).toBe(true);
    }
  });

  test('a day in between splits them: what is before it and after it adds up', () => {
    for (const [index, { from, days }] of cases.entries()) {
      const to = new Date(from.getTime() + days * 86_400_000);
      const between = new Date(from.getTime() + ((index * 37) % 100) * days * 864_000);
      expect(workingDaysBetween(from, between, all) + workingDaysBetween(between, to, all)).toBe(
        workingDaysBetween(from, to, all),
      );
    }
  });

  test('no holiday makes a term shorter, nor a count larger', () => {
    for (const { from, days } of cases) {
      const end = addWorkingDays(from, days, all);
      expect(end >= addWorkingDays(from, days, none)).toBe(true);
      expect(workingDaysBetween(from, end, none)).toBeGreaterThanOrEqual(days);
    }
  });
});
