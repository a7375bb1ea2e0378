/** The width that a report card is laid out for on paper; printed smaller, so that it fits one page. */
export const layoutWidthPx = 1100;

/** A4 is 686 pixels wide between its margins. */
export const paperZoom = 0.62;

/** A chart notices its new width at the next frame and takes this long to be drawn. */
const drawingMs = 500;

/**
 * Prints the page after it was laid out, and its charts were drawn, as wide as on paper. On a wide
 * screen they are already: printing by the browser's own menu gives the same page there.
 */
export async function printOnA4(): Promise<void> {
  document.body.classList.add('printing');
  try {
    await new Promise((resolve) => setTimeout(resolve, drawingMs));
    window.print();
  } finally {
    document.body.classList.remove('printing');
  }
}
