import {
  partsOf,
  printExpression,
  type Binary,
  type Call,
  type Expression,
} from '../formula/language/index.js';
import { mayFault, surelyFaults } from './expression-faults.js';

/** How a part of an expression goes when what it is made of rises; `ANY` where nothing is certain. */
export type Course = 'CONSTANT' | 'UP' | 'DOWN' | 'ANY';

/** What is certain of one part: bounds of a number; of a truth value whether it turns true. */
export interface Behaviour {
  readonly course: Course;
  readonly least: number;
  readonly greatest: number;
}

export interface Names {
  /** What a reference to a node gives; null where nothing is certain of it. */
  readonly nodeBehaviour: (
    code: string,
    property: 'score' | 'points' | 'weight',
  ) => Behaviour | null;
  /** The children as members of lists, one by one; null where some may come to count or not. */
  readonly children: (property: 'score' | 'points' | 'weight') => readonly Behaviour[] | null;
  /** Whether a list of the children may be a fault, for a child that is one and not left out. */
  readonly mayChildrenFault: boolean;
  readonly parameters: ReadonlyMap<string, number>;
}

const uncertain: Behaviour = { course: 'ANY', least: -Infinity, greatest: Infinity };
const constant = (value: number): Behaviour => ({
  course: 'CONSTANT',
  least: value,
  greatest: value,
});

/**
 * How an expression behaves when the scores that it reads rise, by its structure alone. Whatever is not
 * certainly rising, falling or constant is `ANY`: also what might be a fault for some values and not for others.
 */
export function behaviourOf(expression: Expression, names: Names): Behaviour {
  switch (expression.kind) {
    case 'number':
      return constant(expression.value);
    case 'truth':
      return constant(expression.value ? 1 : 0);
    case 'name': {
      const value = names.parameters.get(expression.name);
      return value === undefined ? uncertain : constant(value);
    }
    case 'reference':
      return names.nodeBehaviour(expression.name, expression.property) ?? uncertain;
    case 'negation':
      return negated(behaviourOf(expression.operand, names));
    case 'binary':
      return ofBinary(expression, names);
    case 'call':
      return ofCall(expression, names);
    case 'list':
    case 'hole':
      return uncertain;
  }
}

const turned: Readonly<Record<Course, Course>> = {
  CONSTANT: 'CONSTANT',
  UP: 'DOWN',
  DOWN: 'UP',
  ANY: 'ANY',
};

const negated = ({ course, least, greatest }: Behaviour): Behaviour => ({
  course: turned[course],
  least: -greatest,
  greatest: -least,
});

function together(...courses: readonly Course[]): Course {
  const moving = new Set(courses.filter((course) => course !== 'CONSTANT'));
  if (moving.size === 0) return 'CONSTANT';
  return moving.size === 1 ? [...moving][0]! : 'ANY';
}

function ofBinary({ operator, left, right }: Binary, names: Names): Behaviour {
  const a = behaviourOf(left, names);
  const b = behaviourOf(right, names);
  switch (operator) {
    case '+':
      return sumOf([a, b]);
    case '-':
      return sumOf([a, negated(b)]);
    case '*':
      return product(a, b);
    case '/':
      return b.course === 'CONSTANT' && b.least > 1e-6
        ? product(a, constant(1 / b.least))
        : uncertain;
    case '>':
    case '>=':
      return { course: together(a.course, turned[b.course]), least: 0, greatest: 1 };
    case '<':
    case '<=':
      return { course: together(turned[a.course], b.course), least: 0, greatest: 1 };
    case '=':
    case '<>':
    case '^':
      return together(a.course, b.course) === 'CONSTANT' && operator !== '^'
        ? { course: 'CONSTANT', least: 0, greatest: 1 }
        : uncertain;
  }
}

const sumOf = (parts: readonly Behaviour[]): Behaviour => ({
  course: together(...parts.map(({ course }) => course)),
  least: parts.reduce((sum, { least }) => sum + least, 0),
  greatest: parts.reduce((sum, { greatest }) => sum + greatest, 0),
});

function product(a: Behaviour, b: Behaviour): Behaviour {
  if (a.least < 0 || b.least < 0 || !Number.isFinite(a.greatest * b.greatest)) return uncertain;
  return {
    course: together(a.course, b.course),
    least: a.least * b.least,
    greatest: a.greatest * b.greatest,
  };
}

function ofCall(call: Call, names: Names): Behaviour {
  const { name } = call;
  switch (name) {
    case 'MIN':
    case 'MAX':
    case 'SUM':
    case 'MEAN':
    case 'GEOMEAN':
    case 'HARMEAN': {
      const members = membersOf(call.arguments, names);
      return members === null ? uncertain : ofMembers(name, members);
    }
    case 'WMEAN':
    case 'WGEOMEAN':
    case 'WHARMEAN':
      return weighed(call, names);
    case 'ROUND':
    case 'ROUNDUP':
    case 'ROUNDDOWN':
    case 'ROUNDEVEN': {
      const [x, digits] = call.arguments.map((part) => behaviourOf(part, names));
      if (digits && (digits.course !== 'CONSTANT' || digits.least < 0)) return uncertain;
      return { ...x!, least: Math.floor(x!.least), greatest: Math.ceil(x!.greatest) };
    }
    case 'CLAMP': {
      const [x, low, high] = call.arguments.map((part) => behaviourOf(part, names));
      const isFixed = low!.course === 'CONSTANT' && high!.course === 'CONSTANT';
      if (!isFixed || low!.least > high!.least) return uncertain;
      return { course: x!.course, least: low!.least, greatest: high!.least };
    }
    case 'IF':
      return ofChoice(call.arguments, names);
    case 'AND':
    case 'OR': {
      const parts = call.arguments.map((part) => behaviourOf(part, names));
      return { course: together(...parts.map(({ course }) => course)), least: 0, greatest: 1 };
    }
    default:
      return uncertain;
  }
}

function membersOf(parts: readonly Expression[], names: Names): readonly Behaviour[] | null {
  const all: Behaviour[] = [];
  for (const part of parts) {
    if (part.kind === 'list') {
      const children = names.children(part.property);
      if (children === null) return null;
      all.push(...children);
    } else {
      all.push(behaviourOf(part, names));
    }
  }
  return all.length === 0 ? null : all;
}

/** Means of what is negative may be faults, so their members must not be. */
function ofMembers(name: string, members: readonly Behaviour[]): Behaviour {
  if (name === 'SUM') return sumOf(members);
  const lows = members.map(({ least }) => least);
  const highs = members.map(({ greatest }) => greatest);
  if (name.endsWith('MEAN') && name !== 'MEAN' && Math.min(...lows) < 0) return uncertain;
  const [least, greatest] =
    name === 'MAX'
      ? [Math.max(...lows), Math.max(...highs)]
      : name === 'MIN'
        ? [Math.min(...lows), Math.min(...highs)]
        : [Math.min(...lows), Math.max(...highs)];
  return { course: together(...members.map(({ course }) => course)), least, greatest };
}

/** By weights that do not move. */
function weighed(call: Call, names: Names): Behaviour {
  const values = membersOf(
    call.arguments.filter((_, place) => place % 2 === 0),
    names,
  );
  const weights = membersOf(
    call.arguments.filter((_, place) => place % 2 === 1),
    names,
  );
  const areWeights = weights?.every(({ course, least }) => course === 'CONSTANT' && least > 0);
  return values === null || !areWeights ? uncertain : ofMembers(call.name.slice(1), values);
}

/**
 * A condition that turns must lead to no less than it leaves: to no lower value, and not from a value to a fault,
 * which is less than every value.
 */
function ofChoice([condition, then, otherwise]: readonly Expression[], names: Names): Behaviour {
  const asked = behaviourOf(condition!, names);
  const [a, b] = [behaviourOf(then!, names), behaviourOf(otherwise!, names)];
  const course = together(a.course, b.course);
  const bounds = { least: Math.min(a.least, b.least), greatest: Math.max(a.greatest, b.greatest) };
  if (asked.course === 'CONSTANT') return { course, ...bounds };
  const isMore = a.least >= b.greatest || isHeldBelow(otherwise!, then!);
  const isLess = b.least >= a.greatest || isHeldBelow(then!, otherwise!);
  const keepsValue = (left: Expression, reached: Expression) =>
    !names.mayChildrenFault || !mayFault(reached) || surelyFaults(left) || surelyFaults(condition!);
  const isCertain =
    (course === 'UP' || course === 'CONSTANT') &&
    ((asked.course === 'UP' && isMore && keepsValue(otherwise!, then!)) ||
      (asked.course === 'DOWN' && isLess && keepsValue(then!, otherwise!)));
  return { course: isCertain ? 'UP' : 'ANY', ...bounds };
}

/** Whether the first is a `MIN` of the second and something else. */
function isHeldBelow(first: Expression, second: Expression): boolean {
  if (first.kind !== 'call' || first.name !== 'MIN') return false;
  const text = printExpression(second, 'canonical');
  return partsOf(first).some((part) => printExpression(part, 'canonical') === text);
}
