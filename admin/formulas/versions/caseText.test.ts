import { expect, test } from 'vitest';
import { smallInstrument } from '../../../test/builders/small-instrument.js';
import { answersText, readAnswers } from './caseText.js';

const read = (text: string) => readAnswers(text, smallInstrument.indicators);
const answers = [
  { code: 'U.I.1.i.a', optionKey: 'YA' },
  { code: 'U.I.2.i.b', counts: { done: 3, planned: 4 } },
  { code: 'U.I.2.i.c', value: 62.5 },
];

test('answers are read by what their indicator takes: an option, counts, or a value', () => {
  const text = ' U.I.1.i.a = ya\n\nU.I.2.i.b = done 3, planned 4\nU.I.2.i.c=62,5 ';
  expect(read(text)).toEqual({ answers, unread: [] });
});

test('what is written down is read back, with either decimal sign', () => {
  expect(answersText(answers, ',')).toBe(
    'U.I.1.i.a = YA\nU.I.2.i.b = done 3, planned 4\nU.I.2.i.c = 62,5',
  );
  expect(read(answersText(answers, ',')).answers).toEqual(answers);
  expect(read(answersText(answers, '.')).answers).toEqual(answers);
});

test.each([
  ['an indicator that is none', 'U.I.9 = A'],
  ['no answer', 'U.I.1.i.a'],
  ['an option that is none', 'U.I.1.i.a = C'],
  ['a word for a value', 'U.I.2.i.c = banyak'],
  ['a count that nobody enters', 'U.I.2.i.b = lain 3'],
  ['a count twice', 'U.I.2.i.b = done 3, done 4'],
  ['half a count', 'U.I.2.i.b = done'],
])('a line with %s is named and not guessed', (_what, line) => {
  expect(read(`U.I.1.i.b = A\n${line}`)).toEqual({
    answers: [{ code: 'U.I.1.i.b', optionKey: 'A' }],
    unread: [{ line: 2, text: line }],
  });
});

test('an indicator that is answered twice counts once, and the second line is named', () => {
  expect(read('U.I.1.i.b = A\nU.I.1.i.b = B')).toEqual({
    answers: [{ code: 'U.I.1.i.b', optionKey: 'A' }],
    unread: [{ line: 2, text: 'U.I.1.i.b = B' }],
  });
});
