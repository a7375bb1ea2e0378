import { useCallback, useEffect, useRef, useState } from 'react';
import { failureOf, type Failure } from '../../providers/errors.js';
import { loadBook, type BookProgress } from './loadBook.js';

export type BookState =
  | { readonly kind: 'IDLE' }
  | ({ readonly kind: 'LOADING' } & BookProgress)
  | { readonly kind: 'FAILED'; readonly failure: Failure };

const idle: BookState = { kind: 'IDLE' };

/** Fetches a document that takes its time, and saves it when it is whole. Leaving the screen gives it up. */
export function useBook(path: string, fileName: string) {
  const [state, setState] = useState<BookState>(idle);
  const running = useRef<AbortController>(undefined);
  const stop = useCallback(() => {
    running.current?.abort();
    running.current = undefined;
    setState(idle);
  }, []);
  useEffect(() => () => running.current?.abort(), []);

  const start = async () => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    setState({ kind: 'LOADING', pages: 0, total: null });
    try {
      const book = await loadBook(path, own.signal, (progress) =>
        setState({ kind: 'LOADING', ...progress }),
      );
      save(book, fileName);
      setState(idle);
    } catch (cause) {
      if (!own.signal.aborted) setState({ kind: 'FAILED', failure: failureOf(cause) });
    }
  };
  return { state, start, stop };
}

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
