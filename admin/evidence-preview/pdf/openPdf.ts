import type { PDFDocumentLoadingTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
// For laptops of some years ago, too.
import { GlobalWorkerOptions, getDocument, version } from 'pdfjs-dist/legacy/build/pdf.mjs';

const worker = new URL('pdfjs-dist/legacy/build/pdf.worker.min.mjs', import.meta.url);

/** From our own server; `vite.config.ts` puts them there. */
const files = `${import.meta.env.BASE_URL}assets/pdfjs-${version}/`;

/**
 * Begins to read a PDF: only what the pages looked at need is fetched, in pieces. Nothing in it is run, and
 * nothing of it leads anywhere: scripts, forms and links are not taken over at all.
 */
export function openPdf(source: string): PDFDocumentLoadingTask {
  GlobalWorkerOptions.workerSrc = worker.href;
  return getDocument({
    url: source,
    // Page 40 of a large file does not wait for the 39 before it.
    disableAutoFetch: true,
    disableStream: true,
    rangeChunkSize: 262_144,
    cMapUrl: `${files}cmaps/`,
    standardFontDataUrl: `${files}standard_fonts/`,
    wasmUrl: `${files}wasm/`,
    // A device's own fonts are other ones on each: letters would run into each other on some.
    useSystemFonts: false,
    // WebAssembly would need a door in the content security policy; there are readers without it.
    useWasm: false,
    isEvalSupported: false,
    enableXfa: false,
    // A scan of a large map at most.
    maxImageSize: 100_000_000,
  });
}
