import type { Expression, Operator, Property } from './expression.js';
import { forms, type Form, type FormRules } from './form.js';

/** How strongly an operator binds; what binds as strongly is read from the left. */
const strengths: Readonly<Record<Operator, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '<=': 1,
  '>': 1,
  '>=': 1,
  '+': 2,
  '-': 2,
  '*': 3,
  '/': 3,
  '^': 4,
};
const negationStrength = 5;
const wordStrength = 6;

/**
 * The one text of an expression in a form: capitals for functions, one space after a separator and
 * around operators, no parentheses but those that the meaning needs, numbers digit by digit.
 *
 * `parse` reads it back to the same tree, up to spans. Its length is the same in every form.
 *
 * @throws RangeError on a hole: what was never written cannot be printed.
 */
export function printExpression(expression: Expression, form: Form): string {
  return print(expression, forms[form], 0);
}

/** @param needed how strongly it must bind to stand without parentheses. */
function print(expression: Expression, form: FormRules, needed: number): string {
  const text = printBare(expression, form);
  return strengthOf(expression) < needed ? `(${text})` : text;
}

function printBare(expression: Expression, form: FormRules): string {
  switch (expression.kind) {
    case 'number':
      return expression.text.replace('.', form.decimalMark) + (expression.isPercent ? '%' : '');
    case 'truth':
      return expression.value ? 'TRUE' : 'FALSE';
    case 'reference':
      return `[${expression.name}]${printProperty(expression.property)}`;
    case 'list':
      return `children${printProperty(expression.property)}`;
    case 'name':
      return expression.name;
    case 'negation':
      return `-${print(expression.operand, form, negationStrength)}`;
    case 'binary': {
      const { operator, left, right } = expression;
      const strength = strengths[operator];
      // Excel and mathematics read -2^2 and 2^3^2 differently, so `parse` wants these parentheses too.
      const leftNeeds = operator === '^' ? wordStrength : strength;
      return `${print(left, form, leftNeeds)} ${operator} ${print(right, form, strength + 1)}`;
    }
    case 'call': {
      const texts = expression.arguments.map((argument) => print(argument, form, 0));
      return `${expression.name}(${texts.join(`${form.separator} `)})`;
    }
    case 'hole':
      throw new RangeError('An expression with a hole cannot be printed');
  }
}

function strengthOf(expression: Expression): number {
  if (expression.kind === 'binary') return strengths[expression.operator];
  return expression.kind === 'negation' ? negationStrength : wordStrength;
}

function printProperty(property: Property): string {
  return property === 'score' ? '' : `.${property}`;
}
