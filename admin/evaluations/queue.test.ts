import { describe, expect, test } from 'vitest';
import { neighbourOf, nextWaiting, waitingIn, withState } from './queue.js';

const first = { id: 'first', state: 'SUBMITTED' as const };
const second = { id: 'second', state: 'ACCEPTED' as const };
const third = { id: 'third', state: 'SUBMITTED' as const };
const queue = [first, second, third];

describe('going through the review queue', () => {
  test('the queue ends at both ends', () => {
    expect(neighbourOf(queue, 'first', 1)).toBe('second');
    expect(neighbourOf(queue, 'third', 1)).toBeUndefined();
    expect(neighbourOf(queue, 'first', -1)).toBeUndefined();
  });

  test('whoever comes from outside of it enters at the first', () => {
    expect(neighbourOf(queue, 'elsewhere', 1)).toBe('first');
    expect(neighbourOf([], 'elsewhere', 1)).toBeUndefined();
  });

  test('after a verdict comes the next that waits, past those that are done', () => {
    expect(nextWaiting(queue, 'first')).toBe('third');
  });

  test('after the last one come those that were left out before', () => {
    expect(nextWaiting(queue, 'third')).toBe('first');
    expect(nextWaiting(queue, 'elsewhere')).toBe('first');
  });

  test('where nothing waits any more there is no next, and not the same one again', () => {
    expect(nextWaiting([second, first], 'first')).toBeUndefined();
    expect(nextWaiting([], 'first')).toBeUndefined();
  });

  test('a judged answer keeps its place', () => {
    const after = withState(queue, 'first', 'RETURNED');
    expect(after.map(({ id }) => id)).toEqual(['first', 'second', 'third']);
    expect(waitingIn(queue)).toBe(2);
    expect(waitingIn(after)).toBe(1);
  });
});
