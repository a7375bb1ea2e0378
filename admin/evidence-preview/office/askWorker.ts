import { bounds } from '../bounds.js';
import { PreviewError } from '../previewError.js';
import type { OfficeAnswer, OfficeQuestion } from './answer.js';

interface AskOptions {
  readonly signal: AbortSignal;
  /** Milliseconds. */
  readonly patience?: number;
}

/**
 * Has a file read beside the page, which never waits for it, and ends the reading when it takes too long or
 * nobody looks any more.
 *
 * @throws PreviewError
 */
export async function askWorker<Result>(
  startWorker: () => Worker,
  file: ArrayBuffer,
  { signal, patience = bounds.patience }: AskOptions,
): Promise<Result> {
  if (typeof Worker === 'undefined') throw new PreviewError('unsupported');
  const worker = startWorker();
  const { promise, resolve, reject } = promiseInParts<Result>();
  const timer = setTimeout(() => reject(new PreviewError('slow')), patience);
  const leave = () => reject(new PreviewError('slow'));
  signal.addEventListener('abort', leave);
  worker.addEventListener('error', () => reject(new PreviewError('damaged')));
  worker.addEventListener('message', ({ data }: MessageEvent<OfficeAnswer<Result>>) => {
    if ('fault' in data) reject(new PreviewError(data.fault));
    else resolve(data.result);
  });
  try {
    const question: OfficeQuestion = { file, bounds };
    worker.postMessage(question, [file]);
    return await promise;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', leave);
    worker.terminate();
  }
}

/** `Promise.withResolvers`, which laptops of some years ago lack. */
function promiseInParts<Result>() {
  let resolve!: (result: Result) => void;
  let reject!: (cause: PreviewError) => void;
  const promise = new Promise<Result>((onResult, onFault) => {
    resolve = onResult;
    reject = onFault;
  });
  return { promise, resolve, reject };
}
