import { describe, expect, test } from 'vitest';
import { outcomesOf, type World } from '../../../test/scoring/expression-world.js';
import {
  functionNamed,
  functions,
  negation,
  operators,
  type Example,
  type FunctionRow,
} from './functions.js';
import { parse } from './syntax.js';
import { printExpression } from './print.js';

/** What an example speaks of; its rules leave out what has no value. */
const worldOf = ({ given = {}, children = [], tables = {}, cohort }: Example): World => ({
  children: children.map(({ weight }, place) => ({ code: `A.${place + 1}`, weight })),
  counts: cohort ? ['x'] : Object.keys(given),
  parameters: {},
  tables,
  members: {
    unanswered: 'EXCLUDE',
    not_applicable: 'EXCLUDE',
    divide_by_zero: 'EXCLUDE',
    out_of_domain: 'EXCLUDE',
    cohort_open: 'PROPAGATE',
  },
  rows: cohort
    ? cohort.map(({ x, group }) => ({ scores: [], counts: [x], group }))
    : [{ scores: children.map(({ score }) => score), counts: Object.values(given), group: 0 }],
});

const rows: readonly FunctionRow[] = [negation, ...Object.values(operators), ...functions];

describe('the table of functions', () => {
  test.each(rows.map((row) => [row.name, row] as const))(
    'has an example of %s that comes out as it says',
    (name, { example }) => {
      const [outcome] = outcomesOf(example.text, worldOf(example));
      if (typeof example.result === 'string') expect(outcome).toBe(example.result);
      else expect(outcome).toBeCloseTo(example.result, 12);
      expect(example.text).toContain(name);
    },
  );

  test.each(rows.map((row) => [row.name, row] as const))(
    'has the example of %s in canonical form, and explains it in both languages',
    (_name, { example, meaning, source }) => {
      const { expression } = parse(example.text, 'canonical');
      expect(printExpression(expression!, 'canonical')).toBe(example.text);
      for (const text of [meaning.id, meaning.en, source]) expect(text).not.toBe('');
    },
  );

  test('names each function once, in capitals, and finds it by that name', () => {
    expect(new Set(functions.map(({ name }) => name)).size).toBe(functions.length);
    for (const row of functions) {
      expect(row.name).toMatch(/^[A-Z]+\d*$/);
      expect(functionNamed(row.name)).toBe(row);
    }
    expect(functionNamed('constructor')).toBeUndefined();
  });

  test('has repeated arguments last and optional ones after those that are needed', () => {
    const stages = functions.map((row) =>
      row.arguments.map(({ optional, repeated }) => (repeated ? 2 : optional ? 1 : 0)),
    );
    for (const stage of stages) expect(stage).toEqual(stage.toSorted());
  });
});
