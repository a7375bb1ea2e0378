import { describe, expect, test } from 'vitest';
import { columnsOf } from './loadColumns.js';

const load = (name: string, given: object) => ({
  evaluator: { id: name, name },
  units: 0,
  waiting: 0,
  oldestWaitingDays: null,
  returned: 0,
  judged: 0,
  ...given,
});

describe('the bars of the evaluators’ loads', () => {
  test('are as long as their share of the largest of the column', () => {
    const rows = columnsOf([
      load('Ani', { waiting: 40, oldestWaitingDays: 6 }),
      load('Budi', { waiting: 10, oldestWaitingDays: 3 }),
    ]);
    expect(rows.map(({ cells }) => cells.waiting.share)).toEqual([1, 0.25]);
    expect(rows.map(({ cells }) => cells.oldestWaitingDays)).toEqual([
      { value: 6, share: 1 },
      { value: 3, share: 0.5 },
    ]);
  });

  test('are empty where nobody has anything, and nothing is told of how long nobody waits', () => {
    const [row] = columnsOf([load('Ani', {})]);
    expect(row?.cells).toMatchObject({
      waiting: { value: 0, share: 0 },
      oldestWaitingDays: { value: null, share: 0 },
    });
  });
});
