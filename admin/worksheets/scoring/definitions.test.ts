import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { regulationFormula } from '../../../schema/formula/index.js';
import type { InstrumentDefinition } from '../../../schema/instruments/instrument.js';
import { readInstrument } from '../../../schema/instruments/load.js';
import { planScoring, scoreTotals } from '../../../schema/scoring/index.js';
import { bestAnswer } from '../../../test/builders/answer.js';
import { asApi, formulaAsApi } from '../testDesk.js';
import { formulaDefinition, instrumentDefinition } from './definitions.js';

const names = [
  'permenpanrb-26-2020-unit',
  'permenpanrb-26-2020-kabupaten',
  'evaluasi-rb-2023-kabupaten',
];

function load(name: string): InstrumentDefinition {
  const file = new URL(`../../../schema/instruments/${name}.yaml`, import.meta.url);
  const reading = readInstrument(readFileSync(file, 'utf8'), name);
  if ('diagnostics' in reading) throw new Error(JSON.stringify(reading.diagnostics[0]));
  return reading.instrument;
}

describe.each(names)('%s, read back from the API', (name) => {
  const instrument = load(name);
  const formula = formulaDefinition(formulaAsApi(regulationFormula(instrument)));

  test('is the same formula', () => {
    expect(formula).toEqual(regulationFormula(instrument));
  });

  test('is the same instrument but for how own weights came about', () => {
    const indicators = instrument.indicators.map((one) => ({ ...one, weightBasis: null }));
    expect(instrumentDefinition(asApi(instrument), formula)).toEqual({ ...instrument, indicators });
  });

  test('scores a full worksheet to its maximum', () => {
    const answers = new Map(instrument.indicators.map((one) => [one.code, bestAnswer(one)]));
    const plan = planScoring(instrumentDefinition(asApi(instrument), formula), formula);
    const { points, maximum } = scoreTotals(plan, answers);
    expect(points).toBe(maximum);
    expect(maximum).toBe(Number(instrument.totalWeight));
  });
});
