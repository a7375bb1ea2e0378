import { useEffect, useEffectEvent, useRef } from 'react';
import { Box } from '@mui/material';
import { TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { bounds } from '../bounds.js';
import { textLayer } from './textLayer.js';

interface PdfPageProps {
  readonly page: PDFPageProxy;
  /** How many times its own size, in pixels of the screen. */
  readonly scale: number;
  readonly onFailed: (cause: unknown) => void;
}

/** One page as it is printed, and its text above it: to be selected, searched, and read out. */
export const PdfPage = ({ page, scale, onFailed }: PdfPageProps) => {
  const sheet = useRef<HTMLDivElement>(null);
  const fail = useEffectEvent(onFailed);
  useEffect(() => {
    const viewport = page.getViewport({ scale });
    const canvas = document.createElement('canvas');
    const text = document.createElement('div');
    text.className = 'text';
    const sharpness = sharpnessOf(viewport.width * viewport.height);
    canvas.width = Math.floor(viewport.width * sharpness);
    canvas.height = Math.floor(viewport.height * sharpness);
    const drawing = page.render({
      canvas,
      viewport,
      transform: [sharpness, 0, 0, sharpness, 0, 0],
    });
    const layer = new TextLayer({
      textContentSource: page.streamTextContent(),
      container: text,
      viewport,
    });
    Promise.all([drawing.promise, layer.render()]).then(
      // The one before stays until this one can be seen.
      () => sheet.current?.replaceChildren(canvas, text),
      (cause: unknown) => {
        if (!isLeft) fail(cause);
      },
    );
    let isLeft = false;
    return () => {
      isLeft = true;
      drawing.cancel();
      layer.cancel();
    };
  }, [page, scale]);
  const { width, height } = page.getViewport({ scale });
  return (
    <Box
      ref={sheet}
      data-page={page.pageNumber}
      sx={[textLayer, { width, height }]}
      style={{ '--total-scale-factor': scale } as React.CSSProperties}
    />
  );
};

/** Pixels of the canvas for one of the screen, in either direction. */
function sharpnessOf(area: number): number {
  return Math.min(window.devicePixelRatio || 1, Math.sqrt(bounds.canvasPixels / Math.max(1, area)));
}
