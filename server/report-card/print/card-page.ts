import { drawQr } from '../../print/qr.js';
import { ink, writeLines } from '../../print/typeset.js';
import { drawActions, drawAreas, leastAreasHeight } from './draw-areas.js';
import { drawCommitments } from './draw-commitments.js';
import { drawClaim, drawFacts, drawProgress, drawScore, drawStandouts } from './draw-score.js';
import { drawTrend } from './draw-trend.js';
import { cardWords } from './card-words.js';
import type { PrintedCard } from './printed-card.js';

/** A4 in points. */
export const a4 = { width: 595.28, height: 841.89, margin: 34 } as const;

const left = a4.margin;
const width = a4.width - 2 * a4.margin;
const right = left + width;
const columnGap = 20;
const narrow = 196;
const wide = width - columnGap - narrow;
const footTop = a4.height - 74;
const qrSide = 84;

/**
 * Draws a report card onto the page that is open; all of it fits on one.
 *
 * @param address of the page that verifies it; null where the service does not know its own.
 */
export function drawCard(
  document: PDFKit.PDFDocument,
  card: PrintedCard,
  address: string | null,
): void {
  drawHead(document, card, address);
  const top = drawHero(document, card, 122);
  const main = { x: left, width: wide, bottom: footTop - 8 };
  let y = drawActions(document, card.actions, { ...main, y: top });
  if (card.commitments) {
    const bottom = main.bottom - leastAreasHeight(card.areas);
    y = drawCommitments(document, card.commitments, { ...main, y, bottom });
  }
  drawAreas(document, card.areas, { ...main, y });
  const side = { x: right - narrow, width: narrow };
  y = drawClaim(document, card.claim, { ...side, y: top });
  y = drawProgress(document, card.progress, { ...side, y });
  y = drawStandouts(document, card.strengths, { ...side, y });
  y = drawStandouts(document, card.weaknesses, { ...side, y });
  if (card.trend) drawTrend(document, card.trend, { ...side, y, bottom: footTop - 8 });
  drawFoot(document, card);
}

function drawHead(document: PDFKit.PDFDocument, card: PrintedCard, address: string | null): void {
  const words = cardWords[card.locale];
  const place = { x: left, y: 36, width: width - qrSide - 28 };
  writeLines(document, card.above.toUpperCase(), place, {
    size: 8,
    bold: true,
    color: ink.mark,
  });
  // The longest name that a unit may have fits, too.
  const [size, smallest, lines] = card.holder.length > 90 ? [14, 10, 3] : [21, 14, 2];
  const name = { size, smallest, bold: true };
  const taken = writeLines(document, card.holder, { ...place, y: 48 }, name, lines);
  writeLines(
    document,
    `${card.title} · ${card.period}`,
    { ...place, y: 48 + taken + 3 },
    // A range of days has a name as long as a sentence, and its days and its revision stand behind it.
    { size: 11, smallest: 6.2, color: ink.muted },
  );
  const caption = { x: right - qrSide - 8, width: qrSide + 16 };
  if (address === null) {
    writeLines(
      document,
      words.noAddress,
      { ...caption, y: 40 },
      { size: 7, color: ink.muted, align: 'right' },
      4,
    );
    return;
  }
  drawQr(document, address, { x: right - qrSide, y: 22, side: qrSide });
  document.link(right - qrSide, 22, qrSide, qrSide, address);
  writeLines(
    document,
    words.verify,
    { ...caption, y: 22 + qrSide - 2 },
    { size: 6, color: ink.muted, align: 'center' },
  );
}

/** The one number, its grade and what there is to say of the two. */
function drawHero(document: PDFKit.PDFDocument, card: PrintedCard, top: number): number {
  const { fault } = card.score;
  const height = 92 + (fault === null ? 0 : 28);
  document.roundedRect(left, top, width, height, 6).fillAndStroke(ink.soft, ink.line);
  drawScore(document, card.score, { x: left + 16, y: top + 12 });
  drawFacts(document, card.facts, { x: left + 300, y: top + 12, width: width - 312 });
  if (fault !== null) {
    const style = { size: 8, bold: true, smallest: 6.5 };
    writeLines(document, fault, { x: left + 16, y: top + 92, width: width - 32 }, style, 2);
  }
  return top + height + 14;
}

function drawFoot(document: PDFKit.PDFDocument, card: PrintedCard): void {
  document.lineWidth(0.6).moveTo(left, footTop).lineTo(right, footTop).stroke(ink.line);
  const style = { size: 6.6, color: ink.muted };
  let y = footTop + 6;
  for (const line of card.basis) {
    y += writeLines(document, line, { x: left, y, width }, style, 2);
  }
  writeLines(document, `${card.sealTitle} ${card.sha256}`, { x: left, y, width }, style);
}
