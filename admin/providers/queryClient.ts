import { QueryClient } from '@tanstack/react-query';
import { failureOf, isTransient } from './errors.js';

/** What was read, and how it is read again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    // Without a network a call fails with a sentence; left to itself it would wait without a word.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      // What the server refused it will refuse again; what a network lost is worth another try.
      retry: (times, cause) => times < 2 && navigator.onLine && isTransient(failureOf(cause)),
      // Coming back to the window must not replace what somebody is reading or typing.
      refetchOnWindowFocus: false,
    },
  },
});
