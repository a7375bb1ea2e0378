import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatExact, parseExact, sumExact } from '../exact.js';
import type { InstrumentDefinition } from './instrument.js';
import { readInstrument } from './load.js';
import { ratioKeys } from './ratio.js';

function load(name: string): InstrumentDefinition {
  const text = readFileSync(new URL(`./${name}.yaml`, import.meta.url), 'utf8');
  const reading = readInstrument(text, name);
  if ('diagnostics' in reading) throw new Error(JSON.stringify(reading.diagnostics[0]));
  return reading.instrument;
}

const exact = (text: string | null | undefined) => {
  const value = parseExact(text ?? '');
  if (value === undefined) throw new Error(`not exact: ${text}`);
  return value;
};
const sum = (weights: readonly (string | null)[]) => formatExact(sumExact(weights.map(exact)));

/** Weights directly under a node, in tree order: of its components, or of its indicators. */
function weightsUnder(instrument: InstrumentDefinition, code: string | null): (string | null)[] {
  const components = instrument.components.filter(({ parentCode }) => parentCode === code);
  const indicators = instrument.indicators.filter(({ componentCode }) => componentCode === code);
  return [...components, ...indicators].map(({ weight }) => weight);
}

const component = (instrument: InstrumentDefinition, code: string) =>
  instrument.components.find((one) => one.code === code);
const indicator = (instrument: InstrumentDefinition, code: string) =>
  instrument.indicators.find((one) => one.code === code);

const kabupaten = load('permenpanrb-26-2020-kabupaten');
const unit = load('permenpanrb-26-2020-unit');
const regime2023 = load('evaluasi-rb-2023-kabupaten');

describe.each([kabupaten, unit, regime2023])('$code', (instrument) => {
  test('adds up exactly at every level', () => {
    expect(sum(weightsUnder(instrument, null))).toBe(formatExact(exact(instrument.totalWeight)));
    for (const { code, weight } of instrument.components) {
      const weights = weightsUnder(instrument, code);
      if (weights.every((one) => one === null)) continue;
      expect([code, sum(weights)]).toEqual([code, formatExact(exact(weight))]);
    }
  });

  test('says of every weight that is not official how it came about', () => {
    const own = instrument.indicators.filter(({ weight }) => weight !== null);
    for (const { code, weightStatus, weightBasis } of [...instrument.components, ...own]) {
      expect([code, weightBasis !== null]).toEqual([code, weightStatus !== 'OFFICIAL']);
    }
  });

  test('names a source for every node', () => {
    const nodes = [...instrument.components, ...instrument.indicators];
    expect(nodes.filter(({ sources }) => sources.length === 0)).toEqual([]);
  });

  test('grades from AA to D; only D takes its lower bound in', () => {
    expect(instrument.gradeBands.map(({ grade, lower }) => `${grade} ${lower}`)).toEqual([
      'AA 90',
      'A 80',
      'BB 70',
      'B 60',
      'CC 50',
      'C 30',
      'D 0',
    ]);
    expect(instrument.gradeBands.filter((band) => band.lowerInclusive).map((b) => b.grade)).toEqual(
      ['D'],
    );
  });
});

describe('PermenPANRB 26/2020 at the kabupaten', () => {
  test('has 193 indicators and 100 points: 60 + 40, 20 + 10 + 30, four times 10', () => {
    expect(kabupaten.indicators).toHaveLength(193);
    expect(kabupaten).toMatchObject({
      level: 'KABUPATEN',
      totalWeight: '100',
      gradeBasis: 'POINTS',
    });
    expect(weightsUnder(kabupaten, null)).toEqual(['60', '40']);
    expect(weightsUnder(kabupaten, 'A')).toEqual(['20', '10', '30']);
    expect(weightsUnder(kabupaten, 'B')).toEqual(['10', '10', '10', '10']);
  });

  test('weighs the eight areas of Pemenuhan as the LKE of 2020 does', () => {
    expect(weightsUnder(kabupaten, 'A.I')).toEqual(['2', '1', '2', '2', '5', '2', '4', '2']);
    expect(weightsUnder(kabupaten, 'A.I.1')).toEqual(['2/5', '2/5', '4/5', '2/5']);
    expect(weightsUnder(kabupaten, 'A.I.5')).toEqual([
      '1/3',
      '2/3',
      '1/3',
      '2',
      '2/3',
      '1/3',
      '1/3',
      '1/3',
    ]);
    expect(component(kabupaten, 'A.I.7.vi')).toMatchObject({
      weight: '5/6',
      weightStatus: 'OFFICIAL',
    });
  });

  test('cites the weights of the Reform areas and says so', () => {
    expect(weightsUnder(kabupaten, 'A.III')).toEqual([
      '3',
      '3',
      '4.5',
      '3.75',
      '4.5',
      '3.75',
      '3.75',
      '3.75',
    ]);
    for (const area of [1, 2, 3, 4, 5, 6, 7, 8]) {
      expect(component(kabupaten, `A.III.${area}`)?.weightStatus).toBe('CITED');
    }
    expect(component(kabupaten, 'A.III.3.i')).toMatchObject({
      weight: '9/4',
      weightStatus: 'INFERRED',
    });
  });

  test('knows one weight of Hasil Antara and infers twelve', () => {
    const hasilAntara = kabupaten.indicators.filter(({ code }) => code.startsWith('A.II.'));
    expect(hasilAntara).toHaveLength(13);
    expect(sum(hasilAntara.map(({ weight }) => weight))).toBe('10');
    expect(hasilAntara.filter(({ weightStatus }) => weightStatus === 'OFFICIAL')).toMatchObject([
      { code: 'A.II.1.a', weight: '1' },
    ]);
    expect(hasilAntara.filter(({ weight }) => weight === '0.75')).toHaveLength(12);
  });

  test('cites what the indicators of Hasil weigh', () => {
    const weights = ['B.1', 'B.2', 'B.3', 'B.4'].map((code) => weightsUnder(kabupaten, code));
    expect(weights).toEqual([['3', '7'], ['10'], ['10'], ['5', '2', '3']]);
    expect(indicator(kabupaten, 'B.4.c')?.weightStatus).toBe('CITED');
  });

  test('keeps 0.67 and 0.33 as the LKE states them', () => {
    expect(indicator(kabupaten, 'A.I.1.i.b')?.options.map(({ value }) => value)).toEqual([
      '1',
      '0.67',
      '0.33',
      '0',
    ]);
  });

  test('marks what an audit opinion earns as inferred, in equal steps', () => {
    const opinion = indicator(kabupaten, 'B.1.a');
    expect(opinion).toMatchObject({ answerType: 'AUDIT_OPINION', inferred: true });
    expect(opinion?.options.map(({ key, value }) => `${key} ${value}`)).toEqual([
      'WTP 1',
      'WTP_DENGAN_PARAGRAF_PENJELAS 4/5',
      'WDP 3/5',
      'TMP 2/5',
      'TIDAK_WAJAR 1/5',
      'TIDAK_MENYUSUN_LK 0',
    ]);
  });

  test('marks a scale that was not found, and not the one that was', () => {
    const scales = kabupaten.indicators.flatMap(({ code, scale }) =>
      scale ? [{ code, scale }] : [],
    );
    expect(scales).toHaveLength(19);
    expect(scales.filter(({ scale }) => !scale.inferred)).toEqual([
      { code: 'B.1.b', scale: { min: 0, max: 100, inferred: false } },
    ]);
  });

  test('has verified the eighteen questions of the first area and the first of Hasil Antara', () => {
    const verified = kabupaten.indicators.filter((one) => one.verified).map(({ code }) => code);
    expect(verified.filter((code) => code.startsWith('A.I.1.'))).toHaveLength(18);
    expect(verified.filter((code) => !code.startsWith('A.I.1.'))).toEqual(['A.II.1.a']);
  });

  test('asks for the decrease of breaches as last year less this year', () => {
    const { ratio, countInputs } = indicator(kabupaten, 'A.III.5.iii.a') ?? {};
    expect(ratio).toEqual({
      numerator: 'pelanggaran_tahun_lalu - pelanggaran_tahun_ini',
      denominator: 'pelanggaran_tahun_lalu',
    });
    const keys = countInputs?.map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining([...ratioKeys(ratio?.numerator ?? '')]));
  });
});

describe('PermenPANRB 26/2020 at a unit', () => {
  test('has 112 indicators and 36.3 points: 14.60 + 21.70', () => {
    expect(unit.indicators).toHaveLength(112);
    expect(unit).toMatchObject({ level: 'UNIT', totalWeight: '36.3', gradeBasis: 'ACHIEVEMENT' });
    expect(weightsUnder(unit, null)).toEqual(['14.6', '21.7']);
  });

  test('cites the weights of its areas', () => {
    expect(weightsUnder(unit, 'U.I')).toEqual(['2', '1', '2', '1', '1.4', '2.5', '2.2', '2.5']);
    expect(weightsUnder(unit, 'U.II')).toEqual([
      '3',
      '2',
      '1.5',
      '3.75',
      '2',
      '3.75',
      '1.95',
      '3.75',
    ]);
    expect(component(unit, 'U.I.5')?.weightStatus).toBe('CITED');
  });

  test('lets sub-aspects share their area as the kabupaten’s do, in exact fractions', () => {
    // 2.20 over 1/2, 1/2, 2/3, 1/2, 1/2 and 5/6 of 7/2, worked by hand.
    expect(weightsUnder(unit, 'U.I.7')).toEqual([
      '11/35',
      '11/35',
      '44/105',
      '11/35',
      '11/35',
      '11/21',
    ]);
    expect(weightsUnder(unit, 'U.I.6')).toEqual(['5/6', '5/3']);
    expect(component(unit, 'U.I.7.vi')?.weightStatus).toBe('INFERRED');
  });

  test('holds no weight to be official', () => {
    const nodes = [...unit.components, ...unit.indicators];
    expect(nodes.filter(({ weightStatus }) => weightStatus === 'OFFICIAL')).toEqual([]);
  });

  test('asks with the criteria and evidence of the kabupaten’s indicator', () => {
    const own = indicator(unit, 'U.I.1.i.b');
    const model = indicator(kabupaten, 'A.I.1.i.b');
    expect(own?.text).toBe('Tim/penanggung jawab RB perangkat daerah menjalankan rencana kerjanya');
    expect(own?.options).toEqual(model?.options);
    expect(own?.evidenceRequirements).toEqual(model?.evidenceRequirements);
    // Its own wording was not compared with the text of 2020.
    expect([own?.verified, model?.verified]).toEqual([false, true]);
  });

  test('marks general criteria as inferred where the answer type was not found', () => {
    const guessed = unit.indicators.filter(
      ({ inferred, answerType }) => inferred && answerType !== 'ABCDE',
    );
    expect(guessed.map(({ code }) => code)).toEqual([
      'U.I.1.ii.x1',
      'U.I.1.iii.x1',
      'U.I.3.i.x1',
      'U.I.5.vii.x1',
      'U.I.5.vii.x2',
      'U.I.7.ii.x1',
      'U.II.3.i.a',
    ]);
    expect(guessed.every(({ options }) => options.every((option) => option.inferred))).toBe(true);
  });

  test('marks its grades as inferred: the published ones were written for 0..100', () => {
    expect(unit.gradeBands.every(({ inferred }) => inferred)).toBe(true);
    expect(kabupaten.gradeBands.some(({ inferred }) => inferred)).toBe(false);
  });
});

describe('the 2023 regime', () => {
  test('adds RB Tematik to the 100 of RB General', () => {
    expect(regime2023).toMatchObject({ totalWeight: '120', gradeBasis: 'ACHIEVEMENT' });
    expect(weightsUnder(regime2023, null)).toEqual(['100', '20']);
    expect(weightsUnder(regime2023, 'G')).toEqual(['10', '40', '50']);
    expect(weightsUnder(regime2023, 'T')).toEqual(['5', '15']);
    expect(component(regime2023, 'T')?.weightStatus).toBe('CITED');
    expect(component(regime2023, 'T.B')?.weightStatus).toBe('INFERRED');
  });

  test('shares equally what is left of an aspect', () => {
    expect(weightsUnder(regime2023, 'G.B')).toEqual(['2', '2', ...Array<string>(16).fill('9/4')]);
    expect(weightsUnder(regime2023, 'G.C')).toEqual(Array<string>(8).fill('25/4'));
  });

  test('leaves out what applies to ministries and agencies alone', () => {
    expect(component(regime2023, 'G.C.7')).toBeUndefined();
    const codes = regime2023.indicators.map(({ code }) => code);
    expect(codes.filter((code) => code === 'G.C.7' || code === 'G.C.8')).toEqual([]);
    expect(codes).toContain('G.C.9');
  });

  test('asks of each of five themes a strategy and a plan, an output and an impact', () => {
    const themes = regime2023.components.filter(({ kind }) => kind === 'AREA');
    expect(themes.map(({ code, weight }) => `${code} ${weight}`)).toEqual([
      'T.A.KEMISKINAN 1',
      'T.A.INVESTASI 1',
      'T.A.DIGITALISASI_STUNTING 1',
      'T.A.PDN 1',
      'T.A.INFLASI 1',
      'T.B.KEMISKINAN 3',
      'T.B.INVESTASI 3',
      'T.B.DIGITALISASI_STUNTING 3',
      'T.B.PDN 3',
      'T.B.INFLASI 3',
    ]);
    const texts = (code: string) =>
      regime2023.indicators.filter((one) => one.componentCode === code).map(({ text }) => text);
    expect(texts('T.A.PDN')).toEqual(['Strategi pembangunan', 'Rencana aksi']);
    expect(texts('T.B.PDN')).toEqual(['Capaian output', 'Capaian dampak']);
  });
});
