import PDFDocument from 'pdfkit';
import { bytesOf } from '../../print/bytes.js';
import { fonts } from '../../print/font.js';
import type { Instant } from '../../support/sql.js';
import { drawCard } from './card-page.js';
import type { PrintedCard } from './printed-card.js';

export interface CardToPrint {
  readonly printed: PrintedCard;
  readonly sealedAt: Instant;
  /** Of the page that verifies it; null where the service does not know its own. */
  readonly address: string | null;
}

/**
 * A report card on one page of A4. The same card, trend, language and address give the same bytes: nothing in it is of
 * today.
 */
export function cardPdf({ printed, sealedAt, address }: CardToPrint): Promise<Buffer> {
  const document = openDocument(
    printed,
    `${printed.title} ${printed.holder}, ${printed.period}`,
    sealedAt,
  );
  document.addPage();
  drawCard(document, printed, address);
  return bytesOf(document);
}

/** A document without a page, in the fonts of what we print. */
export function openDocument(
  { kabupaten, locale }: Pick<PrintedCard, 'kabupaten' | 'locale'>,
  title: string,
  at: Instant,
): PDFKit.PDFDocument {
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    displayTitle: true,
    lang: locale === 'id' ? 'id-ID' : 'en-GB',
    info: { Title: title, Author: kabupaten, CreationDate: new Date(at) },
  });
  document.registerFont('regular', fonts.regular);
  document.registerFont('bold', fonts.bold);
  return document;
}
