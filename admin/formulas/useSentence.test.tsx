import { renderHook } from '@testing-library/react';
import { I18nContextProvider } from 'react-admin';
import type { ReactNode } from 'react';
import { describe, expect, test } from 'vitest';
import { checkFormula, type FormulaDefinition } from '../../schema/formula/index.js';
import {
  sampleFormula,
  sampleInstrument,
  withExpression,
  withIndicator,
  withNode,
} from '../../test/builders/sample-formula.js';
import { i18nProvider } from '../providers/i18nProvider.js';
import { liveDiagnostics } from './diagnostics.js';
import { useSentence } from './useSentence.js';

const wrapper = ({ children }: { readonly children: ReactNode }) => (
  <I18nContextProvider value={i18nProvider}>{children}</I18nContextProvider>
);
const sentencesOn = (formula: FormulaDefinition): string[] => {
  const { result } = renderHook(() => useSentence(), { wrapper });
  return liveDiagnostics(sampleInstrument, formula).map(result.current);
};

describe('what is wrong with an expression, in words', () => {
  const sentences = (expression: string) => sentencesOn(withExpression('A', expression));

  test.each([
    ['[A.9]', ['Rumus: tidak ada yang bernama [A.9]. Maksudnya [A.1]?']],
    ['SUMM(children)', ['Rumus: tidak ada fungsi SUMM. Maksudnya SUM?']],
    ['1 +', ['Rumus: ada yang kurang: nilai.']],
    ['MIN([A.1]; 0,8)', ['Rumus: tulis desimal dengan “.”, bukan “,”.']],
    ['(1', ['Rumus: ada yang kurang: kurung tutup “)”.']],
    ['TRUE', ['Rumus: di sini perlu bilangan, bukan benar atau salah.']],
    ['CLAMP([A.1])', ['Rumus: CLAMP perlu 3 isian, baru ada 1.']],
    ['children', ['Rumus: di sini perlu satu nilai, bukan daftar.']],
  ])('%s', (expression, expected) => {
    expect(sentences(expression)).toEqual(expected);
  });

  test('a ring is written out', () => {
    expect(sentences('[A]')).toEqual(['Nilainya dihitung dari dirinya sendiri: A → A.']);
  });
});

describe('what is wrong with other rules, in words', () => {
  test('amounts have the decimal comma of the language', () => {
    expect(sentencesOn(withNode('A', { floor: '0.8', cap: '0.5' }))).toEqual([
      'Batas bawah 0,8 lebih tinggi daripada batas atas 0,5.',
    ]);
    expect(sentencesOn(withNode('A', { minimumAnswered: '1.5' }))).toEqual([
      'Bagian terisi paling sedikit 150% tidak mungkin. Pakai 0% sampai 100%.',
    ]);
  });

  test('a number that is not filled in is not said to be badly written', () => {
    expect(sentencesOn(withNode('A', { cap: '0.8.' }))).toEqual([
      '“0,8,” bukan desimal atau pecahan.',
    ]);
    expect(sentencesOn(withIndicator('A.1', { scale: { A: '1', B: '', C: '0' } }))).toEqual([
      'Belum diisi. Isi desimal atau pecahan.',
    ]);
  });

  test('an option that there is not is followed by the one that was meant', () => {
    expect(sentencesOn(withIndicator('A.1', { scale: { A: '1', BB: '0.5', C: '0' } }))).toEqual([
      'Pilihan B belum diberi nilai.',
      'Butir ini tidak punya pilihan BB. Maksudnya B?',
    ]);
  });

  test('a bound of a table that is left open is said to be open', () => {
    const rows = [
      { from: '0', to: null, value: '1' },
      { from: '0.5', to: '1', value: '1' },
    ];
    expect(sentencesOn({ ...sampleFormula, tables: { capaian: rows } })).toEqual([
      'Tabel capaian memuat yang di antara 0,5 dan tanpa batas dua kali.',
    ]);
  });

  test('what somebody typed is quoted as it was typed', () => {
    expect(sentencesOn(withIndicator('B.1', { cap: '0,9' }))).toEqual([
      '“0,9” bukan desimal atau pecahan.',
    ]);
    expect(checkFormula(sampleInstrument, sampleFormula)).toEqual([]);
  });
});
