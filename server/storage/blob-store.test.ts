import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  buildActivePdf,
  buildExe,
  buildOffice,
  buildOldObject,
  buildPdf,
  buildPng,
  buildProgram,
  buildZip,
} from '../../test/builders/files.js';
import { type EvidencePlace, evidencePlaces } from '../../test/builders/stores.js';
import { readConfig } from '../config.js';
import type { BlobStore } from './blob-store.js';
import { createStores } from './stores.js';

describe.each(evidencePlaces)('%s:', (_, build) => {
  let place: EvidencePlace;
  let blobs: BlobStore;

  beforeEach(async () => {
    place = await build();
    const config = readConfig({ EVIDENCE_DIR: place.path, ...place.env });
    // The parts of files on their way would ask it; blobs ask no database.
    ({ blobs } = createStores(config, new pg.Pool()));
  });
  afterEach(() => place.remove());

  const maxBytes = 100_000;
  const put = (content: Buffer, expectedBytes?: number) =>
    blobs.put(Readable.from(inPieces(content)), { maxBytes, expectedBytes });

  function* inPieces(content: Buffer, length = 700) {
    for (let at = 0; at < content.length; at += length) yield content.subarray(at, at + length);
  }

  describe('what is kept', () => {
    test('a file is kept under the hash of its content and comes back byte by byte', async () => {
      const pdf = await buildPdf('SK Tim Reformasi Birokrasi');
      const stored = await put(pdf, pdf.length);

      const sha256 = createHash('sha256').update(pdf).digest('hex');
      expect(stored).toEqual({ sha256, size: pdf.length, mediaType: 'application/pdf' });
      expect(await place.contentOf(sha256)).toEqual(pdf);
      expect(await blobs.sizeOf(sha256)).toBe(pdf.length);
      expect(await buffer(await blobs.open(sha256))).toEqual(pdf);
      expect(await buffer(await blobs.open(sha256, { start: 5, end: 9 }))).toEqual(
        pdf.subarray(5, 10),
      );
    });

    test('the same content is kept once, also when it arrives several times at once', async () => {
      const png = buildPng(40);
      const stored = await Promise.all([put(png), put(png), put(png)]);
      expect(await place.files()).toEqual([stored[0]?.sha256]);
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
    test('a document with a workbook behind its chart is taken, and one with an old object', async () => {
      const parts = {
        'word/embeddings/sheet.xlsx': buildOffice('xlsx'),
        'word/embeddings/oleObject1.bin': buildOldObject('Workbook'),
        // Scrambled: they begin with anything.
        'word/fonts/font1.odttf': Buffer.from(`MZ${'x'.repeat(200)}`),
      };
      expect((await put(buildOffice('docx', { parts }))).mediaType).toBe(
        office('wordprocessingml.document'),
      );
    });

    for (const [mediaType, build] of taken) {
      test(`${mediaType} is known by its content`, async () => {
        expect((await put(await build())).mediaType).toBe(mediaType);
      });
    }
  });

  const part = (name: string, content: string | Buffer) => () =>
    buildOffice('docx', { parts: { [name]: content } });
  const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1_048_576);
  const bomb = () => buildOffice('xlsx', { parts: { 'xl/worksheets/sheet1.xml': zeros(40) } });

  const officeRefusals = [
    ['macros under a document’s name', 'UPLOAD_ACTIVE_CONTENT', part('word/vbaProject.bin', 'Sub')],
    [
      'a document of a macro type',
      'UPLOAD_ACTIVE_CONTENT',
      () =>
        buildOffice('docx', { mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
    ],
    ['macros of the old kind', 'UPLOAD_ACTIVE_CONTENT', part('xl/macrosheets/sheet1.xml', '<x/>')],
    [
      'macros under another name',
      'UPLOAD_ACTIVE_CONTENT',
      part('a.bin', buildOldObject('_VBA_PROJECT')),
    ],
    ['a program as a part', 'UPLOAD_ACTIVE_CONTENT', part('ppt/embeddings/setup.EXE', 'MZ')],
    [
      'a program under a picture’s name',
      'UPLOAD_ACTIVE_CONTENT',
      part('word/media/a.png', buildExe()),
    ],
    [
      'a script under a text’s name',
      'UPLOAD_ACTIVE_CONTENT',
      part('a.xml', buildProgram('script')),
    ],
    [
      'any file wrapped as an object',
      'UPLOAD_ACTIVE_CONTENT',
      part('word/embeddings/oleObject1.bin', buildOldObject('\x01Ole10Native')),
    ],
    [
      'macros in a workbook behind a chart',
      'UPLOAD_ACTIVE_CONTENT',
      part(
        'word/embeddings/sheet.xlsx',
        buildOffice('xlsx', { parts: { 'xl/vbaProject.bin': 'Sub' } }),
      ),
    ],
    ['two parts of one name', 'UPLOAD_ARCHIVE_UNSAFE', part('word/Document.xml', '<other/>')],
    ['a part that leads out of the folder', 'UPLOAD_ARCHIVE_UNSAFE', part('../../x.xml', '')],
    ['a part that leads out backwards', 'UPLOAD_ARCHIVE_UNSAFE', part('..\\..\\x.xml', '')],
    ['a part with a place of its own', 'UPLOAD_ARCHIVE_UNSAFE', part('/etc/cron.d/x', '')],
    ['a part on a drive', 'UPLOAD_ARCHIVE_UNSAFE', part('C:/x.xml', '')],
    [
      'a part that is a link',
      'UPLOAD_ARCHIVE_UNSAFE',
      () =>
        buildOffice('docx', {
          parts: { 'word/a.xml': '/etc/passwd' },
          zip: { links: ['word/a.xml'] },
        }),
    ],
    ['an archive in it', 'UPLOAD_ARCHIVE_UNSAFE', part('word/a.zip', buildZip({ 'a.txt': 'x' }))],
    ['an archive under another name', 'UPLOAD_ARCHIVE_UNSAFE', part('a.xml', buildZip({ a: 'x' }))],
    ['a part that unpacks to a thousandfold', 'UPLOAD_ARCHIVE_UNSAFE', bomb],
    [
      'the same in a workbook in it',
      'UPLOAD_ARCHIVE_UNSAFE',
      () => part('word/embeddings/sheet.xlsx', bomb())(),
    ],
    [
      'parts that share their bytes',
      'UPLOAD_ARCHIVE_UNSAFE',
      () => buildOffice('docx', { zip: { overlapping: true } }),
    ],
    [
      'content types that unpack to more than a document has',
      'UPLOAD_ARCHIVE_UNSAFE',
      () => buildZip({ '[Content_Types].xml': ' '.repeat(3_000_000) }),
    ],
    [
      'a part larger than it says',
      'UPLOAD_TYPE_REFUSED',
      () =>
        buildOffice('docx', {
          parts: { 'word/a.xml': zeros(1) },
          zip: { saidSizes: { 'word/a.xml': 10 } },
        }),
    ],
    [
      'something written behind it',
      'UPLOAD_AMBIGUOUS',
      () => buildOffice('docx', { zip: { comment: '%PDF-1.7 and more' } }),
    ],
  ] as const;

  const withZip = async (file: Buffer | Promise<Buffer>) =>
    Buffer.concat([await file, buildZip({ 'setup.exe': buildExe() })]);

  const pdfRefusals = [
    ['a PDF with a script', 'UPLOAD_ACTIVE_CONTENT', () => buildActivePdf('script')],
    [
      'with its name in other letters',
      'UPLOAD_ACTIVE_CONTENT',
      () => buildActivePdf('escaped script'),
    ],
    ['with the script packed away', 'UPLOAD_ACTIVE_CONTENT', () => buildActivePdf('packed script')],
    ['a PDF that starts a program', 'UPLOAD_ACTIVE_CONTENT', () => buildActivePdf('program')],
    ['a PDF with a file attached', 'UPLOAD_ACTIVE_CONTENT', () => buildActivePdf('attachment')],
    ['a PDF that ends as an archive', 'UPLOAD_AMBIGUOUS', () => withZip(buildPdf('x'))],
    ['a picture that ends as an archive', 'UPLOAD_AMBIGUOUS', () => withZip(buildPng(3))],
    [
      'the same with a word behind it',
      'UPLOAD_AMBIGUOUS',
      async () => Buffer.concat([await withZip(buildPng(3)), Buffer.from('.')]),
    ],
    [
      'a picture that is a PDF, too',
      'UPLOAD_AMBIGUOUS',
      async () => Buffer.concat([jpeg(), await buildPdf('x')]),
    ],
  ] as const;

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
      ['a program of Linux', 'UPLOAD_TYPE_REFUSED', () => buildProgram('linux')],
      ['a program of macOS', 'UPLOAD_TYPE_REFUSED', () => buildProgram('macos')],
      ['a script', 'UPLOAD_TYPE_REFUSED', () => buildProgram('script')],
      ...officeRefusals,
      ...pdfRefusals,
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
        expect(await place.files()).toEqual([]);
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
      expect(await place.files()).toEqual([]);
    });

    test('a stream that breaks off', async () => {
      const pdf = await buildPdf('x');
      const source = new PassThrough();
      const putting = blobs.put(source, { maxBytes });
      // Whether or not somebody listens by then.
      source.on('error', () => undefined);
      source.write(pdf.subarray(0, 500));
      setTimeout(() => source.destroy(new Error('gone')), 20);
      await expect(putting).rejects.toMatchObject({ code: 'UPLOAD_INCOMPLETE' });
      expect(await place.files()).toEqual([]);
    });
  });

  describe('plain text', () => {
    const putText = (content: Buffer | string, textType: string | undefined = 'text/plain') =>
      blobs.put(Readable.from([Buffer.from(content)]), { maxBytes: 60_000_000, textType });

    const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
    const taken = [
      ['in UTF-8', 'Laporan kegiatan\r\n\tTriwulan III: Rp 1.500.000 – “selesai”\n'],
      ['with a mark', '\uFEFFLaporan'],
      ['in UTF-16', utf16('Laporan')],
      ['in UTF-16 the other way round', utf16('Laporan').swap16()],
      ['that begins like a picture', 'BMN Dinas Kesehatan, daftar barang'],
      ['with a formula, which is text', "nama;nilai\n=cmd|' /C calc'!A0;+1\n"],
      ['that compares two numbers', 'a < b dan b > c'],
      ['that begins with one', '< 5 hari kerja'],
    ] as const;
    test.each(taken)('%s is taken as what it is called', async (_, content) => {
      expect((await putText(content)).mediaType).toBe('text/plain');
      expect((await putText(content, 'text/csv')).mediaType).toBe('text/csv');
    });

    test('is refused under any other name', async () => {
      const putting = blobs.put(Readable.from([Buffer.from('Laporan')]), { maxBytes });
      await expect(putting).rejects.toMatchObject({ code: 'UPLOAD_TYPE_REFUSED' });
    });

    test('that is a picture by content is a picture', async () => {
      expect((await putText(buildPng(3))).mediaType).toBe('image/png');
    });

    const line = (bytes: number) => Buffer.alloc(bytes, 'x');
    const refused = [
      ['a web page', 'markup', '<!doctype html><script>alert(1)</script>'],
      ['a web page behind blanks and a mark', 'markup', '\uFEFF \n\t<HTML>'],
      ['a web page in UTF-16', 'markup', utf16('<html><script>1</script>')],
      ['a picture that draws itself', 'markup', '<svg onload="alert(1)"/>'],
      ['a comment before a web page', 'markup', '<!-- --><script>1</script>'],
      ['PHP', 'markup', '<?php system($_GET["x"]);'],
      ['ASP', 'markup', '<%eval request("x")%>'],
      ['a web page in UTF-7', 'markup', '+ADw-script+AD4-alert(1)+ADw-/script+AD4-'],
      ['a web page in UTF-7 with its mark', 'markup', '+/v8-+ADw-script+AD4-'],
      ['a script', 'markup', '#!/bin/sh\nrm -rf /'],
      ['RTF', 'markup', '{\\rtf1 x}'],
      ['a page packed as mail', 'markup', 'MIME-Version: 1.0\nContent-Type: text/html'],
      ['zeros', 'control', 'Laporan\0'],
      ['an escape of a terminal', 'control', '\x1b]0;x\x07'],
      ['a control character of the upper half', 'control', 'Laporan\u009b2J'],
      ['UTF-32', 'control', Buffer.from('fffe00004c000000', 'hex')],
      ['UTF-8 that is none', 'encoding', Buffer.from('4c61f828', 'hex')],
      ['Windows letters', 'encoding', Buffer.from('Caf\xe9', 'latin1')],
      ['half of UTF-16', 'encoding', utf16('Laporan').subarray(0, 7)],
      ['a surrogate alone', 'encoding', Buffer.from('edA080', 'hex')],
    ] as const;
    test.each(refused)('that is %s is refused: %s', async (_, found, content) => {
      await expect(putText(content)).rejects.toMatchObject({
        code: 'UPLOAD_TEXT_REFUSED',
        details: { field: 'file', found },
      });
      expect(await place.files()).toEqual([]);
    });

    test.each([
      ['an archive', 'UPLOAD_AMBIGUOUS', () => withZip(Buffer.from('Laporan kegiatan\n'))],
      ['a PDF', 'UPLOAD_AMBIGUOUS', () => Buffer.from('Laporan\n%PDF-1.4\n1 0 obj')],
      ['one line of 50 MB', 'UPLOAD_TOO_LARGE', () => line(50_000_000)],
    ] as const)('before or in %s is refused: %s', async (_, code, content) => {
      await expect(putText(await content())).rejects.toMatchObject({ code });
      expect(await place.files()).toEqual([]);
    });
  });

  describe('what is no longer what it was', () => {
    test('a changed byte is noticed before anything is given out, and the file mended by bringing it again', async () => {
      const pdf = await buildPdf('asli');
      const { sha256 } = await put(pdf);
      await buffer(await blobs.open(sha256));

      const forged = Buffer.from(pdf);
      forged[forged.length - 10]! ^= 1;
      await place.overwrite(sha256, forged);
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
    const incoming = join(place.path, 'incoming');
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
});
