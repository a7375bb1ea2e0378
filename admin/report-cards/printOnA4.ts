/** A4 less its margins, at 96 pixels an inch. */
export const paperWidthPx = 686;

/** A chart notices its new width at the next frame and takes this long to be drawn. */
const drawingMs = 500;

/** Prints the page after its charts were drawn at the width of the paper. */
export async function printOnA4(): Promise<void> {
  document.body.classList.add('printing');
  try {
    await new Promise((resolve) => setTimeout(resolve, drawingMs));
    window.print();
  } finally {
    document.body.classList.remove('printing');
  }
}
