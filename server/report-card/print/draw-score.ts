import { heightOf, ink, type Place, writeLines } from '../../print/typeset.js';
import type { PrintedStandout } from './printed-areas.js';
import type { PrintedPart } from './printed-part.js';
import type {
  PrintedBar,
  PrintedClaim,
  PrintedFact,
  PrintedLine,
  PrintedScore,
} from './printed-score.js';

const afterPart = 13;

/** Heading and lead of a part. @returns where its content begins. */
export function drawHeading(
  document: PDFKit.PDFDocument,
  { title, lead }: { readonly title: string; readonly lead?: string | null },
  { x, y, width }: Place,
): number {
  let below = y;
  below += writeLines(document, title, { x, y, width }, { size: 9.5, smallest: 8, bold: true });
  if (lead) {
    const style = { size: 7, color: ink.muted };
    below += 1 + writeLines(document, lead, { x, y: below + 1, width }, style, 2);
  }
  return below + 4;
}

/** The sentence in place of content. @returns where the next part begins. */
export function drawNone(document: PDFKit.PDFDocument, none: string, place: Place): number {
  const style = { size: 8, color: ink.muted };
  return place.y + writeLines(document, none, place, style, 3) + afterPart;
}

export function drawScore(
  document: PDFKit.PDFDocument,
  { label, value, of, grade, predicate, fault }: PrintedScore,
  { x, y }: Pick<Place, 'x' | 'y'>,
): void {
  const numberWidth = 156;
  writeLines(document, label, { x, y, width: numberWidth }, { size: 8, color: ink.muted });
  const big = { size: 44, smallest: 26, bold: true };
  writeLines(document, value, { x, y: y + 10, width: numberWidth }, big);
  const small = { size: 8.5, smallest: 6.5, color: ink.muted };
  writeLines(document, of, { x, y: y + 60, width: numberWidth + 6 }, small);

  const box = { x: x + numberWidth + 16, width: 76, height: 48 };
  const isGraded = fault === null;
  document.roundedRect(box.x, y + 2, box.width, box.height, 5).lineWidth(1.2);
  if (isGraded) document.fillAndStroke(ink.mark, ink.mark);
  else document.stroke(ink.text);
  const letter = { size: 28, smallest: 14, bold: true, align: 'center' as const };
  const color = isGraded ? ink.paper : ink.text;
  writeLines(
    document,
    grade,
    { x: box.x + 4, y: y + 11, width: box.width - 8 },
    { ...letter, color },
  );
  const under = { x: box.x - 14, y: y + 56, width: box.width + 28 };
  writeLines(
    document,
    predicate,
    under,
    { size: 8.5, smallest: 6.5, bold: true, align: 'center' },
    2,
  );
}

export function drawFacts(
  document: PDFKit.PDFDocument,
  facts: readonly PrintedFact[],
  { x, y, width }: Place,
): void {
  facts.forEach(({ label, value, detail }, index) => {
    const top = y + index * 25;
    writeLines(document, label, { x, y: top, width }, { size: 7.5, color: ink.muted });
    const shown = detail === null ? value : `${value} · ${detail}`;
    writeLines(
      document,
      shown,
      { x, y: top + 9, width },
      { size: 10.5, smallest: 7.5, bold: true },
    );
  });
}

export function drawClaim(
  document: PDFKit.PDFDocument,
  { title, claimed, verified, difference, none }: PrintedClaim,
  place: Place,
): number {
  const { x, width } = place;
  let y = drawHeading(document, { title }, place);
  y = drawBar(document, claimed, { x, y, width }, true);
  y = drawBar(document, verified, { x, y, width }, false);
  y += writeLines(document, difference, { x, y, width }, { size: 8, bold: true });
  if (none !== null)
    y += writeLines(document, none, { x, y, width }, { size: 7.5, color: ink.muted }, 2);
  return y + afterPart;
}

/** An outline alone for a claim: told from what was verified by more than its grey. */
function drawBar(
  document: PDFKit.PDFDocument,
  { label, value, share }: PrintedBar,
  { x, y, width }: Place,
  isHollow: boolean,
): number {
  const labelled = { x, y, width: width - 44 };
  writeLines(document, label, labelled, { size: 7.5, smallest: 6 });
  writeLines(document, value, { x, y, width }, { size: 8, bold: true, align: 'right' });
  const top = y + 10.5;
  const height = 8;
  document.rect(x, top, width, height).fill(ink.track);
  const length = Math.max(share * width, share > 0 ? 1.5 : 0);
  if (length > 0 && isHollow) {
    document.lineWidth(1).rect(x + 0.5, top + 0.5, Math.max(length - 1, 0.5), height - 1);
    document.fillAndStroke(ink.paper, ink.mark);
  } else if (length > 0) {
    document.rect(x, top, length, height).fill(ink.mark);
  }
  return top + height + 5;
}

export function drawProgress(
  document: PDFKit.PDFDocument,
  part: PrintedPart<PrintedLine>,
  place: Place,
): number {
  const { x, width } = place;
  let y = drawHeading(document, part, place);
  for (const { label, value } of part.items) {
    writeLines(document, label, { x, y, width: width * 0.62 }, { size: 7.6, color: ink.muted });
    const figure = { size: 7.8, smallest: 5.5, bold: true, align: 'right' as const };
    writeLines(document, value, { x: x + width * 0.36, y, width: width * 0.64 }, figure);
    y += heightOf(1, 7.8) + 1.6;
    document
      .lineWidth(0.4)
      .moveTo(x, y - 1.2)
      .lineTo(x + width, y - 1.2)
      .stroke(ink.track);
  }
  return y + afterPart - 2;
}

export function drawStandouts(
  document: PDFKit.PDFDocument,
  part: PrintedPart<PrintedStandout>,
  place: Place,
): number {
  const { x, width } = place;
  let y = drawHeading(document, part, place);
  if (part.items.length === 0) return drawNone(document, part.none, { ...place, y });
  for (const { name, detail, achievement } of part.items) {
    const text = { x, y, width: width - 34 };
    const taken = writeLines(document, name, text, { size: 8, smallest: 6.8, bold: true }, 2);
    writeLines(
      document,
      achievement,
      { x, y: y + 1, width },
      { size: 10, bold: true, align: 'right' },
    );
    const under = { ...text, y: y + taken - 0.5 };
    writeLines(document, detail, under, { size: 6.8, smallest: 6, color: ink.muted });
    y += taken + heightOf(1, 6.8) + 2.5;
  }
  return y + afterPart - 3;
}
