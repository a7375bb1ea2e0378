import { configure, getConfig } from '@testing-library/react';
import { vi } from 'vitest';
import { patienceMs } from './patience.js';

/** What Testing Library's own `waitFor` sets while it looks: a look in vain is no failure yet. */
interface Looking {
  _disableExpensiveErrorDiagnostics: boolean;
}
const isLooking = () => (getConfig() as unknown as Looking)._disableExpensiveErrorDiagnostics;
const setLooking = (now: boolean) =>
  configure({ _disableExpensiveErrorDiagnostics: now } as object);

/**
 * What is waited for is looked for over and over, and each look in vain would print the whole document. It is printed
 * once, when the waiting is over.
 */
const { getElementError } = getConfig();
const name = 'TestingLibraryElementError';
configure({
  asyncUtilTimeout: patienceMs,
  getElementError: (message, container) =>
    isLooking()
      ? Object.assign(new Error(message ?? ''), { name })
      : getElementError(message, container),
});

const { waitFor } = vi;
vi.waitFor = async (callback, options) => {
  const look: typeof callback = () => {
    setLooking(true);
    try {
      return callback();
    } finally {
      setLooking(false);
    }
  };
  try {
    return await waitFor(look, options);
  } catch (cause) {
    if (!(cause instanceof Error) || cause.name !== name) throw cause;
    throw getElementError(cause.message, document.body);
  }
};
