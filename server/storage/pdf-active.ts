import type { FileHandle } from 'node:fs/promises';
import { PackedObjects } from './packed-objects.js';
import { bytesOf } from './polyglot.js';
import { activeContent, type ActiveKind } from './upload.refusals.js';

const windowBytes = 1_048_576;
/** Long enough for a name, and for what is said of a stream before it. */
const overlapBytes = 2_048;

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
const packedObjects = new RegExp(named('ObjStm'), 'g');
const streamStart = /stream\r?\n/g;

/**
 * That nothing in a PDF runs, and nothing is attached to it. Looks at every byte, and into packed objects;
 * what is locked with a password can't be looked into.
 *
 * @param maxPacks how often it may pack objects; tests allow fewer.
 * @throws DomainError `UPLOAD_ACTIVE_CONTENT`, `UPLOAD_ARCHIVE_UNSAFE`
 */
export async function assertInertPdf(file: FileHandle, maxPacks?: number): Promise<void> {
  const { size } = await file.stat();
  const packed = new PackedObjects(file, size, maxPacks);
  let seenTo = 0;
  for (let at = 0; at < size; at += windowBytes - overlapBytes) {
    const text = (await bytesOf(file, at, Math.min(windowBytes, size - at))).toString('latin1');
    assertInert(text);
    const names = text.matchAll(packedObjects);
    let name = names.next();
    let latest = -Infinity;
    for (const { index, 0: word } of text.matchAll(streamStart)) {
      for (; !name.done && name.value.index < index; name = names.next()) latest = name.value.index;
      const start = at + index + word.length;
      if (start <= seenTo || index - latest > overlapBytes) continue;
      seenTo = start;
      assertInert(await packed.from(start));
    }
  }
}

function assertInert(text: string): void {
  const found = active.find(([, name]) => name.test(text));
  if (found) throw activeContent(found[0]);
}
