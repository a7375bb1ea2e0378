import { expect, test } from 'vitest';
import { groupByDay } from './days.js';

test('what happened after midnight in WIB is of the next day, though it is evening in London', () => {
  const rows = ['2022-07-15T17:00:00Z', '2022-07-15T16:59:59Z', '2022-07-14T17:00:00Z'].map(
    (happenedAt) => ({ happenedAt }),
  );
  expect(groupByDay(rows)).toEqual([
    { day: '2022-07-16', rows: [rows[0]] },
    { day: '2022-07-15', rows: [rows[1], rows[2]] },
  ]);
});

test('nothing is no day', () => {
  expect(groupByDay([])).toEqual([]);
});
