import { describe, expect, test } from 'vitest';
import { doubtsOf } from './doubts.js';
import { judge } from './judge.js';
import { house } from './published.sample.js';

describe('the answers that cause an inconsistency', () => {
  const [worst] = doubtsOf(house.family, house.comparisons);

  test('begin with the one that Saaty mends, and with his value: 1/2 in place of 6', () => {
    expect(worst).toMatchObject({
      comparison: { first: 'neighbourhood', second: 'condition', ratio: '6' },
      step: '1/2',
    });
    // He prints 0.083, by a random index of 1.40 where ours is 1.4056.
    expect(worst!.ratioThen).toBeCloseTo(0.083, 2);
  });

  test('come out as they say once they are mended', () => {
    const mended = house.comparisons.map((one) =>
      one === worst!.comparison ? { ...one, ratio: worst!.step } : one,
    );
    const { consistency, priorities } = judge(house.family, mended);
    expect(consistency).toMatchObject({ ratio: worst!.ratioThen, isConsistent: true });
    const published = [0.175, 0.062, 0.103, 0.019, 0.034, 0.041, 0.221, 0.345];
    expect([...priorities!.values()].map((share) => Number(share.toFixed(3)))).toEqual(published);
  });

  test('are told worst first', () => {
    const off = doubtsOf(house.family, house.comparisons).map((one) => one.timesOff);
    expect(off).toEqual(off.toSorted((a, b) => b - a));
    expect(off).toHaveLength(28);
  });

  test('are told by what the others imply, by hand: A to C is 2 × 3', () => {
    const doubts = doubtsOf(
      ['A', 'B', 'C'],
      [
        { first: 'A', second: 'B', ratio: '2' },
        { first: 'B', second: 'C', ratio: '3' },
        { first: 'A', second: 'C', ratio: '1' },
      ],
    );
    const last = doubts.find(({ comparison }) => comparison.ratio === '1')!;
    expect(last.implied).toBeCloseTo(6, 9);
    expect(last).toMatchObject({ step: '6', ratioThen: 0 });
    expect(last.timesOff).toBeCloseTo(6, 9);
  });

  test('are none where no other answer speaks of the pair', () => {
    const chain = [
      { first: 'A', second: 'B', ratio: '9' },
      { first: 'B', second: 'C', ratio: '9' },
    ];
    expect(doubtsOf(['A', 'B', 'C'], chain)).toEqual([]);
  });

  test('do not blame an answer at the end of the scale for what lies beyond it', () => {
    const [doubt] = doubtsOf(
      ['A', 'B', 'C'],
      [
        { first: 'A', second: 'C', ratio: '9' },
        { first: 'A', second: 'B', ratio: '5' },
        { first: 'B', second: 'C', ratio: '5' },
      ],
    ).filter(({ comparison }) => comparison.ratio === '9');
    expect(doubt!.implied).toBeCloseTo(25, 9);
    expect(doubt).toMatchObject({ step: '9', timesOff: 1 });
  });
});
