import type { FileHandle } from 'node:fs/promises';
import { ambiguousFile } from './upload.refusals.js';

/** The end of a ZIP file with the longest comment there can be. */
const zipEndBytes = 22 + 65_535;
/** How far PDF viewers look for the beginning of a PDF. */
const pdfSearchBytes = 1_024;

/**
 * That a PDF or picture is not something else as well: a ZIP file for who reads from the end, a PDF for
 * who looks for one in the first kilobyte.
 *
 * @throws DomainError `UPLOAD_AMBIGUOUS`
 */
export async function assertOneType(file: FileHandle, mediaType: string): Promise<void> {
  const { size } = await file.stat();
  if (await endsAsZip(file, size)) throw ambiguousFile();
  if (mediaType === 'application/pdf') return;
  const head = await bytesOf(file, 0, Math.min(size, pdfSearchBytes));
  if (head.includes('%PDF-')) throw ambiguousFile();
}

/** Whether a ZIP file's last record stands near the end, with the table of parts that it names before it. */
async function endsAsZip(file: FileHandle, size: number): Promise<boolean> {
  const from = Math.max(0, size - zipEndBytes);
  const tail = await bytesOf(file, from, size - from);
  for (let at = tail.indexOf('PK\x05\x06'); at >= 0; at = tail.indexOf('PK\x05\x06', at + 1)) {
    if (at + 22 > tail.length) return false;
    // Large ones say where their table is in a record of its own.
    if (tail.subarray(Math.max(0, at - 20)).indexOf('PK\x06\x07') === 0) return true;
    const table = from + at - tail.readUInt32LE(at + 12);
    // Whatever follows: readers differ in whether something may.
    if (table >= 0 && (await bytesOf(file, table, 4)).toString('latin1') === 'PK\x01\x02')
      return true;
  }
  return false;
}

export async function bytesOf(file: FileHandle, start: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start);
  return buffer.subarray(0, bytesRead);
}
