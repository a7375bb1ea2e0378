import { expect, test } from 'vitest';
import { boundsOf } from './bandLines.js';

test('each grade but the lowest has a line where it begins', () => {
  const bands = [
    { grade: 'AA', lower: '90' },
    { grade: 'B', lower: '181/3' },
    { grade: 'D', lower: '0' },
  ];
  expect(boundsOf(bands)).toEqual([
    { grade: 'AA', at: 90 },
    { grade: 'B', at: 181 / 3 },
  ]);
});
