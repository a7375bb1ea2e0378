import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseExact, toNumber } from '../../schema/exact.js';
import { checkFormula, regulationFormula } from '../../schema/formula/index.js';
import type { InstrumentDefinition } from '../../schema/instruments/instrument.js';
import { readInstrument } from '../../schema/instruments/load.js';
import {
  explain,
  gradeTotals,
  leverage,
  planScoring,
  raisesMost,
  scoreAnswers,
  scoreTotals,
} from '../../schema/scoring/index.js';
import { bestAnswer } from '../builders/answer.js';
import { oracleScore } from './oracle.js';

const instruments = [
  'permenpanrb-26-2020-kabupaten',
  'permenpanrb-26-2020-unit',
  'evaluasi-rb-2023-kabupaten',
].map(load);

describe.each(instruments)('$code by the regulation', (instrument) => {
  const formula = regulationFormula(instrument);
  const plan = planScoring(instrument, formula);
  const best = new Map(instrument.indicators.map((one) => [one.code, bestAnswer(one)]));
  /** Every third indicator is still open, every tenth does not apply. */
  const middling = new Map(
    instrument.indicators.flatMap((one, index) => {
      if (index % 3 === 0) return [];
      if (index % 10 === 0) return [[one.code, { notApplicable: true }] as const];
      const option = one.options[index % Math.max(1, one.options.length)];
      return [[one.code, option ? { optionKey: option.key } : bestAnswer(one)] as const];
    }),
  );

  test('has a formula without mistakes', () => {
    expect(checkFormula(instrument, formula)).toEqual([]);
  });

  test('earns exactly its total with the best answers, and the best grade', () => {
    const totals = scoreTotals(plan, best);
    expect(totals.points).toBe(toNumber(parseExact(instrument.totalWeight)!));
    expect(totals).toMatchObject({ achievement: 1, completion: 1, missing: 0 });
    expect(gradeTotals(totals, formula)?.band.grade).toBe('AA');
    expect(leverage(plan, best)).toEqual([]);
  });

  test('earns nothing without answers, all of which are missing', () => {
    const totals = scoreTotals(plan, new Map());
    expect(totals).toMatchObject({
      points: 0,
      completion: 0,
      missing: instrument.indicators.length,
    });
    expect(gradeTotals(totals, formula)?.band.grade).toBe('D');
  });

  test('agrees with the hand formula in 60 digits half-way through, and explains itself exactly', () => {
    const scorecard = scoreAnswers(plan, middling);
    const expected = oracleScore(instrument, formula, middling);
    if (typeof expected === 'string') throw new Error(expected);
    const points = Number(expected.times(instrument.totalWeight));
    expect(Math.abs(scorecard.total.points - points)).toBeLessThan(1e-12);

    const { children, indicators } = explain(plan, scorecard);
    for (const parts of [children, indicators]) {
      expect(parts.reduce((sum, part) => sum + part.points, 0)).toBe(scorecard.total.points);
    }
  });

  test('gains exactly what is shown, by whichever of the ten best steps is taken', () => {
    const before = scoreTotals(plan, middling).points;
    const steps = raisesMost(leverage(plan, middling), 10);
    expect(steps).toHaveLength(10);
    for (const { code, answer, points } of steps) {
      const after = scoreTotals(plan, new Map(middling).set(code, answer)).points;
      expect(before + points).toBe(after);
    }
  });
});

function load(name: string): InstrumentDefinition {
  const file = new URL(`../../schema/instruments/${name}.yaml`, import.meta.url);
  const reading = readInstrument(readFileSync(file, 'utf8'), name);
  if ('diagnostics' in reading) throw new Error(JSON.stringify(reading.diagnostics[0]));
  return reading.instrument;
}
