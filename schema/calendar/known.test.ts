import { describe, expect, test } from 'vitest';
import { isDay, isWorkingDay, knownHolidays, knownYears } from './index.js';
import { limits } from '../limits.js';

describe('the known holidays', () => {
  test('are of 2022 to 2026: the decree of 2027 is not known', () => {
    expect(knownYears.map(({ year }) => year)).toEqual([2022, 2023, 2024, 2025, 2026]);
    expect(knownHolidays(2027)).toBeUndefined();
  });

  // National holidays and joint leave as counted in the decrees; 2024 has two days of voting beside its 17.
  test.each([
    [2022, 16, 4],
    [2023, 16, 11],
    [2024, 19, 10],
    [2025, 17, 11],
    [2026, 17, 8],
  ])('of %i are %i national ones and %i of joint leave', (year, national, jointLeave) => {
    const kinds = knownHolidays(year)!.holidays.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'NATIONAL')).toHaveLength(national);
    expect(kinds.filter((kind) => kind === 'JOINT_LEAVE')).toHaveLength(jointLeave);
  });

  test('are days of their year, each once, by date, with a name and a source', () => {
    for (const { year, sources, holidays } of knownYears) {
      const dates = holidays.map(({ date }) => date);
      expect(dates).toEqual([...new Set(dates)].toSorted());
      expect(dates.every((date) => isDay(date) && date.startsWith(`${year}-`))).toBe(true);
      expect(holidays.every(({ name }) => name !== '' && name.length <= limits.nameLength)).toBe(
        true,
      );
      expect(sources.length).toBeGreaterThan(0);
    }
  });

  test('joint leave is always a day that would be worked on', () => {
    for (const { holidays } of knownYears) {
      const leave = holidays.filter(({ kind }) => kind === 'JOINT_LEAVE');
      expect(leave.filter(({ date }) => !isWorkingDay(date, new Set()))).toEqual([]);
    }
  });

  // Days of the week as newspapers printed them with the decrees: a slip of one digit shows here.
  test.each([
    ['2022-05-16', 1],
    ['2022-07-10', 0],
    ['2023-04-22', 6],
    ['2023-06-29', 4],
    ['2024-03-11', 1],
    ['2024-11-27', 3],
    ['2025-01-27', 1],
    ['2025-08-18', 1],
    ['2026-03-19', 4],
    ['2026-05-27', 3],
  ])('%s is a holiday on weekday %i', (date, weekday) => {
    const holidays = knownHolidays(Number(date.slice(0, 4)))!.holidays.map((one) => one.date);
    expect(holidays).toContain(date);
    expect(new Date(`${date}T00:00:00Z`).getUTCDay()).toBe(weekday);
  });
});
