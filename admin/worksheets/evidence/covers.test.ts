import { describe, expect, test } from 'vitest';
import { coversSentence, dayInstant, instantDay, isReversed } from './covers.js';

describe('the span of time that evidence proves', () => {
  test('begins at midnight in Jakarta, wherever the device is', () => {
    expect(dayInstant('2026-10-05')).toBe('2026-10-04T17:00:00.000Z');
    expect(dayInstant('')).toBeNull();
    expect(instantDay('2026-10-04T17:00:00.000Z')).toBe('2026-10-05');
    expect(instantDay(null)).toBe('');
  });

  test('may be one day, but not end before it begins', () => {
    expect(isReversed('2026-10-05', '2026-10-05')).toBe(false);
    expect(isReversed('2026-10-05', '2026-10-04')).toBe(true);
    expect(isReversed('', '2026-10-04')).toBe(false);
  });

  test('is said with one end, with both, or not at all', () => {
    expect(coversSentence('a', 'b')).toBe('covers');
    expect(coversSentence('a', null)).toBe('coversSince');
    expect(coversSentence(null, 'b')).toBe('coversUntil');
    expect(coversSentence(null, null)).toBeUndefined();
  });
});
