import { useEffect, useState } from 'react';
import { bounds } from '../bounds.js';
import { loadBytes } from '../loadBytes.js';
import type { Loaded } from '../loadBytes.js';
import { faultOf } from '../previewError.js';
import type { PreviewFault } from '../previewError.js';
import { askWorker } from './askWorker.js';

/** An office file that is on its way, being read, read, or not to be had. */
export interface OpenOffice<Result> {
  readonly loaded?: Loaded;
  readonly reading?: boolean;
  readonly result?: Result;
  readonly fault?: PreviewFault;
}

/**
 * Fetches an office file and has it read beside the page.
 *
 * @param startWorker the same function each time.
 */
export function useOffice<Result>(source: string, startWorker: () => Worker) {
  const [attempt, setAttempt] = useState(0);
  const [office, setOffice] = useState<OpenOffice<Result>>({});
  useEffect(() => {
    const abort = new AbortController();
    const { signal } = abort;
    const set = (next: OpenOffice<Result>) => {
      if (!signal.aborted) setOffice(next);
    };
    const read = async () => {
      const file = await loadBytes(source, {
        maxBytes: bounds.officeBytes,
        signal,
        onProgress: (loaded) => set({ loaded }),
      });
      set({ reading: true });
      set({ result: await askWorker<Result>(startWorker, file, { signal }) });
    };
    read().catch((cause: unknown) => set({ fault: faultOf(cause) }));
    return () => abort.abort();
  }, [source, startWorker, attempt]);
  return {
    office,
    retry: () => {
      setOffice({});
      setAttempt(attempt + 1);
    },
  };
}
