import { describe, expect, test } from 'vitest';
import { deskActionOf, neighbourOf } from './deskKeys.js';

const press = (key: string, modifiers = {}) => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...modifiers,
});

describe('keys of the review desk', () => {
  test('each letter does one thing, a figure chooses an option', () => {
    expect(deskActionOf(press('j'), false)).toEqual({ kind: 'next' });
    expect(deskActionOf(press('k'), false)).toEqual({ kind: 'previous' });
    expect(deskActionOf(press('a'), false)).toEqual({ kind: 'accept' });
    expect(deskActionOf(press('r'), false)).toEqual({ kind: 'return' });
    expect(deskActionOf(press('z'), false)).toEqual({ kind: 'undo' });
    expect(deskActionOf(press('2'), false)).toEqual({ kind: 'choose', place: 1 });
  });

  test('do nothing while somebody types, or together with a modifier', () => {
    expect(deskActionOf(press('a'), true)).toBeUndefined();
    expect(deskActionOf(press('a', { ctrlKey: true }), false)).toBeUndefined();
    expect(deskActionOf(press('x'), false)).toBeUndefined();
  });

  test('the queue ends at both ends', () => {
    expect(neighbourOf(['x', 'y'], 'x', 1)).toBe('y');
    expect(neighbourOf(['x', 'y'], 'x', -1)).toBeUndefined();
    expect(neighbourOf(['x', 'y'], 'gone', 1)).toBeUndefined();
  });
});
