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
  readonly parts?: Readonly<Record<string, string>>;
}

/** An office document with an empty main part. */
export function buildOffice(kind: OfficeKind, options: OfficeOptions = {}): Buffer {
  const main = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml', pptx: 'ppt/presentation.xml' };
  return buildZip({
    '[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main[kind]}" ContentType="${options.mainType ?? mainTypes[kind]}"/></Types>`,
    '_rels/.rels': '<Relationships/>',
    [main[kind]]: '<main/>',
    ...options.parts,
  });
}

/** A ZIP file of these files, in this order. */
export function buildZip(files: Readonly<Record<string, string>>): Buffer {
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
    shared.writeUInt32LE(raw.length, 18);
    shared.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), shared, rest, Buffer.from(name)]),
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
  return Buffer.concat([...locals, table, end]);
}

/** Begins as a Windows program does. */
export const buildExe = (): Buffer =>
  Buffer.concat([
    Buffer.from('MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00', 'latin1'),
    Buffer.alloc(500),
  ]);
