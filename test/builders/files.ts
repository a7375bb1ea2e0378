import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { crc32, deflateRawSync } from 'node:zlib';
import { encode } from 'fast-png';
import PDFDocument from 'pdfkit';

/** A real PDF of one page that says this; `ballast` makes it as heavy as wanted. */
export function buildPdf(text: string, ballast?: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const document = new PDFDocument({ size: 'A5', compress: !ballast });
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
    document.text(text);
    if (ballast) document.ref({}).end(ballast);
    document.end();
  });
}

/** A real PDF of a page for each text; `ballast` makes it as heavy as wanted, in between. */
export function buildPages(texts: readonly string[], ballast: Buffer): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A5', compress: false, autoFirstPage: false });
  texts.forEach((text, at) => {
    document.addPage().text(text);
    if (at === 0) document.ref({}).end(ballast);
  });
  document.end();
  return buffer(document as unknown as Readable);
}

export type PdfAction = 'script' | 'escaped script' | 'packed script' | 'program' | 'attachment';

/** A real PDF that does something when it is opened, or carries a file along. */
export async function buildActivePdf(action: PdfAction): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A5' });
  document.text('Laporan');
  const script = { Type: 'Action', S: 'JavaScript', JS: new String('app.alert(1)') };
  if (action === 'attachment') document.file(buildExe(), { name: 'setup.exe' });
  if (action === 'program') document.ref({ ...script, S: 'Launch' }).end(undefined);
  if (action === 'script') document.ref(script).end(undefined);
  if (action === 'escaped script') document.ref({ ...script, S: 'J#61vaScrip#74' }).end(undefined);
  if (action === 'packed script') {
    const packed = Buffer.from('9 0 << /S /JavaScript /JS (app.alert\\(1\\)) >>');
    document.ref({ Type: 'ObjStm', N: 1, First: 4 }).end(packed);
  }
  document.end();
  return buffer(document as unknown as Readable);
}

/** A real PNG of one grey, 0 to 255. */
export const buildPng = (grey: number): Buffer =>
  Buffer.from(encode({ width: 8, height: 8, channels: 1, data: new Uint8Array(64).fill(grey) }));

export type OfficeKind = 'docx' | 'xlsx' | 'pptx';

const mainTypes: Readonly<Record<OfficeKind, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
};

export interface OfficeOptions {
  /** Other content type of the main part. */
  readonly mainType?: string;
  /** Further parts by name. */
  readonly parts?: Contents;
  readonly zip?: ZipOptions;
}

/** An office document with an empty main part. */
export function buildOffice(kind: OfficeKind, options: OfficeOptions = {}): Buffer {
  const main = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml', pptx: 'ppt/presentation.xml' };
  return buildZip(
    {
      '[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main[kind]}" ContentType="${options.mainType ?? mainTypes[kind]}"/></Types>`,
      '_rels/.rels': '<Relationships/>',
      [main[kind]]: '<main/>',
      ...options.parts,
    },
    options.zip,
  );
}

export interface ZipOptions {
  /** What stands behind everything. */
  readonly comment?: string;
  /** Files that are links of Unix to what they say. */
  readonly links?: readonly string[];
  /** Files whose size is said to be another one. */
  readonly saidSizes?: Readonly<Record<string, number>>;
  /** Has every file begin where the first one does. */
  readonly overlapping?: boolean;
}

type Contents = Readonly<Record<string, string | Buffer>>;

/** A ZIP file of these files, in this order. */
export function buildZip(files: Contents, options: ZipOptions = {}): Buffer {
  const { comment = '', links = [], saidSizes = {}, overlapping = false } = options;
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const raw = Buffer.from(content);
    const packed = deflateRawSync(raw);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0); // version needed
    shared.writeUInt16LE(8, 4); // deflated
    shared.writeUInt32LE(crc32(raw), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(saidSizes[name] ?? raw.length, 18);
    shared.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    if (links.includes(name)) rest.writeUInt32LE(0o120777 * 0x10000, 6);
    rest.writeUInt32LE(overlapping ? 0 : offset, 10);
    const system = links.includes(name) ? '\x03' : '\x00';
    directory.push(
      Buffer.concat([Buffer.from(`PK\x01\x02\x14${system}`), shared, rest, Buffer.from(name)]),
    );
    locals.push(local);
    offset += local.length;
  }
  const table = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(table.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...locals, table, end, Buffer.from(comment)]);
}

/** Begins as a Windows program does. */
export function buildExe(): Buffer {
  const program = Buffer.alloc(512);
  program.write('MZ\x90\x00\x03\x00\x00\x00\x04', 'latin1');
  program.writeUInt32LE(128, 60);
  program.write('PE\x00\x00', 128, 'latin1');
  return program;
}

/** Begins as programs of other systems do. */
export const buildProgram = (kind: 'linux' | 'macos' | 'script'): Buffer => {
  const starts = {
    linux: Buffer.from('7f454c46020101000000000000000000', 'hex'),
    macos: Buffer.from('cffaedfe0700000103000000', 'hex'),
    script: Buffer.from('#!/bin/sh\nrm -rf /\n'),
  };
  return Buffer.concat([starts[kind], Buffer.alloc(400)]);
};

/** An object of the old binary formats that wraps a stream of this name. */
export const buildOldObject = (stream: string): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1_016),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(512),
  ]);
