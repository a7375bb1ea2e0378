import { describe, expect, test } from 'vitest';
import { outcomeOf } from './outcome.js';

const dueDay = '2022-08-31';

describe('a promise', () => {
  test('done in the last minute of its due day in Jakarta is kept, confirmed or not', () => {
    const doneAt = new Date('2022-08-31T16:59:59Z');
    expect(outcomeOf({ state: 'DONE', dueDay, doneAt }, '2022-09-05')).toBe('KEPT');
    expect(outcomeOf({ state: 'CONFIRMED', dueDay, doneAt }, '2022-09-05')).toBe('KEPT');
  });

  test('done when the next day has begun in Jakarta is late, for good', () => {
    const doneAt = new Date('2022-08-31T17:00:00Z');
    expect(outcomeOf({ state: 'CONFIRMED', dueDay, doneAt }, '2023-01-01')).toBe('LATE');
  });

  test('that is not done is open on its due day, and late from the next day on', () => {
    expect(outcomeOf({ state: 'OPEN', dueDay, doneAt: null }, '2022-08-31')).toBe('OPEN');
    expect(outcomeOf({ state: 'OPEN', dueDay, doneAt: null }, '2022-09-01')).toBe('LATE');
  });

  test('that was given up is neither kept nor late', () => {
    expect(outcomeOf({ state: 'CANCELLED', dueDay, doneAt: null }, '2022-09-01')).toBe('CANCELLED');
  });
});
