import { describe, expect, test } from 'vitest';
import { buildInstrument } from '../../test/builders/instrument.js';
import type { FormulaDefinition } from '../formula/definition.js';
import { regulationFormula } from '../formula/index.js';
import { readFormulaFile } from './formula-file.js';
import { printMistake } from './mistake.js';

const instrument = buildInstrument(
  [
    {
      code: 'A',
      weight: '10',
      children: [
        { code: 'A.1', weight: '4', children: [{ code: 'A.1.a' }, { code: 'A.1.b' }] },
        {
          code: 'A.2',
          weight: '6',
          children: [
            {
              code: 'A.2.a',
              answerType: 'PERCENT',
              ratio: { numerator: 'done', denominator: 'planned' },
              countInputs: [
                { key: 'done', label: 'Done' },
                { key: 'planned', label: 'Planned' },
              ],
            },
          ],
        },
      ],
    },
  ],
  { gradeBasis: 'ACHIEVEMENT' },
);

const usual = regulationFormula(instrument);

function read(text: string): FormulaDefinition {
  const reading = readFormulaFile(text, 'f.yaml', instrument);
  if ('mistakes' in reading) throw new Error(reading.mistakes.map(printMistake).join('\n'));
  return reading.value;
}

function mistakes(text: string): readonly string[] {
  const reading = readFormulaFile(text, 'f.yaml', instrument);
  return 'mistakes' in reading ? reading.mistakes.map(printMistake) : [];
}

describe('a formula file', () => {
  test('says only what is different from the regulation', () => {
    expect(read('{}')).toEqual(usual);
    expect(read('nodes: { A: { aggregation: GEOMETRIC_MEAN } }')).toEqual({
      ...usual,
      nodes: { ...usual.nodes, A: { ...usual.nodes['A'], aggregation: 'GEOMETRIC_MEAN' } },
    });
  });

  test('never makes a weight of its own look official', () => {
    const { nodes } = read(
      'nodes: { A.1: { weight: 1 }, A.2: { weight: 9, weightStatus: CITED } }',
    );
    expect(nodes['A.1']).toEqual({ weight: '1', weightStatus: 'INFERRED', aggregation: 'MEAN' });
    expect(nodes['A.2']?.weightStatus).toBe('CITED');
  });

  test('is a definition in JSON as well, and comes back as it was', () => {
    const definition: FormulaDefinition = {
      ...usual,
      nodes: {
        ...usual.nodes,
        A: {
          weight: '10',
          weightStatus: 'CITED',
          aggregation: 'EXPRESSION',
          expression: 'LOOKUP([A.1] * bonus; steps)',
          missing: { unanswered: 'REPLACE', replacement: '1/3' },
          minimumAnswered: '0.5',
          direction: 'LOWER_IS_BETTER',
          floor: '-1',
          cap: '0.9',
          rounding: { digits: 2, mode: 'HALF_EVEN' },
        },
      },
      indicators: {
        'A.1.a': { scale: { A: '1', B: '0.4', C: '-0.1' }, floor: '0' },
        'A.2.a': { expression: 'MIN(1; [done] / [planned])' },
      },
      missing: { ...usual.missing, outOfDomain: 'ZERO' },
      parameters: { bonus: '1.1' },
      tables: {
        steps: [
          { from: null, to: '0.5', value: '0' },
          { from: '0.5', to: null, value: '1' },
        ],
      },
      comparisons: {
        '': [],
        A: [{ first: 'A.1', second: 'A.2', ratio: '2/3' }],
      },
      gradeBasis: 'POINTS',
      gradeBands: [
        { grade: 'A', predicate: 'Good', lower: '5', lowerInclusive: false, inferred: true },
        { grade: 'B', predicate: 'Poor', lower: '0', lowerInclusive: true, inferred: false },
      ],
    };
    expect(read(JSON.stringify(definition))).toEqual(definition);
  });

  test('keeps expressions in their one form, however they were typed', () => {
    const { indicators } = read(`
indicators:
  A.2.a:
    expression: |
      =min(1;
        ([done]/[planned]))
`);
    expect(indicators?.['A.2.a']?.expression).toBe('MIN(1; [done] / [planned])');
  });

  test('may compare units, and may have no grades', () => {
    const formula = read(`
indicators: { A.2.a: { expression: 'CRANK([done])' } }
gradeBands: []
`);
    expect(formula.gradeBands).toEqual([]);
  });
});

describe('the mistakes in a formula file', () => {
  test('come all at once, each with its line and node: shapes, weights, expressions, names', () => {
    expect(
      mistakes(`nodes:
  A.1: { weight: 5 }
  A.2:
    aggregation: EXPRESSION
    expression: 'SUMM(children) + bonu'
    cap: high
  X: { weight: 1 }
indicators:
  A.2.a:
    expression: '[done] / [planed]'
  A.1.a: { scale: { A: 1, BB: 0.5, c: 0 } }
parameters: { bonus: 2, 'a-b': 1 }
colour: red
`),
    ).toEqual([
      'f.yaml:1: A: What stands below it weighs 11, and it weighs 10.',
      'f.yaml:5: A.2: At "SUMM": there is no such function. Did you mean SUM?',
      'f.yaml:5: A.2: At "bonu": there is nothing of this name. Did you mean bonus?',
      'f.yaml:6: A.2: "cap" is "high"; write a decimal such as 0.4 or a fraction such as 2/5.',
      'f.yaml:7: X: The instrument has no such node.',
      'f.yaml:10: A.2.a: At "[planed]": there is nothing of this name. Did you mean [planned]?',
      'f.yaml:11: A.1.a: The scale says nothing of the option B.',
      'f.yaml:11: A.1.a: There is no option BB. Did you mean B?',
      expect.stringContaining('f.yaml:12: parameters: "a-b" cannot be a name'),
      'f.yaml:13: "colour" means nothing here.',
    ]);
  });

  test('in an expression of several lines stand on their own line', () => {
    expect(
      mistakes(`indicators:
  A.2.a:
    expression: |
      MIN(1;
        [done] /
        [planed])
`),
    ).toEqual([
      'f.yaml:6: A.2.a: At "[planed]": there is nothing of this name. Did you mean [planned]?',
    ]);
  });

  test.each([
    ['decimal commas', "indicators: { A.2.a: { expression: '[done] * 0,8' } }", 'A.2.a: At '],
    [
      'a ring',
      "nodes: { A.1: { aggregation: EXPRESSION, expression: '[A]' } }",
      'f.yaml:1: A.1: It is made of itself: A.1 → A → A.1.',
    ],
    [
      'an expression that nothing reads',
      "nodes: { A: { expression: '1' } }",
      'only under "aggregation: EXPRESSION"',
    ],
    [
      'an expression that is missing',
      'nodes: { A: { aggregation: EXPRESSION } }',
      'It needs an "expression"',
    ],
    [
      'a replacement that is missing',
      'nodes: { A: { missing: { unanswered: REPLACE } } }',
      'REPLACE needs a "replacement"',
    ],
    [
      'a floor above the cap',
      'nodes: { A: { floor: 0.9, cap: 0.1 } }',
      '"floor" 0.9 is above "cap" 0.1',
    ],
    ['half a decimal', 'nodes: { A: { rounding: { digits: 1.5, mode: UP } } }', 'from 0 to 15'],
    [
      'an unknown aggregation',
      'nodes: { A: { aggregation: MEDIAN } }',
      '"aggregation" is "MEDIAN"; it can be SUM',
    ],
    [
      'a component that is answered',
      'indicators: { A.1: { floor: 0 } }',
      'A.1: The instrument has no such indicator',
    ],
    [
      'an expression without counts',
      "indicators: { A.1.a: { expression: '1' } }",
      'It has no counts that an expression could read',
    ],
    [
      'a gap in a table',
      'tables: { t: [{ from: 0, to: 1, value: 0 }, { from: 2, to: 3, value: 1 }] }',
      'f.yaml:1: tables: No row of the table t holds what lies between 1 and 2',
    ],
    [
      'a comparison off the scale',
      'comparisons:\n  A:\n    - { first: A.1, second: A.2, ratio: 10 }',
      'f.yaml:2: A: A.1 to A.2 is "10"; it must be an exact number from 1/9 to 9',
    ],
    [
      'a comparison that cannot be read',
      'comparisons: { A: [{ first: A.1, second: A.2, ratio: more }] }',
      '"ratio" is "more"',
    ],
    [
      'a comparison with a stranger at the top',
      'comparisons: { "": [{ first: A, second: A.1, ratio: 3 }] }',
      'A.1 is compared here, and is no child of the node',
    ],
    [
      'a gap in the grades',
      'gradeBands: [{ grade: A, lower: 50 }]',
      'f.yaml:1: gradeBands: No grade holds totals from 0 to 50',
    ],
    ['no YAML', 'nodes: {', 'f.yaml:1: This is not YAML'],
    ['another file', '- a', '"the file" must be a map'],
  ])('tell of %s', (_case, text, words) => {
    expect(mistakes(text).join('\n')).toContain(words);
  });

  test('are told on the line of the band and of the row', () => {
    expect(
      mistakes(`gradeBands:
  - { grade: A, lower: 50 }
  - { grade: A, lower: 0, lowerInclusive: true }
tables:
  t:
    - { from: 0, to: 1, value: 0 }
    - { from: 0.5, to: 2, value: 1 }
`),
    ).toEqual([
      'f.yaml:3: gradeBands: The grade A stands here twice.',
      'f.yaml:7: tables: Two rows of the table t hold what lies from 0.5 to 1.',
    ]);
  });
});
