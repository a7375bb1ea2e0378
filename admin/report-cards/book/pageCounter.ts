/** What a PDF writes once for each of its pages, in letters. */
const mark = '/Type /Page\n';

/**
 * Counts the pages of a PDF while it arrives: each is written as soon as it is drawn.
 *
 * @returns takes the next piece, wherever it was cut, and gives the pages so far.
 */
export function pageCounter(): (piece: Uint8Array) => number {
  const letters = new TextDecoder('latin1');
  let pages = 0;
  let rest = '';
  return (piece) => {
    const text = rest + letters.decode(piece, { stream: true });
    pages += text.split(mark).length - 1;
    // A mark that is cut in two is whole with the next piece; a whole one is not counted twice.
    rest = text.slice(text.lastIndexOf(mark) + 1).slice(-(mark.length - 1));
    return pages;
  };
}
