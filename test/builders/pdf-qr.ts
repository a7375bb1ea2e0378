import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { decodeQR } from 'qr/decode.js';

/** Pixels a point: about what a phone sees of a paper at arm's length. */
const scale = 3;

interface NodeCanvasFactory {
  create(
    width: number,
    height: number,
  ): {
    readonly canvas: HTMLCanvasElement;
    readonly context: CanvasRenderingContext2D;
  };
}

/** What the QR code in the upper right of a page says; the page is drawn and looked at, as a phone does. */
export async function qrOf(bytes: Uint8Array, pageNumber = 1): Promise<string> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: true });
  const pdf = await task.promise;
  const page = await pdf.getPage(pageNumber);
  const viewport = page.getViewport({ scale });
  const { canvas, context } = (pdf.canvasFactory as NodeCanvasFactory).create(
    viewport.width,
    viewport.height,
  );
  await page.render({ canvas, canvasContext: context, viewport }).promise;
  const side = 130 * scale;
  const { data, width, height } = context.getImageData(viewport.width - side, 0, side, side);
  await task.destroy();
  return decodeQR({ data, width, height });
}
