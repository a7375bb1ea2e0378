import { expect, test } from 'vitest';
import { buildInstrument } from '../../test/builders/instrument.js';
import { checkFormula } from './check.js';
import type { Comparison, FormulaDefinition } from './definition.js';
import { notesOn } from './notes.js';
import { regulationFormula } from './regulation.js';

/** 4 : 2 : 1 of 7, and one of 3 that kept its weight. */
const weights: Readonly<Record<string, string>> = { A: '4', B: '2', C: '1', D: '3' };
const instrument = buildInstrument(
  Object.entries(weights).map(([code, weight]) => ({ code, weight, children: [] })),
);
const answers: readonly Comparison[] = [
  { first: 'A', second: 'B', ratio: '2' },
  { first: 'B', second: 'C', ratio: '2' },
];
const formula = regulationFormula(instrument);
const notes = (own: readonly Comparison[], changed: Readonly<Record<string, string>> = {}) => {
  const nodes = Object.entries(formula.nodes).map(([code, rule]) => [
    code,
    { ...rule, weight: changed[code] ?? rule.weight },
  ]);
  const next = { ...formula, nodes: Object.fromEntries(nodes), comparisons: { '': own } };
  return notesOn(instrument, next as FormulaDefinition).map(({ code, nodeCode }) => [
    code,
    nodeCode,
  ]);
};

test('weights that follow from the comparisons get no note, whatever those weigh that were not compared', () => {
  expect(notes(answers)).toEqual([]);
  expect(notes(answers, { D: '99' })).toEqual([]);
  expect(notesOn(instrument, formula)).toEqual([]);
});

test('a whole that was scaled, and rounded to four decimals, still follows', () => {
  expect(notes(answers, { A: '1.7143', B: '0.8571', C: '0.4286' })).toEqual([]);
  expect(notes(answers, { A: '0.0057', B: '0.0029', C: '0.0014' })).toEqual([]);
});

test('weights that somebody changed are noted, and forbid nothing', () => {
  expect(notes(answers, { A: '3.9', B: '2.1' })).toEqual([['weights_elsewhere', null]]);
  const changed = { ...formula, comparisons: { '': [{ ...answers[0]!, ratio: '9' }] } };
  expect(checkFormula(instrument, changed).map(({ code }) => code)).not.toContain(
    'weights_elsewhere',
  );
});

test('a weight that cannot be read does not follow', () => {
  expect(notes(answers, { A: 'empat' })).toEqual([['weights_elsewhere', null]]);
});

test('answers that do not link all they speak of are noted as such', () => {
  const pairs = [answers[0]!, { first: 'C', second: 'D', ratio: '3' }];
  expect(notes(pairs)).toEqual([['comparisons_unlinked', null]]);
});

test('comparisons with a mistake of their own get no note beside it', () => {
  expect(notes([{ ...answers[0]!, ratio: '10' }])).toEqual([]);
});
