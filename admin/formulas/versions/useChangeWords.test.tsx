import { renderHook } from '@testing-library/react';
import { I18nContextProvider } from 'react-admin';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import type { FormulaDefinition } from '../../../schema/formula/index.js';
import { differenceOf, type TitledFormula } from '../../../schema/formula/difference.js';
import {
  sampleFormula,
  withExpression,
  withIndicator,
  withNode,
} from '../../../test/builders/sample-formula.js';
import { i18nProvider } from '../../providers/i18nProvider.js';
import { useChangeWords } from './useChangeWords.js';

const wrapper = ({ children }: { readonly children: ReactNode }) => (
  <I18nContextProvider value={i18nProvider}>{children}</I18nContextProvider>
);
const wordsOf = (before: TitledFormula, after: TitledFormula) => {
  const { result } = renderHook(() => useChangeWords(), { wrapper });
  return differenceOf(before, after).map(result.current);
};
const since = (before: FormulaDefinition, after: FormulaDefinition) =>
  wordsOf({ title: '', ...before }, { title: '', ...after });
const told = (after: FormulaDefinition) => since(sampleFormula, after);
afterEach(() => i18nProvider.changeLocale('id'));

describe('a change in Indonesian', () => {
  test('of the title quotes both, even where they are numbers', () => {
    const titled = (title: string) => ({ title, ...sampleFormula });
    expect(wordsOf(titled('2022'), titled('2023'))).toEqual([
      'Nama formula berubah dari “2022” menjadi “2023”.',
    ]);
  });

  test('of a weight says whether it rises or falls', () => {
    expect(told(withNode('A', { weight: '62.5', weightStatus: 'INFERRED' }))).toEqual([
      'Bobot naik dari 60 menjadi 62,5.',
      'Asal bobot berubah dari Resmi menjadi Perkiraan, tidak resmi.',
    ]);
    expect(told(withNode('A', { weight: '1/3' }))).toEqual(['Bobot turun dari 60 menjadi 1/3.']);
  });

  test('of a weight that cannot be read quotes it', () => {
    expect(told(withNode('A', { weight: '60,5' }))).toEqual([
      'Bobot berubah dari 60 menjadi “60,5”.',
    ]);
  });

  test('to an expression writes it as its readers know it', () => {
    expect(told(withExpression('A', 'MIN([A.1]; 0.8)'))).toEqual([
      'Cara hitung berubah dari Rata-rata menjadi Rumus.',
      'Rumus ditetapkan: MIN([A.1]; 0,8).',
    ]);
  });

  test('of the rules of a score is in words', () => {
    const ruled = withNode('A', {
      direction: 'LOWER_IS_BETTER',
      rounding: { digits: 2, mode: 'HALF_EVEN' },
      missing: { unanswered: 'PROPAGATE' },
    });
    expect(told(ruled)).toEqual([
      'Akibat belum dijawab ditetapkan: Hasil ikut kosong.',
      'Arah ditetapkan: lebih rendah lebih baik.',
      'Pembulatan ditetapkan: 2 desimal, setengah ke genap.',
    ]);
    expect(since(withIndicator('A.1', { scale: { B: '0.5' } }), sampleFormula)).toEqual([
      'Nilai pilihan B dihapus, semula 0,5.',
    ]);
  });

  test('of a table names its bounds, also those that are left open', () => {
    const rows = [{ from: null, to: '0.5', value: '1' }];
    expect(told({ ...sampleFormula, tables: { capaian: rows } })).toEqual([
      'Nilai dari tanpa batas sampai 0,5 ditetapkan: 1.',
    ]);
  });

  test('of a grade says where its bound goes and whether that belongs to it', () => {
    const [best, ...worse] = sampleFormula.gradeBands;
    const moved = { ...best!, lower: '95.5', lowerInclusive: true, predicate: 'Istimewa' };
    const before = { ...best!, lower: '90', lowerInclusive: false, predicate: 'Baik' };
    expect(
      since(
        { ...sampleFormula, gradeBands: [before, ...worse] },
        { ...sampleFormula, gradeBands: [moved, ...worse] },
      ),
    ).toEqual([
      'Batas naik dari 90 menjadi 95,5.',
      'Nilai tepat di batas berubah dari tidak termasuk menjadi termasuk.',
      'Predikat berubah dari “Baik” menjadi “Istimewa”.',
    ]);
  });
});

test('the same changes in English', async () => {
  await i18nProvider.changeLocale('en');
  expect(told(withNode('A', { weight: '62.5', weightStatus: 'INFERRED' }))).toEqual([
    'Weight raised from 60 to 62.5.',
    'Source of the weight changed from Official to Inferred, not official.',
  ]);
  expect(told(withExpression('A', 'MIN([A.1]; 0.8)'))).toEqual([
    'Aggregation changed from Mean to Expression.',
    'Expression set: MIN([A.1], 0.8).',
  ]);
});

test('how units are ranked and rolled up is in words of the reader', () => {
  const after: FormulaDefinition = {
    ...sampleFormula,
    ranking: { ties: 'DENSE', basis: 'ROUNDED', digits: 2 },
    rollup: {
      method: 'SPLIT',
      unitInstrument: 'lke-unit-2022',
      nodes: [{ code: 'A.I', unitCode: 'U.I', points: '14.6' }],
      missingUnits: 'EXCLUDE',
      unitWeights: { dinkes: '412.5' },
    },
  };
  expect(told(after)).toEqual([
    'Peringkat yang sama ditetapkan: Tanpa peringkat kosong (1, 2, 2, 3).',
    'Nilai yang diperingkatkan ditetapkan: dibulatkan ke 2 desimal.',
    'Penggabungan ke indeks kabupaten ditetapkan: Sebagian nilai dari rata-rata perangkat daerah.',
    'Instrumen perangkat daerah ditetapkan: lke-unit-2022.',
    'Akibat perangkat daerah tanpa nilai ditetapkan: Tidak diperhitungkan.',
    'Padanan A.I di perangkat daerah ditetapkan: U.I, 14,6 poin.',
    'Bobot dinkes dalam rata-rata ditetapkan: 412,5.',
  ]);
});
