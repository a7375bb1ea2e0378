import { readFile, stat } from 'node:fs/promises';
import { limits } from '../../schema/limits.js';
import { DomainError } from '../errors/domain-error.js';

/** What plain text may be called, and what it is then: its content alone can't tell. */
const textTypes: Readonly<Record<string, string>> = { txt: 'text/plain', csv: 'text/csv' };

/** What a file of this name is if it turns out to be plain text; undefined: it may not be any. */
export const textTypeOf = (fileName: string): string | undefined =>
  textTypes[/\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? ''];

/** Whether it is served as text. */
export const isText = (mediaType: string): boolean => Object.values(textTypes).includes(mediaType);

type TextFault = 'encoding' | 'control' | 'markup';

/**
 * That a file is text for people: UTF-8, or UTF-16 that says so, without control characters, and not the
 * beginning of something that programs run or draw.
 *
 * @throws DomainError `UPLOAD_TOO_LARGE`; `UPLOAD_TEXT_REFUSED` whose `found` says what is wrong with it.
 */
export async function assertPlainText(path: string): Promise<void> {
  const limit = limits.textMaxBytes;
  const { size } = await stat(path);
  if (size > limit) {
    throw new DomainError('UPLOAD_TOO_LARGE', 'The text is too large.', { field: 'file', limit });
  }
  const text = decoded(await readFile(path));
  if (text === undefined) throw refused('encoding');
  if (control.test(text)) throw refused('control');
  if (beginnings.some((beginning) => beginning.test(text))) throw refused('markup');
}

/** The text without its byte order mark; undefined where it is not in the encoding that it says. */
function decoded(bytes: Buffer): string | undefined {
  const [first, second] = bytes;
  const isLittle = first === 0xff && second === 0xfe;
  const isBig = first === 0xfe && second === 0xff;
  const encoding = isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** All but tabs and ends of lines; what is no character at all, too. */
const control = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/u;

/** What begins so is more than text to some program, whatever it is called and sent as. */
const beginnings = [
  // HTML, SVG, XML, PHP, comments before them; a browser that guesses skips what is blank.
  /^[\s\uFEFF]*<[a-z!?/%]/i,
  // The same in UTF-7, which old browsers guessed as well.
  /^[\s\uFEFF]*\+(ADw|AFw|\/v[89+/])/i,
  // Scripts, RTF, PostScript, PDF, pages packed as mail.
  /^[\s\uFEFF]*(#!|\{\\rtf|%!PS|%PDF-|MIME-Version:)/i,
];

const refused = (found: TextFault): DomainError =>
  new DomainError('UPLOAD_TEXT_REFUSED', 'The file is not plain text.', { field: 'file', found });
