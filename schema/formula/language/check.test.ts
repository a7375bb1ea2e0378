import { describe, expect, test } from 'vitest';
import { checkExpression } from './check.js';
import { compileExpression } from './compile.js';
import type { MistakeCode } from './mistake.js';
import type { BandedTable, ProgramScope } from './scope.js';
import { parse } from './syntax.js';

const table = (...bounds: readonly (number | null)[]): BandedTable => ({
  rows: bounds.slice(1).map((to, place) => ({ from: bounds[place]!, to, value: place })),
});

const scope: ProgramScope = {
  children: ['A.I.1', 'A.I.2', 'A.I.3'],
  codes: new Set(['A.I.1', 'A.I.2', 'A.I.3', 'B.1']),
  counts: new Set(['x1', 'last_year']),
  parameters: new Map([['ambang', 0.8]]),
  tables: new Map([
    ['skala', table(null, 0.5, 1)],
    ['full', table(0, 100, 100)],
    ['empty', { rows: [] }],
    ['point', table(0, 50, 50, 100)],
    ['broken', { rows: [...table(0, 50, 75).rows, { from: 80, to: 70, value: 3 }] }],
    ['open', { rows: [...table(0, null).rows, ...table(5, 6).rows] }],
  ]),
  node: 0,
  members: {
    unanswered: 'EXCLUDE',
    not_applicable: 'EXCLUDE',
    divide_by_zero: 'EXCLUDE',
    out_of_domain: 'EXCLUDE',
    cohort_open: 'PROPAGATE',
  },
};

const mistakesIn = (text: string, within = scope) =>
  checkExpression(parse(text, 'canonical').expression!, within).map(({ code, span, params }) => [
    code,
    text.slice(span.from, span.to),
    params,
  ]);

describe('the checker', () => {
  test.each([
    'IF([A.I.1] > 0.8; MIN(1; [last_year] / [x1]); MISSING())',
    'WMEAN(children; children.weight)',
    'WMEAN([A.I.1]; 2; [B.1]; ambang)',
    'LOOKUP([A.I.1].points; skala) * ambang',
    'IFS([x1] > 1; 1; TRUE; MISSING())',
    'IF(IF([x1] > 1; TRUE; [A.I.1] = 0) = FALSE; NOTAPPLICABLE(); 1)',
    'RESCALE([x1]; CMIN([x1]); CMAX([x1]); 0; ambang)',
    'CQUANTILE([x1]; 1 - ambang)',
    'COUNTIF(children; 0.5) + COUNTIF([x1]; 0.5; 1)',
    'LOOKUP([x1]; full)',
    'MISSING()',
  ])('has nothing against %s', (text) => {
    expect(mistakesIn(text)).toEqual([]);
  });

  const cases: readonly (readonly [string, MistakeCode, string, object])[] = [
    ['[A.I.9]', 'name_unknown', '[A.I.9]', { found: '[A.I.9]', suggestion: '[A.I.1]' }],
    ['[a.i.2]', 'name_unknown', '[a.i.2]', { found: '[a.i.2]', suggestion: '[A.I.2]' }],
    [
      '[last_yaer]',
      'name_unknown',
      '[last_yaer]',
      { found: '[last_yaer]', suggestion: '[last_year]' },
    ],
    ['[ambang]', 'name_unknown', '[ambang]', { found: '[ambang]', suggestion: 'ambang' }],
    ['[ZZZZ]', 'name_unknown', '[ZZZZ]', { found: '[ZZZZ]', suggestion: '' }],
    ['ambnag', 'name_unknown', 'ambnag', { found: 'ambnag', suggestion: 'ambang' }],
    ['x1 + 1', 'name_unknown', 'x1', { found: 'x1', suggestion: '[x1]' }],
    ['[x1].points', 'property_not_allowed', '[x1].points', { name: 'x1', property: 'points' }],
    ['SUMM(1)', 'function_unknown', 'SUMM', { found: 'SUMM', suggestion: 'SUM' }],
    ['VLOOKUP(1)', 'function_unknown', 'VLOOKUP', { found: 'VLOOKUP', suggestion: 'LOOKUP' }],
    ['ABS()', 'arguments_too_few', 'ABS()', { function: 'ABS', expected: 1, found: 0 }],
    ['SUM()', 'arguments_too_few', 'SUM()', { function: 'SUM', expected: 1, found: 0 }],
    ['IF(TRUE; 1)', 'arguments_too_few', 'IF(TRUE; 1)', { function: 'IF', expected: 3, found: 2 }],
    [
      'WMEAN([x1]; 1; [x1])',
      'arguments_too_few',
      'WMEAN([x1]; 1; [x1])',
      { function: 'WMEAN', expected: 4, found: 3 },
    ],
    ['ABS(1; 2)', 'arguments_too_many', 'ABS(1; 2)', { function: 'ABS', expected: 1, found: 2 }],
    [
      'MISSING(1)',
      'arguments_too_many',
      'MISSING(1)',
      { function: 'MISSING', expected: 0, found: 1 },
    ],
    ['[x1] > 1', 'type_mismatch', '[x1] > 1', { expected: 'number', found: 'truth' }],
    ['IF([x1]; 1; 0)', 'type_mismatch', '[x1]', { expected: 'truth', found: 'number' }],
    ['IF(TRUE; 1; FALSE)', 'type_mismatch', 'FALSE', { expected: 'number', found: 'truth' }],
    ['1 + TRUE', 'type_mismatch', 'TRUE', { expected: 'number', found: 'truth' }],
    ['SUM(TRUE)', 'type_mismatch', 'TRUE', { expected: 'number', found: 'truth' }],
    ['IF(1 < 2 < 3; 1; 0)', 'type_mismatch', '1 < 2', { expected: 'number', found: 'truth' }],
    ['children', 'list_not_allowed', 'children', {}],
    ['children * 2', 'list_not_allowed', 'children', {}],
    ['IF(TRUE; children; 1)', 'list_not_allowed', 'children', {}],
    ['ROUND(children; 1)', 'list_not_allowed', 'children', {}],
    ['WMEAN(children; 1)', 'lists_unequal', '1', { expected: 3, found: 1 }],
    ['WMEAN([x1]; children.weight)', 'lists_unequal', 'children.weight', { expected: 1, found: 3 }],
    [
      'GEOMEAN(children; children.weight)',
      'lists_mixed',
      'GEOMEAN(children; children.weight)',
      { suggestion: 'WGEOMEAN' },
    ],
    [
      'SUM(children; children.points)',
      'lists_mixed',
      'SUM(children; children.points)',
      { suggestion: '' },
    ],
    ['CQUANTILE([x1]; [A.I.1])', 'constant_expected', '[A.I.1]', {}],
    ['CWINSORLOW([x1]; MEAN(children))', 'constant_expected', 'MEAN(children)', {}],
    ['LOOKUP(1; skale)', 'table_unknown', 'skale', { found: 'skale', suggestion: 'skala' }],
    ['LOOKUP(1; [x1])', 'table_unknown', '[x1]', { found: '', suggestion: '' }],
    ['LOOKUP(1; empty)', 'table_empty', 'empty', { table: 'empty' }],
    ['LOOKUP(1; point)', 'table_overlap', 'point', { table: 'point', from: 50, to: 50 }],
    ['LOOKUP(1; open)', 'table_overlap', 'open', { table: 'open', from: 5, to: Infinity }],
  ];
  test.each(cases)('finds in %s that there is %s at "%s"', (...row) => {
    const [text, ...mistake] = row;
    expect(mistakesIn(text)).toEqual([mistake]);
  });

  test('finds the gap in a table, and the row that ends before it begins', () => {
    expect(mistakesIn('LOOKUP(1; broken)')).toEqual([
      ['table_overlap', 'broken', { table: 'broken', from: 70, to: 80 }],
      ['table_gap', 'broken', { table: 'broken', from: 75, to: 80 }],
    ]);
  });

  test('knows that a node without children has no lists', () => {
    const leaf = { ...scope, children: [] };
    expect(mistakesIn('MEAN(children)', leaf)).toEqual([['children_none', 'children', {}]]);
  });

  test('finds every mistake at once, in the order of the text, also in what it does not know', () => {
    const text = 'IF([A.I.9]; SUMM([B.2]; TRUE + 1); ROUND(children; ambnag))';
    expect(mistakesIn(text).map(([code, words]) => [code, words])).toEqual([
      ['name_unknown', '[A.I.9]'],
      ['type_mismatch', '[A.I.9]'],
      ['function_unknown', 'SUMM'],
      ['name_unknown', '[B.2]'],
      ['type_mismatch', 'TRUE'],
      ['list_not_allowed', 'children'],
      ['name_unknown', 'ambnag'],
    ]);
  });

  test('passes over what could not be read', () => {
    expect(mistakesIn('IF( ; 1 + ; WMEAN(children; ) + [])')).toEqual([]);
  });

  test('has to be content before an expression is compiled', () => {
    const { expression } = parse('1 + [A.I.9]', 'canonical');
    expect(() => compileExpression(expression!, scope)).toThrow('name_unknown at 4 to 11');
  });
});
