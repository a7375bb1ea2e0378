import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const fileOf = (name: string): Buffer =>
  readFileSync(createRequire(import.meta.url).resolve(`pdfjs-dist/standard_fonts/${name}.ttf`));

/**
 * Liberation Sans, which the PDF brings along: the fonts that every reader has know Western letters alone, and
 * names are to be printed as they are written.
 */
export const fonts = {
  regular: fileOf('LiberationSans-Regular'),
  bold: fileOf('LiberationSans-Bold'),
} as const;

/** Latin, Greek and Cyrillic, punctuation, currency, arrows and signs of comparing: what both fonts hold. */
const unprintable =
  /[^\n\u0020-\u007e\u00a0-\u017f\u0218-\u021b\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u045f\u2010\u2011\u2013-\u2015\u2017-\u201e\u2020-\u2022\u2026\u2030\u2032\u2033\u2039\u203a\u20ac\u2116\u2122\u2190-\u2195\u2206\u2211\u2212\u221a\u221e\u2248\u2260\u2264\u2265\u25a0\u25a1\u25cf]/gu;

/** Soft hyphens, joiners, marks of direction: what comes along with pasted text and is seen nowhere. */
const unseen = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * The text as the fonts can print it: every blank is a space, what nobody sees is left out, and a letter that they lack
 * becomes `?`, and never another letter. Ends of lines stay.
 */
export const printable = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(unseen, '')
    .replaceAll(/[^\S\n]/g, ' ')
    .replaceAll(unprintable, '?');
