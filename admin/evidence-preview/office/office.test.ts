import { describe, expect, test } from 'vitest';
import { buildOffice, buildPng, buildZip } from '../../../test/builders/files.js';
import {
  buildExcel,
  buildHostileWord,
  buildWord,
  textCell,
} from '../../../test/builders/office.js';
import { bounds } from '../bounds.js';
import { pack, unpack } from './archive.js';
import { columnName, cutSheet } from './cutSheet.js';
import { readDocument } from './readDocument.js';
import { readSheets } from './readSheets.js';

/** A file's bytes as a browser has them. */
const bytesOf = (file: Buffer): ArrayBuffer => Uint8Array.from(file).buffer;
const small = { ...bounds, unpackedBytes: 100_000 };

describe('an Excel file', () => {
  test('gives its sheets with texts, numbers, dates, and what formulas came to', async () => {
    const file = buildExcel({
      Capaian: `<row r="1">${textCell('A1', 'Unit')}${textCell('B1', 'Nilai')}</row>
        <row r="2">${textCell('A2', 'Dinkes')}<c r="B2"><f>SUM(C1:C9)</f><v>87.25</v></c><c r="C2" s="1"><v>44743</v></c><c r="D2" t="b"><v>1</v></c></row>
        <row r="3"><c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`,
      Kosong: '',
    });
    const { sheets, total } = await readSheets(bytesOf(file), bounds);
    expect(total).toBe(2);
    expect(sheets[0]).toEqual({
      name: 'Capaian',
      rows: 3,
      columns: 4,
      cells: [
        ['Unit', 'Nilai', null, null],
        // 44743 days after the end of 1899.
        ['Dinkes', 87.25, new Date('2022-07-01T00:00:00Z'), true],
        [null, '#DIV/0!', null, null],
      ],
    });
    expect(sheets[1]).toEqual({ name: 'Kosong', rows: 0, columns: 0, cells: [] });
  });

  test('is cut to its first rows and columns, and says how many there are', async () => {
    const rows = Array.from(
      { length: 500 },
      (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${at + 1}</v></c></row>`,
    ).join('');
    const wide = `<row r="501">${textCell('A501', 'akhir')}${textCell('BZ501', 'jauh')}</row>`;
    const { sheets } = await readSheets(bytesOf(buildExcel({ Data: rows + wide })), bounds);
    expect(sheets[0]).toMatchObject({ rows: 501, columns: 78 });
    expect(sheets[0]?.cells).toHaveLength(200);
    expect(sheets[0]?.cells.at(-1)).toEqual([200]);
  });

  test('with one cell in the last corner is not made into seventeen billion', async () => {
    const corner = `<row r="1">${textCell('A1', 'awal')}</row><row r="1048576">${textCell('XFD1048576', 'x')}</row>`;
    const { sheets } = await readSheets(bytesOf(buildExcel({ Data: corner })), bounds);
    expect(sheets[0]).toEqual({
      name: 'Data',
      rows: 1_048_576,
      columns: 16_384,
      cells: [['awal']],
    });
  });

  test('that unpacks to more than is read ends there, whatever it says of its size', async () => {
    const bomb = 'x'.repeat(5_000_000);
    const name = 'xl/worksheets/sheet1.xml';
    const file = buildExcel({ Data: bomb }, { saidSizes: { [name]: 10 } });
    expect(file.length).toBeLessThan(20_000);
    await expect(readSheets(bytesOf(file), small)).rejects.toMatchObject({ fault: 'tooLarge' });
  });

  test('that is none is damaged', async () => {
    await expect(readSheets(bytesOf(Buffer.from('bukan arsip')), bounds)).rejects.toMatchObject({
      fault: 'damaged',
    });
    const empty = buildOffice('xlsx');
    await expect(readSheets(bytesOf(empty), bounds)).rejects.toThrow(/not found/);
  });
});

describe('a Word file', () => {
  test('gives its text', async () => {
    const html = await readDocument(bytesOf(buildWord('Notula rapat', 'Hadir: 12 orang')), bounds);
    expect(html).toBe('<p>Notula rapat</p><p>Hadir: 12 orang</p>');
  });

  test('fetches no picture from elsewhere, and has no tag of its text', async () => {
    const html = await readDocument(bytesOf(buildHostileWord('https://spy.example')), bounds);
    expect(html).toContain('Laporan yang sah');
    expect(html).not.toMatch(/<img|<script|spy\.png/);
    expect(html).toContain('&lt;script&gt;');
  });

  test('of more elements than a page can take apart without being waited for ends at the bound', async () => {
    const file = bytesOf(buildWord('a &lt; b', 'dua', 'tiga'));
    expect(await readDocument(file.slice(0), { ...bounds, pageElements: 3 })).toContain('a &lt; b');
    await expect(readDocument(file, { ...bounds, pageElements: 2 })).rejects.toMatchObject({
      fault: 'tooLarge',
    });
  });

  test('of many pictures ends at the bound', async () => {
    const parts = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [`word/media/${at}.png`, Buffer.alloc(10_000, at)]),
    );
    const file = buildOffice('docx', { parts });
    await expect(readDocument(bytesOf(file), small)).rejects.toMatchObject({ fault: 'tooLarge' });
  });
});

describe('an archive', () => {
  const all = { ...bounds, isWanted: () => true };

  test('is the same parts after it was packed again', async () => {
    const png = buildPng(120);
    const parts = await unpack(bytesOf(buildZip({ 'a.xml': '<a/>', 'media/é.png': png })), all);
    const again = await unpack(await pack(parts), all);
    expect(new TextDecoder().decode(again.get('a.xml'))).toBe('<a/>');
    expect(Buffer.from(again.get('media/é.png')!)).toEqual(png);
  });

  test('has nothing unpacked that nobody asked for', async () => {
    const file = buildZip({ 'a.xml': '<a/>', 'besar.bin': Buffer.alloc(2_000_000) });
    const parts = await unpack(bytesOf(file), { ...small, isWanted: (name) => name === 'a.xml' });
    expect([...parts.keys()]).toEqual(['a.xml']);
  });

  test('that is locked, cut off, or of too many parts is said to be that', async () => {
    const locked = buildZip({ 'a.xml': '<a/>' });
    // The flags of the entry, in the directory at the end.
    const entry = locked.indexOf(Buffer.from('PK\x01\x02'));
    locked.writeUInt16LE(1, entry + 8);
    await expect(unpack(bytesOf(locked), all)).rejects.toMatchObject({ fault: 'locked' });
    const whole = buildZip({ 'a.xml': 'x'.repeat(1_000) });
    const wrong = Buffer.from(whole);
    wrong.fill(0xff, 40, 45);
    await expect(unpack(bytesOf(wrong), all)).rejects.toMatchObject({ fault: 'damaged' });
    await expect(unpack(bytesOf(whole.subarray(0, 60)), all)).rejects.toMatchObject({
      fault: 'damaged',
    });
    await expect(unpack(bytesOf(whole), { ...all, parts: 0 })).rejects.toMatchObject({
      fault: 'tooLarge',
    });
  });
});

describe('a sheet', () => {
  test('is cut, too, where rows and cells do not say their place, or have a prefix', () => {
    const cut = cutSheet(
      '<x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row/></x:sheetData>',
      { rows: 1, columns: 1 },
    );
    expect(cut).toEqual({
      xml: '<x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData>',
      rows: 1,
      columns: 2,
    });
  });

  test('names its columns as Excel does', () => {
    expect([0, 25, 26, 51, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'ZZ', 'AAA']);
  });
});
