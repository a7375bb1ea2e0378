import { setImmediate as breathe } from 'node:timers/promises';
import { formatNumber, formatPoints, type Locale, noValue } from '../../../schema/format.js';
import type { Snapshot } from '../../../schema/scoring/index.js';
import type { Instant } from '../../support/sql.js';
import { ink, writeInRow, writeLines } from '../../print/typeset.js';
import { bookWords } from './book-words.js';
import { a4, drawCard } from './card-page.js';
import type { CardToPrint } from './card-pdf.js';
import { cardWords } from './card-words.js';
import { changePages, drawChanges } from './draw-changes.js';
import type { PrintedChanges } from './printed-changes.js';
import { drawCells, type PrintedColumn } from './table-row.js';

/** One line of the list at the front. */
export interface BookEntry {
  readonly snapshot: Pick<Snapshot, 'unit' | 'totals' | 'instrument'>;
  readonly holder: string;
}

export interface Book {
  readonly locale: Locale;
  readonly kabupaten: string;
  readonly period: string;
  readonly sealedAt: Instant;
  /** What this revision changed; null of the first. */
  readonly changes: PrintedChanges | null;
  /** In the order of the pages. */
  readonly entries: readonly BookEntry[];
  /** Puts one card together; asked for when its turn comes. */
  readonly cardAt: (place: number) => Promise<CardToPrint>;
}

const rowsPerFront = 38;
const rowHeight = 17;
const listTop = 150;
const left = a4.margin;
const width = a4.width - 2 * a4.margin;

/** How many pages come before the first card. */
const frontPages = ({ entries }: Book): number =>
  Math.max(1, Math.ceil(entries.length / rowsPerFront));

/** How many pages a book has. */
export const pageCount = (document: PDFKit.PDFDocument, book: Book): number =>
  frontPages(book) + pagesOfChanges(document, book).length + book.entries.length;

const pagesOfChanges = (document: PDFKit.PDFDocument, { changes }: Book) =>
  changes === null ? [] : changePages(document, changes);

/**
 * All report cards of a period: what there is, in its order and with its page, what a further revision changed, then one
 * card a page. Every page leaves as soon as it is drawn, and between two of them others get their turn.
 */
export async function writeBook(document: PDFKit.PDFDocument, book: Book): Promise<void> {
  const fronts = frontPages(book);
  const changes = pagesOfChanges(document, book);
  const cardsFrom = fronts + changes.length + 1;
  for (let front = 0; front < fronts; front += 1) {
    document.addPage();
    drawFront(document, book, { front, fronts, cardsFrom });
  }
  for (const pieces of changes) {
    document.addPage();
    drawChanges(document, { ...book, title: book.changes?.title ?? '' }, pieces);
  }
  for (const place of book.entries.keys()) {
    // Whoever asked has gone.
    if (document.destroyed) return;
    const { printed, address } = await book.cardAt(place);
    document.addPage();
    document.addNamedDestination(destinationOf(place));
    drawCard(document, printed, address);
    await breathe();
  }
  document.end();
}

const destinationOf = (place: number): string => `card-${place}`;

interface Front {
  /** Which of them, from 0. */
  readonly front: number;
  readonly fronts: number;
  /** Page of the first card. */
  readonly cardsFrom: number;
}

function drawFront(
  document: PDFKit.PDFDocument,
  book: Book,
  { front, fronts, cardsFrom }: Front,
): void {
  const words = bookWords[book.locale];
  const { kabupaten, period, entries } = book;
  writeLines(
    document,
    kabupaten.toUpperCase(),
    { x: left, y: 40, width },
    { size: 9, bold: true, color: ink.mark },
  );
  writeLines(
    document,
    words.title,
    { x: left, y: 54, width },
    { size: 26, smallest: 16, bold: true },
  );
  writeLines(document, period, { x: left, y: 88, width }, { size: 15, color: ink.muted });
  const count = words.count(formatNumber(entries.length, book.locale));
  const place = fronts > 1 ? `${count} · ${words.sheet(front + 1, fronts)}` : count;
  writeLines(document, place, { x: left, y: 110, width }, { size: 9, color: ink.muted });
  drawCells(document, columns, { x: left, y: listTop - rowHeight - 2 }, words.columns, {
    size: 7.5,
    smallest: 6.5,
    color: ink.muted,
  });
  document
    .lineWidth(0.8)
    .moveTo(left, listTop - 4)
    .lineTo(left + width, listTop - 4)
    .stroke(ink.text);
  entries.slice(front * rowsPerFront, (front + 1) * rowsPerFront).forEach((entry, row) => {
    const index = front * rowsPerFront + row;
    const y = listTop + row * rowHeight;
    const { totals, unit } = entry.snapshot;
    const rank = totals.rank === null ? noValue : formatNumber(totals.rank, book.locale);
    const figures = [
      formatPoints(totals.grade ? totals.points : null, book.locale),
      totals.grade || cardWords[book.locale].noGrade,
      String(cardsFrom + index),
    ];
    const style = { size: 9.5, smallest: 6.5, bold: unit === null };
    const [placed, named, ...figured] = columns;
    // In the order in which they are read aloud.
    drawCells(document, [placed], { x: left, y }, [rank], style);
    const holder = { x: left + named.at, y: y - 2, width: named.width, height: rowHeight - 2 };
    writeInRow(document, entry.holder, holder, style);
    drawCells(document, figured, { x: left, y }, figures, style);
    document
      .lineWidth(0.4)
      .moveTo(left, y + rowHeight - 4)
      .lineTo(left + width, y + rowHeight - 4);
    document.stroke(ink.track);
    document.goTo(left, y - 2, width, rowHeight, destinationOf(index));
  });
}

const columns = [
  { at: 0, width: 44, align: 'left' },
  { at: 50, width: 290, align: 'left' },
  { at: 346, width: 64, align: 'right' },
  { at: 424, width: 56, align: 'left' },
  { at: 480, width: 47, align: 'right' },
] as const satisfies readonly PrintedColumn[];
