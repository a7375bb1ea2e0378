import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { evidenceMediaTypes } from '../../schema/limits.js';
import { DomainError } from '../errors/domain-error.js';
import { openXmlTypeOf } from './open-xml.js';
import { assertInertPdf } from './pdf-active.js';
import { assertPlainText } from './plain-text.js';
import { assertOneType, bytesOf } from './polyglot.js';

/**
 * What a file is, by its content; its name plays no part but for plain text.
 *
 * The type's signature must stand at the very first byte: readers that search for it further in
 * (PDF viewers do) would open a file that is something else as well.
 *
 * @param textType what it is called if it turns out to be plain text; undefined: that is refused.
 * @returns one of `evidenceMediaTypes`.
 * @throws DomainError `UPLOAD_TYPE_REFUSED` for everything else, programs and archives among it;
 *   `UPLOAD_ACTIVE_CONTENT`, `UPLOAD_ARCHIVE_UNSAFE`, `UPLOAD_AMBIGUOUS` for what is more than it seems;
 *   `UPLOAD_TEXT_REFUSED`, `UPLOAD_TOO_LARGE` for what only calls itself text.
 */
export async function evidenceMediaTypeOf(path: string, textType?: string): Promise<string> {
  const file = await open(path, 'r');
  try {
    const head = await bytesOf(file, 0, 12);
    const signature = signatures.find(({ matches }) => matches(head))?.of;
    if (signature === undefined && textType !== undefined) {
      await assertOneType(file, textType);
      await assertPlainText(path);
      return textType;
    }
    const officeType = signature === 'zip' ? await openXmlTypeOf(path) : undefined;
    if (officeType !== undefined) return officeType;

    const sniffed = await fileTypeFromFile(path).catch(() => undefined);
    if (!sniffed || sniffed.mime !== signature || !(sniffed.mime in evidenceMediaTypes)) {
      throw new DomainError('UPLOAD_TYPE_REFUSED', 'Files of this type are not taken.', {
        field: 'file',
        found: sniffed?.ext ?? null,
        allowed: Object.values(evidenceMediaTypes),
      });
    }
    await assertOneType(file, sniffed.mime);
    if (sniffed.mime === 'application/pdf') await assertInertPdf(file);
    return sniffed.mime;
  } finally {
    await file.close();
  }
}

const startsWith = (text: string) => (head: Buffer) => head.toString('latin1').startsWith(text);

/** What evidence may begin with. */
const signatures: readonly { of: string; matches: (head: Buffer) => boolean }[] = [
  { of: 'application/pdf', matches: startsWith('%PDF-') },
  { of: 'image/png', matches: startsWith('\x89PNG\r\n\x1a\n') },
  { of: 'image/jpeg', matches: startsWith('\xff\xd8\xff') },
  { of: 'image/webp', matches: (head) => /^RIFF[^]{4}WEBP/.test(head.toString('latin1')) },
  { of: 'zip', matches: startsWith('PK\x03\x04') },
];
