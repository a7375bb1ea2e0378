import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a PDF says, page after page, its lines joined by single spaces. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: true });
  const document = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  await task.destroy();
  return pages.join(' ').replaceAll(/\s+/g, ' ');
}

interface PlacedText {
  readonly text: string;
  /** Where it ends, in points from the left. */
  readonly right: number;
  readonly pageWidth: number;
}

/** Every piece of text of a PDF, in order, with where it stands. */
export async function placedTexts(bytes: Uint8Array): Promise<readonly PlacedText[]> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: true });
  const document = await task.promise;
  const found: PlacedText[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width: pageWidth } = page.getViewport({ scale: 1 });
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item)) continue;
      found.push({ text: item.str, right: item.transform[4] + item.width, pageWidth });
    }
  }
  await task.destroy();
  return found;
}
