import { expect, test } from 'vitest';
import { boundsOf } from './bandLines.js';

test('each grade but the lowest has a line where it begins', () => {
  const bands = [
    { grade: 'AA', lower: '90', lowerInclusive: false },
    { grade: 'B', lower: '181/3', lowerInclusive: true },
    { grade: 'D', lower: '0', lowerInclusive: true },
  ];
  expect(boundsOf(bands)).toEqual([
    { grade: 'AA', at: 90, isInclusive: false },
    { grade: 'B', at: 181 / 3, isInclusive: true },
  ]);
});
