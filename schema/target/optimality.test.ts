import fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, test } from 'vitest';
import { buildInstrument, type Branch } from '../../test/builders/instrument.js';
import type { FormulaDefinition, NodeRule } from '../formula/definition.js';
import { regulationFormula } from '../formula/regulation.js';
import type { InstrumentDefinition } from '../instruments/instrument.js';
import { planScoring, scoreTotals, snap, type AnswerValue } from '../scoring/index.js';
import { alone } from '../scoring/statistics.js';
import { findPlan, highsSolver, thresholdOf, type Outcome, type TargetProblem } from './index.js';

const solver = highsSolver(await loadHighs());

interface Drawn {
  readonly instrument: InstrumentDefinition;
  readonly formula: FormulaDefinition;
  readonly problem: TargetProblem;
}

const indicator = fc.record({
  answerType: fc.constantFrom('YES_NO', 'ABC', 'ABCD'),
  weight: fc.integer({ min: 1, max: 9 }),
  /** How many options from the best on; null is no answer. */
  answered: fc.option(fc.integer({ min: 0, max: 3 }), { freq: 2 }),
  effort: fc.constantFrom(1, 1, 1, 0, 0.5, 2.25, 7),
});

const tree = fc.array(fc.tuple(fc.array(indicator, { minLength: 1, maxLength: 3 }), fc.boolean()), {
  minLength: 1,
  maxLength: 3,
});

/** Small worksheets, the rules of whose areas are drawn from some; a target anywhere between nothing and all. */
const problems = (rules: readonly Partial<NodeRule>[], expression?: string) =>
  fc
    .record({
      tree,
      rules: fc.array(fc.constantFrom(...rules), { minLength: 3, maxLength: 3 }),
      unanswered: fc.constantFrom('ZERO', 'ZERO', 'EXCLUDE', 'PROPAGATE'),
      share: fc.integer({ min: 5, max: 100 }),
      /** Grades begin above their bounds; null asks for points. */
      grade: fc.option(fc.constantFrom('AA', 'A', 'BB', 'B', 'CC', 'C'), { freq: 2 }),
      basis: fc.constantFrom('INDICATOR', 'STEP'),
      barred: fc.array(fc.integer({ min: 0, max: 8 }), { maxLength: 2 }),
      promised: fc.array(fc.integer({ min: 0, max: 8 }), { maxLength: 1 }),
    })
    .map((asked): Drawn => {
      const {
        tree: areas,
        rules: drawn,
        unanswered,
        share,
        grade,
        basis,
        barred,
        promised,
      } = asked;
      const roots = areas.map(([leaves, isMean], area): Branch => {
        const weights = leaves.map(({ weight }) => weight);
        const children = leaves.map(({ answerType, weight }, at): Branch => ({
          code: `${area + 1}.${at + 1}`,
          answerType,
          ...(isMean ? {} : { weight: String(weight) }),
        }));
        return { code: `${area + 1}`, weight: String(sum(weights)), children };
      });
      const totalWeight = String(sum(roots.map(({ weight }) => Number(weight))));
      const instrument = buildInstrument(roots, { totalWeight });
      const plain = regulationFormula(instrument);
      const nodes = Object.fromEntries(
        Object.entries(plain.nodes).map(([code, rule]) => {
          const own = code.includes('.') ? {} : (drawn[Number(code) - 1] ?? {});
          const text = expression === undefined ? {} : { expression };
          return [code, { ...rule, ...own, ...('aggregation' in own ? text : {}) }];
        }),
      );
      const missing = { ...plain.missing, unanswered };
      const formula = { ...plain, nodes, missing, gradeBasis: 'ACHIEVEMENT' as const };
      const leaves = areas.flatMap(([all]) => all);
      const codeAt = (places: readonly number[]) =>
        new Set(places.flatMap((place) => instrument.indicators[place]?.code ?? []));
      const excluded = codeAt(barred);
      const answers = instrument.indicators.flatMap(({ code, options }, place) => {
        const { answered } = leaves[place]!;
        if (answered === null) return [];
        const { key } = options[Math.min(answered, options.length - 1)]!;
        return [[code, { optionKey: key }] as const];
      });
      const problem: TargetProblem = {
        plan: planScoring(instrument, formula),
        formula,
        answers: new Map<string, AnswerValue>(answers),
        surroundings: alone,
        goal:
          grade === null
            ? { kind: 'POINTS', points: (Number(totalWeight) * share) / 100 }
            : { kind: 'GRADE', grade },
        efforts: {
          basis,
          of: new Map(
            instrument.indicators.map(({ code }, place) => [code, leaves[place]!.effort]),
          ),
        },
        excluded,
        promised: new Set([...codeAt(promised)].filter((code) => !excluded.has(code))),
      };
      return { instrument, formula, problem };
    });

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

interface Way {
  readonly effort: number;
  readonly count: number;
  readonly points: number;
  readonly places: number;
}

/** Every way there is, by the scorer's public face alone. */
function tryAll({ instrument, formula, problem }: Drawn) {
  const { plan, goal, efforts, excluded, promised } = problem;
  const worth = (code: string, key: string | null | undefined) => {
    const option = instrument.indicators
      .find((one) => one.code === code)!
      .options.find((one) => one.key === key);
    return option ? Number(option.value) : 0;
  };
  const better = ({ code, options }: InstrumentDefinition['indicators'][number]) => {
    const now = worth(code, problem.answers.get(code)?.optionKey);
    return options
      .filter(({ key }) => worth(code, key) > now)
      .toReversed()
      .map(({ key }) => key);
  };
  const answers = new Map(problem.answers);
  for (const one of instrument.indicators) {
    const best = better(one).at(-1);
    if (promised.has(one.code) && best) answers.set(one.code, { optionKey: best });
  }
  const moving = instrument.indicators
    .map((one, place) => ({ code: one.code, place, keys: better(one) }))
    .filter(({ code, keys }) => keys.length > 0 && !excluded.has(code) && !promised.has(code));
  const { isReachedBy } = thresholdOf(goal, formula, plan.weights[0]!);
  let ways: { way: Way; sheet: Map<string, AnswerValue> }[] = [
    { way: { effort: 0, count: 0, points: 0, places: 0 }, sheet: answers },
  ];
  for (const { code, place, keys } of moving) {
    ways = ways.flatMap(({ way, sheet }) => [
      { way, sheet },
      ...keys.map((optionKey, step) => ({
        way: {
          ...way,
          effort: way.effort + efforts.of.get(code)! * (efforts.basis === 'STEP' ? step + 1 : 1),
          count: way.count + 1,
          places: way.places + place + 1,
        },
        sheet: new Map(sheet).set(code, { optionKey }),
      })),
    ]);
  }
  const scored = ways.flatMap(({ way, sheet }) => {
    const { score, points } = scoreTotals(plan, sheet);
    return typeof score === 'number' ? [{ ...way, points }] : [];
  });
  const enough = scored
    .filter(({ points }) => isReachedBy(points))
    .sort(
      (a, b) =>
        snap(a.effort - b.effort) ||
        a.count - b.count ||
        snap(b.points) - snap(a.points) ||
        a.places - b.places,
    );
  return {
    best: enough[0] ?? null,
    most: Math.max(0, ...scored.map(({ points }) => points)),
    combinations: ways.length,
  };
}

/** The outcome as it can be held against the trial of everything. */
function compare(drawn: Drawn, outcome: Outcome, { withPlaces = true } = {}) {
  const { best, most } = tryAll(drawn);
  if (outcome.kind === 'UNREACHABLE') {
    expect(best).toBeNull();
    expect(snap(outcome.most)).toBe(snap(most));
    return;
  }
  if (outcome.kind === 'REACHED') {
    expect(best).toMatchObject({ effort: 0, count: 0 });
    expect(outcome.points).toBe(best!.points);
    return;
  }
  expect(outcome.kind).toBe('PLAN');
  if (outcome.kind !== 'PLAN') return;
  const { isProven, effort, leastEffort, moves, points } = outcome;
  const { problem, instrument } = drawn;
  expect({ isProven, leastEffort }).toEqual({ isProven: true, leastEffort: effort });
  expect(effort).toBeCloseTo(best!.effort, 9);
  expect(moves).toHaveLength(best!.count);
  expect(snap(points)).toBe(snap(best!.points));
  expect(moves.at(-1)!.total).toBe(points);
  expect(sum(moves.map((move) => move.effort))).toBeCloseTo(effort, 9);
  expect(moves.some(({ code }) => problem.excluded.has(code))).toBe(false);
  if (!withPlaces) return;
  const places = moves.map(({ code }) =>
    instrument.indicators.findIndex((one) => one.code === code),
  );
  expect(sum(places) + places.length).toBe(best!.places);
}

const holds = (drawn: fc.Arbitrary<Drawn>, numRuns: number, property: (drawn: Drawn) => void) =>
  fc.assert(fc.property(drawn, property), { numRuns });

const kinked: readonly Partial<NodeRule>[] = [
  {},
  { aggregation: 'MINIMUM' },
  { aggregation: 'MAXIMUM' },
  { aggregation: 'GEOMETRIC_MEAN' },
  { cap: '0.6' },
  { rounding: { digits: 1, mode: 'HALF_UP' } },
  { minimumAnswered: '0.6' },
  { direction: 'LOWER_IS_BETTER' },
];

describe('on small trees, where every way can be tried', () => {
  test('the program finds the cheapest plan where everything adds up', () => {
    const methods = new Set<string>();
    holds(problems([{}]), 40, (drawn) => {
      const outcome = findPlan(drawn.problem, { solver });
      if (outcome.kind === 'PLAN') methods.add(outcome.method);
      compare(drawn, outcome);
    });
    expect(methods).toContain('PROGRAM');
  });

  test('and where it does not: with minima, maxima, cuts, rounding and turned scales in some areas', () => {
    holds(problems(kinked), 60, (drawn) => compare(drawn, findPlan(drawn.problem, { solver })));
  });

  test('what is built up from the leaves is the cheapest where raising never lowers', () => {
    const methods = new Set<string>();
    holds(problems(kinked.slice(0, 6)), 60, (drawn) => {
      const outcome = findPlan(drawn.problem, { solver, tableLimit: 0 });
      if (outcome.kind === 'PLAN') methods.add(outcome.method);
      compare(drawn, outcome, { withPlaces: false });
    });
    expect(methods).toContain('FRONTS');
  });

  test.each([
    'IF(MIN(children) > 0; MEAN(children); MIN(MEAN(children); 0.5))',
    'IF([1.1] >= 0.5; MAX(children); 0)',
    'IF([1.1] < 0.5; 0; MAX(children))',
    'MEAN(children) * [1.1]',
    'IF([1.1] > 0.4; MIN(children); SUM(children) / 4)',
  ])('a gate between areas is searched completely: %s', (expression) => {
    const rules = [{}, { aggregation: 'EXPRESSION' }] as const;
    holds(problems(rules, expression), 25, (drawn) => {
      const outcome = findPlan(drawn.problem, { solver, tableLimit: 0 });
      compare(drawn, outcome, {
        withPlaces: outcome.kind === 'PLAN' && outcome.method === 'SEARCH',
      });
    });
  });
});
