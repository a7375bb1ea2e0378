import { useState } from 'react';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { FailedPreview } from '../FailedPreview.js';
import { LoadingPreview } from '../LoadingPreview.js';
import type { ViewerProps } from '../viewer.js';
import { PdfPages } from './PdfPages.js';
import { usePdf } from './usePdf.js';

/** A PDF, page by page, from the one that proves the answer. */
export const PdfView = (props: ViewerProps) => {
  const { pdf, retry, fail } = usePdf(props.source);
  const { document, fault, loaded } = pdf;
  // Kept over another try: who was at page 40 goes on there.
  const [number, go] = useState(props.page ?? 1);
  if (fault) return <FailedPreview fault={fault} onRetry={retry} />;
  if (!document) return <LoadingPreview loaded={loaded} />;
  return (
    <PdfPages
      key={keyOf(document)}
      {...props}
      document={document}
      number={Math.min(number, document.numPages)}
      onGo={go}
      onFailed={fail}
    />
  );
};

const keyOf = ({ fingerprints }: PDFDocumentProxy) => fingerprints[0];
