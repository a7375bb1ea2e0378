/** The latest that something is done that can wait; ms. */
const latestMs = 2_000;

/**
 * Does something once the browser has nothing better to do: what people do not wait for.
 *
 * @returns calls it off.
 */
export function whenIdle(work: () => void): () => void {
  // Safari knows no idleness.
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(work, 200);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(work, { timeout: latestMs });
  return () => cancelIdleCallback(handle);
}
