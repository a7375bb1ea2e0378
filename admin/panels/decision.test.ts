import { describe, expect, test } from 'vitest';
import type { PanelItemFragment } from '../graphql/graphql.js';
import {
  decisionInput,
  isSettled,
  movedUnder,
  neighbourOf,
  nextOpen,
  originOf,
  shownContent,
} from './decision.js';
import { decidedByOthers } from './panelNews.js';

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

describe('what others do while somebody decides', () => {
  const draft = { reason: 'Baru', from: originOf(item('1', decision())) };
  const by = (id: string, more: object) => ({
    ...decision(),
    decidedBy: { id, name: 'Ani' },
    decidedAt: '2022-07-15T03:00:00Z',
    ...more,
  });

  test('is not written over: what is sent names what it was begun on', () => {
    const after = { ...item('1', by('p2', { version: 4 })), basis: 'other' };
    expect(decisionInput('n', after, draft)).toMatchObject({ basis: 'b', version: 3 });
  });

  test('is a decision, or a value of a stage', () => {
    expect(movedUnder(item('1', decision()), draft)).toBeUndefined();
    expect(movedUnder(item('1', by('p2', { version: 4 })), draft)).toBe('decision');
    expect(movedUnder(item('1'), draft)).toBe('decision');
    expect(movedUnder({ ...item('1', decision()), basis: 'other' }, draft)).toBe('values');
    expect(movedUnder(item('1', by('p2', { version: 4 })), undefined)).toBeUndefined();
  });

  test('is said of others alone, and of what is new', () => {
    const before = { items: [item('1', decision()), item('2'), item('3')] };
    const after = {
      items: [item('1', decision()), item('2', by('p2', {})), item('3', by('me', {}))],
    };
    expect(decidedByOthers(before, after, 'me')).toEqual([{ code: '2', name: 'Ani' }]);
    expect(decidedByOthers(after, after, 'me')).toEqual([]);
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
