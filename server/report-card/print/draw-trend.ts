import { heightOf, ink, writeLines } from '../../print/typeset.js';
import type { Room } from './draw-areas.js';
import { drawHeading, drawNone } from './draw-score.js';
import type { PrintedPart } from './printed-part.js';
import type { PrintedTrendPoint } from './printed-score.js';

const lowest = 14;
const highest = 84;

/** The results of one period after the other, as columns; this card's own is the last. */
export function drawTrend(
  document: PDFKit.PDFDocument,
  part: PrintedPart<PrintedTrendPoint>,
  room: Room,
): void {
  const { x, width } = room;
  const top = drawHeading(document, part, room);
  if (part.items.length === 0) {
    drawNone(document, part.none, { ...room, y: top });
    return;
  }
  const isNarrow = part.items.length > 6;
  const size = isNarrow ? 5.6 : 7;
  // `Jul 2022` is wider than a twelfth of the column: the year goes below the month.
  const labelLines = isNarrow ? 2 : 1;
  const labels = heightOf(1 + labelLines, size) + 3;
  const height = Math.min(
    highest,
    Math.max(lowest, room.bottom - top - labels - heightOf(1, size)),
  );
  const tallest = Math.max(...part.items.map(({ share }) => share)) || 1;
  const step = width / part.items.length;
  const base = top + heightOf(1, size) + height;
  part.items.forEach(({ label, value, grade, share }, index) => {
    const isOwn = index === part.items.length - 1;
    const column = { x: x + index * step, width: step - 1 };
    const tall = Math.max((share / tallest) * height, 0.8);
    const middle = column.x + (step - 1) / 2;
    const broad = Math.min(20, step * 0.62);
    document.lineWidth(0.8).rect(middle - broad / 2, base - tall, broad, tall);
    document.fillAndStroke(isOwn ? ink.mark : ink.line, isOwn ? ink.mark : ink.muted);
    const figure = { size, smallest: 4.4, bold: isOwn, align: 'center' as const };
    const above = { ...column, y: base - tall - heightOf(1, size) };
    writeLines(document, value, above, figure);
    writeLines(document, grade, { ...column, y: base + 2 }, figure);
    const below = { ...column, y: base + 2 + heightOf(1, size) };
    writeLines(document, label, below, { ...figure, color: ink.muted }, labelLines);
  });
}
