import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { describe as sentenceOf, type DiagnosticCode } from './diagnostic.js';
import { readUnits } from './units.js';

const bekasi = readFileSync(new URL('./bekasi-units.yaml', import.meta.url), 'utf8');

const small = `kabupaten:
  name: Kabupaten Bekasi
  regionCode: '32.16'
  province: Jawa Barat
  capital: Cikarang Pusat
sources:
  NEWS: Berita 2021
units:
  - code: setda
    name: Sekretariat Daerah
    abbreviation: Setda
    abbreviationSource: NEWS
    kind: SEKRETARIAT_DAERAH
    assessed: true
  - code: setda-umum
    name: Bagian Umum
    kind: BAGIAN
    parent: setda
    assessed: false
  - code: kec-setu
    name: Kecamatan Setu
    kind: KECAMATAN
    regionCode: 32.16.18
    assessed: true
`;

const mistakesOf = (text: string) => {
  const reading = readUnits(text, 'units.yaml');
  return 'diagnostics' in reading ? reading.diagnostics : [];
};

describe('the units of Kabupaten Bekasi', () => {
  const reading = readUnits(bekasi, 'bekasi-units.yaml');
  const units = 'units' in reading ? reading.units.units : [];

  test('are 72, of which 59 are assessed and 23 are kecamatan', () => {
    expect(units).toHaveLength(72);
    expect(units.filter(({ assessed }) => assessed)).toHaveLength(59);
    expect(units.filter(({ kind }) => kind === 'KECAMATAN')).toHaveLength(23);
  });

  test('put the bagian under the Sekretariat Daerah', () => {
    expect(units.filter(({ parentCode }) => parentCode === 'setda')).toHaveLength(11);
    expect(units.find(({ code }) => code === 'kec-setu')).toEqual({
      code: 'kec-setu',
      name: 'Kecamatan Setu',
      abbreviation: null,
      kind: 'KECAMATAN',
      parentCode: null,
      regionCode: '32.16.18',
      assessed: true,
      note: null,
    });
  });
});

describe('reading units', () => {
  test('accepts the small list', () => {
    expect(mistakesOf(small)).toEqual([]);
  });

  // prettier-ignore
  test.each<[DiagnosticCode, string, string, number, string]>([
    ['MISSING', '    name: Bagian Umum\n', '', 15, 'setda-umum'],
    ['MISSING', '  province: Jawa Barat\n', '', 2, 'kabupaten'],
    ['CODE_MALFORMED', 'code: setda-umum', 'code: Setda Umum', 15, 'Setda Umum'],
    ['CODE_MALFORMED', '32.16.18', 'Setu', 23, 'kec-setu'],
    ['CODE_REPEATED', 'code: kec-setu', 'code: setda', 20, 'setda'],
    ['CODE_REPEATED', '    parent: setda\n', '    parent: setda\n    regionCode: 32.16.18\n', 24, 'kec-setu'],
    ['PARENT_NOT_ABOVE', 'parent: setda', 'parent: kec-setu', 18, 'setda-umum'],
    ['PARENT_NOT_ABOVE', 'parent: setda', 'parent: setda-umum', 18, 'setda-umum'],
    ['UNKNOWN_WORD', 'kind: BAGIAN', 'kind: SEKSI', 17, 'setda-umum'],
    ['WRONG_SHAPE', 'assessed: false', 'assessed: tidak', 19, 'setda-umum'],
    ['REGION_CODE_OUTSIDE', '32.16.18', '32.17.18', 23, 'kec-setu'],
    ['SOURCE_UNKNOWN', 'abbreviationSource: NEWS', 'abbreviationSource: KORAN', 12, 'setda'],
    ['TOO_LONG', 'Bagian Umum', 'x'.repeat(201), 16, 'setda-umum'],
    ['UNKNOWN_KEY', '    assessed: false\n', '    assessed: false\n    asessed: true\n', 20, 'setda-umum'],
    ['YAML_SYNTAX', 'name: Bagian Umum', 'name: Bagian: Umum', 16, 'setda-umum'],
  ])('names %s where "%s" became "%s"', (code, from, to, line, node) => {
    expect(small).toContain(from);
    const mistake = mistakesOf(small.replace(from, to)).find((one) => one.code === code);
    expect(mistake).toMatchObject({ file: 'units.yaml', line, node });
    expect(mistake && sentenceOf(mistake)).not.toMatch(/[?]|%\{/);
  });
});
