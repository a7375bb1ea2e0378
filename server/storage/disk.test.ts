import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildExe, buildOffice, buildPdf, buildPng, buildZip } from '../../test/builders/files.js';
import type { BlobStore } from './blob-store.js';
import { diskBlobStore } from './disk.js';

let directory: string;
let blobs: BlobStore;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'ungkit-blobs-'));
  blobs = diskBlobStore(directory);
});
afterEach(() => rm(directory, { recursive: true }));

const maxBytes = 100_000;
const put = (content: Buffer, expectedBytes?: number) =>
  blobs.put(Readable.from(inPieces(content)), { maxBytes, expectedBytes });

function* inPieces(content: Buffer, length = 700) {
  for (let at = 0; at < content.length; at += length) yield content.subarray(at, at + length);
}

/** Every file under the folder; folders alone are no trace. */
async function filesKept(): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

const pathOf = (sha256: string) => join(directory, sha256.slice(0, 2), sha256.slice(2, 4), sha256);

describe('what is kept', () => {
  test('a file is kept under the hash of its content and comes back byte by byte', async () => {
    const pdf = await buildPdf('SK Tim Reformasi Birokrasi');
    const stored = await put(pdf, pdf.length);

    const sha256 = createHash('sha256').update(pdf).digest('hex');
    expect(stored).toEqual({ sha256, size: pdf.length, mediaType: 'application/pdf' });
    expect((await stat(pathOf(sha256))).size).toBe(pdf.length);
    expect(await blobs.sizeOf(sha256)).toBe(pdf.length);
    expect(await buffer(await blobs.open(sha256))).toEqual(pdf);
    expect(await buffer(await blobs.open(sha256, { start: 5, end: 9 }))).toEqual(
      pdf.subarray(5, 10),
    );
  });

  test('the same content is kept once, also when it arrives several times at once', async () => {
    const png = buildPng(40);
    const stored = await Promise.all([put(png), put(png), put(png)]);
    expect(await filesKept()).toEqual([stored[0]?.sha256]);
  });

  const taken = [
    ['application/pdf', () => buildPdf('x')],
    ['image/png', () => buildPng(1)],
    ['image/jpeg', () => jpeg()],
    ['image/webp', () => webp()],
    [office('wordprocessingml.document'), () => buildOffice('docx')],
    [office('spreadsheetml.sheet'), () => buildOffice('xlsx')],
    [office('presentationml.presentation'), () => buildOffice('pptx')],
  ] as const;
  for (const [mediaType, build] of taken) {
    test(`${mediaType} is known by its content`, async () => {
      expect((await put(await build())).mediaType).toBe(mediaType);
    });
  }
});

describe('what is refused leaves no trace', () => {
  const refused = [
    ['nothing at all', 'UPLOAD_EMPTY', () => Buffer.alloc(0)],
    ['a file above the limit', 'UPLOAD_TOO_LARGE', () => randomBytes(maxBytes + 1)],
    ['a program', 'UPLOAD_TYPE_REFUSED', buildExe],
    ['plain text', 'UPLOAD_TYPE_REFUSED', () => Buffer.from('Laporan kegiatan')],
    ['a web page', 'UPLOAD_TYPE_REFUSED', () => Buffer.from('<html><script>1</script></html>')],
    ['an archive', 'UPLOAD_TYPE_REFUSED', () => buildZip({ 'a.pdf': '%PDF-1.4' })],
    [
      'a PDF that begins as something else',
      'UPLOAD_TYPE_REFUSED',
      async () => Buffer.concat([Buffer.from('GIF89a;'), await buildPdf('x')]),
    ],
    [
      'a PDF behind a byte order mark',
      'UPLOAD_TYPE_REFUSED',
      async () => Buffer.concat([Buffer.from('\ufeff'), await buildPdf('x')]),
    ],
    [
      'a document with macros under a document’s name',
      'UPLOAD_TYPE_REFUSED',
      () => buildOffice('docx', { parts: { 'word/vbaProject.bin': 'Sub AutoOpen()' } }),
    ],
    [
      'a document of a macro type',
      'UPLOAD_TYPE_REFUSED',
      () =>
        buildOffice('docx', {
          mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml',
        }),
    ],
    [
      'a workbook with macros of the old kind',
      'UPLOAD_TYPE_REFUSED',
      () => buildOffice('xlsx', { parts: { 'xl/macrosheets/sheet1.xml': '<x/>' } }),
    ],
    [
      'a document with a program in it',
      'UPLOAD_TYPE_REFUSED',
      () => buildOffice('pptx', { parts: { 'ppt/embeddings/setup.EXE': 'MZ' } }),
    ],
    [
      'a document with two parts of one name',
      'UPLOAD_TYPE_REFUSED',
      () => buildOffice('docx', { parts: { 'word/Document.xml': '<other/>' } }),
    ],
    [
      'a document whose content types would unpack to more than a document has',
      'UPLOAD_TYPE_REFUSED',
      () => buildZip({ '[Content_Types].xml': ' '.repeat(3_000_000) }),
    ],
    [
      'a document without its end',
      'UPLOAD_TYPE_REFUSED',
      () => buildOffice('docx').subarray(0, -30),
    ],
  ] as const;
  for (const [what, code, build] of refused) {
    test(what, async () => {
      await expect(put(await build())).rejects.toMatchObject({
        code,
        details: { field: 'file' },
      });
      expect(await filesKept()).toEqual([]);
    });
  }

  test('a file that is announced above the limit is not read at all', async () => {
    const source = Readable.from([Buffer.alloc(10)]);
    await expect(
      blobs.put(source, { maxBytes, expectedBytes: maxBytes + 1 }),
    ).rejects.toMatchObject({ code: 'UPLOAD_TOO_LARGE', details: { limit: maxBytes } });
    expect(source.readableDidRead).toBe(false);
  });

  test('a file shorter or longer than announced', async () => {
    const pdf = await buildPdf('x');
    for (const announced of [pdf.length - 1, pdf.length + 1]) {
      await expect(put(pdf, announced)).rejects.toMatchObject({ code: 'UPLOAD_INCOMPLETE' });
    }
    expect(await filesKept()).toEqual([]);
  });

  test('a stream that breaks off', async () => {
    const pdf = await buildPdf('x');
    const source = new PassThrough();
    const putting = blobs.put(source, { maxBytes });
    source.write(pdf.subarray(0, 500));
    setTimeout(() => source.destroy(new Error('gone')), 20);
    await expect(putting).rejects.toMatchObject({ code: 'UPLOAD_INCOMPLETE' });
    expect(await filesKept()).toEqual([]);
  });
});

describe('what is no longer what it was', () => {
  test('a changed byte is noticed before anything is given out, and the file mended by bringing it again', async () => {
    const pdf = await buildPdf('asli');
    const { sha256 } = await put(pdf);
    await buffer(await blobs.open(sha256));

    const forged = Buffer.from(pdf);
    forged[forged.length - 10]! ^= 1;
    await writeFile(pathOf(sha256), forged);
    await expect(blobs.open(sha256)).rejects.toMatchObject({ code: 'EVIDENCE_DAMAGED' });
    await expect(blobs.open(sha256, { start: 0, end: 3 })).rejects.toMatchObject({
      code: 'EVIDENCE_DAMAGED',
    });

    await put(pdf);
    expect(await buffer(await blobs.open(sha256))).toEqual(pdf);
  });

  test('a missing file is damage too, and a hash that is none reaches no file', async () => {
    for (const sha256 of ['0'.repeat(64), '../../../etc/passwd', '']) {
      expect(await blobs.sizeOf(sha256)).toBeUndefined();
      await expect(blobs.open(sha256)).rejects.toMatchObject({ code: 'EVIDENCE_DAMAGED' });
    }
  });
});

test('what a killed server left behind is removed after a day, and nothing younger', async () => {
  const incoming = join(directory, 'incoming');
  await mkdir(incoming);
  await writeFile(join(incoming, 'old'), 'x');
  await utimes(join(incoming, 'old'), new Date(0), new Date(0));
  await writeFile(join(incoming, 'young'), 'x');

  await put(buildPng(7));
  expect(await readdir(incoming)).toEqual(['young']);
});

function office(kind: string): string {
  return `application/vnd.openxmlformats-officedocument.${kind}`;
}

/** The smallest that is one: start, JFIF header, end. */
function jpeg(): Buffer {
  return Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
}

/** One pixel, lossless. */
function webp(): Buffer {
  return Buffer.from('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==', 'base64');
}
