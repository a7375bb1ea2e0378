import { useEffect, useEffectEvent, useState } from 'react';
import { Alert, Box } from '@mui/material';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useTranslate } from 'react-admin';
import { Stage } from '../Stage.js';
import { Toolbar } from '../Toolbar.js';
import { ZoomButtons } from '../ZoomButtons.js';
import { useWidth } from '../useWidth.js';
import type { ViewerProps } from '../viewer.js';
import { zoomedFrom } from '../zoom.js';
import type { PreviewAction, Zoom } from '../zoom.js';
import { PageButtons } from './PageButtons.js';
import { PdfPage } from './PdfPage.js';
import { ProofButtons } from './ProofButtons.js';

interface PdfPagesProps extends ViewerProps {
  readonly document: PDFDocumentProxy;
  /** Of the page that is shown, from 1. */
  readonly number: number;
  readonly onGo: (number: number) => void;
  readonly onFailed: (cause: unknown) => void;
}

/** A PDF's own unit is a seventy-second of an inch, the screen's a ninety-sixth. */
const ownSize = 96 / 72;

/** The pages of a PDF that is open, one at a time. */
export const PdfPages = ({
  document,
  title,
  page: proof,
  number,
  onGo,
  onUsePage,
  onFailed,
}: PdfPagesProps) => {
  const translate = useTranslate();
  const count = document.numPages;
  const { ref, element, width: room } = useWidth();
  const [zoom, setZoom] = useState<Zoom>('fit');
  const page = usePage(document, number, onFailed);

  const scale =
    page && zoom === 'fit' ? room / (widthOf(page) * ownSize) || 1 : zoom === 'fit' ? 1 : zoom;
  const go = (to: number) => {
    onGo(Math.min(Math.max(1, to), count));
    element?.scrollTo({ top: 0 });
  };
  const act = (action: PreviewAction) => {
    // Where the page is wider than there is room, the arrows move it.
    const isWide = element !== null && element.scrollWidth > element.clientWidth;
    if (isWide && (action === 'next' || action === 'previous')) return false;
    const acts = {
      in: () => setZoom(zoomedFrom(scale, 'in')),
      out: () => setZoom(zoomedFrom(scale, 'out')),
      fit: () => setZoom('fit'),
      next: () => go(number + 1),
      previous: () => go(number - 1),
      first: () => go(1),
      last: () => go(count),
    };
    acts[action]();
    return true;
  };
  return (
    <Box sx={{ display: 'grid', gap: 0.5, minWidth: 0 }}>
      <Toolbar>
        <PageButtons page={number} count={count} onGo={go} />
        <ZoomButtons zoom={zoom} scale={scale} onZoom={setZoom} />
        <ProofButtons
          page={number}
          proof={proof !== null && proof <= count ? proof : null}
          onGo={go}
          onUsePage={onUsePage}
        />
      </Toolbar>
      {proof !== null && proof > count && (
        <Alert severity="warning" variant="outlined">
          {translate('preview.beyond', { page: proof, count })}
        </Alert>
      )}
      <Stage ref={ref} title={title} keys="pdfKeys" onAction={act}>
        {page && room > 0 && <PdfPage page={page} scale={scale * ownSize} onFailed={onFailed} />}
      </Stage>
    </Box>
  );
};

const widthOf = (page: PDFPageProxy) => page.getViewport({ scale: 1 }).width;

/** The page with this number; the one before until it has come. */
function usePage(
  document: PDFDocumentProxy,
  number: number,
  onFailed: (cause: unknown) => void,
): PDFPageProxy | undefined {
  const [page, setPage] = useState<PDFPageProxy>();
  const fail = useEffectEvent(onFailed);
  useEffect(() => {
    let isLeft = false;
    document.getPage(number).then(
      (found) => {
        if (!isLeft) setPage(found);
      },
      (cause: unknown) => {
        if (!isLeft) fail(cause);
      },
    );
    return () => {
      isLeft = true;
    };
  }, [document, number]);
  return page;
}
