import { describe, expect, test } from 'vitest';
import { printExpression } from './print.js';
import { parse } from './syntax.js';

describe('an expression is printed', () => {
  const { expression } = parse(
    'if([A.I.1]>0.80;min(1;[x2]/[x1]);wmean(children;children.weight)*7.5%)',
    'canonical',
  );

  test.each([
    [
      'canonical',
      'IF([A.I.1] > 0.80; MIN(1; [x2] / [x1]); WMEAN(children; children.weight) * 7.5%)',
    ],
    ['id', 'IF([A.I.1] > 0,80; MIN(1; [x2] / [x1]); WMEAN(children; children.weight) * 7,5%)'],
    ['en', 'IF([A.I.1] > 0.80, MIN(1, [x2] / [x1]), WMEAN(children, children.weight) * 7.5%)'],
  ] as const)('in form %s', (form, text) => {
    expect(printExpression(expression!, form)).toBe(text);
    expect(printExpression(parse(text, form).expression!, 'canonical')).toBe(
      printExpression(expression!, 'canonical'),
    );
  });

  test('only where all of it could be read', () => {
    expect(() => printExpression(parse('1 + ', 'id').expression!, 'id')).toThrow(RangeError);
  });
});
