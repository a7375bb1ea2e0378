import { describe, expect, test } from 'vitest';
import type { AnswerContent } from './answerContent.js';
import { joinContents, sameAnswer } from './joinContents.js';

const said = (explanation: string, more: Partial<AnswerContent> = {}): AnswerContent => ({
  optionKey: null,
  value: null,
  counts: {},
  explanation,
  ...more,
});

describe('two answers joined', () => {
  test('say what both said, the other first', () => {
    const joined = joinContents(said('SK terbit Juli. '), said('Rapat tiap Senin.'), 'mine');
    expect(joined.explanation).toBe('Rapat tiap Senin.\n\nSK terbit Juli.');
  });

  test('do not say twice what one of them said as well', () => {
    expect(joinContents(said('SK'), said('SK terbit'), 'mine').explanation).toBe('SK terbit');
    expect(joinContents(said('SK terbit'), said('SK'), 'mine').explanation).toBe('SK terbit');
  });

  test('are formatted where one of them is, and the other says what it said', () => {
    const bold = said('\u2063**SK** terbit');
    expect(joinContents(said('2 ** 3, a_b, **)'), bold, 'mine').explanation).toBe(
      '\u2063**SK** terbit\n\n2 ** 3, a_b, \\*\\*)',
    );
    expect(joinContents(bold, said('SK terbit'), 'mine').explanation).toBe(
      '\u2063SK terbit\n\n**SK** terbit',
    );
    expect(joinContents(bold, said('\u2063**SK** terbit Juli'), 'mine').explanation).toBe(
      '\u2063**SK** terbit Juli',
    );
  });

  test('are answered as one of the two was: option, value and counts stay together', () => {
    const mine = said('a', { optionKey: 'A', counts: { done: 1 } });
    const theirs = said('b', { optionKey: 'B', value: 2, counts: { done: 3 } });
    expect(joinContents(mine, theirs, 'mine')).toMatchObject({ optionKey: 'A', value: null });
    expect(joinContents(mine, theirs, 'theirs')).toMatchObject({
      optionKey: 'B',
      value: 2,
      counts: { done: 3 },
    });
  });
});

describe('the same answer', () => {
  test('does not depend on what is said of it', () => {
    expect(sameAnswer(said('a'), said('b'))).toBe(true);
  });

  test('has the same counts, given by both', () => {
    expect(sameAnswer(said('', { counts: { done: 1 } }), said(''))).toBe(false);
    expect(sameAnswer(said(''), said('', { counts: { done: 1 } }))).toBe(false);
    expect(sameAnswer(said('', { optionKey: 'A' }), said(''))).toBe(false);
  });
});
