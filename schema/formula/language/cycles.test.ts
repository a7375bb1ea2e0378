import { describe, expect, test } from 'vitest';
import { findCycles } from './cycles.js';
import { referencesOf } from './references.js';
import { parse } from './syntax.js';

const cyclesIn = (references: Readonly<Record<string, string>>) =>
  findCycles(
    new Map(Object.entries(references).map(([code, all]) => [code, all.split(' ')] as const)),
  );

describe('rings of references', () => {
  test('are none in a tree, also where nodes are used twice', () => {
    expect(cyclesIn({ A: 'A.1 A.2', B: 'A.1 B.1', C: 'A B' })).toEqual([]);
  });

  test('are named from their first node in tree order', () => {
    expect(cyclesIn({ A: 'A.1', 'A.1': 'C', B: 'A', C: 'B' })).toEqual([['A', 'A.1', 'C', 'B']]);
    expect(cyclesIn({ A: 'A' })).toEqual([['A']]);
  });

  test('are all found, each once, without the nodes that only lead to them', () => {
    expect(
      cyclesIn({ X: 'A D', A: 'B', B: 'A', C: 'B', D: 'E', E: 'D F', F: 'F', G: 'Z' }),
    ).toEqual([['A', 'B'], ['D', 'E'], ['F']]);
  });

  test('are as short as they can be', () => {
    expect(cyclesIn({ A: 'B C', B: 'C', C: 'D A', D: 'A' })).toEqual([
      ['A', 'C'],
      ['A', 'B', 'C'],
      ['A', 'C', 'D'],
    ]);
  });

  test('are found in a long chain as well', () => {
    const codes = Array.from({ length: 50_000 }, (_, place) => `${place}`);
    const chain = new Map(codes.map((code, place) => [code, [codes[place + 1] ?? '0']]));
    expect(findCycles(chain)).toEqual([codes]);
  });
});

describe('the nodes that an expression needs', () => {
  const scope = {
    children: ['A.1', 'A.2'],
    codes: new Set(['A.1', 'A.2', 'B', 'x1']),
    counts: new Set(['x1']),
  };
  const needs = (text: string) => referencesOf(parse(text, 'canonical').expression!, scope);

  test('are named in its text, each once and in order', () => {
    expect(needs('IF([B].points > 1; [A.2]; -SUM([B]; [A.1] * 2))')).toEqual(['B', 'A.2', 'A.1']);
  });

  test('are all children where it speaks of a list', () => {
    expect(needs('MEAN(children.points)')).toEqual(['A.1', 'A.2']);
  });

  test('are not its own counts, stated weights, parameters or what does not exist', () => {
    expect(needs('[x1] + [B].weight + SUM(children.weight) + ambang + [C]')).toEqual([]);
  });
});
