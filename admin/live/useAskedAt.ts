import { useLayoutEffect, useRef } from 'react';
import { begunRequests } from '../opening/begunRequests.js';

/** A moment in milliseconds, to be looked at in an effect. */
export interface AskedAt {
  readonly current: number;
}

/**
 * When a screen was put up for something, or the page began to ask for it: what it shows of that was not asked for
 * before.
 */
export function useAskedAt(key: string): AskedAt {
  const at = useRef(0);
  // Before the effects of the same screen, which begin to read.
  useLayoutEffect(() => {
    at.current = begunRequests.answersFrom();
  }, [key]);
  return at;
}
