import { useEffect, useState } from 'react';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Loaded } from '../loadBytes.js';
import type { PreviewFault } from '../previewError.js';
import { openPdf } from './openPdf.js';
import { pdfFault } from './pdfFault.js';

/** A PDF that is on its way, there, or not to be had. */
export interface OpenPdf {
  readonly document?: PDFDocumentProxy;
  readonly loaded?: Loaded;
  readonly fault?: PreviewFault;
}

/** A PDF as long as somebody looks at it; `retry` begins anew. */
export function usePdf(source: string) {
  const [attempt, setAttempt] = useState(0);
  const [pdf, setPdf] = useState<OpenPdf>({});
  useEffect(() => {
    let isLeft = false;
    const set = (next: OpenPdf) => {
      if (!isLeft) setPdf(next);
    };
    const task = openPdf(source);
    task.onProgress = ({ loaded, total }: { loaded: number; total?: number }) =>
      set({ loaded: { loaded, total: total || undefined } });
    task.promise.then(
      (document) => {
        // What comes after the first page is no news of the whole.
        task.onProgress = () => undefined;
        set({ document });
      },
      (cause: unknown) => set({ fault: pdfFault(cause) }),
    );
    return () => {
      isLeft = true;
      void task.destroy();
    };
  }, [source, attempt]);
  return {
    pdf,
    retry: () => {
      setPdf({});
      setAttempt(attempt + 1);
    },
    fail: (cause: unknown) => setPdf({ fault: pdfFault(cause) }),
  };
}
