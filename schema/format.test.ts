import { describe, expect, test } from 'vitest';
import {
  formatBytes,
  formatDate,
  formatDateTime,
  formatDaysFrom,
  formatDelta,
  formatDistance,
  formatPercent,
  formatPeriod,
  formatPoints,
  formatWeight,
} from './format.js';

describe('numbers on screen', () => {
  test('points have two decimals, with a comma in Indonesian and a point in English', () => {
    expect(formatPoints(1234.5, 'id')).toBe('1.234,50');
    expect(formatPoints(1234.5, 'en')).toBe('1,234.50');
  });

  test('what is missing is a dash, and zero is a zero', () => {
    expect(formatPoints(null, 'id')).toBe('–');
    expect(formatPoints(0, 'id')).toBe('0,00');
    expect(formatPercent(undefined, 'id')).toBe('–');
  });

  test('what is left to something that was not reached is never nothing', () => {
    expect([2.349, 0.005].map((points) => formatDistance(points, 'id'))).toEqual(['2,35', '0,01']);
    // 59.996 prints as 60.00 and is not yet B; nor is 60 where B is above 60.
    expect([0.004, 0].map((points) => formatDistance(points, 'id'))).toEqual(['kurang dari 0,01', 'kurang dari 0,01']); // prettier-ignore
    expect(formatDistance(0.004, 'en')).toBe('less than 0.01');
    expect(formatDistance(null, 'id')).toBe('–');
  });

  test('a share is shown as a percentage', () => {
    expect(formatPercent(0.6342, 'id')).toBe('63,4%');
    expect(formatPercent(1, 'en')).toBe('100%');
  });

  test('a difference carries its sign, and none carries no sign', () => {
    expect(formatDelta(1.2, 'id')).toBe('+1,20');
    expect(formatDelta(-0.35, 'id')).toBe('−0,35');
    expect(formatDelta(0, 'id')).toBe('0,00');
  });

  test('a weight keeps the digits and fractions it was written with', () => {
    expect(formatWeight('0.40', 'id')).toBe('0,40');
    expect(formatWeight('1/3', 'id')).toBe('1/3');
    expect(formatWeight(null, 'id')).toBe('–');
  });

  test('sizes are in the largest unit that fits', () => {
    expect(formatBytes(900, 'id')).toBe('900 B');
    expect(formatBytes(1_468_006, 'id')).toBe('1,4 MB');
  });
});

describe('dates on screen', () => {
  test('an evening in UTC is the next day in WIB', () => {
    expect(formatDate('2026-10-04T18:30:00Z', 'id')).toBe('5 Oktober 2026');
    expect(formatDateTime('2026-10-04T18:30:00Z', 'id')).toBe('5 Okt 2026, 01.30 WIB');
    expect(formatDateTime('2026-10-04T18:30:00Z', 'en')).toBe('5 Oct 2026, 01:30 WIB');
  });

  test('days are counted from midnight to midnight in WIB', () => {
    const lateEvening = new Date('2026-10-04T16:59:00Z');
    expect(formatDaysFrom('2026-10-04T17:01:00Z', lateEvening, 'id')).toBe('besok');
    expect(formatDaysFrom('2026-10-04T16:00:00Z', lateEvening, 'id')).toBe('hari ini');
    expect(formatDaysFrom('2026-10-01T16:00:00Z', lateEvening, 'id')).toBe('3 hari yang lalu');
  });
});

describe('names of periods', () => {
  test('a month is said in words, short on the axis of a chart', () => {
    expect(formatPeriod('2022-07', 'id')).toBe('Juli 2022');
    expect(formatPeriod('2022-07', 'id', 'short')).toBe('Jul 2022');
    expect(formatPeriod('2022-07', 'en')).toBe('July 2022');
  });

  test('so is a quarter, and a year is a year', () => {
    expect(formatPeriod('2022-Q3', 'id')).toBe('Triwulan 3 2022');
    expect(formatPeriod('2022-Q3', 'en')).toBe('Quarter 3 2022');
    expect(formatPeriod('2022', 'id')).toBe('2022');
  });

  test('a range of days is what it is called, with its days where there is room', () => {
    const name = '2022-08-10--2022-09-15 Pekan inovasi';
    expect(formatPeriod(name, 'id')).toBe('Pekan inovasi (10 Agu – 15 Sep 2022)');
    expect(formatPeriod(name, 'en')).toBe('Pekan inovasi (10 Aug – 15 Sept 2022)');
    expect(formatPeriod(name, 'id', 'short')).toBe('Pekan inovasi');
    expect(formatPeriod('2022-08-10--2022-08-10 Satu hari', 'id')).toBe('Satu hari (10 Agu 2022)');
    expect(formatPeriod('2022-12-30--2023-01-02 Tutup tahun', 'id')).toBe(
      'Tutup tahun (30 Des 2022 – 2 Jan 2023)',
    );
  });
});
