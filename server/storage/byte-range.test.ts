import { expect, test } from 'vitest';
import { byteRangeOf } from './byte-range.js';

const size = 1_000;
const cases = [
  ['bytes=0-99', { start: 0, end: 99 }],
  ['bytes=900-', { start: 900, end: 999 }],
  ['bytes=900-5000', { start: 900, end: 999 }],
  ['bytes=-100', { start: 900, end: 999 }],
  ['bytes=-5000', { start: 0, end: 999 }],
  ['bytes=1000-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=9-5', undefined],
  ['bytes=-', undefined],
  ['bytes=0-1,5-6', undefined],
  ['lines=1-2', undefined],
  ['', undefined],
  [undefined, undefined],
] as const;

for (const [header, range] of cases) {
  test(`of ${size} bytes, ${header ?? 'no header'} asks for ${JSON.stringify(range) ?? 'the whole'}`, () => {
    expect(byteRangeOf(header, size)).toEqual(range);
  });
}
