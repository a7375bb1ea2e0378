import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readInstrumentFile } from './instrument-file.js';
import { printMistake } from './mistake.js';

const head = `kind: tree
code: sample
title: A sample
tree:
`;

/** The instrument of a tree written below `tree:`. */
function planted(tree: string) {
  const reading = readInstrumentFile(head + tree, 'sample.yaml');
  if ('mistakes' in reading) throw new Error(reading.mistakes.map(printMistake).join('\n'));
  return reading.value;
}

/** Every mistake, as the terminal shows it. */
function mistakes(text: string): readonly string[] {
  const reading = readInstrumentFile(text, 'sample.yaml');
  return 'mistakes' in reading ? reading.mistakes.map(printMistake) : [];
}

describe('an instrument of kind tree', () => {
  test('has nodes in tree order, which weigh together what its roots weigh', () => {
    const { components, indicators, totalWeight } = planted(`
  - { code: A, name: First, weight: 2.5, children: [{ code: A.x, name: X, scale: { min: 0, max: 5 } }] }
  - { code: B, name: Second, weight: 1/2, children: [{ code: y, name: Y, options: { ya: 1, tidak: 0 } }] }
`);
    expect(totalWeight).toBe('3');
    expect(components.map(({ code, weight, parentCode }) => [code, weight, parentCode])).toEqual([
      ['A', '2.5', null],
      ['B', '1/2', null],
    ]);
    expect(indicators.map(({ code, componentCode }) => [code, componentCode])).toEqual([
      ['A.x', 'A'],
      ['y', 'B'],
    ]);
    expect(indicators[1]?.options.map(({ key, value }) => [key, value])).toEqual([
      ['ya', '1'],
      ['tidak', '0'],
    ]);
  });

  test('lets components without a weight share that of their parent to the last digit', () => {
    const { components } = planted(`
  - code: A
    name: Whole
    weight: 1
    children:
      - { code: a, name: One, children: [{ code: a1, name: X, countInputs: { n: Count } }] }
      - { code: b, name: Two, children: [{ code: b1, name: X, countInputs: { n: Count } }] }
      - { code: c, name: Three, children: [{ code: c1, name: X, countInputs: { n: Count } }] }
`);
    expect(components.slice(1).map(({ weight }) => weight)).toEqual(['1/3', '1/3', '1/3']);
  });

  test('takes counts with a ratio and without one', () => {
    const { indicators } = planted(`
  - code: A
    name: Whole
    weight: 1
    children:
      - code: a
        name: Share
        countInputs: { done: Done, planned: Planned }
        ratio: { numerator: done, denominator: planned }
      - { code: b, name: Counts, countInputs: { n: How many } }
`);
    expect(
      indicators.map(({ ratio, countInputs }) => [ratio?.numerator, countInputs.length]),
    ).toEqual([
      ['done', 2],
      [undefined, 1],
    ]);
  });

  test('may have grades, best first', () => {
    const reading = readInstrumentFile(
      `${head}  - { code: A, name: A, weight: 1, children: [{ code: a, name: X, scale: { min: 0, max: 1 } }] }
gradeBasis: POINTS
gradeBands:
  - { grade: Good, predicate: Good, from: 0.5, upTo: 1 }
  - { grade: Poor, predicate: Poor, from: 0, upTo: 0.5 }
`,
      'sample.yaml',
    );
    expect('value' in reading && reading.value.gradeBands.map(({ grade }) => grade)).toEqual([
      'Good',
      'Poor',
    ]);
  });
});

describe('the mistakes in an instrument', () => {
  test('come all at once, each with its line and node', () => {
    expect(
      mistakes(`${head}  - code: A
    name: Whole
    weight: 10
    children:
      - { code: a, name: One, weight: 4, scale: { min: 5, max: 1 } }
      - { code: b, name: Two, weight: 5 }
      - { code: a, name: Three, wieght: 1, options: { x: 2 } }
`),
    ).toEqual([
      'sample.yaml:7: A: Some of its children carry a weight and others do not.',
      'sample.yaml:9: a: The scale must rise: min 5 is not below max 1.',
      'sample.yaml:10: b: It needs "children", or an answer: "options", "scale" or "countInputs".',
      'sample.yaml:11: a: The code "a" was used on line 9 already.',
      'sample.yaml:11: a: Option x is worth 2; it must be from 0 to 1.',
      'sample.yaml:11: a: "wieght" means nothing here.',
    ]);
  });

  test('name the sum that children miss', () => {
    const [mistake] = mistakes(
      `${head}  - { code: A, name: A, weight: 1, children: [{ code: a, name: X, weight: 0.9, scale: { min: 0, max: 1 } }] }`,
    );
    expect(mistake).toBe('sample.yaml:5: A: The weights inside add up to 0.9, not to 1.');
  });

  test.each([
    [
      'a root that is an indicator',
      '  - { code: a, name: X, weight: 1, scale: { min: 0, max: 1 } }',
      'needs "children"',
    ],
    [
      'a root without a weight',
      '  - { code: A, name: A, children: [{ code: a, name: X, scale: { min: 0, max: 1 } }] }',
      '"weight" is missing',
    ],
    [
      'a code that is a heading of its own',
      '  - { code: unit, name: A, weight: 1, children: [{ code: a, name: X, scale: { min: 0, max: 1 } }] }',
      'cannot be a code',
    ],
    [
      'an option that says "not applicable"',
      '  - { code: A, name: A, weight: 1, children: [{ code: a, name: X, options: { n/a: 1 } }] }',
      'cannot be an option',
    ],
    [
      'two ways to answer',
      '  - { code: A, name: A, weight: 1, children: [{ code: a, name: X, options: { y: 1 }, scale: { min: 0, max: 1 } }] }',
      'an answer is one of them',
    ],
    [
      'a count with the heading of another indicator',
      '  - { code: A, name: A, weight: 1, children: [{ code: a.n, name: X, scale: { min: 0, max: 1 } }, { code: a, name: Y, countInputs: { n: N } }] }',
      '"a.n" was used',
    ],
    [
      'a ratio of something else',
      '  - { code: A, name: A, weight: 1, children: [{ code: a, name: X, countInputs: { n: N }, ratio: { numerator: m, denominator: n } }] }',
      '"m", which is not among',
    ],
    ['no tree', '  []', 'neither children nor indicators'],
    ['no YAML', '  - { code: A', 'not YAML'],
  ])('tell of %s', (_case, tree, words) => {
    expect(mistakes(head + tree).join('\n')).toContain(words);
  });

  test('of an LKE are those that the product itself finds', () => {
    const text = readFileSync('schema/instruments/permenpanrb-26-2020-unit.yaml', 'utf8');
    expect(mistakes(text)).toEqual([]);
    expect(mistakes(text.replace('totalWeight: 36.3', 'totalWeight: 36.2'))).toEqual([
      'sample.yaml:28: permenpanrb-26-2020-unit: The weights inside add up to 36.3, not to 36.2.',
    ]);
  });
});
