import type { FileHandle } from 'node:fs/promises';
import { createInflate } from 'node:zlib';
import { bytesOf } from './polyglot.js';
import { activeContent, type ActiveKind, unsafeArchive } from './upload.refusals.js';

const windowBytes = 1_048_576;
/** Long enough for a name, and for what is said of a stream before it. */
const overlapBytes = 2_048;
/** What the packed objects of one file may come to. */
const maxObjectBytes = 134_217_728;

/** A name as PDF writes it: any letter may stand as `#` with its code. */
const nameOf = (name: string): string =>
  [...name]
    .map((letter) => {
      const code = letter.charCodeAt(0).toString(16);
      return `(?:${letter}|#${code}|#${code.toUpperCase()})`;
    })
    .join('');
/** None of these letters or digits follows, or it would be another name. */
const named = (...names: string[]): RegExp =>
  new RegExp(`/(?:${names.map(nameOf).join('|')})(?![\\w.-])`);

/**
 * What does something when a document is opened, or hides in it. Unsigned, a document without them is
 * made by printing it into a PDF. Long names alone: short ones turn up by chance in what is packed.
 */
const active: readonly (readonly [ActiveKind, RegExp])[] = [
  ['script', named('JavaScript')],
  ['program', named('Launch')],
  ['attachment', named('EmbeddedFile', 'RichMedia')],
];
const packedObjects = named('ObjStm');
const streamStart = /stream\r?\n/g;

/**
 * That nothing in a PDF runs, and nothing is attached to it. Looks at every byte, and into packed objects;
 * what is locked with a password can't be looked into.
 *
 * @throws DomainError `UPLOAD_ACTIVE_CONTENT`, `UPLOAD_ARCHIVE_UNSAFE`
 */
export async function assertInertPdf(file: FileHandle): Promise<void> {
  const { size } = await file.stat();
  let left = maxObjectBytes;
  let seenTo = 0;
  for (let at = 0; at < size; at += windowBytes - overlapBytes) {
    const text = (await bytesOf(file, at, Math.min(windowBytes, size - at))).toString('latin1');
    assertInert(text);
    for (const { index, 0: word } of text.matchAll(streamStart)) {
      const start = at + index + word.length;
      if (
        start <= seenTo ||
        !packedObjects.test(text.slice(Math.max(0, index - overlapBytes), index))
      )
        continue;
      seenTo = start;
      const objects = await inflated(file, start, left);
      left -= objects.length;
      assertInert(objects);
    }
  }
}

function assertInert(text: string): void {
  const found = active.find(([, name]) => name.test(text));
  if (found) throw activeContent(found[0]);
}

/** What is packed from here on, up to its own end; nothing when it is packed in another way. */
function inflated(file: FileHandle, start: number, most: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const source = file.createReadStream({ start, autoClose: false });
    const inflate = createInflate();
    const pieces: Buffer[] = [];
    let length = 0;
    const finish = (settle: () => void) => {
      source.destroy();
      inflate.destroy();
      settle();
    };
    const done = () => finish(() => resolve(Buffer.concat(pieces).toString('latin1')));
    inflate.on('data', (piece: Buffer) => {
      length += piece.length;
      if (length > most) finish(() => reject(unsafeArchive('bomb')));
      else pieces.push(piece);
    });
    inflate.on('end', done).on('error', done);
    source.on('error', (error) => finish(() => reject(error)));
    source.pipe(inflate);
  });
}
