import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limits } from '../limits.js';
import {
  asFormatted,
  blocksOf,
  bodyOf,
  formatMark,
  isFormatted,
  plainText,
  safeAddress,
  textOf,
} from './index.js';
import type { Block, List } from './index.js';

const formatted = (body: string) => textOf(body, true);

/** A line as a person sees it: bold in <b>, italic in <i>, a link as name → where it leads. */
const seen = (lines: Extract<Block, { kind: 'paragraph' }>['lines']): string =>
  lines
    .map((runs) =>
      runs
        .map(({ text, bold, italic, link }) => {
          const linked = link ? `${text}→${link.href}` : text;
          const slanted = italic ? `<i>${linked}</i>` : linked;
          return bold ? `<b>${slanted}</b>` : slanted;
        })
        .join(''),
    )
    .join('⏎');
const listed = ({ ordered, items }: List): string =>
  items
    .map(
      ({ number, lines, lists }) =>
        `(${ordered ? number : '•'} ${seen(lines)}${lists.map((one) => ` ${listed(one)}`).join('')})`,
    )
    .join('');
const read = (body: string) =>
  blocksOf(formatted(body))
    .map((block) => (block.kind === 'list' ? listed(block.list) : seen(block.lines)))
    .join(' ¶ ');

/** What people typed while there was no formatting. */
const oldTexts = [
  '2 * 3 * 4',
  'a_b_c',
  'SK_Tim_RB_2022.pdf dan _draf_ lain',
  '1. SK\n2. Notula',
  '- SK\n- Notula',
  '**) lihat lampiran, **) halaman 3',
  '# 1. Rencana\n> kutipan\n---\n    menjorok',
  String.raw`C:\berkas\_baru\SK.pdf`,
  '[SK](https://bekasikab.go.id/a_b_c) dan [_SK_](https://bekasikab.go.id)',
  'https://bekasikab.go.id/a_b_c/**/sk',
  '<b>tebal</b> <script>alert(1)</script> &amp; ![x](https://a.id/x.png)',
  ' SK 12/2022 \r\n\n\n\tselesai ',
];

describe('a text of before', () => {
  test.each(oldTexts)('has no formatting, and is plain to the letter: %j', (text) => {
    expect(isFormatted(text)).toBe(false);
    expect(plainText(text)).toBe(text);
  });

  test.each(oldTexts)('says the same, and in the same look, once it is formatted: %j', (text) => {
    const now = asFormatted(text);
    expect(plainText(now)).toBe(text);
    expect(read(bodyOf(now))).not.toMatch(/<[bi]>(?!tebal)/);
  });

  test('says the same for whatever was typed', () => {
    const letters = fc.constantFrom(
      ...'ab *_-1.\\[]()<>#\n\t',
      '**',
      'https://a.id/',
      '](https://b',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(letters).map((all) => all.join('')),
        ),
        (any) => {
          const typed = any.replaceAll(formatMark, '');
          expect(plainText(asFormatted(typed))).toBe(typed);
          const styled = blocksOf(asFormatted(typed)).some(
            (block) =>
              block.kind === 'paragraph' &&
              block.lines.some((runs) => runs.some(({ bold, italic }) => bold || italic)),
          );
          expect(styled).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('what is written', () => {
  test.each([
    ['**SK** terbit', '<b>SK</b> terbit'],
    ['_SK_ terbit', '<i>SK</i> terbit'],
    ['**SK _Tim_ RB**', '<b>SK </b><b><i>Tim</i></b><b> RB</b>'],
    ['_a **b** c_', '<i>a </i><b><i>b</i></b><i> c</i>'],
    ['(**SK**, _Juli_)', '(<b>SK</b>, <i>Juli</i>)'],
    ['**https://a.id**', '<b>https://a.id→https://a.id/</b>'],
    ['**[SK](https://a.id/b_c_d)**', '<b>SK→https://a.id/b_c_d</b>'],
    ['lihat https://a.id/x_y_z.', 'lihat https://a.id/x_y_z→https://a.id/x_y_z.'],
    [String.raw`[a\]b](https://a.id)`, 'a]b→https://a.id/'],
    [String.raw`\*\*SK\*\* \_x\_ \[a](b)`, '**SK** _x_ [a](b)'],
    ['satu\ndua\n\ntiga', 'satu⏎dua ¶ tiga'],
  ])('%j is read as %j', (body, expected) => expect(read(body)).toBe(expected));

  test.each([
    '**SK',
    'SK**',
    '** SK **',
    '_SK',
    'a_SK_b',
    '2 ** 3 ** 4',
    '****',
    '__init__',
    '***a***',
  ])('a mark without a partner, inside a word or away from one is a letter: %j', (body) =>
    expect(read(body)).toBe(body),
  );

  test('what is opened and not closed within a pair stays a letter', () => {
    expect(read('**a _b** c_')).toBe('<b>a _b</b> c_');
    expect(read('**a\nb**')).toBe('**a⏎b**');
    expect(read('**a b **c**')).toBe('**a b <b>c</b>');
  });
});

describe('a list', () => {
  test('has a bullet for a dash, and the number that was typed', () => {
    expect(read('- SK\n- Notula')).toBe('(• SK)(• Notula)');
    expect(read('3. SK\n7. Notula')).toBe('(3 SK)(7 Notula)');
    expect(read('- SK\n1. Notula')).toBe('(• SK) ¶ (1 Notula)');
  });

  test('stands in another by two spaces, three levels deep at most', () => {
    expect(read('1. a\n  - b\n  - c\n2. d')).toBe('(1 a (• b)(• c))(2 d)');
    expect(read('- a\n  - b\n    - c\n      - d')).toBe('(• a (• b (• c)(• d)))');
    expect(read('      - a\n- b')).toBe('(• a)(• b)');
  });

  test('has items of several lines, and ends with an empty one or a line that is not set in', () => {
    expect(read('- a\n  lanjut\n- b')).toBe('(• a⏎lanjut)(• b)');
    expect(read('- a\nteks')).toBe('(• a) ¶ teks');
    expect(read('- a\n\n- b')).toBe('(• a) ¶ (• b)');
  });

  test.each([
    '2022. Tahun itu',
    '-5 derajat',
    '1.5 juta',
    '1) SK',
    '* SK',
    '• SK',
    String.raw`\- SK`,
  ])('is not begun by %j', (body) => expect(blocksOf(formatted(body))[0]?.kind).toBe('paragraph'));
});

describe('a link', () => {
  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.id',
    '/worksheets',
    'mailto:a@b.id',
    'https://bank.id@evil.id/',
    'https://',
    'http:// a.id',
    `https://a.id/${'a'.repeat(limits.urlLength)}`,
  ])('leads nowhere but to http and https: %j', (address) => {
    expect(safeAddress(address)).toBeUndefined();
    expect(read(`[SK](${address})`)).not.toMatch(/SK→/);
  });

  test('says where it leads in letters that can not be mistaken', () => {
    // A Cyrillic а, a turn to the left, a letter that is not seen.
    expect(safeAddress('https://b\u0430nk.id/')).toBe('https://xn--bnk-6cd.id/');
    expect(read('[SK](https://a.id/\u202Egpj.exe)')).not.toMatch(/SK→/);
    expect(read('https://a.id/\u200Bb')).toBe('https://a.id/→https://a.id/\u200Bb');
  });

  test('becomes its name and address where there is no formatting', () => {
    expect(plainText(formatted('[SK](https://a.id/sk), https://b.id'))).toBe(
      'SK (https://a.id/sk), https://b.id',
    );
    expect(plainText(formatted('[](https://a.id)'))).toBe('https://a.id');
  });
});

describe('a plain text of a formatted one', () => {
  test('has its words, lines, dashes and numbers', () => {
    expect(plainText(formatted('**SK**:\n- _satu_\n  - dua\n\n1. tiga'))).toBe(
      'SK:\n- satu\n  - dua\n\n1. tiga',
    );
  });

  test('is made of anything, is plain already, and has no mark', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(
          fc.constantFrom(
            '**',
            '_',
            '[',
            '](',
            ')',
            'https://',
            '\\',
            formatMark,
            '\n- ',
            '\u202E',
            '\u200B',
            'a',
          ),
        )
        .map((all) => all.join('')),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const plain = plainText(formatMark + text);
        expect(plainText(plain)).toBe(plain);
        expect(plain).not.toContain(formatMark);
        blocksOf(text);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a text of nothing but trouble', () => {
  // Many times what is taken: whatever looks twice at all that it has seen does not come to an end in time.
  const length = 8 * limits.explanationLength;
  const full = (piece: string) => piece.repeat(length).slice(0, length);
  const deep = Array.from({ length: 1_000 }, (_, level) => `${'  '.repeat(level)}- a`).join('\n');

  test.each([
    ...'[|**|_|**_|[a](|[a](https://|\\|\\[|[\\[|](|https://|_a|- |"|https://a.id/_|**a |[**'.split(
      '|',
    ),
    '[a](https://b.id)',
    '\n- ',
    '\u202E',
    '\u200B**',
  ])('is read through once: %j over and over', (piece) => {
    const text = full(piece);
    expect(plainText(formatted(text))).toBeTypeOf('string');
    expect(blocksOf(formatted(text)).length).toBeLessThanOrEqual(length);
    expect(plainText(asFormatted(text)) === text).toBe(true);
  });

  test('nests no deeper for a thousand lists within each other', () => {
    const depth = ({ items }: List): number =>
      1 + Math.max(0, ...items.flatMap(({ lists }) => lists.map(depth)));
    const [block] = blocksOf(formatted(deep));
    expect(block?.kind === 'list' && depth(block.list)).toBe(3);
    expect(plainText(formatted(deep))).toBe(deep);
  });
});

describe('the mark', () => {
  test('stands before what was typed and is not part of it; an empty text has none', () => {
    expect(textOf('SK', true)).toBe('\u2063SK');
    expect(bodyOf('\u2063SK')).toBe('SK');
    expect(textOf('', true)).toBe('');
    expect(textOf('\u2063SK', false)).toBe('SK');
    expect(textOf('S\u2063K', false)).toBe('S\u2063K');
  });
});
