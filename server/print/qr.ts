import { encodeQR } from 'qr';
import { ink } from './typeset.js';

/** Modules of white around the code, without which readers do not find it. */
const quietModules = 4;

/**
 * Draws a QR code as vectors, its quiet zone included, so that it is sharp on every printer.
 *
 * @param side of the square, in points.
 */
export function drawQr(
  document: PDFKit.PDFDocument,
  text: string,
  { x, y, side }: { readonly x: number; readonly y: number; readonly side: number },
): void {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: quietModules });
  const step = side / modules.length;
  document.rect(x, y, side, side).fill(ink.paper);
  modules.forEach((row, line) => {
    let from = 0;
    while (from < row.length) {
      const isDark = row[from];
      let to = from;
      while (to < row.length && row[to] === isDark) to += 1;
      // A run as one bar: between squares drawn one by one printers leave hairlines.
      if (isDark) document.rect(x + from * step, y + line * step, (to - from) * step, step * 1.02);
      from = to;
    }
  });
  document.fill('#000000');
}
