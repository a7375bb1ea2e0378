import { describe, expect, test } from 'vitest';
import { cardAreas, type CardComponent, standouts } from './standouts.js';

const node = (
  code: string,
  score: number | null,
  overrides: Partial<CardComponent> = {},
): CardComponent => {
  const weight = overrides.weight ?? 2;
  return {
    code,
    parentCode: 'U.I',
    kind: 'AREA',
    name: `Area ${code}`,
    weight,
    weightStatus: 'CITED',
    score,
    points: (score ?? 0) * weight,
    claimedPoints: (score ?? 0) * weight,
    medianPoints: 1,
    ...overrides,
  };
};

const codes = (areas: readonly { readonly code: string }[]) => areas.map(({ code }) => code);

describe('what stands out on a report card', () => {
  test('only areas that weigh something count, each with the aspect above it', () => {
    const nodes = [
      node('U.I', 0.5, { kind: 'ASPECT', parentCode: null, name: 'Pemenuhan' }),
      node('U.I.1', 0.5),
      node('U.I.1.i', 0.9, { kind: 'SUB_ASPECT', parentCode: 'U.I.1' }),
      node('U.I.2', 0.1, { weight: 0 }),
    ];
    const [area, ...none] = cardAreas(nodes);
    expect(area).toMatchObject({ code: 'U.I.1', aspect: 'Pemenuhan', medianAchievement: 0.5 });
    expect(none).toEqual([]);
  });

  test('the three highest and the three lowest are named, most telling first', () => {
    const areas = cardAreas([
      node('1', 0.5),
      node('2', 0.9),
      node('3', 0.1),
      node('4', 0.7),
      node('5', 0.3),
      node('6', 0.8),
      node('7', 0.2),
    ]);
    const { strengths, weaknesses } = standouts(areas);
    expect(codes(strengths)).toEqual(['2', '6', '4']);
    expect(codes(weaknesses)).toEqual(['3', '7', '5']);
  });

  test('no area is a strength and a weakness at once', () => {
    const { strengths, weaknesses } = standouts(
      cardAreas([node('1', 0.4), node('2', 0.6), node('3', 0.8)]),
    );
    expect(codes(weaknesses)).toEqual(['1', '2']);
    expect(codes(strengths)).toEqual(['3']);
  });

  test('nothing earned is no strength, and everything earned no weakness', () => {
    expect(standouts(cardAreas([node('1', 0), node('2', 0)])).strengths).toEqual([]);
    expect(standouts(cardAreas([node('1', 1), node('2', 1)])).weaknesses).toEqual([]);
  });

  test('of equal achievements the heavier area comes first', () => {
    const areas = cardAreas([
      node('light', 0.2, { weight: 1 }),
      node('heavy', 0.2, { weight: 3 }),
      node('good', 0.9),
      node('better', 0.95),
    ]);
    expect(codes(standouts(areas).weaknesses)).toEqual(['heavy', 'light']);
  });

  test('an area that could not be scored is neither', () => {
    expect(standouts(cardAreas([node('1', null)]))).toEqual({ strengths: [], weaknesses: [] });
  });
});
