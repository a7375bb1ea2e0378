import type { Readable } from 'node:stream';

const patienceMs = 10_000;

/**
 * Reads on, and forgets, what somebody is still sending after being refused: most clients listen only
 * when they have said everything, and hear a broken connection instead of the reason otherwise.
 *
 * @returns whether the end was reached; past `maxBytes` or some seconds it is not waited for.
 */
export function hearOut(request: Readable, maxBytes: number): Promise<boolean> {
  if (request.readableEnded || request.destroyed) return Promise.resolve(request.readableEnded);
  return new Promise((resolve) => {
    let left = maxBytes;
    const timer = setTimeout(finish, patienceMs, false);
    const onData = (chunk: Buffer) => {
      left -= chunk.length;
      if (left < 0) finish(false);
    };
    const onEnd = () => finish(true);
    const onClose = () => finish(false);
    function finish(ended: boolean): void {
      clearTimeout(timer);
      request.off('data', onData).off('end', onEnd).off('close', onClose).pause();
      resolve(ended);
    }
    request.on('data', onData).once('end', onEnd).once('close', onClose).resume();
  });
}
