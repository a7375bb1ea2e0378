import { vi } from 'vitest';

/** How long a test waits for what is to come; ms. A busy machine is late, not wrong: only what never comes fails. */
export const patienceMs = 45_000;

// Vitest has no setting for it, and a second of its own.
const { waitFor } = vi;
vi.waitFor = (callback, options) =>
  waitFor(callback, {
    timeout: patienceMs,
    ...(typeof options === 'number' ? { timeout: options } : options),
  });
