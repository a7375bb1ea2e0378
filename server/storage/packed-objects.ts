import type { FileHandle } from 'node:fs/promises';
import { createInflate } from 'node:zlib';
import { bytesOf } from './polyglot.js';
import { unsafeArchive } from './upload.refusals.js';

/** What the packed objects of one file may come to. */
const maxObjectBytes = 134_217_728;
/** How many there may be: each packs a hundred objects, and a document of a thousand pages has some ten thousand. */
const maxPacks = 5_000;
const pieceBytes = 16_384;

/** Unpacks the packed objects of one file, within bounds for all of them together. */
export class PackedObjects {
  readonly #file: FileHandle;
  readonly #most: number;
  #packs = 0;
  #unpacked = 0;
  /** They stand one after the other: whoever reads more than the file twice is sent in circles. */
  #unread: number;

  /**
   * @param size of the file, in bytes.
   * @param most how many packs it may have; tests allow fewer.
   */
  constructor(file: FileHandle, size: number, most = maxPacks) {
    this.#file = file;
    this.#most = most;
    this.#unread = 2 * size + most * pieceBytes;
  }

  /**
   * What is packed from a place on, up to its own end; nothing when it is packed in another way. Read piece by piece: a
   * stream that is let go of before its end would close the file for those that follow.
   *
   * @throws DomainError `UPLOAD_ARCHIVE_UNSAFE`
   */
  async from(start: number): Promise<string> {
    this.#packs += 1;
    if (this.#packs > this.#most) throw unsafeArchive('parts');
    const inflate = createInflate();
    const pieces: Buffer[] = [];
    inflate.on('data', (piece: Buffer) => {
      this.#unpacked += piece.length;
      if (this.#unpacked <= maxObjectBytes) pieces.push(piece);
      else inflate.destroy(unsafeArchive('bomb'));
    });
    let isOver = false;
    const over = new Promise<void>((resolve) => {
      const end = () => {
        isOver = true;
        resolve();
      };
      inflate.once('end', end).once('error', end);
    });
    try {
      for (let at = start; !isOver; at += pieceBytes) {
        const piece = await bytesOf(this.#file, at, pieceBytes);
        this.#unread -= pieceBytes;
        if (this.#unread < 0) throw unsafeArchive('bomb');
        if (piece.length === 0) {
          inflate.end();
          await over;
        } else {
          await Promise.race([new Promise((taken) => inflate.write(piece, taken)), over]);
        }
      }
    } finally {
      inflate.destroy();
    }
    if (this.#unpacked > maxObjectBytes) throw unsafeArchive('bomb');
    return Buffer.concat(pieces).toString('latin1');
  }
}
