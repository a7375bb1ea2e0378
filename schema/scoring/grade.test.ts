import { describe, expect, test } from 'vitest';
import { regulationBands } from '../../test/builders/instrument.js';
import { distanceToNextGrade, gradeOf, gradeTotals, snap } from './grade.js';
import type { Totals } from './score.js';

const inclusive = regulationBands.map((band) => ({ ...band, lowerInclusive: true }));

const totals = (points: number, maximum: number): Totals => ({
  score: points / maximum,
  points,
  maximum,
  achievement: points / maximum,
  indicators: 1,
  answered: 1,
  completion: 1,
  missing: 0,
});

describe('a grade', () => {
  test('at exactly 60.00 is what the bands say of their bound', () => {
    expect(gradeOf(60, regulationBands).grade).toBe('CC');
    expect(gradeOf(60, inclusive).grade).toBe('B');
  });

  test('does not see the noise of binary fractions, on either side of a bound', () => {
    const belowSixty = 59.99999999999999;
    const aboveSixty = 60.00000000000001;
    expect(gradeOf(belowSixty, inclusive).grade).toBe('B');
    expect(gradeOf(aboveSixty, regulationBands).grade).toBe('CC');
  });

  test('sees everything that is more than noise', () => {
    expect(gradeOf(60.000_000_01, regulationBands).grade).toBe('B');
    expect(gradeOf(59.999_999_99, inclusive).grade).toBe('CC');
  });

  test('has no upper end: the index of 2023 may pass 100', () => {
    expect(gradeOf(107.5, regulationBands).grade).toBe('AA');
  });

  test.each([-0.01, Number.NaN])('does not exist for %s', (total) => {
    expect(() => gradeOf(total, regulationBands)).toThrow(RangeError);
  });

  test('does not exist where the bands leave a gap, or a bound cannot be read', () => {
    expect(() => gradeOf(20, regulationBands.slice(0, -1))).toThrow(RangeError);
    const unreadable = regulationBands.map((band) => ({ ...band, lower: '50,0' }));
    expect(() => gradeOf(20, unreadable)).toThrow(RangeError);
  });
});

describe('the next grade', () => {
  test('of Bekasi in 2022 is B, 0.17 points away', () => {
    const next = distanceToNextGrade(59.83, regulationBands);
    expect(next?.band.grade).toBe('B');
    expect(next?.points).toBeCloseTo(0.17, 12);
  });

  test('is 0 points away on a bound that must be passed', () => {
    expect(distanceToNextGrade(60, regulationBands)).toMatchObject({
      band: { grade: 'B' },
      points: 0,
    });
  });

  test('is the one after the next where the bound itself is enough', () => {
    expect(distanceToNextGrade(60, inclusive)).toMatchObject({ band: { grade: 'BB' }, points: 10 });
  });

  test('does not exist at the best', () => {
    expect(distanceToNextGrade(95, regulationBands)).toBeNull();
  });
});

describe('a worksheet', () => {
  test('of a unit is graded by its share of 36.30, and the way to the next grade is in its points', () => {
    const rules = { gradeBasis: 'ACHIEVEMENT', gradeBands: regulationBands } as const;
    const grading = gradeTotals(totals(18.15, 36.3), rules);
    expect(grading).toMatchObject({
      value: 50,
      band: { grade: 'C' },
      next: { band: { grade: 'CC' } },
    });
    const better = gradeTotals(totals(20, 36.3), rules);
    expect(better?.band.grade).toBe('CC');
    expect(better?.next?.points).toBeCloseTo(0.6 * 36.3 - 20, 12);
  });

  test('of the kabupaten is graded by its points', () => {
    const rules = { gradeBasis: 'POINTS', gradeBands: regulationBands } as const;
    expect(gradeTotals(totals(59.83, 100), rules)).toMatchObject({
      value: 59.83,
      band: { grade: 'CC', predicate: 'Cukup' },
    });
  });

  test('without a score has no grade', () => {
    const rules = { gradeBasis: 'POINTS', gradeBands: regulationBands } as const;
    const fault = { fault: 'unanswered', at: '1.a' } as const;
    expect(gradeTotals({ ...totals(0, 100), score: fault }, rules)).toBeNull();
  });
});

test('totals that differ by noise alone are equal once snapped, so that they share a rank', () => {
  expect(snap(0.1 + 0.2)).toBe(snap(0.3));
  expect(snap(25.45)).not.toBe(snap(25.450000001));
});
