import { describe, expect, test } from 'vitest';
import { plannedByCode, refusedAction, tickedCodes } from './plannedMoves.js';
import type { PlannedAction } from './plannedMoves.js';

const action = (id: string, codes: readonly string[], own: Partial<PlannedAction> = {}) => ({
  id,
  title: id,
  state: 'OPEN' as const,
  dueDay: '2022-08-31',
  period: { id: 'july' },
  indicators: codes.map((code) => ({ code })),
  ...own,
});
const plannedIn = (...actions: readonly PlannedAction[]) =>
  Object.fromEntries([...plannedByCode(actions, 'july')].map(([code, { id }]) => [code, id]));

describe('what is planned already', () => {
  test('is what is under way from any period, and what was done of the plan’s own', () => {
    const june = { period: { id: 'june' } };
    expect(
      plannedIn(
        action('still open', ['A'], june),
        action('done since', ['B'], { state: 'DONE' }),
        action('done before', ['C'], { ...june, state: 'CONFIRMED' }),
        action('given up', ['D'], { state: 'CANCELLED' }),
      ),
    ).toEqual({ A: 'still open', B: 'done since' });
  });

  test('is named by the first of several, which is the one that is due first', () => {
    expect(plannedIn(action('first', ['A', 'B']), action('second', ['A']))).toEqual({
      A: 'first',
      B: 'first',
    });
  });
});

describe('what is ticked', () => {
  const planned = new Map([['B', {}]]);

  test('is everything that is not planned yet, as many as one go takes', () => {
    expect(tickedCodes(['A', 'B', 'C', 'D'], planned, { ticked: {} }, 2)).toEqual(['A', 'C']);
  });

  test('is what somebody ticked, planned or not', () => {
    expect(tickedCodes(['A', 'B'], planned, { ticked: { A: false, B: true } }, 50)).toEqual(['B']);
  });
});

test('a refusal is said at the action that it is about', () => {
  const failure = { code: 'INVALID_INPUT', field: 'actions.1.title', details: {} } as const;
  expect(refusedAction(failure, ['A', 'B'])).toEqual({
    failure: { ...failure, field: 'title' },
    code: 'B',
  });
  const other = { code: 'PERIOD_NOT_OPEN', field: 'periodId', details: {} } as const;
  expect(refusedAction(other, ['A'])).toEqual({ failure: other, code: undefined });
});
