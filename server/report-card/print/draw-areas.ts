import { heightOf, ink, type Place, writeInRow, writeLines } from '../../print/typeset.js';
import { drawHeading, drawNone } from './draw-score.js';
import type { PrintedAction, PrintedArea, PrintedAreaGroup } from './printed-areas.js';
import type { PrintedPart } from './printed-part.js';

/** A place that ends somewhere. */
export interface Room extends Place {
  readonly bottom: number;
}

/** What to do first. @returns where the next part begins. */
export function drawActions(
  document: PDFKit.PDFDocument,
  part: PrintedPart<PrintedAction>,
  place: Place,
): number {
  const { x, width } = place;
  let y = drawHeading(document, part, place);
  if (part.items.length === 0) return drawNone(document, part.none, { ...place, y });
  part.items.forEach(({ text, detail, points }, index) => {
    if (index > 0) {
      document
        .lineWidth(0.4)
        .moveTo(x, y - 3)
        .lineTo(x + width, y - 3)
        .stroke(ink.line);
    }
    writeLines(
      document,
      String(index + 1),
      { x, y, width: 16 },
      { size: 15, bold: true, color: ink.mark },
    );
    const step = { x: x + 20, y, width: width - 72 };
    const taken = writeLines(document, text, step, { size: 8.6, smallest: 7.2, bold: true }, 3);
    const under = { ...step, y: y + taken + 0.5 };
    const below = writeLines(document, detail, under, { size: 7.2, smallest: 6, color: ink.muted });
    writeLines(document, points, { x, y, width }, { size: 12.5, bold: true, align: 'right' });
    y += Math.max(taken + below, 20) + 7;
  });
  return y + 6;
}

const rowsAtMost = 16;
const rowsAtLeast = 7.4;
/** As high as rows stay easy to read. */
const rowsReadable = 9;
const headingHeight = 34;
/** How many rows the name of an aspect takes. */
const aspectRows = 1.3;

/** What the areas take at least, easy to read. */
export const leastAreasHeight = ({ items }: PrintedPart<PrintedAreaGroup>): number =>
  headingHeight + rowsOf(items) * rowsReadable;

const rowsOf = (groups: readonly PrintedAreaGroup[]): number =>
  groups.reduce(
    (sum, { aspect, areas }) => sum + areas.length + (aspect === null ? 0 : aspectRows),
    0,
  );

/** Area by area, in rows as high as the room allows. @returns where they end. */
export function drawAreas(
  document: PDFKit.PDFDocument,
  part: PrintedPart<PrintedAreaGroup>,
  room: Room,
): number {
  let y = drawHeading(document, part, room);
  if (part.items.length === 0) return drawNone(document, part.none, { ...room, y });
  const rows = rowsOf(part.items);
  const height = Math.min(rowsAtMost, Math.max(rowsAtLeast, (room.bottom - y) / rows));
  const size = Math.min(7.2, height / 1.36);
  for (const { aspect, areas } of part.items) {
    if (aspect !== null) {
      const place = { x: room.x, y: y + height * 0.42, width: room.width };
      writeLines(document, aspect, place, { size, smallest: 5.5, bold: true, color: ink.mark });
      y += height * aspectRows;
    }
    for (const area of areas) {
      drawArea(document, area, { x: room.x, y, width: room.width }, { size, height });
      y += height;
    }
  }
  return y;
}

const barWidth = 54;
const percentWidth = 30;
const figuresWidth = 94;

function drawArea(
  document: PDFKit.PDFDocument,
  { name, achievement, share, points, median, medianShare }: PrintedArea,
  { x, y, width }: Place,
  { size, height }: { readonly size: number; readonly height: number },
): void {
  const nameWidth = width - barWidth - percentWidth - figuresWidth - 6;
  const text = y + (height - heightOf(1, size)) / 2;
  writeInRow(document, name, { x, y, width: nameWidth, height }, { size, smallest: 5.6 });
  const bar = { x: x + nameWidth + 6, height: Math.min(7, height * 0.56) };
  const top = y + (height - bar.height) / 2;
  document.rect(bar.x, top, barWidth, bar.height).fill(ink.track);
  if (share !== null && share > 0) {
    document.rect(bar.x, top, Math.min(1, share) * barWidth, bar.height).fill(ink.mark);
  }
  if (medianShare !== null) {
    drawDiamond(document, bar.x + Math.min(1, medianShare) * barWidth, top + bar.height / 2);
  }
  const percent = { x: bar.x + barWidth, y: text, width: percentWidth };
  writeLines(document, achievement, percent, { size, bold: true, align: 'right' });
  const shown = [points, median].filter((figure) => figure !== null).join(' · ');
  const figures = { x: percent.x + percentWidth, y: text, width: figuresWidth };
  writeLines(document, shown, figures, {
    size: Math.min(size, 6.6),
    smallest: 5.2,
    color: ink.muted,
    align: 'right',
  });
}

/** A shape of its own: on grey paper too it cannot be taken for a bar. */
function drawDiamond(document: PDFKit.PDFDocument, x: number, y: number): void {
  const half = 3.1;
  document
    .lineWidth(0.9)
    .polygon([x, y - half], [x + half, y], [x, y + half], [x - half, y])
    .fillAndStroke(ink.paper, ink.text);
}
