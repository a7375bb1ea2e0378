import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildInstrument } from '../../test/builders/instrument.js';
import { randomEdit, randomFormula } from '../../test/builders/random-formula.js';
import { planScoring, scoreTotals } from '../scoring/index.js';
import { checkFormula } from './check.js';
import type { FormulaDefinition } from './definition.js';
import { regulationFormula } from './regulation.js';

const instrument = buildInstrument([
  {
    code: 'A',
    weight: '60',
    children: [
      { code: 'A.1', weight: '40', children: [{ code: 'A.1.a' }, { code: 'A.1.b' }] },
      { code: 'A.2', weight: '20', children: [{ code: 'A.2.a', weight: '20' }] },
    ],
  },
  {
    code: 'B',
    weight: '40',
    children: [
      { code: 'B.a', answerType: 'PERCENT', countInputs: [{ key: 'x1', label: 'x1' }] },
      { code: 'B.b' },
    ],
  },
]);
const plain = regulationFormula(instrument);

/** Numbers and names as nobody should type them, and a few that are right. */
const text = fc.oneof(
  fc.constantFrom('0', '1', '0.5', '1/3', '-1', '2', '', ' ', '1,5', '1e9', '1/0', 'Infinity'),
  fc.string({ maxLength: 6, unit: 'grapheme' }),
  fc.constant('9'.repeat(41)),
);
const name = fc.oneof(
  fc.constantFrom('bonus', 'capaian', 'MAX', 'children', '__proto__', 'constructor', 'A.1', 'x1'),
  fc.string({ maxLength: 6 }),
);
const expression = fc.oneof(
  fc.constantFrom(
    '[A]',
    '[A.1]',
    '[B.a].points',
    '[A].weight',
    '[B].weight * 0.01',
    '[x1] / 10',
    'bonus',
    'LOOKUP([B]; capaian)',
    'MEAN(children)',
    'WMEAN(children; children.weight)',
    'children',
    'SUM(children.points) / 100',
    'CRANK([B])',
    'TRUE',
    '=',
    '1 +',
    'NOPE(1)',
    '2^3^2',
    'ROUND([B.b]; [A])',
    `${'('.repeat(60)}1${')'.repeat(60)}`,
  ),
  fc.string({ maxLength: 12 }),
);
const policy = fc.constantFrom('ZERO', 'EXCLUDE', 'PROPAGATE', 'REPLACE');
const missing = oneOf({
  unanswered: policy,
  notApplicable: policy,
  outOfDomain: policy,
  replacement: text,
});
const digits = fc.oneof(fc.integer({ min: -2, max: 17 }), fc.constantFrom(0.5, Number.NaN));
const finish = {
  direction: fc.constantFrom('HIGHER_IS_BETTER', 'LOWER_IS_BETTER'),
  floor: text,
  cap: text,
  rounding: fc.record({ digits, mode: fc.constantFrom('HALF_UP', 'HALF_EVEN', 'UP', 'DOWN') }),
};
const aggregation = fc.constantFrom(
  'SUM',
  'MEAN',
  'GEOMETRIC_MEAN',
  'HARMONIC_MEAN',
  'MINIMUM',
  'MAXIMUM',
  'EXPRESSION',
);
const components = instrument.components.map(({ code }) => code);
const indicators = instrument.indicators.map(({ code }) => code);
const bound = fc.oneof(text, fc.constant(null));
const dictionary = <Value>(keys: fc.Arbitrary<string>, values: fc.Arbitrary<Value>) =>
  fc.dictionary(keys, values, { minKeys: 1, maxKeys: 2 });

/** What is changed in a formula: few things, most of them wrong. */
const slip = oneOf({
  nodes: dictionary(
    fc.constantFrom(...components, ...indicators),
    fc.oneof(
      oneOf({ weight: text, aggregation, expression, missing, minimumAnswered: text, ...finish }),
      fc.record({ aggregation: fc.constant('EXPRESSION'), expression }),
    ),
  ),
  indicators: dictionary(
    fc.constantFrom(...indicators, 'A', 'Z', 'constructor'),
    oneOf({
      scale: fc.dictionary(fc.constantFrom('A', 'B', 'C', 'D', ''), text),
      expression,
      ...finish,
    }),
  ),
  missing,
  parameters: dictionary(name, text),
  tables: dictionary(
    name,
    fc.array(fc.record({ from: bound, to: bound, value: text }), { maxLength: 3 }),
  ),
});

/** An object with one of these properties. */
function oneOf(values: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<object> {
  return fc.oneof(
    ...Object.entries(values).map(([key, arbitrary]) =>
      arbitrary.map((value): object => ({ [key]: value })),
    ),
  );
}

function spoiled(formula: FormulaDefinition, change: object): FormulaDefinition {
  const { nodes = {}, missing: rules = {}, ...rest } = change as Partial<FormulaDefinition>;
  const edited = Object.entries<object>(nodes).map(([code, rule]) => {
    const own: object = formula.nodes[code] ?? {};
    return [code, { weight: '0', weightStatus: 'INFERRED', aggregation: 'SUM', ...own, ...rule }];
  });
  return {
    ...formula,
    ...rest,
    nodes: { ...formula.nodes, ...Object.fromEntries(edited) },
    missing: { ...formula.missing, ...rules },
  };
}

/** Formulas of any rules, some of them edited, some spoiled. */
const anyFormula = randomFormula(instrument, plain).chain((formula) =>
  fc.oneof(
    fc.constant(formula),
    randomEdit(instrument, formula),
    slip.map((change) => spoiled(formula, change)),
    slip.map((change) => spoiled(plain, change)),
    fc.tuple(slip, slip).map(([first, second]) => spoiled(spoiled(plain, first), second)),
  ),
);

/** Whether it compiles, and then scores a worksheet as well. */
function isScored(formula: FormulaDefinition): boolean {
  try {
    const plan = planScoring(instrument, formula);
    if (!plan.isOfCohort) scoreTotals(plan, new Map([['A.1.a', { optionKey: 'A' }]]));
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

describe('a formula of any rules', () => {
  test('is compiled where nothing is wrong with it, and where it cannot be compiled is told why', () => {
    let sound = 0;
    let wrong = 0;
    fc.assert(
      fc.property(anyFormula, (formula) => {
        const mistakes = checkFormula(instrument, formula, { allowsCohort: true });
        const scored = isScored(formula);
        if (mistakes.length === 0) sound += 1;
        if (!scored) wrong += 1;
        // A draft may compile all the same, so that it can be tried out.
        expect(scored || mistakes.length > 0).toBe(true);
      }),
      { numRuns: 3_000 },
    );
    // Neither side of it is empty.
    expect(sound).toBeGreaterThan(300);
    expect(wrong).toBeGreaterThan(300);
  });

  test('is told its mistakes as plain texts, each at a field', () => {
    fc.assert(
      fc.property(anyFormula, (formula) => {
        for (const { field, params } of checkFormula(instrument, formula)) {
          expect(field).not.toBe('');
          for (const value of Object.values(params)) expect(typeof value).toBe('string');
        }
      }),
    );
  });
});
