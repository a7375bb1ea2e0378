import { describe, expect, test } from 'vitest';
import { csvText } from './csv.js';

const line = (cell: string, locale: 'id' | 'en' = 'en') => csvText([[cell]], locale).slice(1, -2);

describe('a CSV file', () => {
  test('is written as spreadsheets of the language read it', () => {
    const rows = [
      ['Nilai', 'Peringkat'],
      [-2.5, null],
    ];
    expect(csvText(rows, 'id')).toBe('\uFEFFNilai;Peringkat\r\n-2,5;\r\n');
    expect(csvText(rows, 'en')).toBe('\uFEFFNilai,Peringkat\r\n-2.5,\r\n');
  });

  test('keeps separators, quotes and lines inside their cell', () => {
    expect(line('Dinas A; B', 'id')).toBe('"Dinas A; B"');
    expect(line('Dinas "A"')).toBe('"Dinas ""A"""');
    expect(line('Dinas\nA')).toBe('"Dinas\nA"');
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', '=HYPERLINK("x")'])(
    'never runs a text as a formula: %j',
    (text) => {
      expect(line(text).replace(/^"/, '').startsWith("'")).toBe(true);
    },
  );

  test.each(['id', 'en'] as const)(
    'never runs one either where a spreadsheet separates at the other sign: %s',
    (locale) => {
      expect(line('Dinas A;=1+1', locale)).toBe('"Dinas A;=1+1"');
      expect(line('Dinas A,=1+1', locale)).toBe('"Dinas A,=1+1"');
      expect(line('Dinas A\t=1+1', locale)).toBe('"Dinas A\t=1+1"');
    },
  );

  test('leaves names alone that only look odd', () => {
    expect(line('Dinas PU-PR')).toBe('Dinas PU-PR');
  });
});
