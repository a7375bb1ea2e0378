import { describe, expect, test } from 'vitest';
import { bounds } from '../bounds.js';
import { readTable } from './readTable.js';
import { readText } from './readText.js';

const bytesOf = (text: string | Uint8Array): ArrayBuffer =>
  Uint8Array.from(typeof text === 'string' ? new TextEncoder().encode(text) : text).buffer;
const table = async (text: string, own = {}) => {
  const read = await readTable(bytesOf(text), { ...bounds, ...own });
  if ('page' in read) return read;
  const { workbook, hasFormulas } = read;
  return { ...workbook.sheets[0], hasFormulas };
};

describe('a text', () => {
  test('is its lines, whichever way they end, with every sign in them', async () => {
    const text = '\uFEFF<b>Laporan</b>\r\n\tRp 1.500 – “selesai”\n\nakhir\r';
    expect(await readText(bytesOf(text), bounds)).toEqual({
      lines: ['<b>Laporan</b>', '\tRp 1.500 – “selesai”', '', 'akhir'],
      total: 4,
      longLines: false,
    });
  });

  test('in UTF-16 is read by its mark, either way round', async () => {
    const little = Buffer.from('\uFEFFLaporan', 'utf16le');
    const lines = ['Laporan'];
    expect(await readText(bytesOf(little), bounds)).toMatchObject({ lines });
    expect(await readText(bytesOf(little.swap16()), bounds)).toMatchObject({ lines });
  });

  test('is cut in both directions, and says so', async () => {
    const text = `${'x'.repeat(11)}\n2\n3\n4`;
    expect(await readText(bytesOf(text), { ...bounds, textLines: 3, lineLength: 10 })).toEqual({
      lines: [`${'x'.repeat(10)}…`, '2', '3'],
      total: 4,
      longLines: true,
    });
  });

  test('that is none any more is damaged', async () => {
    const read = async () => readText(bytesOf(Uint8Array.of(0x4c, 0xf8)), bounds);
    await expect(read()).rejects.toMatchObject({ fault: 'damaged' });
  });
});

describe('a CSV file', () => {
  test.each([
    ['commas', 'unit,nilai\nDinkes,87'],
    ['semicolons', 'unit;nilai\nDinkes;87'],
    ['tabs', 'unit\tnilai\nDinkes\t87'],
    ['semicolons beside commas in quotes', '"unit";"nilai"\n"Dinkes";"87"'],
  ])('with %s is a table of texts', async (_, text) => {
    expect(await table(text)).toMatchObject({
      cells: [
        ['unit', 'nilai'],
        ['Dinkes', '87'],
      ],
      rows: 2,
      columns: 2,
      hasFormulas: false,
    });
  });

  test('keeps what quotes hold together: signs, ends of lines, quotes', async () => {
    expect(await table('a,"b, ""c""\nd"\n1,2')).toMatchObject({
      cells: [
        ['a', 'b, "c"\nd'],
        ['1', '2'],
      ],
    });
  });

  test.each(["=cmd|' /C calc'!A0", '@SUM(A1)', '+A1', '-A1+3', ' =1+1'])(
    'leaves the formula %s as it is written, and says that it is there',
    async (formula) => {
      expect(await table(`nama;isi\nx;${formula}`)).toMatchObject({
        cells: [
          ['nama', 'isi'],
          ['x', formula],
        ],
        hasFormulas: true,
      });
    },
  );

  test.each(['-12,5', '+3', '-', 'a=b', 'siti@bekasikab.go.id'])(
    'takes %s for no formula',
    async (text) => {
      expect(await table(`isi;x\n${text};1`)).toMatchObject({ hasFormulas: false });
    },
  );

  test('may have rows of different lengths', async () => {
    expect(await table('a,b\nc\nd,e,f')).toMatchObject({ rows: 3, columns: 3 });
  });

  test('is cut to its first rows, columns and letters, and says how many there are', async () => {
    const text = Array.from({ length: 30 }, () => 'panjang,b,c').join('\n');
    const own = { rows: 2, columns: 2, cellLength: 3 };
    expect(await table(text, own)).toMatchObject({
      cells: [
        ['pan…', 'b'],
        ['pan…', 'b'],
      ],
      rows: 30,
      columns: 3,
    });
  });

  test('whose quotes do not add up is shown by its lines', async () => {
    expect(await table('a,b\n"c,d\ne,f')).toEqual({
      page: { lines: ['a,b', '"c,d', 'e,f'], total: 3, longLines: false },
    });
  });
});
