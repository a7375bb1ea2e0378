import { useState } from 'react';

/** When a screen was first drawn for something: nothing that it shows of that was asked for before. In milliseconds. */
export function useAskedAt(key: string): number {
  const [asked, ask] = useState(() => ({ key, at: Date.now() }));
  if (asked.key !== key) ask({ key, at: Date.now() });
  return asked.at;
}
