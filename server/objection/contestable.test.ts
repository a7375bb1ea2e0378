import { describe, expect, test } from 'vitest';
import { knownHolidays } from '../../schema/calendar/index.js';
import { smallInstrument } from '../../test/builders/small-instrument.js';
import { objectionDeadline, settled, type VerdictFacts } from './contestable.js';

const indicator = (code: string) => smallInstrument.indicators.find((one) => one.code === code)!;
const option = (optionKey: string) => ({ optionKey, value: null, counts: null });
const value = (given: number) => ({ optionKey: null, value: given, counts: null });
const counts = (done: number) => ({ optionKey: null, value: null, counts: { planned: 4, done } });

const accepted = (proven: VerdictFacts['proven'], claimed: VerdictFacts['claimed']) => ({
  verdict: 'ACCEPTED' as const,
  stands: true,
  settledByPanel: false,
  mended: false,
  proven,
  claimed,
});

describe('a unit has something to object to', () => {
  test.each([
    ['U.I.1.i.b', option('C'), option('B')],
    ['U.I.2.i.c', value(79.5), value(80)],
    ['U.I.2.i.b', counts(2), counts(3)],
  ])('where %s was accepted with less than it claims', (code, proven, claimed) => {
    expect(settled(indicator(code), accepted(proven, claimed))).toBeUndefined();
  });

  test('where an answer was returned, whatever it claims', () => {
    const claim = option('B');
    expect(
      settled(indicator('U.I.1.i.b'), { ...accepted(claim, claim), verdict: 'RETURNED' }),
    ).toBeUndefined();
  });
});

describe('a unit has nothing to object to', () => {
  test.each([
    ['as much as it claims', 'B', 'B'],
    ['more than it claims', 'A', 'B'],
  ])('where the evaluator accepted %s', (_, proven, claimed) => {
    expect(settled(indicator('U.I.1.i.b'), accepted(option(proven), option(claimed)))).toBe(
      'ACCEPTED_AS_CLAIMED',
    );
  });

  test('once it has gone on, or the evaluators have', () => {
    const facts = accepted(option('C'), option('B'));
    expect(settled(indicator('U.I.1.i.b'), { ...facts, mended: true })).toBe('MENDED');
    expect(settled(indicator('U.I.1.i.b'), { ...facts, stands: false })).toBe('REPLACED');
  });

  test('once a panel has settled the answer', () => {
    const facts = accepted(option('C'), option('B'));
    expect(settled(indicator('U.I.1.i.b'), { ...facts, settledByPanel: true })).toBe('SETTLED');
  });
});

test('the time to object ends with the tenth working day after the verdict', () => {
  // Thursday, 30 June 2022: 1, 4–8 and 11–14 July.
  const verdictAt = new Date('2022-06-30T09:00:00+07:00');
  expect(objectionDeadline(verdictAt, new Set()).toISOString()).toBe('2022-07-14T16:59:59.999Z');
});

test('it runs over Christmas and the turn of the year by the holidays of both years', () => {
  // Wednesday, 20 December 2023: 21, 22, 27–29 December, then 2–5 and 8 January. 25 December and 1 January are
  // holidays, 26 December is joint leave.
  const holidays = new Set(
    [2023, 2024].flatMap((year) => knownHolidays(year)!.holidays.map(({ date }) => date)),
  );
  const verdictAt = new Date('2023-12-20T23:59:59+07:00');
  expect(objectionDeadline(verdictAt, holidays).toISOString()).toBe('2024-01-08T16:59:59.999Z');
});
