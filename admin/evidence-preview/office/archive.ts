import { PreviewError } from '../previewError.js';

/** The parts of an archive by name, unpacked. */
export type Parts = Map<string, Uint8Array<ArrayBuffer>>;

interface UnpackBounds {
  /** Which parts are wanted; the others are never unpacked. */
  readonly isWanted: (name: string) => boolean;
  /** Of all wanted parts together. */
  readonly unpackedBytes: number;
  readonly parts: number;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: Uint8Array<ArrayBuffer>;
}

/**
 * Unpacks a ZIP file and counts while it does: what the file says of its own sizes is not believed, so that a
 * bomb ends at the bound.
 *
 * @throws PreviewError `damaged`, `locked`, `tooLarge`, `unsupported`.
 */
export async function unpack(archive: ArrayBuffer, bounds: UnpackBounds): Promise<Parts> {
  if (typeof DecompressionStream === 'undefined') throw new PreviewError('unsupported');
  const parts: Parts = new Map();
  let left = bounds.unpackedBytes;
  for (const { name, method, packed } of entriesOf(archive, bounds)) {
    if (method !== stored && method !== deflated) throw new PreviewError('damaged');
    const bytes = method === stored ? packed : await inflate(packed, left);
    left -= bytes.length;
    if (left < 0) throw new PreviewError('tooLarge');
    parts.set(name, bytes);
  }
  return parts;
}

const stored = 0;
const deflated = 8;
const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endBytes = 22;
const longestComment = 65_535;

/** The wanted entries by the directory at the archive's end, without their content. */
function entriesOf(archive: ArrayBuffer, { isWanted, parts }: UnpackBounds): Entry[] {
  const view = new DataView(archive);
  const bytes = new Uint8Array(archive);
  try {
    const end = endOf(view);
    const count = view.getUint16(end + 10, true);
    if (count > parts) throw new PreviewError('tooLarge');
    let at = view.getUint32(end + 16, true);
    const entries: Entry[] = [];
    for (let index = 0; index < count; index += 1) {
      if (view.getUint32(at, true) !== entrySignature) throw new PreviewError('damaged');
      const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
        view.getUint16(at + offset, true),
      ) as [number, number, number];
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
      if (isWanted(name)) {
        if (view.getUint16(at + 8, true) & 1) throw new PreviewError('locked');
        const local = view.getUint32(at + 42, true);
        // The entry's own head repeats the name, and may have other extras than the directory.
        const start =
          local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
        const packed = bytes.subarray(start, start + view.getUint32(at + 20, true));
        entries.push({ name, method: view.getUint16(at + 10, true), packed });
      }
      at += 46 + nameLength + extraLength + commentLength;
    }
    return entries;
  } catch (cause) {
    // Beyond the end of the file.
    if (cause instanceof RangeError) throw new PreviewError('damaged', { cause });
    throw cause;
  }
}

function endOf(view: DataView): number {
  const last = view.byteLength - endBytes;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw new PreviewError('damaged');
}

async function inflate(
  packed: Uint8Array<ArrayBuffer>,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = new Blob([packed])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
    .getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > maxBytes) {
        void reader.cancel();
        throw new PreviewError('tooLarge');
      }
      chunks.push(value);
    }
  } catch (cause) {
    if (cause instanceof PreviewError) throw cause;
    throw new PreviewError('damaged', { cause });
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/**
 * An archive of the parts as they are, nothing packed: whatever a library unpacks of it has been counted.
 * Checksums are zero, since nobody looks at them.
 */
export async function pack(parts: Parts): Promise<ArrayBuffer> {
  const locals: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const [text, bytes] of parts) {
    const name = new TextEncoder().encode(text);
    const local = head(0x04034b50, 30, 4, name, bytes.length);
    const entry = head(entrySignature, 46, 6, name, bytes.length);
    new DataView(entry.buffer).setUint32(42, offset, true);
    locals.push(local, bytes);
    directory.push(entry);
    offset += local.length + bytes.length;
  }
  const end = new DataView(new ArrayBuffer(endBytes));
  end.setUint32(0, endSignature, true);
  end.setUint16(8, parts.size, true);
  end.setUint16(10, parts.size, true);
  end.setUint32(
    12,
    directory.reduce((sum, { length }) => sum + length, 0),
    true,
  );
  end.setUint32(16, offset, true);
  return new Blob([...locals, ...directory, end.buffer]).arrayBuffer();
}

/** The head of an entry: in the directory it has two bytes more in front, and its place at its end. */
function head(
  signature: number,
  length: number,
  at: number,
  name: Uint8Array<ArrayBuffer>,
  size: number,
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length + name.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  view.setUint16(at, 20, true);
  // Names are in UTF-8.
  view.setUint16(at + 2, 0x0800, true);
  view.setUint32(at + 14, size, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
  bytes.set(name, length);
  return bytes;
}
