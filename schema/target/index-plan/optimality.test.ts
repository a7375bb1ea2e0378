import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildInstrument, type Branch } from '../../../test/builders/instrument.js';
import type { FormulaDefinition, NodeRule, RollupRule } from '../../formula/definition.js';
import { regulationFormula } from '../../formula/regulation.js';
import type { InstrumentDefinition } from '../../instruments/instrument.js';
import { planScoring, rollUp, scoreAnswers, snap, type AnswerValue } from '../../scoring/index.js';
import { alone } from '../../scoring/statistics.js';
import { thresholdOf } from '../goal.js';
import { findIndexPlan, type IndexOutcome, type IndexProblem } from './index.js';

interface Drawn {
  readonly own: InstrumentDefinition;
  readonly unit: InstrumentDefinition;
  readonly problem: IndexProblem;
}

const level = fc.option(fc.integer({ min: 0, max: 2 }), { freq: 2 });
const effort = fc.constantFrom(1, 1, 1, 0, 0.5, 2.25, 7);
const codes = { own: ['A.1', 'A.2', 'B.1'], unit: ['U.1', 'U.2', 'V.1'] };

const leaf = (code: string, weight?: string): Branch => ({
  code,
  answerType: code.endsWith('2') ? 'ABC' : 'YES_NO',
  ...(weight === undefined ? {} : { weight }),
});

const kabupaten = buildInstrument(
  [
    { code: 'A', weight: '70', children: [leaf('A.1', '50'), leaf('A.2', '20')] },
    { code: 'B', weight: '30', children: [leaf('B.1')] },
  ],
  { level: 'KABUPATEN' },
);
const unitInstrument = buildInstrument(
  [
    { code: 'U', weight: '14.6', children: [leaf('U.1'), leaf('U.2')] },
    { code: 'V', weight: '21.7', children: [leaf('V.1')] },
  ],
  { code: 'units', totalWeight: '36.3', gradeBasis: 'ACHIEVEMENT' },
);

const withRule = (
  instrument: InstrumentDefinition,
  rules: Readonly<Record<string, Partial<NodeRule>>>,
  unanswered: 'ZERO' | 'EXCLUDE' | 'PROPAGATE',
): FormulaDefinition => {
  const plain = regulationFormula(instrument);
  const nodes = Object.fromEntries(
    Object.entries(plain.nodes).map(([code, rule]) => [code, { ...rule, ...rules[code] }]),
  );
  return { ...plain, nodes, missing: { ...plain.missing, unanswered } };
};

const rollups: readonly RollupRule[] = [
  {
    method: 'SPLIT',
    unitInstrument: 'units',
    nodes: [
      { code: 'A', unitCode: 'U', points: '40' },
      { code: 'B', unitCode: 'V', points: '21.7' },
    ],
    missingUnits: 'ZERO',
  },
  {
    method: 'BLEND',
    unitInstrument: 'units',
    nodes: [{ code: 'A.1', unitCode: 'U' }],
    kabupatenShare: '0.3',
    missingUnits: 'EXCLUDE',
    unitWeights: { x: '3', y: '1', z: '2' },
  },
];

/** Two units that sent their worksheets, a third that did not; each answers little enough to try everything. */
const problems = (
  unitRules: readonly Partial<NodeRule>[],
  {
    unanswered = 'ZERO',
    bundled = false,
  }: { unanswered?: 'ZERO' | 'EXCLUDE' | 'PROPAGATE'; bundled?: boolean } = {},
): fc.Arbitrary<Drawn> =>
  fc
    .record({
      rollup: fc.constantFrom(...rollups),
      rule: fc.constantFrom(...unitRules),
      own: fc.array(level, { minLength: 3, maxLength: 3 }),
      x: fc.array(level, { minLength: 3, maxLength: 3 }),
      y: fc.array(level, { minLength: 3, maxLength: 3 }),
      efforts: fc.array(effort, { minLength: 7, maxLength: 7 }),
      points: fc.integer({ min: 5, max: 100 }),
      barred: fc.option(fc.constantFrom(...codes.unit), { freq: 4 }),
    })
    .map(({ rollup, rule, own, x, y, efforts, points, barred }): Drawn => {
      const formula = { ...withRule(kabupaten, {}, 'ZERO'), rollup };
      const ofUnits = withRule(unitInstrument, { U: rule }, unanswered);
      const answersOf = (instrument: InstrumentDefinition, levels: readonly (number | null)[]) =>
        new Map(
          instrument.indicators.flatMap(({ code, options }, at): [string, AnswerValue][] => {
            const place = levels[at];
            if (place == null) return [];
            return [[code, { optionKey: options[Math.min(place, options.length - 1)]!.key }]];
          }),
        );
      const sheet = {
        formula: ofUnits,
        plan: planScoring(unitInstrument, ofUnits),
        surroundings: alone,
      };
      const said = (from: number, list: readonly string[]) =>
        new Map(list.map((code, at) => [code, efforts[from + at]!]));
      return {
        own: kabupaten,
        unit: unitInstrument,
        problem: {
          own: {
            formula,
            plan: planScoring(kabupaten, formula),
            answers: answersOf(kabupaten, own),
            surroundings: alone,
            isSent: true,
          },
          units: [
            { ...sheet, unitCode: 'x', answers: answersOf(unitInstrument, x), isSent: true },
            { ...sheet, unitCode: 'y', answers: answersOf(unitInstrument, y), isSent: true },
            { ...sheet, unitCode: 'z', answers: new Map(), isSent: false },
          ],
          goal: { kind: 'POINTS', points },
          efforts: {
            own: said(0, codes.own),
            units: said(3, codes.unit),
            ofUnit: new Map([['y', new Map([['U.2', efforts[6]!]])]]),
          },
          excluded: {
            own: new Set(),
            units: new Set(),
            ofUnit: new Map([['x', new Set(barred === null ? [] : [barred])]]),
          },
          bundles: bundled ? new Map([['U.1', efforts[6]!]]) : new Map(),
        },
      };
    });

/** One way to raise something, as a person would list them. */
interface Step {
  readonly effort: number;
  readonly sets: readonly (readonly [holder: number, code: string, optionKey: string])[];
}

/** Every way there is, by the scorer's public face alone. */
function tryAll({ own, unit, problem }: Drawn) {
  const sheets = [problem.own, ...problem.units];
  const holders = [null, 'x', 'y'];
  const betterAt = (holder: number, instrument: InstrumentDefinition, code: string) => {
    const { options } = instrument.indicators.find((one) => one.code === code)!;
    const now = options.find(({ key }) => key === sheets[holder]!.answers.get(code)?.optionKey);
    const worth = Number(now?.value ?? 0);
    return options.filter(({ value }) => Number(value) > worth).map(({ key }) => key);
  };
  const alternatives: (readonly Step[])[] = [];
  for (const code of codes.own) {
    const cost = problem.efforts.own.get(code)!;
    alternatives.push(
      betterAt(0, own, code).map((key) => ({ effort: cost, sets: [[0, code, key]] })),
    );
  }
  for (const code of codes.unit) {
    const places = [1, 2].filter(
      (holder) =>
        !problem.excluded.ofUnit.get(holders[holder]!)?.has(code) &&
        betterAt(holder, unit, code).length > 0,
    );
    const bundle = problem.bundles.get(code);
    if (bundle !== undefined) {
      const sets = places.map(
        (holder) => [holder, code, betterAt(holder, unit, code)[0]!] as const,
      );
      if (sets.length > 0) alternatives.push([{ effort: bundle, sets }]);
      continue;
    }
    for (const holder of places) {
      const cost =
        problem.efforts.ofUnit.get(holders[holder]!)?.get(code) ?? problem.efforts.units.get(code)!;
      alternatives.push(
        betterAt(holder, unit, code).map((key) => ({ effort: cost, sets: [[holder, code, key]] })),
      );
    }
  }
  let plans: (readonly Step[])[] = [[]];
  for (const steps of alternatives) {
    plans = plans.flatMap((plan) => [plan, ...steps.map((step) => [...plan, step])]);
  }
  const known = new Map<string, ReturnType<typeof scoreAnswers>>();
  const scored = plans.flatMap((steps) => {
    const cards = sheets.slice(0, 3).map(({ plan, answers }, holder) => {
      const sets = steps.flatMap((step) => step.sets.filter(([of]) => of === holder));
      const key = `${holder} ${sets.map(([, code, option]) => `${code}${option}`).join()}`;
      const raised = new Map(answers);
      for (const [, code, optionKey] of sets) raised.set(code, { optionKey });
      const card = known.get(key) ?? scoreAnswers(plan, raised);
      known.set(key, card);
      return card;
    });
    const { index } = rollUp(problem.own.plan, problem.own.formula, cards[0]!, [
      { code: 'x', scorecard: cards[1]! },
      { code: 'y', scorecard: cards[2]! },
      { code: 'z', scorecard: null },
    ]);
    const total = steps.reduce((sum, step) => sum + step.effort, 0);
    return index === null ? [] : [{ effort: total, count: steps.length, index }];
  });
  const { isReachedBy } = thresholdOf(problem.goal, problem.own.formula, 100);
  const enough = scored
    .filter(({ index }) => isReachedBy(index))
    .sort(
      (a, b) => snap(a.effort - b.effort) || a.count - b.count || snap(b.index) - snap(a.index),
    );
  const hasIndex = scored.some(({ count }) => count === 0);
  return { best: enough[0] ?? null, hasIndex, most: Math.max(...scored.map(({ index }) => index)) };
}

function compare(drawn: Drawn, outcome: IndexOutcome) {
  const { best, most } = tryAll(drawn);
  if (outcome.kind === 'UNREACHABLE') {
    expect(best).toBeNull();
    expect(snap(outcome.most)).toBe(snap(most));
    return;
  }
  if (outcome.kind === 'REACHED') {
    expect(best).toMatchObject({ effort: 0, count: 0 });
    return;
  }
  expect(outcome.kind).toBe('PLAN');
  if (outcome.kind !== 'PLAN') return;
  expect(outcome.isProven).toBe(true);
  expect(outcome.leastEffort).toBe(outcome.effort);
  expect(outcome.effort).toBeCloseTo(best!.effort, 9);
  expect(outcome.steps).toHaveLength(best!.count);
  expect(snap(outcome.points)).toBe(snap(best!.index));
  expect(outcome.steps.at(-1)!.index).toBe(outcome.points);
}

const holds = (drawn: fc.Arbitrary<Drawn>, numRuns: number, property: (drawn: Drawn) => void) =>
  fc.assert(fc.property(drawn, property), { numRuns });

describe('on a small kabupaten, where every way can be tried', () => {
  test('the plan is the cheapest, of own indicators and of units that count differently', () => {
    const kinds = new Set<string>();
    holds(problems([{}]), 40, (drawn) => {
      const outcome = findIndexPlan(drawn.problem);
      kinds.add(outcome.kind);
      compare(drawn, outcome);
    });
    expect(kinds).toContain('PLAN');
  });

  test('also with minima, cuts and rounding in an area of the units', () => {
    const rules: Partial<NodeRule>[] = [
      { aggregation: 'MINIMUM' },
      { aggregation: 'GEOMETRIC_MEAN' },
      { cap: '0.6' },
      { rounding: { digits: 1, mode: 'HALF_UP' } },
    ];
    holds(problems(rules), 30, (drawn) => compare(drawn, findIndexPlan(drawn.problem)));
  });

  test('also where one indicator is raised at all units together or at none', () => {
    holds(problems([{}, { aggregation: 'MINIMUM' }], { bundled: true }), 40, (drawn) =>
      compare(drawn, findIndexPlan(drawn.problem)),
    );
  });

  test.each(['EXCLUDE', 'PROPAGATE'] as const)('where answering changes what counts, no plan that is not is called the cheapest: %s', (unanswered) => {
    holds(problems([{}], { unanswered }), 30, (drawn) => {
      const outcome = findIndexPlan(drawn.problem);
      const { best, most, hasIndex } = tryAll(drawn);
      if (outcome.kind === 'ABSENT') {
        expect(hasIndex).toBe(false);
      } else if (outcome.kind === 'PLAN' && !outcome.isProven) {
        expect(outcome.effort).toBeGreaterThanOrEqual(best!.effort - 1e-9);
        expect(outcome.leastEffort).toBeLessThanOrEqual(best!.effort + 1e-9);
      } else if (outcome.kind === 'NOT_FOUND') {
        expect(outcome.most).toBeLessThanOrEqual(most + 1e-9);
      } else {
        compare(drawn, outcome);
      }
    });
  }); // prettier-ignore
});
