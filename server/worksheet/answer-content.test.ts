import { describe, expect, test } from 'vitest';
import { smallInstrument } from '../../test/builders/small-instrument.js';
import { DomainError } from '../errors/domain-error.js';
import { type AnswerContentInput, contentFor, isEmpty } from './answer-content.js';

const indicator = (code: string) =>
  smallInstrument.indicators.find((candidate) => candidate.code === code)!;
const yesNo = indicator('U.I.1.i.a');
const percent = indicator('U.I.2.i.b');
const survey = indicator('U.I.2.i.c');
const count = { ...survey, answerType: 'COUNT' as const, scale: null };

const counts = (planned: number, done: number) => [
  { key: 'planned', count: planned },
  { key: 'done', count: done },
];

describe('an answer as its indicator takes it', () => {
  test('is an option, counts, or a value', () => {
    expect(contentFor(yesNo, { optionKey: 'YA' })).toEqual({
      optionKey: 'YA',
      value: null,
      counts: {},
    });
    expect(contentFor(percent, { counts: counts(8, 6) }).counts).toEqual({ planned: 8, done: 6 });
    expect(contentFor(survey, { value: 81.25 }).value).toBe(81.25);
    expect(contentFor(count, { value: 12 }).value).toBe(12);
  });

  test('may be left out, or counts be given one by one', () => {
    expect(contentFor(yesNo, {})).toEqual({ optionKey: null, value: null, counts: {} });
    expect(contentFor(percent, { counts: [{ key: 'done', count: 0 }] }).counts).toEqual({
      done: 0,
    });
  });

  test('both ends of a scale belong to it', () => {
    expect(contentFor(survey, { value: 0 }).value).toBe(0);
    expect(contentFor(survey, { value: 100 }).value).toBe(100);
  });

  test.each<[string, typeof yesNo, AnswerContentInput, object]>([
    [
      'an option it does not have',
      yesNo,
      { optionKey: 'A' },
      { field: 'optionKey', fault: 'UNKNOWN_OPTION' },
    ],
    ['a value for options', yesNo, { value: 1 }, { field: 'value', fault: 'WRONG_TYPE' }],
    ['counts for options', yesNo, { counts: counts(1, 1) }, { field: 'counts' }],
    ['an option for counts', percent, { optionKey: 'YA' }, { field: 'optionKey' }],
    ['an option for a value', survey, { optionKey: 'YA' }, { field: 'optionKey' }],
    [
      'a count it does not ask for',
      percent,
      { counts: [{ key: 'mended', count: 1 }] },
      { field: 'counts', fault: 'UNKNOWN_OPTION' },
    ],
    [
      'a count named like something every object has',
      percent,
      { counts: [{ key: 'constructor', count: 1 }] },
      { field: 'counts', fault: 'UNKNOWN_OPTION' },
    ],
    [
      'one count twice',
      percent,
      { counts: [...counts(1, 1), { key: 'done', count: 1 }] },
      { fault: 'MALFORMED' },
    ],
    ['half a document', percent, { counts: counts(1, 0.5) }, { fault: 'WRONG_TYPE' }],
    ['less than nothing', percent, { counts: counts(1, -1) }, { fault: 'OUT_OF_RANGE', limit: 0 }],
    [
      'more than there can be',
      percent,
      { counts: counts(2e9, 1) },
      { fault: 'OUT_OF_RANGE', limit: 1e9 },
    ],
    ['below the scale', survey, { value: -0.01 }, { field: 'value', limit: 0 }],
    ['above the scale', survey, { value: 100.01 }, { field: 'value', limit: 100 }],
    ['half a thing', count, { value: 1.5 }, { field: 'value', fault: 'WRONG_TYPE' }],
    ['fewer than none', count, { value: -1 }, { field: 'value', fault: 'OUT_OF_RANGE' }],
  ])('refuses %s', (_, of, input, details) => {
    expect(refusalOf(() => contentFor(of, input))).toMatchObject(details);
  });

  test('says when nothing was given', () => {
    expect(isEmpty({ optionKey: null, counts: [] })).toBe(true);
    expect(isEmpty({ value: 0 })).toBe(false);
  });
});

function refusalOf(work: () => unknown): Readonly<Record<string, unknown>> | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return error instanceof DomainError && error.code === 'INVALID_INPUT'
      ? error.details
      : undefined;
  }
}
