import type { Entry } from 'yauzl';
import { unsafeArchive } from './upload.refusals.js';

/** A document with thousands of pictures has some thousand parts. */
const maxParts = 20_000;
/** Fixed bytes of a part's own head. */
const headBytes = 30;

/** What the parts of one file, and of the files inside it, may come to together when they are unpacked. */
export class UnpackBudget {
  #unpacked = 0;
  #packed: number;

  /** @param packed bytes of the file as it was sent. */
  constructor(packed: number) {
    this.#packed = packed;
  }

  /** @throws DomainError `UPLOAD_ARCHIVE_UNSAFE` when it is too much, or too much for so small a file. */
  spend(bytes: number): void {
    this.#unpacked += bytes;
    const { most, unsuspicious, ratio } = bounds;
    const suspicious = this.#unpacked > unsuspicious && this.#unpacked / this.#packed > ratio;
    if (this.#unpacked > most || suspicious) throw unsafeArchive('bomb');
  }
}

/** Text packs up to some thirty times, tables of one value a hundred; a bomb a thousand and more. */
const bounds = { most: 1_073_741_824, unsuspicious: 33_554_432, ratio: 200 };

/**
 * That a table of parts is one of a document and of nothing else: no two parts of one name or at one place,
 * no links, nothing that is locked.
 *
 * @throws DomainError `UPLOAD_ARCHIVE_UNSAFE`
 */
export function assertTableInOrder(entries: readonly Entry[]): void {
  if (entries.length > maxParts) throw unsafeArchive('parts');
  const names = new Set<string>();
  for (const entry of entries) {
    const name = entry.fileName.toLowerCase();
    // Two parts of one name: which of them counts depends on who reads.
    if (names.has(name)) throw unsafeArchive('names');
    names.add(name);
    if (entry.isEncrypted()) throw unsafeArchive('locked');
    if (isLink(entry)) throw unsafeArchive('link');
  }
  const byPlace = entries.toSorted(
    (one, other) => one.relativeOffsetOfLocalHeader - other.relativeOffsetOfLocalHeader,
  );
  byPlace.forEach((entry, at) => {
    const { relativeOffsetOfLocalHeader: start, compressedSize, fileNameRaw } = entry;
    if (at === 0 && start !== 0) throw unsafeArchive('prefix');
    const next = byPlace[at + 1]?.relativeOffsetOfLocalHeader ?? Infinity;
    // Parts that share bytes: unpacked, each counts in full.
    if (start + headBytes + fileNameRaw.length + compressedSize > next) {
      throw unsafeArchive('overlap');
    }
  });
}

/** Unix keeps the kind of a file in the upper half. */
const isLink = ({ versionMadeBy, externalFileAttributes }: Entry): boolean =>
  versionMadeBy >>> 8 === 3 && ((externalFileAttributes >>> 16) & 0xf000) === 0xa000;
