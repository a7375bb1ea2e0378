import { describe, expect, test } from 'vitest';
import type { PanelItemFragment } from '../graphql/graphql.js';
import { decisionInput, isSettled, neighbourOf, nextOpen, shownContent } from './decision.js';

const value = { optionKey: 'A', value: null, counts: [], score: 1 };
const decision = (outdated = false): NonNullable<PanelItemFragment['decision']> => ({
  ...value,
  optionKey: 'B',
  reason: 'Sebagian',
  decidedBy: { id: 'p', name: 'Inspektur' },
  decidedAt: '2022-07-15T02:00:00Z',
  version: 3,
  outdated,
});
const item = (
  answerId: string,
  decided: PanelItemFragment['decision'] = null,
): PanelItemFragment => ({
  answerId,
  worksheetId: 'w',
  unit: null,
  indicatorCode: answerId,
  indicatorText: 'Teks',
  difference: 1,
  basis: 'b',
  values: [{ ...value, stageKey: 'self', note: '', author: null, at: '2022-07-10T02:00:00Z' }],
  decision: decided,
});

describe('the form of a decision', () => {
  test('begins empty: no stage fills it in', () => {
    expect(shownContent(item('1'), undefined)).toEqual({
      optionKey: null,
      value: null,
      counts: {},
      explanation: '',
    });
  });

  test('shows what was decided, and over it what is being put down', () => {
    const decided = item('1', decision());
    expect(shownContent(decided, undefined).optionKey).toBe('B');
    const draft = { content: { ...shownContent(decided, undefined), optionKey: 'C' } };
    expect(shownContent(decided, draft).optionKey).toBe('C');
  });

  test('sends the version and the values that it was made on', () => {
    expect(decisionInput('n', item('1', decision()), { reason: 'Baru' })).toEqual({
      panelId: 'n',
      answerId: '1',
      basis: 'b',
      version: 3,
      optionKey: 'B',
      value: null,
      counts: [],
      reason: 'Baru',
    });
  });
});

describe('going through the items', () => {
  const items = [item('1', decision()), item('2'), item('3', decision(true))];

  test('stops at either end', () => {
    expect(neighbourOf(items, '1', -1)).toBeUndefined();
    expect(neighbourOf(items, '1', 1)).toBe('2');
    expect(neighbourOf(items, '3', 1)).toBeUndefined();
  });

  test('after a decision goes on to what is open, and what has to be decided anew is', () => {
    expect(isSettled(items[2]!)).toBe(false);
    expect(nextOpen(items, '2')).toBe('3');
    expect(nextOpen(items, '3')).toBe('2');
    expect(nextOpen([item('1', decision())], '1')).toBeUndefined();
  });
});
