import PDFDocument from 'pdfkit';
import { encode } from 'fast-png';
import { Readable } from 'node:stream';
import type { BlobStore, StoredBlob } from '../../storage/blob-store.js';
import { chanceOf } from './random.js';

/** A document as the demonstration makes it: real bytes, and what a person would call it. */
export interface DemoDocument extends StoredBlob {
  readonly title: string;
  readonly fileName: string;
}

interface Content {
  readonly kabupaten: string;
  readonly unitName: string;
  readonly unitCode: string;
  /** The moment it bears; also in the file's own data, so that the same seed gives the same bytes. */
  readonly dated: Date;
}

const maxBytes = 5 * 2 ** 20;

/** Four documents of a unit: three letters as PDF, one photograph as PNG. */
export async function makeDocuments(blobs: BlobStore, content: Content): Promise<DemoDocument[]> {
  const { unitCode } = content;
  const year = content.dated.getUTCFullYear();
  const drafts = [
    ['SK Tim Reformasi Birokrasi', `sk-tim-rb-${unitCode}-${year}.pdf`, decreeLines],
    ['Rencana kerja reformasi birokrasi', `rencana-kerja-rb-${unitCode}-${year}.pdf`, planLines],
    ['Laporan pemantauan dan tindak lanjut', `laporan-monev-${unitCode}-${year}.pdf`, reportLines],
  ] as const;
  const documents: DemoDocument[] = [];
  for (const [title, fileName, lines] of drafts) {
    const bytes = await pdf(title, lines(content), content);
    documents.push({ title, fileName, ...(await blobs.put(Readable.from([bytes]), { maxBytes })) });
  }
  const pictured = borrowed[unitCode] ?? unitCode;
  const picture = await blobs.put(Readable.from([photograph(pictured)]), { maxBytes });
  documents.push({
    title: 'Dokumentasi sosialisasi',
    fileName: `dokumentasi-${unitCode}-${year}.png`,
    ...picture,
  });
  return documents;
}

/** Whose photograph a unit shows as its own: the review is to notice. */
const borrowed: Readonly<Record<string, string>> = { setda: 'dinkes' };

const decreeLines = ({ unitName }: Content) => [
  `Menetapkan susunan Tim Reformasi Birokrasi pada ${unitName}.`,
  'Tim bertugas menyusun rencana kerja, memantau pelaksanaan, dan melaporkan hasil setiap bulan.',
  'Biaya yang timbul dibebankan pada anggaran perangkat daerah.',
];

const planLines = ({ unitName }: Content) => [
  `Rencana kerja ${unitName} memuat kegiatan, target, penanggung jawab, dan waktu.`,
  'Triwulan I: penataan tim dan peta proses bisnis. Triwulan II: penerapan SOP.',
  'Triwulan III: pemantauan. Triwulan IV: evaluasi dan penyempurnaan.',
];

const reportLines = ({ unitName }: Content) => [
  `${unitName} telah memantau pelaksanaan rencana kerja reformasi birokrasi.`,
  'Kegiatan yang tercapai, hambatan, dan tindak lanjut dicatat pada lampiran.',
  'Rekomendasi bulan lalu telah ditindaklanjuti sesuai kesepakatan rapat pimpinan.',
];

function pdf(title: string, lines: readonly string[], content: Content): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const document = new PDFDocument({
      size: 'A4',
      margin: 64,
      info: { Title: title, Author: content.unitName, CreationDate: content.dated },
    });
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => {
      resolve(Buffer.concat(chunks));
    });
    document.on('error', reject);
    document
      .font('Helvetica-Bold')
      .fontSize(13)
      .text(content.kabupaten.toUpperCase(), { align: 'center' });
    document.fontSize(12).text(content.unitName.toUpperCase(), { align: 'center' });
    document.moveTo(64, 118).lineTo(531, 118).lineWidth(1.5).stroke();
    document.moveDown(3).fontSize(14).text(title.toUpperCase(), { align: 'center' });
    document.moveDown(1.5).font('Helvetica').fontSize(11);
    lines.forEach((line, index) => {
      document.text(`${index + 1}. ${line}`, { paragraphGap: 8 });
    });
    document.moveDown(3).text('Cikarang Pusat,', { align: 'right' });
    document.text(`Kepala ${content.unitName}`, { align: 'right' });
    document.moveDown(4).fontSize(8).fillColor('#666');
    document.text('Contoh untuk peragaan Ungkit; bukan dokumen resmi.', { align: 'center' });
    document.end();
  });
}

/** A small picture of shapes in the unit's own colours, as a photograph stands in for. */
function photograph(unitCode: string): Uint8Array {
  const chance = chanceOf(unitCode);
  const [width, height] = [320, 200];
  const data = new Uint8Array(width * height * 3);
  const colour = () => [60 + chance.below(160), 60 + chance.below(160), 60 + chance.below(160)];
  const [sky, ground] = [colour(), colour()];
  const circles = Array.from({ length: 6 }, () => ({
    x: chance.below(width),
    y: 60 + chance.below(120),
    r: 12 + chance.below(30),
    colour: colour(),
  }));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const circle = circles.find((c) => (c.x - x) ** 2 + (c.y - y) ** 2 < c.r ** 2);
      data.set(circle?.colour ?? (y < 110 ? sky : ground), (y * width + x) * 3);
    }
  }
  return encode({ width, height, data, channels: 3, depth: 8 });
}
