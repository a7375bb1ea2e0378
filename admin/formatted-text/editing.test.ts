import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText, textOf } from '../../schema/formatted-text/index.js';
import { insertLink, linkFrom } from './link.js';
import { continueList, toggleList } from './list.js';
import { toggleStyle } from './style.js';
import { toFormatted } from './typed.js';
import type { Typed } from './typed.js';

/** `|` is the caret, two of them hold what is selected. */
function typed(sketch: string): Typed {
  const start = sketch.indexOf('|');
  const text = sketch.replaceAll('|', '');
  const end = sketch.lastIndexOf('|');
  return { text, start, end: end === start ? start : end - 1 };
}
function sketch(result: Typed | undefined): string | undefined {
  if (!result) return undefined;
  const { text, start, end } = result;
  const selected = start === end ? '|' : `|${text.slice(start, end)}|`;
  return text.slice(0, start) + selected + text.slice(end);
}

describe('bold and italic', () => {
  test.each([
    ['|SK| Tim', '|**SK**| Tim'],
    ['| SK |Tim', ' |**SK**| Tim'],
    ['|**SK**| Tim', '|SK| Tim'],
    ['**|SK|** Tim', '|SK| Tim'],
    ['_|SK|_', '|**_SK_**|'],
    ['**_|SK|_**', '_|SK|_'],
    ['|**|SK**', '|SK|'],
    ['a |b **c** d| e', 'a |**b c d**| e'],
    ['|**a** dan **b**|', '|**a dan b**|'],
    ['|satu\n\n- dua|\ntiga', '|**satu**\n\n- **dua**|\ntiga'],
    ['|**satu**\n- **dua**|', '|satu\n- dua|'],
    ['SK | | Tim', 'SK | | Tim'],
    // Half a pair of marks is none.
    ['a **b |c** d|', 'a |**b c d**|'],
    ['_a |b_ c|', '|**_a b_ c**|'],
    ['**a**|b|', '|**ab**|'],
    ['lihat [S|K](https://a.id) t|erbit', 'lihat |**[SK](https://a.id) t**|erbit'],
  ])('%j becomes %j', (before, after) => {
    expect(sketch(toggleStyle(typed(before), '**'))).toBe(after);
  });

  test.each([
    // A word at the beginning, in the middle and at the end of what is bold.
    ['**|satu| dua tiga**', '|satu| **dua tiga**'],
    ['**satu |dua| tiga**', '**satu** |dua| **tiga**'],
    ['**satu dua |tiga|**', '**satu dua** |tiga|'],
    ['awal **satu |dua| tiga** akhir', 'awal **satu** |dua| **tiga** akhir'],
    // Spaces are of no consequence, and a part of a word is one.
    ['**satu| dua |tiga**', '**satu** |dua| **tiga**'],
    ['**se|ker|taris**', '**se**|ker|**taris**'],
    // Of several stretches, and of several lines.
    ['**satu |dua** **tiga| empat**', '**satu** |dua tiga| **empat**'],
    ['**satu |dua**\n- **tiga| empat**', '**satu** |dua\n- tiga| **empat**'],
    // What is italic within it, or around it, stays italic.
    ['**satu _|dua|_ tiga**', '**satu** _|dua|_ **tiga**'],
    ['**satu _dua |tiga|_ empat**', '**satu** _**dua** |tiga|_ **empat**'],
    ['_**satu |dua| tiga**_', '_**satu** |dua| **tiga**_'],
    ['**satu |[SK](https://a.id)| tiga**', '**satu** |[SK](https://a.id)| **tiga**'],
    // A mark and no letter is selected: all goes between it and its other.
    ['**a|*|*a**', String.raw`|a|a\*\*`],
  ])('are taken off what is selected alone: %j becomes %j', (before, after) => {
    expect(sketch(toggleStyle(typed(before), '**'))).toBe(after);
  });

  test.each([
    ['_satu |dua| tiga_', '_satu_ |dua| _tiga_'],
    ['_se|ker|taris desa_', '|sekertaris| _desa_'],
    ['**_satu |dua|_**', '**_satu_ |dua|**'],
    // There the mark would be none: all of it goes.
    ['_satu-|dua|_ tiga', '|satu-dua| tiga'],
  ])('italic is taken off whole words alone: %j becomes %j', (before, after) => {
    expect(sketch(toggleStyle(typed(before), '_'))).toBe(after);
  });

  test('taken off a word and put on it again are bold throughout', () => {
    const off = toggleStyle(typed('**satu |dua| tiga**'), '**');
    expect(sketch(toggleStyle(off, '**'))).toBe('**satu** |**dua**| **tiga**');
  });

  test.each([
    ['|rata **) 3, dan **) 4|', String.raw`|**rata \*\*) 3, dan \*\*) 4**|`],
    ['|**rata** **) 3|', String.raw`|**rata \*\*) 3**|`],
    ['**x |a|', String.raw`\*\*x |**a**|`],
    ['2 *|a|', String.raw`2 \*|**a**|`],
    ['|2 ***|', String.raw`|**2 \*\*\***|`],
    ['|a|\\ b', String.raw`|**a**|\ b`],
    ['a\\|b|', String.raw`a\\|**b**|`],
  ])('leave stars that are letters what they are: %j becomes %j', (before, after) => {
    const { text } = typed(before);
    const bold = toggleStyle(typed(before), '**');
    expect(sketch(bold)).toBe(after);
    expect(plainText(textOf(bold.text, true))).toBe(plainText(textOf(text, true)));
  });

  test.each([
    ['SK |', 'SK **|**'],
    ['SK **|**', 'SK |'],
    ['SK **Tim|** RB', 'SK **Tim**| RB'],
  ])(
    'without a selection, what is typed next is bold or no longer: %j becomes %j',
    (before, after) => {
      expect(sketch(toggleStyle(typed(before), '**'))).toBe(after);
    },
  );

  test('italic is a whole word at least', () => {
    expect(sketch(toggleStyle(typed('se|ker|taris desa'), '_'))).toBe('|_sekertaris_| desa');
    expect(sketch(toggleStyle(typed('**|SK|**'), '_'))).toBe('|_**SK**_|');
  });

  test('take nothing of what was typed, whatever formatting it has, and are taken back by the same button', () => {
    const letters = fc
      .array(
        fc.constantFrom('a', 'b ', ' c', '\n', '- ', 'd', '*', '**', '_', '\\', '**a**', '_b_'),
      )
      .map((all) => all.join(''));
    fc.assert(
      fc.property(
        letters,
        fc.nat(20),
        fc.nat(20),
        fc.constantFrom('**' as const, '_' as const),
        (text, one, other, mark) => {
          const start = Math.min(one, other, text.length);
          const end = Math.min(Math.max(one, other), text.length);
          if (start === end) return;
          const read = (typed: string) => plainText(textOf(typed, true));
          const bold = toggleStyle({ text, start, end }, mark);
          const back = toggleStyle(bold, mark);
          expect(read(bold.text)).toBe(read(text));
          expect(read(back.text)).toBe(read(text));
          if (!/[*_\\]/.test(text) && bold.start < bold.end) expect(back.text).toBe(text);
        },
      ),
      { examples: [['**a**a**', 4, 3, '**']] },
    );
  });
});

describe('a list', () => {
  test.each([
    ['SK|', '- SK|', false],
    ['|', '- |', false],
    ['- SK|', 'SK|', false],
    ['|SK\n\nNotula|', '|1. SK\n\n2. Notula|', true],
    ['|- SK\n- Notula|\nlain', '|1. SK\n2. Notula|\nlain', true],
    ['|1. SK\n2. Notula|', '|SK\nNotula|', true],
    ['a\n|SK\n|b', 'a\n|- SK|\nb', false],
  ])('%j becomes %j', (before, after, ordered) => {
    expect(sketch(toggleList(typed(before), ordered))).toBe(after);
  });

  test.each([
    ['- SK|', '- SK\n- |'],
    ['- SK| Tim', '- SK\n- | Tim'],
    ['  - SK|', '  - SK\n  - |'],
    ['1. a|\n2. b\n   lanjut\n3. c\n7. d', '1. a\n2. |\n3. b\n   lanjut\n4. c\n7. d'],
    ['- SK\n- |', '- SK\n|'],
    ['teks|', undefined],
    ['|- SK', undefined],
    ['- |SK|', undefined],
  ])('goes on with Enter, and ends in an empty item: %j becomes %j', (before, after) => {
    expect(sketch(continueList(typed(before)))).toBe(after);
  });
});

describe('a link', () => {
  test('is made of what is selected: the name, or the address', () => {
    expect(linkFrom(typed('lihat |SK\nTim|'))).toEqual({ name: 'SK Tim', address: '' });
    expect(linkFrom(typed('|https://a.id/x|'))).toEqual({ name: '', address: 'https://a.id/x' });
  });

  test('has a name of any letters, and an address that ends where it ends', () => {
    const { text } = insertLink(typed('lihat |SK|.'), 'SK [1]', 'https://a.id/x_(1)');
    expect(text).toBe(String.raw`lihat [SK \[1\]](https://a.id/x_%281%29).`);
    expect(plainText(textOf(text, true))).toBe('lihat SK [1] (https://a.id/x_%281%29).');
    expect(sketch(insertLink(typed('lihat |'), '', 'https://a.id/'))).toBe('lihat https://a.id/|');
  });
});

test('a plain text keeps its selection when formatting begins', () => {
  expect(sketch(toFormatted(typed('**a** |b| _c_')))).toBe(String.raw`\*\*a\*\* |b| \_c\_`);
});
