import { useEffect, useState } from 'react';

interface WallSize {
  /** Of letters in a drawing, in px: one fortieth of the shorter side, as the text beside it. */
  readonly letters: number;
  /** Of a drawing that has a slide to itself, in px. */
  readonly height: number;
}

/** Drawings know no `em`: the sizes they take on this wall, followed when the window changes. */
export function useWallSize(): WallSize {
  const [size, setSize] = useState(measure);
  useEffect(() => {
    const follow = () => setSize(measure());
    window.addEventListener('resize', follow);
    return () => window.removeEventListener('resize', follow);
  }, []);
  return size;
}

const measure = (): WallSize => ({
  letters: Math.round(Math.max(14, Math.min(window.innerWidth, window.innerHeight) / 40)),
  height: Math.round(Math.max(260, window.innerHeight * 0.6)),
});
