import { describe, expect, test } from 'vitest';
import { buildInstrument, indicators, type Branch } from '../../test/builders/instrument.js';
import type { MissingRules } from '../formula/definition.js';
import { regulationFormula } from '../formula/regulation.js';
import type { AnswerValue } from './answer.js';
import { planScoring } from './plan.js';
import { scoreAnswers, scoreTotals } from './score.js';

const plan = (roots: readonly Branch[], missing: Partial<MissingRules> = {}) => {
  const instrument = buildInstrument(roots);
  const formula = regulationFormula(instrument);
  return planScoring(instrument, { ...formula, missing: { ...formula.missing, ...missing } });
};

const score = (
  roots: readonly Branch[],
  answers: Readonly<Record<string, AnswerValue>>,
  missing?: Partial<MissingRules>,
) => scoreAnswers(plan(roots, missing), new Map(Object.entries(answers)));

const chosen = (optionKey: string): AnswerValue => ({ optionKey });
const inapplicable: AnswerValue = { notApplicable: true };

describe('an indicator', () => {
  const percent: Branch = {
    code: '1.a',
    answerType: 'PERCENT',
    ratio: { numerator: 'done', denominator: 'planned' },
  };
  const counted = (counts: AnswerValue['counts']): AnswerValue => ({ counts: counts ?? null });
  const scoreOf = (indicator: Partial<Branch>, answer: AnswerValue) =>
    score(
      [{ code: '1', weight: '1', children: [{ ...indicator, code: '1.a' }] }],
      { '1.a': answer },
      { unanswered: 'PROPAGATE', notApplicable: 'PROPAGATE', divideByZero: 'PROPAGATE' },
    ).nodes.get('1.a')?.score;

  test.each<[string, AnswerValue]>([
    ['no option chosen', {}],
    ['the option cleared again', { optionKey: null }],
    ['only a count, where an option is asked for', counted({ done: 1 })],
  ])('is unanswered with %s', (_, answer) => {
    expect(scoreOf({}, answer)).toEqual({ fault: 'unanswered', at: '1.a' });
  });

  test('does not apply, whatever else was answered before', () => {
    const answer = { optionKey: 'A', notApplicable: true };
    expect(scoreOf({}, answer)).toEqual({ fault: 'not_applicable', at: '1.a' });
  });

  test('is answered by an option of its own, in its own spelling', () => {
    expect(scoreOf({}, chosen('B'))).toBe(0.5);
    expect(scoreOf({}, chosen('D'))).toEqual({ fault: 'out_of_domain', at: '1.a' });
    expect(scoreOf({}, chosen('a'))).toEqual({ fault: 'out_of_domain', at: '1.a' });
  });

  test('has no score by an option that no source gives a value', () => {
    const opinion = { answerType: 'AUDIT_OPINION' } as const;
    expect(scoreOf(opinion, chosen('WTP'))).toEqual({ fault: 'out_of_domain', at: '1.a' });
  });

  test.each<[AnswerValue['counts'], unknown]>([
    [{ done: 3, planned: 4 }, 0.75],
    [
      new Map([
        ['done', 3],
        ['planned', 4],
      ]),
      0.75,
    ],
    [{ done: 5, planned: 4 }, 1],
    [{ done: 0, planned: 4 }, 0],
    [{ planned: 4 }, 'unanswered'],
    [{}, 'unanswered'],
    [null, 'unanswered'],
    [{ done: 0, planned: 0 }, 'divide_by_zero'],
    [{ done: -1, planned: 4 }, 'out_of_domain'],
    [{ done: 1, planned: -4 }, 'out_of_domain'],
    [{ done: Number.NaN, planned: 4 }, 'out_of_domain'],
    [{ done: Infinity, planned: 4 }, 'out_of_domain'],
  ])('counted as %o is %s', (counts, expected) => {
    const value = scoreOf(percent, counted(counts));
    expect(value).toEqual(typeof expected === 'string' ? { fault: expected, at: '1.a' } : expected);
  });

  test.each<[number | null, unknown]>([
    [1, 0],
    [4, 1],
    [2.5, 0.5],
    [null, 'unanswered'],
    [0.99, 'out_of_domain'],
    [4.01, 'out_of_domain'],
    [Number.NaN, 'out_of_domain'],
  ])('valued %s on a scale from 1 to 4 is %s', (value, expected) => {
    const indicator = { answerType: 'VALUE', scale: { min: 1, max: 4, inferred: false } } as const;
    const found = scoreOf(indicator, { value });
    expect(found).toEqual(typeof expected === 'string' ? { fault: expected, at: '1.a' } : expected);
  });

  test('whose scale is unknown has no score by any value', () => {
    const indicator = { answerType: 'VALUE' } as const;
    expect(scoreOf(indicator, { value: 70 })).toEqual({ fault: 'out_of_domain', at: '1.a' });
    expect(scoreOf(indicator, {})).toEqual({ fault: 'unanswered', at: '1.a' });
  });
});

describe('a missing answer', () => {
  const area: Branch[] = [
    {
      code: '1',
      weight: '6',
      children: [
        { code: '1.i', weight: '2', children: indicators('1.i', 2) },
        { code: '1.ii', weight: '4', children: indicators('1.ii', 2) },
      ],
    },
  ];

  test('is a fault that names the indicator, and counts as nothing earned by the regulation', () => {
    const { nodes, total, missing } = score(area, {
      '1.i.a': chosen('A'),
      '1.ii.a': chosen('A'),
      '1.ii.b': chosen('A'),
    });
    expect(missing).toEqual([{ fault: 'unanswered', at: '1.i.b' }]);
    expect(nodes.get('1.i.b')).toMatchObject({
      score: { fault: 'unanswered', at: '1.i.b' },
      points: 0,
      effectiveWeight: 1,
      achievement: 0,
    });
    expect(nodes.get('1.i')).toMatchObject({ score: 0.5, points: 1 });
    expect(total).toMatchObject({ points: 5, maximum: 6, missing: 1 });
  });

  test('gives its weight back to its siblings where the formula excludes it', () => {
    const answers = { '1.i.a': chosen('B'), '1.ii.a': chosen('A'), '1.ii.b': chosen('C') };
    const { nodes, total } = score(area, answers, { unanswered: 'EXCLUDE' });
    expect(nodes.get('1.i.a')).toMatchObject({ weight: 1, effectiveWeight: 2, points: 1 });
    expect(nodes.get('1.i.b')).toMatchObject({ effectiveWeight: 0, achievement: null });
    expect(total).toMatchObject({ points: 3, maximum: 6 });
  });

  test('excludes a sub-aspect that has no answer at all, which then names the first of them', () => {
    const answers = { '1.ii.a': chosen('A'), '1.ii.b': chosen('C') };
    const { nodes, total } = score(area, answers, { unanswered: 'EXCLUDE' });
    expect(nodes.get('1.i')).toMatchObject({
      score: { fault: 'unanswered', at: '1.i.a' },
      points: 0,
      effectiveWeight: 0,
      achievement: null,
    });
    expect(nodes.get('1.ii')).toMatchObject({ weight: 4, effectiveWeight: 6, points: 3 });
    expect(total).toMatchObject({ points: 3, maximum: 6 });
  });

  test('leaves nothing to measure where the formula excludes it and every answer is missing', () => {
    const { total } = score(area, {}, { unanswered: 'EXCLUDE' });
    expect(total).toMatchObject({
      score: { fault: 'unanswered', at: '1.i.a' },
      points: 0,
      maximum: 0,
      achievement: 0,
      completion: 0,
    });
  });

  test('makes all above it missing where the formula propagates it, and nothing beside it', () => {
    const answers = { '1.i.a': chosen('A'), '1.ii.a': chosen('A'), '1.ii.b': chosen('B') };
    const { nodes, total } = score(area, answers, { unanswered: 'PROPAGATE' });
    expect(total).toMatchObject({ score: { fault: 'unanswered', at: '1.i.b' }, points: 0 });
    expect(nodes.get('1.i')?.score).toEqual({ fault: 'unanswered', at: '1.i.b' });
    expect(nodes.get('1.ii')).toMatchObject({ score: 0.75, points: 3 });
  });

  test('cannot make anything missing where it weighs nothing', () => {
    const roots: Branch[] = [
      {
        code: '1',
        weight: '3',
        children: [
          { code: '1.a', weight: '3' },
          { code: '1.b', weight: '0' },
        ],
      },
    ];
    const { total } = score(roots, { '1.a': chosen('A') }, { unanswered: 'PROPAGATE' });
    expect(total).toMatchObject({ score: 1, points: 3 });
  });
});

describe('an answer whose value nobody knows', () => {
  test('counts neither for nor against, and is listed as missing', () => {
    const roots: Branch[] = [
      {
        code: 'B.1',
        weight: '10',
        children: [
          { code: 'B.1.a', weight: '3', answerType: 'AUDIT_OPINION' },
          { code: 'B.1.b', weight: '7' },
        ],
      },
    ];
    const { total, missing } = score(roots, { 'B.1.a': chosen('WTP'), 'B.1.b': chosen('A') });
    expect(total).toMatchObject({ points: 10, maximum: 10, completion: 1 });
    expect(missing).toEqual([{ fault: 'out_of_domain', at: 'B.1.a' }]);
  });
});

describe('a weight', () => {
  test('of 0 means nothing under a mean too, never an equal share', () => {
    const instrument = buildInstrument([{ code: '1', weight: '2', children: indicators('1', 3) }]);
    const formula = regulationFormula(instrument);
    const off = { weight: '0', weightStatus: 'OFFICIAL', aggregation: 'SUM' } as const;
    const withoutC = planScoring(instrument, {
      ...formula,
      nodes: { ...formula.nodes, '1.c': off },
    });
    const answers = new Map([
      ['1.a', chosen('A')],
      ['1.b', chosen('C')],
      ['1.c', chosen('A')],
    ]);
    const { nodes, total } = scoreAnswers(withoutC, answers);
    expect(total.points).toBe(1);
    expect(nodes.get('1.c')).toMatchObject({ weight: 0, effectiveWeight: 0, points: 0, score: 1 });
  });

  test('of 0 on a whole area switches it off', () => {
    const roots: Branch[] = [
      { code: '1', weight: '0', children: [{ code: '1.a', weight: '0' }] },
      { code: '2', weight: '5', children: [{ code: '2.a', weight: '5' }] },
    ];
    const { total } = score(roots, { '1.a': chosen('A'), '2.a': chosen('B') });
    expect(total).toMatchObject({ points: 2.5, maximum: 5 });
  });

  test('that does not add up in a draft is shared in proportion', () => {
    const roots: Branch[] = [
      {
        code: '1',
        weight: '10',
        children: [
          { code: '1.a', weight: '2' },
          { code: '1.b', weight: '3' },
        ],
      },
    ];
    const { nodes } = score(roots, { '1.a': chosen('A'), '1.b': chosen('B') });
    expect(nodes.get('1.a')).toMatchObject({ weight: 2, effectiveWeight: 4, points: 4 });
    expect(nodes.get('1')?.points).toBe(7);
  });

  test.each([
    ['1,5', '1: "1,5" is not a weight'],
    ['-1', '1 weighs less than nothing'],
  ])('of "%s" cannot be scored with', (weight, message) => {
    const roots = [{ code: '1', weight, children: indicators('1', 1) }];
    expect(() => plan(roots)).toThrow(new RangeError(message));
  });

  test('that is absent cannot be scored with', () => {
    const instrument = buildInstrument([{ code: '1', weight: '1', children: indicators('1', 1) }]);
    const formula = { ...regulationFormula(instrument), nodes: {} };
    expect(() => planScoring(instrument, formula)).toThrow(new RangeError('1 has no weight'));
  });
});

describe('progress', () => {
  const roots: Branch[] = [{ code: '1', weight: '4', children: indicators('1', 4) }];

  test('counts what was answered, not what was earned', () => {
    const { total } = score(roots, { '1.a': chosen('C'), '1.b': inapplicable });
    expect(total).toMatchObject({ answered: 2, indicators: 4, completion: 0.5, missing: 2 });
  });

  test('is complete, and nothing is missing, where nothing applies', () => {
    const all = Object.fromEntries(['a', 'b', 'c', 'd'].map((key) => [`1.${key}`, inapplicable]));
    const { total, missing } = score(roots, all);
    expect(total).toMatchObject({ completion: 1, maximum: 0 });
    expect(total.score).toEqual({ fault: 'not_applicable', at: '1.a' });
    expect(missing).toEqual([]);
  });

  test('does not see answers to indicators that the instrument does not have', () => {
    expect(score(roots, { '9.z': chosen('A') }).total.answered).toBe(0);
  });
});

describe('the totals alone', () => {
  test('are the same, with the points of each component in the instrument’s order', () => {
    const compiled = plan([
      {
        code: '1',
        weight: '6',
        children: [
          { code: '1.i', weight: '2', children: indicators('1.i', 3) },
          { code: '1.ii', weight: '4', children: indicators('1.ii', 2) },
        ],
      },
    ]);
    const answers = new Map([
      ['1.i.a', chosen('B')],
      ['1.ii.b', chosen('A')],
      ['1.i.c', inapplicable],
    ]);
    const { total, nodes } = scoreAnswers(compiled, answers);
    const { componentPoints, isComponentOpen, ...totals } = scoreTotals(compiled, answers);
    expect(totals).toEqual(total);
    expect([...componentPoints]).toEqual(
      ['1', '1.i', '1.ii'].map((code) => nodes.get(code)?.points),
    );
    expect([...isComponentOpen]).toEqual([0, 0, 0]);
  });
});
