import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { fittingShare } from './fitting.js';

interface Fitting {
  /** Of the element that is as high as the wall lets it be. */
  readonly frame: RefObject<HTMLElement | null>;
  /** Of what stands in it, sized by its letters. */
  readonly content: RefObject<HTMLElement | null>;
}

/** Makes the letters of a slide smaller where it would not fit: a remote cannot scroll. */
export function useFitting(): Fitting {
  const frame = useRef<HTMLElement>(null);
  const content = useRef<HTMLElement>(null);
  useEffect(() => {
    const [outer, inner] = [frame.current, content.current];
    if (!outer || !inner) return undefined;
    const fit = () =>
      fittingShare(parseFloat(getComputedStyle(outer).fontSize), (share) => {
        inner.style.fontSize = `${share}em`;
        return outer.scrollHeight > outer.clientHeight;
      });
    // Another slide, a promise that was taken down, another window.
    const observer = new ResizeObserver(fit);
    observer.observe(outer);
    observer.observe(inner);
    return () => observer.disconnect();
  }, []);
  return { frame, content };
}
