import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { evidenceMediaTypes } from '../../schema/limits.js';
import { DomainError } from '../errors/domain-error.js';
import { openXmlTypeOf } from './open-xml.js';

/**
 * What a file is, by its content; its name plays no part.
 *
 * The type's signature must stand at the very first byte: readers that search for it further in
 * (PDF viewers do) would open a file that is something else as well.
 *
 * @returns one of `evidenceMediaTypes`.
 * @throws DomainError `UPLOAD_TYPE_REFUSED` for everything else: programs, archives, macros.
 */
export async function evidenceMediaTypeOf(path: string): Promise<string> {
  const head = await firstBytes(path, 12);
  const signature = signatures.find(({ matches }) => matches(head))?.of;
  const officeType = signature === 'zip' ? await openXmlTypeOf(path) : undefined;
  if (officeType !== undefined) return officeType;

  const sniffed = await fileTypeFromFile(path).catch(() => undefined);
  if (sniffed && sniffed.mime === signature && sniffed.mime in evidenceMediaTypes) {
    return sniffed.mime;
  }
  throw new DomainError('UPLOAD_TYPE_REFUSED', 'Files of this type are not taken.', {
    field: 'file',
    found: sniffed?.ext ?? null,
    allowed: Object.values(evidenceMediaTypes),
  });
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

async function firstBytes(path: string, length: number): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
