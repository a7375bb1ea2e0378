import { describe, expect, test } from 'vitest';
import { limits } from '../../schema/limits.js';
import { fileNameFor, sentFileName } from './file-name.js';

describe('a file’s name as it was sent', () => {
  const cases = [
    ['SK%20Tim%20RB.pdf', 'SK Tim RB.pdf'],
    ['C%3A%5CUsers%5Cani%5Csk.pdf', 'sk.pdf'],
    ['..%2F..%2Fetc%2Fpasswd', 'passwd'],
    ['a%00b%0D%0Ac.pdf', 'abc.pdf'],
    ['laporan%E2%80%AEfdp.exe', 'laporanfdp.exe'],
    ['  .lapor%3Fan%20%20final. ', 'lapor_an final'],
    ['e%CC%81.png', '\u00e9.png'],
  ] as const;
  for (const [header, name] of cases) {
    test(`${header} is ${name}`, () => {
      expect(sentFileName(header)).toBe(name);
    });
  }

  const refused = [
    [undefined, 'MISSING'],
    ['', 'MISSING'],
    ['%2F', 'MISSING'],
    ['..', 'MISSING'],
    ['%E0%A4%A', 'MALFORMED'],
  ] as const;
  for (const [header, fault] of refused) {
    test(`${header ?? 'no header'} is ${fault}`, () => {
      expect(() => sentFileName(header)).toThrow(
        expect.objectContaining({ details: { field: 'fileName', fault } }),
      );
    });
  }
});

describe('a file’s name as it is kept', () => {
  test('ends in what the file is, so that saving it never makes a program of it', () => {
    expect(fileNameFor('sk.pdf', 'application/pdf')).toBe('sk.pdf');
    expect(fileNameFor('SK.PDF', 'application/pdf')).toBe('SK.PDF');
    expect(fileNameFor('foto.jpeg', 'image/jpeg')).toBe('foto.jpeg');
    expect(fileNameFor('sk.bat', 'application/pdf')).toBe('sk.bat.pdf');
    expect(fileNameFor('sk', 'application/pdf')).toBe('sk.pdf');
  });

  test('is cut to the limit before its ending, never within a character', () => {
    const cut = fileNameFor(`${'a'.repeat(195)}😀😀.pdf`, 'application/pdf');
    expect(cut).toBe(`${'a'.repeat(195)}.pdf`);
    expect(fileNameFor('b'.repeat(300), 'image/png')).toHaveLength(limits.fileNameLength);
  });
});
