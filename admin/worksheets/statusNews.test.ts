import { describe, expect, test } from 'vitest';
import type { WorksheetRecordFragment } from '../graphql/graphql.js';
import { statusNews } from './statusNews.js';

type Standing = Parameters<typeof statusNews>[0];

const ana = { id: 'ana', name: 'Ana' };
const at = (
  period: WorksheetRecordFragment['period']['status'],
  status: WorksheetRecordFragment['status'],
  submittedBy: { id: string; name: string } | null = ana,
) => ({ id: 'sheet', status, period: { status: period }, submittedBy }) as Standing;

const closed = at('CLOSED', 'CLOSED');

describe('of a worksheet that is open on a screen', () => {
  test.each([
    ['its period was closed', at('OPEN', 'SUBMITTED'), closed, 'closed'],
    ['its period was opened again, it was not', closed, at('OPEN', 'CLOSED'), 'stayedClosed'],
    ['it was opened again, with the evaluators', closed, at('OPEN', 'SUBMITTED'), 'openedAgain'],
    ['it was opened again, with its unit', closed, at('OPEN', 'FILLING', null), 'openedAgain'],
    ['Ana submitted it', at('OPEN', 'FILLING', null), at('OPEN', 'SUBMITTED'), 'submitted'],
    [
      'it was submitted by nobody',
      at('OPEN', 'FILLING'),
      at('OPEN', 'SUBMITTED', null),
      'submittedByNobody',
    ],
    ['it went back to its unit', at('OPEN', 'SUBMITTED'), at('OPEN', 'FILLING', null), 'reopened'],
    ['nothing happened', at('OPEN', 'SUBMITTED'), at('OPEN', 'SUBMITTED'), undefined],
  ] as const)('when %s', (_, before, now, said) => {
    expect(statusNews(before, now, 'budi')).toBe(said);
  });

  test('who submitted it needs no word of that, but of its being opened again', () => {
    expect(statusNews(at('OPEN', 'FILLING', null), at('OPEN', 'SUBMITTED'), 'ana')).toBeUndefined();
    expect(statusNews(closed, at('OPEN', 'SUBMITTED'), 'ana')).toBe('openedAgain');
  });

  test('of another one, nothing is new', () => {
    expect(statusNews({ ...closed, id: 'other' }, at('OPEN', 'FILLING'), 'budi')).toBeUndefined();
  });
});
