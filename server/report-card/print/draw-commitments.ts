import { heightOf, ink, writeLines } from '../../print/typeset.js';
import type { Room } from './draw-areas.js';
import { drawHeading } from './draw-score.js';
import type { PrintedCommitments } from './printed-commitments.js';

const size = 7.6;
const small = 6.8;
const dueWidth = 76;
const outcomeWidth = 66;
const between = 2.4;
const afterPart = 9;

/**
 * What had been promised, in two lines each where the room allows it and in one otherwise.
 *
 * @returns where the next part begins.
 */
export function drawCommitments(
  document: PDFKit.PDFDocument,
  part: PrintedCommitments,
  room: Room,
): number {
  const { x, width } = room;
  let y = drawHeading(document, part, room);
  const restHeight = part.rest === null ? 0 : heightOf(1, small);
  const wanted = part.items.length * (heightOf(2, size) + between) + restHeight + afterPart;
  const most = y + wanted > room.bottom ? 1 : 2;
  const outcomeAt = x + width - outcomeWidth;
  const dueAt = outcomeAt - dueWidth;
  for (const { title, due, outcome } of part.items) {
    const place = { x, y, width: dueAt - x - 6 };
    const taken = writeLines(document, title, place, { size, smallest: 6 }, most);
    const beside = { size: small, smallest: 5.6 };
    writeLines(document, due, { x: dueAt, y, width: dueWidth }, { ...beside, color: ink.muted });
    const word = { x: outcomeAt, y, width: outcomeWidth };
    writeLines(document, outcome, word, { ...beside, bold: true, align: 'right' });
    y += Math.max(taken, heightOf(1, small)) + between;
    document
      .lineWidth(0.4)
      .moveTo(x, y - between / 2)
      .lineTo(x + width, y - between / 2)
      .stroke(ink.track);
  }
  if (part.rest !== null) {
    y += writeLines(document, part.rest, { x, y, width }, { size: small, color: ink.muted });
  }
  return y + afterPart;
}
