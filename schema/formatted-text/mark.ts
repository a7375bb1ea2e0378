/**
 * What a text begins with that is read with formatting: U+2063, which nothing shows and no keyboard types. It is
 * part of the text, so that whoever keeps, sends, compares or joins one string keeps its formatting, too; a text
 * without it is shown to the letter, whatever stars and dashes there are in it.
 */
export const formatMark = '\u2063';

/** Whether a text is read with formatting. */
export const isFormatted = (text: string): boolean => text.startsWith(formatMark);

/** What was typed of a text: all of it but the mark. */
export const bodyOf = (text: string): string => text.replace(/^\u2063+/, '');

/** The text of what was typed. @param formatted whether it is read with formatting; what is empty never is. */
export function textOf(body: string, formatted: boolean): string {
  const typed = bodyOf(body);
  return formatted && typed !== '' ? formatMark + typed : typed;
}
