import { describe, expect, test } from 'vitest';
import type { Comparison } from '../definition.js';
import { judge } from './judge.js';
import { drinks, house, wealth } from './published.sample.js';
import { inverseRatio } from './scale.js';

const compare = (first: string, second: string, ratio: string): Comparison => ({
  first,
  second,
  ratio,
});

/** As it is published: so many decimals. */
function rounded(family: readonly string[], comparisons: readonly Comparison[]) {
  const { priorities } = judge(family, comparisons);
  return [...priorities!.values()].map((share) => share.toFixed(3));
}

function measured(family: readonly string[], comparisons: readonly Comparison[]) {
  const { consistency } = judge(family, comparisons);
  if (consistency.kind !== 'MEASURED') throw new Error(consistency.kind);
  return consistency;
}

describe('what is published comes out', () => {
  test('the choice of a house: λ 9.669, CR 0.17', () => {
    expect(rounded(house.family, house.comparisons).join(' ')).toBe(
      '0.173 0.054 0.188 0.018 0.031 0.036 0.167 0.333',
    );
    const { largest, ratio, isConsistent } = measured(house.family, house.comparisons);
    expect(largest).toBeCloseTo(9.669, 3);
    expect(ratio).toBeCloseTo(0.17, 2);
    expect(isConsistent).toBe(false);
  });

  test('the wealth of nations: λ 7.61, CI 0.10', () => {
    expect(rounded(wealth.family, wealth.comparisons).join(' ')).toBe(
      '0.427 0.230 0.021 0.052 0.052 0.123 0.094',
    );
    const { largest, index, isConsistent } = measured(wealth.family, wealth.comparisons);
    expect(largest).toBeCloseTo(7.61, 2);
    expect(index).toBeCloseTo(0.1, 2);
    expect(isConsistent).toBe(true);
  });

  test('what is drunk: CR 0.022', () => {
    const published = [0.177, 0.019, 0.042, 0.116, 0.19, 0.129, 0.327];
    const { priorities } = judge(drinks.family, drinks.comparisons);
    [...priorities!.values()].forEach((share, place) =>
      expect(Math.abs(share - published[place]!)).toBeLessThan(0.001),
    );
    expect(measured(drinks.family, drinks.comparisons).ratio).toBeCloseTo(0.022, 3);
  });
});

describe('answers that do not contradict', () => {
  // 6 : 3 : 2 : 1, so that every answer is a ratio of two of them.
  const family = ['A', 'B', 'C', 'D'];
  const all = [
    compare('A', 'B', '2'),
    compare('A', 'C', '3'),
    compare('A', 'D', '6'),
    compare('B', 'C', '1.5'),
    compare('B', 'D', '3'),
    compare('C', 'D', '2'),
  ];

  test('give their ratios exactly, and CR 0', () => {
    const { priorities } = judge(family, all);
    const twelfths = [...priorities!.values()].map((share) => share * 12);
    [6, 3, 2, 1].forEach((part, place) => expect(twelfths[place]).toBeCloseTo(part, 9));
    expect(measured(family, all)).toMatchObject({ ratio: 0, isConsistent: true });
  });

  test('give the same with some questions left open', () => {
    const { priorities, questions, answered } = judge(family, all.slice(0, 4));
    expect([questions, answered]).toEqual([6, 4]);
    expect(priorities!.get('D')! * 12).toBeCloseTo(1, 9);
    expect(measured(family, all.slice(0, 4)).ratio).toBe(0);
  });
});

describe('every family', () => {
  test('comes out the same the other way round', () => {
    const other = house.comparisons.map(({ first, second, ratio }) =>
      compare(second, first, inverseRatio(ratio)),
    );
    expect(rounded(house.family, other)).toEqual(rounded(house.family, house.comparisons));
    expect(measured(house.family, other).ratio).toBeCloseTo(
      measured(house.family, house.comparisons).ratio,
      12,
    );
  });

  test('comes out the same in any order', () => {
    const turned = judge(house.family.toReversed(), house.comparisons.toReversed()).priorities!;
    for (const [code, share] of judge(house.family, house.comparisons).priorities!) {
      expect(turned.get(code)).toBeCloseTo(share, 9);
    }
  });

  test('adds up to 1', () => {
    for (const { family, comparisons } of [house, wealth, drinks]) {
      const shares = [...judge(family, comparisons).priorities!.values()];
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    }
  });
});

describe('answers that are missing', () => {
  const family = ['A', 'B', 'C', 'D', 'E'];

  test('are named by who is not linked yet to the largest group', () => {
    const { priorities, unlinked, consistency } = judge(family, [
      compare('A', 'B', '3'),
      compare('C', 'D', '3'),
      compare('D', 'E', '3'),
    ]);
    expect(priorities).toBeUndefined();
    expect(unlinked).toEqual(['A', 'B']);
    expect(consistency.kind).toBe('UNLINKED');
  });

  test('leave a chain that nothing tests, whose products are the weights', () => {
    const { priorities, consistency } = judge(
      ['A', 'B', 'C'],
      [compare('A', 'B', '4'), compare('B', 'C', '1/2')],
    );
    // 4 : 1 : 2
    expect(priorities!.get('A')).toBeCloseTo(4 / 7, 9);
    expect(priorities!.get('C')).toBeCloseTo(2 / 7, 9);
    expect(consistency.kind).toBe('UNTESTED');
  });

  test('are measured against random answers that have as many gaps', () => {
    // A, B and C go round in a circle, D hangs on one answer: what three alone contradict.
    const circle = [compare('A', 'B', '2'), compare('B', 'C', '2'), compare('C', 'A', '2')];
    const [three, four] = [
      measured(['A', 'B', 'C'], circle),
      measured(['A', 'B', 'C', 'D'], [...circle, compare('A', 'D', '1')]),
    ];
    // By hand: 1 + 2 + 1/2 in every row of the three, so CI is 0.25 and its CR 0.25 / 0.5245.
    expect(three.ratio).toBeCloseTo(0.25 / 0.5245, 9);
    expect(four.index).toBeGreaterThan(0);
    // Two of six are missing: a third of the index of four is left, 0.8815 / 3.
    expect(four.ratio).toBeCloseTo(four.index / (0.8815 / 3), 9);
  });
});

describe('what cannot be judged', () => {
  test('two have one answer, which nothing contradicts', () => {
    const { priorities, consistency } = judge(['A', 'B'], [compare('A', 'B', '3')]);
    expect(priorities!.get('A')).toBeCloseTo(0.75, 12);
    expect(consistency).toEqual({ kind: 'TWO' });
  });

  test('is passed over: strangers, a child with itself, what lies off the scale', () => {
    const wrong = [
      compare('A', 'X', '3'),
      compare('A', 'A', '3'),
      compare('A', 'B', '10'),
      compare('A', 'B', '0'),
      compare('A', 'B', 'three'),
    ];
    expect(judge(['A', 'B'], wrong).answered).toBe(0);
  });

  test('is refused: one alone, and more than fifteen', () => {
    expect(() => judge(['A'], [])).toThrow(RangeError);
    const many = Array.from({ length: 16 }, (_, place) => `n${place}`);
    expect(() => judge(many, [])).toThrow(RangeError);
  });
});
