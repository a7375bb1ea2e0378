import { describe, expect, test } from 'vitest';
import { buildInstrument, indicators, type Branch } from '../../test/builders/instrument.js';
import type { FormulaDefinition, NodeRule } from '../formula/definition.js';
import { regulationFormula } from '../formula/regulation.js';
import { planScoring, type AnswerValue } from '../scoring/index.js';
import { alone } from '../scoring/statistics.js';
import { openBase } from './base.js';
import { candidatesOf } from './candidate.js';
import { separate } from './separate.js';

/** Two areas of two indicators each. */
const roots: readonly Branch[] = [
  { code: '1', weight: '50', children: indicators('1', 2) },
  { code: '2', weight: '50', children: indicators('2', 2) },
];

/** The groups by the codes of their indicators. */
function groupsOf(
  change: (formula: FormulaDefinition) => FormulaDefinition,
  answers: Readonly<Record<string, AnswerValue>> = {},
  tableLimit?: number,
) {
  const instrument = buildInstrument(roots, { totalWeight: '100' });
  const formula = change(regulationFormula(instrument));
  const plan = planScoring(instrument, formula);
  const given = new Map(Object.entries(answers));
  const candidates = candidatesOf(plan, given, {
    efforts: { basis: 'INDICATOR', of: new Map() },
    excluded: new Set(),
    promised: new Set(),
  });
  return separate(openBase(plan, given, alone), candidates, tableLimit).map((places) =>
    places.map((place) => candidates[place]!.code).join(' '),
  );
}

const at =
  (code: string, rule: Partial<NodeRule>) =>
  (formula: FormulaDefinition): FormulaDefinition => ({
    ...formula,
    nodes: { ...formula.nodes, [code]: { ...formula.nodes[code]!, ...rule } },
  });

const unanswered =
  (policy: FormulaDefinition['missing']['unanswered']) =>
  (formula: FormulaDefinition): FormulaDefinition => ({
    ...formula,
    missing: { ...formula.missing, unanswered: policy },
  });

const single = ['1.a', '1.b', '2.a', '2.b'];

describe('the effects of indicators', () => {
  test('add up under means and sums that always count the same children', () => {
    expect(groupsOf((formula) => formula)).toEqual(single);
  });

  test('do not add up below a minimum, and do beside it', () => {
    expect(groupsOf(at('1', { aggregation: 'MINIMUM' }))).toEqual(['1.a 1.b', '2.a', '2.b']);
  });

  test('do not add up where what is not answered is left out, unless all of it is answered', () => {
    expect(groupsOf(unanswered('EXCLUDE'), { '2.a': { optionKey: 'C' } })).toEqual([
      '1.a 1.b 2.a 2.b',
    ]);
    const answered = Object.fromEntries(single.map((code) => [code, { optionKey: 'C' }]));
    expect(groupsOf(unanswered('EXCLUDE'), answered)).toEqual(single);
  });

  test('do not add up where one missing answer leaves the area without a score', () => {
    expect(
      groupsOf(unanswered('PROPAGATE'), { '2.a': { optionKey: 'C' }, '2.b': { optionKey: 'C' } }),
    ).toEqual(['1.a 1.b 2.a 2.b']);
  });

  test('add up under a cap that nothing comes to, and not under one that cuts', () => {
    expect(groupsOf(at('1', { cap: '1', floor: '0' }))).toEqual(single);
    expect(groupsOf(at('1', { cap: '0.9' }))).toEqual(['1.a 1.b', '2.a', '2.b']);
  });

  test('do not add up across areas where one reads the other', () => {
    const gate = at('2', {
      aggregation: 'EXPRESSION',
      expression: 'IF([1.a] > 0; MEAN(children); 0)',
    });
    expect(groupsOf(gate)).toEqual(['1.a 2.a 2.b', '1.b']);
  });

  test('that are never counted belong to nothing', () => {
    const { code, ...rule } = {
      code: '1',
      aggregation: 'EXPRESSION',
      expression: '[1.a]',
    } as const;
    expect(groupsOf(at(code, rule))).toEqual(['1.a', '2.a', '2.b']);
  });

  test('are not taken for adding up where a knot is too large to be tried out', () => {
    const knot = at('1', { aggregation: 'EXPRESSION', expression: '[1.a] / [1.b]' });
    // Its 0 / 0 may be a fault, which the formula leaves out with its weight: then nothing is certain of the total.
    expect(groupsOf(knot, {}, 2)).toEqual(['1.a 1.b 2.a 2.b']);
  });
});
