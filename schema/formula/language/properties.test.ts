import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isOracleFault,
  oracleValues,
  type OracleValue,
} from '../../../test/scoring/expression-oracle.js';
import { columnOf, scopeOf, type World } from '../../../test/scoring/expression-world.js';
import { limits } from '../../limits.js';
import { faultKinds } from '../../scoring/value.js';
import { checkExpression } from './check.js';
import { kindOfFault, nodeOfFault } from './column.js';
import { compileExpression } from './compile.js';
import { run } from './evaluate.js';
import type { Expression, Operator } from './expression.js';
import {
  argumentAt,
  functions,
  operators,
  repeatedOf,
  type Argument,
  type FunctionRow,
} from './functions.js';
import { printExpression } from './print.js';
import { parse } from './syntax.js';

const span = { from: 0, to: 0 };
const children = ['A.1', 'A.2', 'A.3'];
const counts = ['x1', 'x2'];

/** Decimals as people write them. */
const decimal = fc
  .tuple(fc.integer({ min: 0, max: 1200 }), fc.integer({ min: 0, max: 3 }))
  .map(([digits, places]) => (digits / 10 ** places).toFixed(places));

const literal = fc.tuple(decimal, fc.boolean()).map(([text, isPercent]): Expression => {
  const value = Number(isPercent ? `${text}e-2` : text);
  return { kind: 'number', text, isPercent, value, span };
});

const property = fc.constantFrom('score' as const, 'points' as const, 'weight' as const);

const leaf: fc.Arbitrary<Expression> = fc.oneof(
  literal,
  fc
    .tuple(fc.constantFrom(...children), property)
    .map(([name, which]): Expression => ({ kind: 'reference', name, property: which, span })),
  fc
    .constantFrom(...counts)
    .map((name): Expression => ({ kind: 'reference', name, property: 'score', span })),
  fc.constant<Expression>({ kind: 'name', name: 'threshold', span }),
);

const list = property.map((which): Expression => ({ kind: 'list', property: which, span }));
const truth = fc.boolean().map((value): Expression => ({ kind: 'truth', value, span }));
const table = fc.constant<Expression>({ kind: 'name', name: 'bands', span });
const decimals = fc.integer({ min: 0, max: 4 }).map((value): Expression => ({
  kind: 'number',
  text: `${value}`,
  isPercent: false,
  value,
  span,
}));

const call = (name: string, given: readonly Expression[]): Expression => ({
  kind: 'call',
  name,
  nameSpan: span,
  arguments: given,
  span,
});

/** A type and no interface: only a record of arbitraries is typed. */
type Tie = Readonly<Record<'number' | 'truth', Expression>>;

/** Every function and operator of the table, with arguments of the kinds that it takes. */
const { number: anyNumber } = fc.letrec<Tie>((tie) => {
  const ofKind = (kind: 'number' | 'truth') => tie(kind);
  const argument = (one: Argument | undefined, common: 'number' | 'truth') => {
    if (one?.name === 'decimals') return decimals;
    if (one?.constant) return literal;
    if (one?.kind === 'table') return table;
    return ofKind(one?.kind === 'truth' ? 'truth' : one?.kind === 'any' ? common : 'number');
  };
  const pair = fc.oneof(
    fc.tuple(list, list),
    fc.tuple(list, fc.constant<Expression>({ kind: 'list', property: 'weight', span })),
    fc.tuple(tie('number'), tie('number')),
  );

  const callOf = (row: FunctionRow, common: 'number' | 'truth'): fc.Arbitrary<Expression> => {
    const repeated = repeatedOf(row).length;
    const isListed = row.arguments[0]?.kind === 'list';
    const named = (given: readonly Expression[]) => call(row.name, given);
    if (isListed && repeated === 2) {
      return fc.array(pair, { minLength: 1, maxLength: 2 }).map((pairs) => named(pairs.flat()));
    }
    if (isListed && repeated === 1) {
      const members = fc.array(tie('number'), { minLength: 1, maxLength: 3 });
      return fc.oneof(
        list.map((one) => named([one])),
        members.map(named),
      );
    }
    if (isListed) {
      const bounds = fc.array(tie('number'), { minLength: 1, maxLength: 2 });
      return fc
        .tuple(fc.oneof(list, tie('number')), bounds)
        .map(([one, rest]) => named([one, ...rest]));
    }
    const needed = row.arguments.filter(({ optional }) => !optional).length;
    const lengths = repeated > 0 ? [repeated, 2 * repeated] : [needed, row.arguments.length];
    return fc
      .constantFrom(...lengths)
      .chain((length) =>
        fc
          .tuple(...Array.from({ length }, (_, place) => argument(argumentAt(row, place), common)))
          .map(named),
      );
  };
  const operate = (operator: Operator, kind: 'number' | 'truth') =>
    fc
      .tuple(ofKind(kind), ofKind(kind))
      .map(([left, right]): Expression => ({ kind: 'binary', operator, left, right, span }));

  const signs = Object.keys(operators) as Operator[];
  const giving = (kind: 'number' | 'truth') =>
    functions.filter(({ result }) => result === kind || result === 'any');
  return {
    number: fc.oneof(
      { maxDepth: 4, depthSize: 'small', depthIdentifier: 'expression' },
      leaf,
      ...signs
        .filter((sign) => operators[sign].result === 'number')
        .map((sign) => operate(sign, 'number')),
      tie('number').map((operand): Expression => ({ kind: 'negation', operand, span })),
      ...giving('number').map((row) => callOf(row, 'number')),
    ),
    truth: fc.oneof(
      { maxDepth: 4, depthSize: 'small', depthIdentifier: 'expression' },
      truth,
      ...signs
        .filter((sign) => operators[sign].result === 'truth')
        .map((sign) => operate(sign, 'number')),
      operate('=', 'truth'),
      ...giving('truth').map((row) => callOf(row, 'truth')),
    ),
  };
});

const outcome = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 1000 }).map((value) => value / 1000) },
  { weight: 1, arbitrary: fc.constantFrom(...faultKinds) },
);
const count = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 40 }) },
  { weight: 1, arbitrary: fc.constantFrom(...faultKinds) },
);
const memberRule = fc.oneof(
  fc.constantFrom('EXCLUDE' as const, 'PROPAGATE' as const),
  fc.constantFrom(0, 0.5).map((countAs) => ({ countAs })),
);
const anyWorld: fc.Arbitrary<World> = fc.record({
  children: fc.constant(children.map((code, place) => ({ code, weight: [2, 0.4, 1 / 3][place]! }))),
  counts: fc.constant(counts),
  parameters: fc.constant({ threshold: 0.8 }),
  tables: fc.constant({
    bands: {
      rows: [
        { from: null, to: 0.5, value: 0 },
        { from: 0.5, to: 1, value: 0.5 },
        { from: 1, to: 10, value: 1 },
      ],
    },
  }),
  members: fc.record({
    unanswered: memberRule,
    not_applicable: memberRule,
    divide_by_zero: memberRule,
    out_of_domain: memberRule,
    cohort_open: fc.constant('PROPAGATE' as const),
  }),
  rows: fc.array(
    fc.record({
      scores: fc.tuple(outcome, outcome, outcome),
      counts: fc.tuple(count, count),
      group: fc.integer({ min: 1, max: 2 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});

/** Without the places in the text, by which trees of one expression differ. */
const withoutSpans = (expression: Expression): unknown =>
  JSON.parse(
    JSON.stringify(expression, (key, value: unknown) =>
      key === 'span' || key === 'nameSpan' ? undefined : value,
    ),
  );

describe('any expression', () => {
  test('reads back the same from each form in which it is written', () => {
    fc.assert(
      fc.property(anyNumber, fc.constantFrom('canonical', 'id', 'en'), (expression, form) => {
        const text = printExpression(expression, form);
        fc.pre(text.length <= limits.expressionLength);
        const parsed = parse(text, form);
        fc.pre(parsed.mistakes.every(({ code }) => code !== 'too_large'));
        expect(parsed.mistakes).toEqual([]);
        expect(withoutSpans(parsed.expression!)).toEqual(withoutSpans(expression));
        expect(printExpression(parsed.expression!, form)).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  test('comes out within 1e-12 of the same expression in 60 digits, with the same faults', () => {
    let compared = 0;
    fc.assert(
      fc.property(anyNumber, anyWorld, (expression, world) => {
        const scope = scopeOf(world);
        const [mistake] = checkExpression(expression, scope);
        expect(mistake).toBeUndefined();
        const program = compileExpression(expression, scope);
        const columns = program.inputs.map((input) => columnOf(world, input));
        const groups = world.rows.map(({ group }) => group);
        const found = run(program, columns, world.rows.length, groups);
        const expected = oracleValues(expression, world);
        const disturbed = [91, 92, 93].map((seed) => oracleValues(expression, world, seed));
        world.rows.forEach((_, row) => {
          const exact = expected[row]!;
          const doubt = doubtOf(
            exact,
            disturbed.map((values) => values[row]!),
          );
          if (doubt === null) return;
          compared += 1;
          const fault = found.faults?.[row] ?? 0;
          if (isOracleFault(exact)) {
            expect({ kind: kindOfFault(fault), node: nodeOfFault(fault) }).toEqual(exact);
            return;
          }
          expect(fault).toBe(0);
          const off = exact.minus(found.values[row]!).abs().toNumber();
          const size = exact.abs().toNumber();
          expect(off).toBeLessThanOrEqual(Math.max(1e-12 * size, 1000 * doubt, 1e-290));
        });
      }),
      // The same cases in every run: one in a hundred thousand meets a place where doubles part from
      // exact numbers and `doubtOf` does not see it.
      { numRuns: 1000, seed: 2026 },
    );
    expect(compared).toBeGreaterThan(1500);
  });
});

/** How far a double may be off, as it works with rounded numbers; null where it may take another turn. */
function doubtOf(exact: OracleValue, disturbed: readonly OracleValue[]): number | null {
  let doubt = 0;
  for (const value of disturbed) {
    if (isOracleFault(exact) || isOracleFault(value)) {
      if (!isOracleFault(exact) || !isOracleFault(value) || exact.kind !== value.kind) return null;
    } else {
      doubt = Math.max(doubt, exact.minus(value).abs().toNumber());
    }
  }
  const size = isOracleFault(exact) ? 0 : exact.abs().toNumber();
  // What cancels out or jumps at a bound tells nothing about the evaluator.
  if (doubt > 1e-9 * Math.max(size, 1e-9)) return null;
  return doubt;
}
