import { stat } from 'node:fs/promises';
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import { evidenceMediaTypes } from '../../schema/limits.js';
import { DomainError } from '../errors/domain-error.js';
import { activeContent, ambiguousFile, unsafeArchive } from './upload.refusals.js';
import { assertTableInOrder, UnpackBudget } from './zip-table.js';

const contentTypesName = '[content_types].xml';
/** It names each part once: some hundred kB at most. */
const maxContentTypesBytes = 2_097_152;
/** A workbook behind a chart of a document: deeper than in there nothing of use lies. */
const maxDepth = 2;
const maxNestedBytes = 67_108_864;

/** Parts that run, by name: macros of every age, ActiveX, programs, documents that may hold macros. */
const activePart =
  /(^|\/)(vbaproject\.bin|vbadata\.xml)$|(^|\/)(macrosheets|dialogsheets|activex)\/|\.(exe|dll|scr|com|msi|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|jar|lnk|sh|docm|dotm|xlsm|xltm|xlsb|xlam|pptm|potm|ppsm|ppam)$/;
/** The same by content type, whatever the part is called. References would hide a word from this test. */
const activeType = /macroenabled|vbaproject|macrosheet|activex|&#/i;
/** Archives in a document have no business there, whatever they hold. */
const archivePart = /\.(zip|rar|7z|tar|gz|bz2|xz|cab|iso|img|ace|arj)$/;

/** How a program begins: Linux, macOS in both orders and for both processors, scripts. */
const programStart =
  /^(\x7fELF|[\xce\xcf]\xfa\xed\xfe|\xfe\xed\xfa[\xce\xcf]|\xca\xfe\xba\xbe|#! ?\/)/;
/** Parts of the old binary formats that run: macros, and files of any kind wrapped as an object. */
const activeStreams = ['_VBA_PROJECT', '\x01Ole10Native'].map((name) =>
  Buffer.from(name, 'utf16le'),
);
const oldBinary = '\xd0\xcf\x11\xe0';

/**
 * Which kind of office document a ZIP file is, by its table of parts and its content types. Every part is
 * unpacked once, into nothing and within bounds: what the table says of sizes is not believed.
 *
 * @returns undefined when it is none of `evidenceMediaTypes`.
 * @throws DomainError `UPLOAD_ACTIVE_CONTENT`, `UPLOAD_ARCHIVE_UNSAFE`, `UPLOAD_AMBIGUOUS`.
 */
export async function openXmlTypeOf(path: string): Promise<string | undefined> {
  const { size } = await stat(path);
  return inspected(() => openPromise(path, options), new UnpackBudget(size), 0);
}

const options = { lazyEntries: true, autoClose: false } as const;

async function inspected(
  open: () => Promise<ZipFile>,
  budget: UnpackBudget,
  depth: number,
): Promise<string | undefined> {
  let zip: ZipFile | undefined;
  try {
    zip = await open();
    return await typeOf(zip, budget, depth);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    // The reader's own refusals of names that lead out of the folder.
    if (error instanceof Error && /path|invalid characters/.test(error.message)) {
      throw unsafeArchive('names');
    }
    // Not a ZIP file after all, or one that says different things in different places.
    return undefined;
  } finally {
    zip?.close();
  }
}

async function typeOf(
  zip: ZipFile,
  budget: UnpackBudget,
  depth: number,
): Promise<string | undefined> {
  // Documents have none: it is where another file hides at the end.
  if (zip.comment !== '') throw ambiguousFile();
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  assertTableInOrder(entries);
  for (const { fileName } of entries) {
    const name = fileName.toLowerCase();
    if (activePart.test(name)) throw activeContent(/vba|macro|m$/.test(name) ? 'macro' : 'program');
    if (archivePart.test(name)) throw unsafeArchive('nested');
  }
  const table = entries.find(({ fileName }) => fileName.toLowerCase() === contentTypesName);
  if (!table) return undefined;
  if (table.uncompressedSize > maxContentTypesBytes) throw unsafeArchive('bomb');
  const contentTypes = (await unpacked(zip, table, budget, maxContentTypesBytes)).toString();
  if (activeType.test(contentTypes)) throw activeContent('macro');
  for (const entry of entries) if (entry !== table) await inspectPart(zip, entry, budget, depth);
  const [mediaType, ...others] = Object.keys(evidenceMediaTypes).filter((type) =>
    contentTypes.replaceAll("'", '"').includes(`"${type}.main+xml"`),
  );
  return others.length === 0 ? mediaType : undefined;
}

/** Looks at what a part is, whatever it is called. */
async function inspectPart(
  zip: ZipFile,
  entry: Entry,
  budget: UnpackBudget,
  depth: number,
): Promise<void> {
  const part = await unpacked(zip, entry, budget, maxNestedBytes);
  const start = part.subarray(0, 4).toString('latin1');
  if (programStart.test(start) || isWindowsProgram(part)) throw activeContent('program');
  if (start === oldBinary && activeStreams.some((name) => part.includes(name))) {
    throw activeContent(part.includes(activeStreams[0]!) ? 'macro' : 'attachment');
  }
  if (!start.startsWith('PK\x03\x04')) return;
  if (depth >= maxDepth || entry.uncompressedSize > maxNestedBytes) throw unsafeArchive('nested');
  const type = await inspected(() => fromBufferPromise(part, options), budget, depth + 1);
  if (type === undefined) throw unsafeArchive('nested');
}

/** Two letters alone turn up by chance, in scrambled fonts for one: the second head has to be there, too. */
function isWindowsProgram(part: Buffer): boolean {
  if (part.length < 64 || part.toString('latin1', 0, 2) !== 'MZ') return false;
  const second = part.readUInt32LE(60);
  return part.toString('latin1', second, second + 4) === 'PE\0\0';
}

/** The first `keep` bytes of a part; all of it is read, and counted. */
async function unpacked(
  zip: ZipFile,
  entry: Entry,
  budget: UnpackBudget,
  keep: number,
): Promise<Buffer> {
  const kept: Buffer[] = [];
  let length = 0;
  for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
    budget.spend(chunk.length);
    if (length < keep) kept.push(chunk.subarray(0, keep - length));
    length += chunk.length;
  }
  return Buffer.concat(kept);
}
