import mammoth from 'mammoth/mammoth.browser.js';
import type { OfficeBounds } from '../bounds.js';
import { PreviewError } from '../previewError.js';
import { pack, unpack } from './archive.js';

/** What browsers draw; a drawing of Windows' own (EMF) they do not. */
const drawn = /^image\/(png|jpeg|gif|webp)$/;

/**
 * A Word document as HTML: its text, headings, lists, tables and pictures. Whose HTML it is nobody knows: it
 * has to go through `inertPage`.
 *
 * @throws PreviewError; anything else says that it is damaged.
 */
export async function readDocument(file: ArrayBuffer, bounds: OfficeBounds): Promise<string> {
  const isWanted = (name: string) => /\.(xml|rels|png|jpe?g|gif|webp)$/i.test(name);
  const arrayBuffer = await pack(await unpack(file, { ...bounds, isWanted }));
  const { value } = await mammoth.convertToHtml(
    { arrayBuffer },
    {
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async (image) => {
        if (!drawn.test(image.contentType)) return { src: '' };
        return { src: `data:${image.contentType};base64,${await image.readAsBase64String()}` };
      }),
    },
  );
  const isTooMuch = value.length > bounds.pageLength || elementsIn(value) > bounds.pageElements;
  if (isTooMuch) throw new PreviewError('tooLarge');
  return value;
}

/** How many elements a page has, at most: what is text in it has no such sign. */
const elementsIn = (html: string): number => html.match(/<[a-z]/g)?.length ?? 0;
