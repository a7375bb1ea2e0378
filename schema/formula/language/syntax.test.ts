import { describe, expect, test } from 'vitest';
import { limits } from '../../limits.js';
import type { Form } from './form.js';
import { printExpression } from './print.js';
import { parse } from './syntax.js';

const mistakesIn = (text: string, form: Form = 'id') =>
  parse(text, form).mistakes.map(({ code, span, params }) => [
    code,
    text.slice(span.from, span.to),
    params,
  ]);

/** How an expression is understood: its canonical text. */
const understood = (text: string, form: Form) => {
  const { expression, mistakes } = parse(text, form);
  expect(mistakes).toEqual([]);
  return printExpression(expression!, 'canonical');
};

describe('an expression', () => {
  const canonical = 'IF([A.I.1] > 0.8; MIN(1; [x2] / [x1]); MISSING())';
  test.each([
    ['canonical', canonical],
    ['id', 'IF([A.I.1]>0,8; MIN(1; [x2]/[x1]); MISSING())'],
    ['en', 'IF([A.I.1]>0.8, MIN(1, [x2]/[x1]), MISSING())'],
    ['id', '= if( [ A.I.1 ]\n>,8;min(1;[x2]/[x1]) ;Missing( ) )'],
  ] as const)('is the same in whichever form it is written: %s %s', (form, text) => {
    expect(understood(text, form)).toBe(canonical);
  });

  test.each([
    ['1+2*3', '1 + 2 * 3'],
    ['(1+2)*3', '(1 + 2) * 3'],
    ['1-(2-3)-(4)', '1 - (2 - 3) - 4'],
    ['1/(2*3)/4', '1 / (2 * 3) / 4'],
    ['-(-[x])', '--[x]'],
    ['-([a]+1)', '-([a] + 1)'],
    ['2^-1', '2 ^ -1'],
    ['(-2)^2', '(-2) ^ 2'],
    ['-(2^2)', '-(2 ^ 2)'],
    ['(2^3)^2', '(2 ^ 3) ^ 2'],
    ['2^(3^2)', '2 ^ (3 ^ 2)'],
    ['-2*3', '-2 * 3'],
    ['[a]+1>=2*[b]', '[a] + 1 >= 2 * [b]'],
    ['80%', '80%'],
    ['007,50 %', '7.50%'],
    ['[A].SCORE + [A].bobot + children.poin', '[A] + [A].weight + children.points'],
    ['Children.Weight', 'children.weight'],
    ['true<>FALSE', 'TRUE <> FALSE'],
    ['sum()', 'SUM()'],
    ['ambang_1*Ambang', 'ambang_1 * Ambang'],
  ])('binds as Excel does, and keeps no parentheses that say nothing: %s', (text, stored) => {
    expect(understood(text, 'id')).toBe(stored);
  });

  test('keeps its numbers digit by digit, with the nearest double as their value', () => {
    const valueOf = (text: string) => parse(text, 'canonical').expression;
    expect(valueOf('0.070%')).toMatchObject({ text: '0.070', isPercent: true, value: 0.0007 });
    expect(valueOf('.5')).toMatchObject({ text: '0.5', value: 0.5 });
    expect(valueOf('80%')).toMatchObject({ value: 0.8 });
  });

  test('knows where each of its parts stands', () => {
    const { expression } = parse('1 + SUM([A])', 'id');
    expect(expression).toMatchObject({
      kind: 'binary',
      span: { from: 0, to: 12 },
      right: { nameSpan: { from: 4, to: 7 }, arguments: [{ span: { from: 8, to: 11 } }] },
    });
  });
});

describe('a mistake in the spelling', () => {
  test.each([
    ['', 'syntax_empty', '', {}],
    [' = ', 'syntax_empty', ' = ', {}],
    ['1 +', 'syntax_missing', '', { expected: 'value' }],
    ['(1', 'syntax_missing', '', { expected: ')' }],
    ['()', 'syntax_missing', '', { expected: 'value' }],
    ['SUM(1; 2', 'syntax_missing', '', { expected: ')' }],
    ['SUM(1; ; 2)', 'syntax_missing', '', { expected: 'value' }],
    ['[A.1', 'syntax_missing', '', { expected: ']' }],
    ['[] + 1', 'syntax_missing', '', { expected: 'name' }],
    ['[A].', 'syntax_missing', '', { expected: 'property' }],
    ['1 == 2', 'syntax_missing', '', { expected: 'value' }],
    ['1)', 'syntax_unexpected', ')', { found: ')' }],
    ['1 2', 'syntax_unexpected', '2', { found: '2' }],
    ['+5', 'syntax_unexpected', '+', { found: '+' }],
    ['[A] & [B]', 'syntax_unexpected', '& [B]', { found: '& [B]' }],
    ['A.I.1 + 2', 'brackets_missing', 'A.I.1', { name: 'A.I.1' }],
    ['[A].skore', 'property_unknown', 'skore', { found: 'skore', suggestion: 'score' }],
    [
      '[A].constructor',
      'property_unknown',
      'constructor',
      { found: 'constructor', suggestion: '' },
    ],
    ['-2^2', 'power_ambiguous', '-2^2', {}],
    ['2^3^2', 'power_ambiguous', '2^3^2', {}],
  ])('is found: "%s" has %s at "%s"', (text, code, words, params) => {
    expect(mistakesIn(text)).toEqual([[code, words, params]]);
  });

  test.each([
    ['id', 'MIN([a], 2)', 'separator_wrong', ',', { found: ',', expected: ';' }],
    ['canonical', 'MIN([a], 2)', 'separator_wrong', ',', { found: ',', expected: ';' }],
    ['en', 'MIN([a]; 2)', 'separator_wrong', ';', { found: ';', expected: ',' }],
    ['id', '0.8', 'decimal_mark_wrong', '.', { found: '.', expected: ',' }],
    ['en', '0,8', 'decimal_mark_wrong', ',', { found: ',', expected: '.' }],
    ['canonical', 'MIN(0,8)', 'decimal_mark_wrong', ',', { found: ',', expected: '.' }],
  ] as const)('is the other language’s sign: in %s, %s', (form, text, code, words, params) => {
    expect(mistakesIn(text, form)).toEqual([[code, words, params]]);
  });

  test('hides no other: all are found at once, in the order of the text', () => {
    const text = 'IF([A.1] > 0.8; SUM(1; ); @ 2) + [A].skore * (3';
    expect(mistakesIn(text).map(([code]) => code)).toEqual([
      'decimal_mark_wrong',
      'syntax_missing',
      'syntax_unexpected',
      'property_unknown',
      'syntax_missing',
    ]);
  });

  test('leaves what could be read, with the other arguments in their places', () => {
    const kindsIn = (text: string) => {
      const { expression } = parse(text, 'id');
      return expression?.kind === 'call' ? expression.arguments.map(({ kind }) => kind) : null;
    };
    expect(kindsIn('IF(; 1; [A])')).toEqual(['hole', 'number', 'reference']);
    expect(kindsIn('IF(TRUE; ; [A])')).toEqual(['truth', 'hole', 'reference']);
    expect(kindsIn('IF(TRUE; 1;')).toEqual(['truth', 'number', 'hole']);
    expect(kindsIn('SUM(;)')).toEqual(['hole', 'hole']);
    expect(kindsIn('SUM()')).toEqual([]);
  });
});

describe('the bounds of an expression', () => {
  const depth = limits.expressionDepth;
  const nested = (levels: number) => `${'('.repeat(levels)}1${')'.repeat(levels)}`;
  const codesOf = (text: string) => mistakesIn(text).map(([code]) => code);

  test('are its length as it is typed, and as it is stored', () => {
    expect(codesOf(`1${' '.repeat(limits.expressionLength - 1)}`)).toEqual([]);
    expect(codesOf(`1${' '.repeat(limits.expressionLength)}`)).toEqual(['text_too_long']);

    // 240 terms of 6 characters each, and 8 with the spaces of the canonical form.
    const sum = Array.from({ length: 240 }, () => '[A.1]').join('+');
    expect(codesOf(sum)).toEqual([]);
    const long = Array.from({ length: 200 }, () => '[A.I.1.i]').join('+');
    expect(long.length).toBeLessThan(limits.expressionLength);
    expect(mistakesIn(long)).toEqual([
      ['text_too_long', long, { length: 200 * 12 - 3, limit: limits.expressionLength }],
    ]);
  });

  test('are how deep it is nested, by parentheses, calls and minus signs', () => {
    expect(codesOf(nested(depth))).toEqual([]);
    expect(codesOf(nested(depth + 1))).toEqual(['too_deep']);
    expect(codesOf(`${'-'.repeat(depth + 1)}1`)).toEqual(['too_deep']);
    expect(codesOf(`${'SUM('.repeat(depth + 1)}1${')'.repeat(depth + 1)}`)).toEqual(['too_deep']);
    // Two places that are too deep are one mistake, and a long chain is none.
    expect(codesOf(`${nested(depth + 1)} + ${nested(depth + 1)}`)).toEqual(['too_deep']);
    expect(codesOf(Array.from({ length: 200 }, () => '1').join('+'))).toEqual([]);
  });

  test('are how many parts it has', () => {
    const chain = (terms: number) => Array.from({ length: terms }, () => '1').join('+');
    expect(codesOf(chain(limits.expressionNodes / 2))).toEqual([]);
    expect(codesOf(chain(limits.expressionNodes / 2 + 1))).toEqual(['too_large']);
  });

  test('are what a double can hold', () => {
    expect(codesOf('9'.repeat(308))).toEqual([]);
    expect(codesOf('9'.repeat(309))).toEqual(['number_out_of_range']);
    expect(codesOf(`0,${'0'.repeat(400)}1`)).toEqual(['number_out_of_range']);
    expect(codesOf(`0,${'0'.repeat(400)}`)).toEqual([]);
  });

  test('leave nothing of an expression that exceeds them', () => {
    for (const text of ['1'.repeat(3000), nested(depth + 1), '1+'.repeat(400), '']) {
      expect(parse(text, 'id').expression).toBeNull();
    }
  });
});
