import { describe, expect, test } from 'vitest';
import { turnOf, turns, withTurn } from './turns.js';

describe('whose turn the queue is filtered by', () => {
  test('is what was chosen, and leaves the rest of the filter alone', () => {
    for (const turn of turns) {
      const filter = withTurn({ q: 'SK', unitId: 'dinkes', state: 'ACCEPTED' }, turn);
      expect(filter).toMatchObject({ q: 'SK', unitId: 'dinkes' });
      expect(turnOf(filter)).toBe(turn);
    }
  });

  test('what waits is all that waits, sent again or not', () => {
    const again = withTurn({}, 'resubmitted');
    expect(again).toEqual({ state: 'SUBMITTED', resubmitted: true });
    expect(withTurn(again, 'waiting')).toEqual({ state: 'SUBMITTED' });
  });

  test('is nobody’s in particular where the filter says something else', () => {
    expect(withTurn({ q: 'SK', state: 'RETURNED' }, undefined)).toEqual({ q: 'SK' });
    expect(turnOf({})).toBeUndefined();
    expect(turnOf({ state: '' })).toBeUndefined();
    expect(turnOf({ state: 'ACCEPTED', resubmitted: true })).toBeUndefined();
  });
});
