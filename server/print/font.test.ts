import { expect, test } from 'vitest';
import { printable } from './font.js';

test.each([
  ['a tab and a line break of Windows', 'Dinas\tKesehatan\r\nBekasi', 'Dinas Kesehatan \nBekasi'],
  ['blanks of every width', 'SK\u2009Tim\u3000RB\u202f2022', 'SK Tim RB 2022'],
  ['a soft hyphen and a break that nobody sees', 'Kese\u00adhatan\u200bdan\ufeff', 'Kesehatandan'],
])('%s prints as people read it', (_, text, printed) => expect(printable(text)).toBe(printed));

test('a letter that the fonts lack is one question mark, and no other letter', () => {
  expect(printable('Inovasi \u6f22 \u{1f600}\ufe0f')).toBe('Inovasi ? ?');
});

test('names are printed with their accents, however these were typed', () => {
  expect(printable('Rene\u0301e Nguye\u0302n, \u0141uka\u015b')).toBe(
    'Ren\u00e9e Nguy\u00ean, \u0141uka\u015b',
  );
});
