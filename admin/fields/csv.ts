import type { AppLocale } from '../providers/i18nProvider.js';

/** What a cell holds: a text, a number as it is, or nothing. */
export type Cell = string | number | null;

/**
 * Rows as a CSV file that a spreadsheet opens by itself, in the language of the screen: Indonesian ones
 * expect `;` between the cells and a decimal comma. Numbers stay unrounded.
 *
 * A text can never become a formula of the spreadsheet, whoever wrote it: one that begins like a formula
 * gets an apostrophe before it (CWE-1236).
 */
export function csvText(rows: readonly (readonly Cell[])[], locale: AppLocale): string {
  const separator = locale === 'id' ? ';' : ',';
  const lines = rows.map((cells) =>
    cells.map((cell) => quoted(written(cell, locale), typeof cell === 'string')).join(separator),
  );
  // The mark in front tells spreadsheets that it is UTF-8.
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function written(cell: Cell, locale: AppLocale): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return beginsFormula.test(cell) ? `'${cell}` : cell;
  const text = String(cell);
  return locale === 'id' ? text.replace('.', ',') : text;
}

/** Also after spaces, and the signs as they are written in full width. */
const beginsFormula = /^\s*[=+\-@＝＋－＠|%]|^[\t\r\n]/u;

/**
 * A spreadsheet of the other language separates at the other sign: what stands behind it in a text would
 * begin a cell there.
 */
const quoted = (text: string, isTyped: boolean): string =>
  isTyped && /[;,"\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
