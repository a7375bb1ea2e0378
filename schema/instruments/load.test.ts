import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describe as sentenceOf, type DiagnosticCode } from './diagnostic.js';
import { readInstrument } from './load.js';

const small = `code: small
revision: 1
level: UNIT
title: Instrumen kecil
totalWeight: 36.3
legalBasis: [PermenPANRB 26/2020]
sources:
  LKE: LKE yang terbaca
answerTypes:
  ABC:
    values: { A: 1, B: 0.5, C: 0 }
    sources: [LKE]
gradeBasis: ACHIEVEMENT
gradeBands:
  - { grade: A, predicate: Baik, above: 60, upTo: 100 }
  - { grade: B, predicate: Kurang, from: 0, upTo: 60, inferred: true }
tree:
  - code: A
    kind: ASPECT
    name: Pemenuhan
    weight: 36.3
    weightStatus: OFFICIAL
    sources: [LKE]
    children:
      - code: A.1
        kind: AREA
        name: Manajemen perubahan
        weight: 363/20
        weightStatus: CITED
        weightBasis: Lazim dikutip.
        sources: [LKE]
        indicators:
          - code: A.1.a
            text: Tim dibentuk
            answerType: ABC
            options:
              A: Sudah
              B: Sebagian
              C: Belum
            evidence: [SK Tim]
            verified: true
            sources: [LKE]
          - code: A.1.b
            text: Pelanggaran menurun
            answerType: PERCENT
            countInputs:
              lalu: Pelanggaran tahun lalu
              kini: Pelanggaran tahun ini
            ratio:
              numerator: lalu - kini
              denominator: lalu
            verified: false
            sources: [LKE]
      - code: A.2
        kind: AREA
        name: Hasil
        weight: 18.15
        weightStatus: INFERRED
        weightBasis: Setengahnya.
        sources: [LKE]
        indicators:
          - code: A.2.a
            text: Indeks kualitas
            answerType: VALUE
            weight: 18.15
            weightStatus: OFFICIAL
            scale: { min: 0, max: 5, inferred: true }
            verified: false
            sources: [LKE]
            note: Dinilai oleh LAN.
`;

const mistakesOf = (text: string) => {
  const reading = readInstrument(text, 'small.yaml');
  return 'diagnostics' in reading ? reading.diagnostics : [];
};
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

/** One slip made in the small instrument, and the line (by what stands on it) and node it is named with. */
interface Slip {
  readonly code: DiagnosticCode;
  readonly from: string;
  readonly to: string;
  readonly at: string;
  readonly node: string;
}

// prettier-ignore
const slips: readonly Slip[] = [
  { code: 'MISSING', from: 'title: Instrumen kecil\n', to: '', at: 'code: small', node: 'small' },
  { code: 'MISSING', from: '        name: Hasil\n', to: '', at: 'code: A.2\n', node: 'A.2' },
  { code: 'MISSING', from: '            text: Tim dibentuk\n', to: '', at: 'code: A.1.a', node: 'A.1.a' },
  { code: 'MISSING', from: '            sources: [LKE]\n            note', to: '            sources: []\n            note', at: 'sources: []', node: 'A.2.a' },
  { code: 'MISSING', from: '- code: A.2.a', to: '- kode: A.2.a', at: 'kode: A.2.a', node: 'A.2 indicators[1]' },
  { code: 'MISSING', from: '            scale: { min: 0, max: 5, inferred: true }\n', to: '', at: 'code: A.2.a', node: 'A.2.a' },
  { code: 'MISSING', from: '            ratio:\n              numerator: lalu - kini\n              denominator: lalu\n', to: '', at: 'code: A.1.b', node: 'A.1.b' },
  { code: 'MISSING', from: 'above: 60', to: 'beyond: 60', at: 'beyond', node: 'gradeBands[1]' },
  { code: 'WRONG_SHAPE', from: 'title: Instrumen kecil', to: 'title: 2020', at: 'title:', node: 'small' },
  { code: 'WRONG_SHAPE', from: 'title: Instrumen kecil', to: 'title: " "', at: 'title:', node: 'small' },
  { code: 'WRONG_SHAPE', from: 'name: Hasil', to: 'name: "a\\0b"', at: 'name: "a', node: 'A.2' },
  { code: 'WRONG_SHAPE', from: 'revision: 1', to: 'revision: 0', at: 'revision', node: 'small' },
  { code: 'WRONG_SHAPE', from: 'verified: true', to: 'verified: ya', at: 'verified: ya', node: 'A.1.a' },
  { code: 'WRONG_SHAPE', from: 'evidence: [SK Tim]', to: 'evidence: SK Tim', at: 'evidence', node: 'A.1.a' },
  { code: 'WRONG_SHAPE', from: 'scale: { min: 0, max: 5, inferred: true }', to: 'scale: 5', at: 'scale', node: 'A.2.a' },
  { code: 'TOO_LONG', from: 'title: Instrumen kecil', to: `title: ${'x'.repeat(201)}`, at: 'title:', node: 'small' },
  { code: 'ALIAS', from: 'evidence: [SK Tim]', to: 'evidence: [&sk SK Tim, *sk]', at: 'evidence', node: 'A.1.a' },
  { code: 'UNKNOWN_KEY', from: 'note: Dinilai', to: 'notes: Dinilai', at: 'notes', node: 'A.2.a' },
  { code: 'REPEATED_KEY', from: 'C: Belum', to: 'C: Belum\n              C: Tidak', at: 'C: Tidak', node: 'A.1.a' },
  { code: 'UNKNOWN_WORD', from: 'level: UNIT', to: 'level: DESA', at: 'level', node: 'small' },
  { code: 'UNKNOWN_WORD', from: 'answerType: VALUE', to: 'answerType: NILAI', at: 'answerType: NILAI', node: 'A.2.a' },
  { code: 'UNKNOWN_WORD', from: 'weightStatus: CITED', to: 'weightStatus: GUESSED', at: 'GUESSED', node: 'A.1' },
  { code: 'CODE_MALFORMED', from: 'code: small', to: 'code: Small one', at: 'code:', node: 'Small one' },
  { code: 'CODE_MALFORMED', from: 'code: A.2.a', to: 'code: A.2..a', at: 'A.2..a', node: 'A.2..a' },
  { code: 'CODE_REPEATED', from: 'code: A.1.b', to: 'code: A.1.a', at: 'code: A.1.a\n            text: Pelanggaran', node: 'A.1.a' },
  { code: 'CODE_NOT_UNDER_PARENT', from: 'code: A.2.a', to: 'code: A.1.c', at: 'A.1.c', node: 'A.1.c' },
  { code: 'CODE_NOT_UNDER_PARENT', from: 'code: A.2.a', to: 'code: A.2.a.x', at: 'A.2.a.x', node: 'A.2.a.x' },
  { code: 'KIND_NOT_UNDER_PARENT', from: 'kind: AREA\n        name: Hasil', to: 'kind: ASPECT\n        name: Hasil', at: 'kind: ASPECT\n        name: Hasil', node: 'A.2' },
  { code: 'EMPTY_COMPONENT', from: small.slice(small.indexOf('        indicators:\n          - code: A.2.a')), to: '', at: 'code: A.2\n', node: 'A.2' },
  { code: 'SOURCE_UNKNOWN', from: 'sources: [LKE]\n    children', to: 'sources: [LKE-2018]\n    children', at: 'LKE-2018', node: 'A' },
  { code: 'SOURCE_UNKNOWN', from: '    sources: [LKE]\ngradeBasis', to: '    sources: [KPPU]\ngradeBasis', at: 'KPPU', node: 'answerTypes.ABC' },
  { code: 'NUMBER_MALFORMED', from: 'weight: 363/20', to: 'weight: 18,15', at: '18,15', node: 'A.1' },
  { code: 'NUMBER_MALFORMED', from: 'weight: 363/20', to: 'weight: 1/0', at: 'weight: 1/0', node: 'A.1' },
  { code: 'NUMBER_NEGATIVE', from: 'weight: 363/20', to: 'weight: -1', at: 'weight: -1', node: 'A.1' },
  { code: 'WEIGHTS_DO_NOT_ADD_UP', from: 'totalWeight: 36.3', to: 'totalWeight: 36.30001', at: 'totalWeight', node: 'small' },
  { code: 'WEIGHTS_DO_NOT_ADD_UP', from: 'weight: 363/20', to: 'weight: 18.1499999', at: 'weight: 36.3\n', node: 'A' },
  { code: 'WEIGHTS_DO_NOT_ADD_UP', from: '            weight: 18.15\n', to: '            weight: 18\n', at: 'weight: 18.15', node: 'A.2' },
  { code: 'WEIGHTS_MIXED', from: 'answerType: ABC\n', to: 'answerType: ABC\n            weight: 1\n            weightStatus: OFFICIAL\n', at: 'weight: 363/20', node: 'A.1' },
  { code: 'NO_POSITIVE_WEIGHT', from: '            weight: 18.15\n', to: '            weight: 0\n', at: 'weight: 18.15', node: 'A.2' },
  { code: 'BASIS_MISSING', from: '        weightBasis: Lazim dikutip.\n', to: '', at: 'weightStatus: CITED', node: 'A.1' },
  { code: 'BASIS_MISSING', from: '            weightStatus: OFFICIAL\n            scale', to: '            weightStatus: INFERRED\n            scale', at: 'weightStatus: INFERRED\n            scale', node: 'A.2.a' },
  { code: 'BASIS_UNEXPECTED', from: 'weightStatus: CITED', to: 'weightStatus: OFFICIAL', at: 'weightBasis: Lazim', node: 'A.1' },
  { code: 'OPTION_VALUES_MISSING', from: 'answerType: ABC\n', to: 'answerType: YES_NO\n', at: 'answerType: YES_NO', node: 'A.1.a' },
  { code: 'OPTIONS_NOT_OF_TYPE', from: '              C: Belum\n', to: '', at: 'A: Sudah', node: 'A.1.a' },
  { code: 'OPTIONS_NOT_OF_TYPE', from: 'A: Sudah\n              B: Sebagian', to: 'B: Sebagian\n              A: Sudah', at: 'B: Sebagian', node: 'A.1.a' },
  { code: 'OPTIONS_NOT_OF_TYPE', from: '{ A: 1, B: 0.5, C: 0 }', to: '{ A: 1, B: 0.5, D: 0 }', at: 'D: 0', node: 'answerTypes.ABC' },
  { code: 'OPTION_VALUE_OUT_OF_RANGE', from: 'A: 1,', to: 'A: 1.01,', at: 'A: 1.01', node: 'answerTypes.ABC' },
  { code: 'NUMBER_NEGATIVE', from: 'C: 0 }', to: 'C: -0.5 }', at: 'C: -0.5', node: 'answerTypes.ABC' },
  { code: 'OPTIONS_NOT_BEST_FIRST', from: 'A: 1, B: 0.5', to: 'A: 0.5, B: 2/3', at: 'B: 2/3', node: 'answerTypes.ABC' },
  { code: 'NOT_FOR_ANSWER_TYPE', from: 'answerType: ABC\n', to: 'answerType: ABC\n            scale: { min: 0, max: 1 }\n', at: 'scale: { min: 0, max: 1 }', node: 'A.1.a' },
  { code: 'RATIO_INPUT_UNKNOWN', from: 'numerator: lalu - kini', to: 'numerator: lalu - nanti', at: 'nanti', node: 'A.1.b' },
  { code: 'RATIO_INPUT_UNKNOWN', from: 'denominator: lalu', to: 'denominator: semua', at: 'semua', node: 'A.1.b' },
  { code: 'SCALE_EMPTY', from: 'min: 0, max: 5', to: 'min: 5, max: 5', at: 'scale', node: 'A.2.a' },
  { code: 'BANDS_NOT_BEST_FIRST', from: 'from: 0, upTo: 60', to: 'from: 60, upTo: 60', at: 'grade: B', node: 'gradeBands[2]' },
  { code: 'BAND_GAP', from: 'upTo: 60', to: 'upTo: 59', at: 'grade: B', node: 'gradeBands[2]' },
  { code: 'BAND_OVERLAP', from: 'upTo: 60', to: 'upTo: 61', at: 'grade: B', node: 'gradeBands[2]' },
  { code: 'BANDS_TOP', from: 'gradeBasis: ACHIEVEMENT', to: 'gradeBasis: POINTS', at: 'grade: A', node: 'gradeBands[1]' },
  { code: 'BANDS_BOTTOM', from: 'from: 0', to: 'above: 0', at: 'grade: B', node: 'gradeBands[2]' },
  { code: 'GRADE_REPEATED', from: 'grade: B', to: 'grade: A', at: 'grade: A, predicate: Kurang', node: 'gradeBands[2]' },
  { code: 'YAML_SYNTAX', from: 'text: Tim dibentuk', to: 'text: Tim: dibentuk', at: 'Tim: dibentuk', node: 'A.1.a' },
];

describe('reading an instrument', () => {
  test('gives the tree as two flat lists in tree order', () => {
    const reading = readInstrument(small, 'small.yaml');
    if ('diagnostics' in reading) throw new Error(JSON.stringify(reading.diagnostics));
    const { components, indicators } = reading.instrument;
    expect(components.map(({ code, parentCode }) => [code, parentCode])).toEqual([
      ['A', null],
      ['A.1', 'A'],
      ['A.2', 'A'],
    ]);
    expect(indicators.map(({ code, componentCode }) => [code, componentCode])).toEqual([
      ['A.1.a', 'A.1'],
      ['A.1.b', 'A.1'],
      ['A.2.a', 'A.2'],
    ]);
  });

  test('keeps a weight as it is written', () => {
    const reading = readInstrument(small.replace('36.3\n', '36.30\n'), 'small.yaml');
    expect(reading).toMatchObject({ instrument: { totalWeight: '36.30' } });
  });

  test('gives an indicator without a weight its component’s status', () => {
    const reading = readInstrument(small, 'small.yaml');
    expect(reading).toMatchObject({
      instrument: { indicators: [{ weight: null, weightStatus: 'CITED' }, {}, {}] },
    });
  });

  test.each(slips)('names $code at $node: $to', ({ code, from, to, at, node }) => {
    expect(small).toContain(from);
    const text = small.replace(from, to);
    const mistake = mistakesOf(text).find((one) => one.code === code);
    expect(mistake).toMatchObject({ file: 'small.yaml', line: lineOf(text, at), node });
    expect(mistake && sentenceOf(mistake)).not.toMatch(/[?]|%\{/);
  });

  test('reports all mistakes at once, in the order of the file', () => {
    const text = small
      .replace('level: UNIT', 'level: DESA')
      .replace('weight: 363/20', 'weight: a third')
      .replace('numerator: lalu - kini', 'numerator: nanti')
      .replace('max: 5', 'max: 0');
    expect(mistakesOf(text).map(({ code, node }) => `${code} ${node}`)).toEqual([
      'UNKNOWN_WORD small',
      'NUMBER_MALFORMED A.1',
      'RATIO_INPUT_UNKNOWN A.1.b',
      'SCALE_EMPTY A.2.a',
    ]);
  });

  test('does not blame a sum for a weight that could not be read', () => {
    const codes = mistakesOf(small.replace('weight: 363/20', 'weight: x')).map(({ code }) => code);
    expect(codes).toEqual(['NUMBER_MALFORMED']);
  });

  test.each([
    '',
    '-',
    '[]',
    '42',
    'a: *b',
    '? [x]\n: y',
    '%YAML 9',
    '--- a\n--- b',
    '\0',
    '['.repeat(10_000),
  ])('refuses "%.20s" without throwing', (text) => expect(mistakesOf(text)).not.toEqual([]));

  test('never throws, whatever is cut out of or put into a file', () => {
    const place = fc.nat(small.length);
    const scrap = fc.oneof(
      fc.string(),
      fc.constantFrom('- ', ': ', '\n', '{', '&a ', '*a', '!!map '),
    );
    fc.assert(
      fc.property(place, fc.nat(80), scrap, (start, length, inserted) => {
        const text = small.slice(0, start) + inserted + small.slice(start + length);
        for (const mistake of mistakesOf(text)) {
          expect(mistake.line).toBeGreaterThan(0);
          expect(mistake.line).toBeLessThanOrEqual(text.split('\n').length);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a rounded third in the delivered file is caught', () => {
    const url = new URL('./permenpanrb-26-2020-kabupaten.yaml', import.meta.url);
    const text = readFileSync(url, 'utf8').replace('weight: 1/3', 'weight: 0.33');
    expect(mistakesOf(text)).toMatchObject([
      {
        code: 'WEIGHTS_DO_NOT_ADD_UP',
        node: 'A.I.5',
        params: { sum: '1499/300', expected: '5' },
      },
    ]);
  });
});
