import type { OfficeBounds } from '../bounds.js';
import { PreviewError } from '../previewError.js';

/** A text as far as it is shown. */
export interface TextPage {
  readonly lines: readonly string[];
  /** How many lines there are. */
  readonly total: number;
  /** Some line is longer than what is shown of it. */
  readonly longLines: boolean;
}

/** A text by its lines; nothing in it means anything. @throws PreviewError `damaged` */
export const readText = (file: ArrayBuffer, bounds: OfficeBounds): Promise<TextPage> =>
  Promise.resolve(pageOf(decoded(file), bounds));

/** The lines of a text, each cut to what is shown of it. */
export function pageOf(
  text: string,
  { textLines, lineLength }: Pick<OfficeBounds, 'textLines' | 'lineLength'>,
): TextPage {
  const all = text.split(/\r\n|\n|\r/);
  // The end of the last line begins no further one.
  if (all.at(-1) === '') all.pop();
  const lines = all.slice(0, textLines);
  return {
    lines: lines.map((line) => (line.length > lineLength ? `${line.slice(0, lineLength)}…` : line)),
    total: all.length,
    longLines: lines.some((line) => line.length > lineLength),
  };
}

/** In the encoding that its mark says, UTF-8 without one; what is stored was found to be in it. */
export function decoded(file: ArrayBuffer): string {
  const [first, second] = new Uint8Array(file);
  const isLittle = first === 0xff && second === 0xfe;
  const isBig = first === 0xfe && second === 0xff;
  const encoding = isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(file);
  } catch (cause) {
    throw new PreviewError('damaged', { cause });
  }
}
