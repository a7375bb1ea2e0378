import PDFDocument from 'pdfkit';
import { bytesOf } from '../print/bytes.js';
import { fonts, printable } from '../print/font.js';
import type { Minutes } from './minutes.js';
import { printedMinutes, type PrintedItem } from './minutes-text.js';

const margin = 56;
const muted = '#555555';

/**
 * Signed minutes as a document to print and file. The same minutes give the same bytes: nothing in it is of
 * today.
 *
 * @param sha256 of the signed content; stands at the foot of every page.
 */
export function minutesPdf(minutes: Minutes, sha256: string): Promise<Buffer> {
  const printed = printedMinutes(minutes);
  const document = new PDFDocument({
    size: 'A4',
    margins: { top: margin, left: margin, right: margin, bottom: margin + 24 },
    bufferPages: true,
    lang: 'id-ID',
    info: {
      Title: `${printed.title} ${minutes.period.name}-${minutes.number}`,
      Author: minutes.kabupaten.name,
      CreationDate: new Date(minutes.signedAt),
    },
  });
  document.registerFont('regular', fonts.regular);
  document.registerFont('bold', fonts.bold);
  const write = (text: string, options?: PDFKit.Mixins.TextOptions) =>
    document.text(printable(text), options);

  document.font('bold').fontSize(13);
  write(printed.kabupaten.toUpperCase(), { align: 'center' });
  document.fontSize(12);
  write(printed.title.toUpperCase(), { align: 'center' });
  document.moveDown(1.2).fontSize(10);
  for (const [label, value] of printed.facts) {
    document.font('bold');
    write(`${label}: `, { continued: true });
    document.font('regular');
    write(value);
  }
  document.moveDown(0.8);
  write(printed.opening);
  for (const item of printed.items) writeItem(document, write, item);

  heading(document, write, 'Perubahan nilai terverifikasi');
  for (const effect of printed.effects) write(effect, { paragraphGap: 3 });
  document.moveDown(0.8);
  write(printed.closing);
  keepTogether(document, 90);
  document.moveDown(1.5);
  write('Ditandatangani secara elektronik oleh');
  const [name = '', ...rest] = printed.signer;
  document.font('bold');
  write(name);
  document.font('regular');
  for (const line of rest) write(line);
  writeFeet(document, sha256);
  return bytesOf(document);
}

type Write = (text: string, options?: PDFKit.Mixins.TextOptions) => unknown;

function writeItem(document: PDFKit.PDFDocument, write: Write, item: PrintedItem): void {
  keepTogether(document, 110);
  document.moveDown(0.9).font('bold').fontSize(10);
  write(item.title);
  document.font('regular').fillColor(muted);
  write(item.unit);
  document.fillColor('black');
  for (const { stage, value, by } of item.values) write(`${stage}: ${value}, oleh ${by}`);
  write(`Selisih: ${item.difference}`);
  document.font('bold');
  write(`Keputusan: ${item.decision}`);
  document.font('regular');
  write(`Alasan: ${item.reason}`);
}

function heading(document: PDFKit.PDFDocument, write: Write, text: string): void {
  keepTogether(document, 60);
  document.moveDown(1.2).font('bold').fontSize(11);
  write(text);
  document.font('regular').fontSize(10).moveDown(0.3);
}

/** A new page rather than one line of something at the foot of the old one. */
function keepTogether(document: PDFKit.PDFDocument, height: number): void {
  if (document.y + height > document.page.height - document.page.margins.bottom) document.addPage();
}

function writeFeet(document: PDFKit.PDFDocument, sha256: string): void {
  const { start, count } = document.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    document.switchToPage(page);
    // The foot stands in the margin, where text would otherwise begin another page.
    document.page.margins.bottom = 0;
    document.font('regular').fontSize(7).fillColor(muted);
    document.text(`SHA-256 ${sha256}`, margin, document.page.height - 44, { lineBreak: false });
    document.text(`${page - start + 1}/${count}`, margin, document.page.height - 34, {
      lineBreak: false,
    });
  }
}
