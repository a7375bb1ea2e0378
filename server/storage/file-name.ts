import { evidenceMediaTypes, limits } from '../../schema/limits.js';
import { InvalidInput } from '../errors/domain-error.js';

/** Control characters, and marks that turn the direction of text: `invoice<RLO>fdp.exe` reads `invoiceexe.pdf`. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
/** What one file system or another does not take in a name. */
const reserved = /[<>:"|?*]/g;

/**
 * The name that a client gave to its file, URI-encoded in a header, as it can be shown and saved. Not
 * cut yet: see `fileNameFor`.
 *
 * @throws InvalidInput `fileName`
 */
export function sentFileName(header: string | undefined): string {
  if (header === undefined) throw new InvalidInput('fileName', 'MISSING');
  try {
    return cleanFileName(decodeURIComponent(header));
  } catch (error) {
    throw error instanceof URIError ? new InvalidInput('fileName', 'MALFORMED') : error;
  }
}

/**
 * A file's name without folders and invisible characters.
 *
 * @throws InvalidInput `fileName` when nothing is left.
 */
export function cleanFileName(sent: string): string {
  const base = sent.split(/[/\\]/).at(-1) ?? '';
  const name = trimmed(
    base
      .normalize('NFC')
      .replaceAll(invisible, '')
      .replaceAll(reserved, '_')
      .replaceAll(/\s+/g, ' '),
  );
  if (name === '') throw new InvalidInput('fileName', 'MISSING');
  return name;
}

/** Without dots and spaces at either end. Not by a pattern: it would look on from each of the dots in between. */
function trimmed(text: string): string {
  const isEdge = (at: number) => text[at] === '.' || text[at] === ' ';
  let [from, to] = [0, text.length];
  while (from < to && isEdge(from)) from += 1;
  while (to > from && isEdge(to - 1)) to -= 1;
  return text.slice(from, to);
}

/** Other usual endings of a type. */
const aliases: Readonly<Record<string, readonly string[]>> = { jpg: ['jpeg', 'jpe', 'jfif'] };

/**
 * The name as it is kept: with the ending of what the file is, so that saving it never makes a program
 * of it, and no longer than `limits.fileNameLength`.
 */
export function fileNameFor(name: string, mediaType: string): string {
  const extension = evidenceMediaTypes[mediaType] ?? 'bin';
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const fits = [extension, ...(aliases[extension] ?? [])].includes(ending);
  const suffix = fits ? name.slice(-ending.length - 1) : `.${extension}`;
  const stem = fits ? name.slice(0, -suffix.length) : name;
  return `${cut(stem, limits.fileNameLength - suffix.length)}${suffix}`;
}

/** The first `length` code units, never half a character. */
const cut = (text: string, length: number) => text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
