/** What the admin needs to open without a network; the build writes it (`vite.config.ts`). */
export interface Shell {
  /** Another one with every change of the page or of a file. */
  readonly version: string;
  /** Address of the script that the page begins with. */
  readonly entry: string;
  /** Addresses of everything but the page, `/assets/index-BUHHEGkm.js`. */
  readonly files: readonly string[];
}

/**
 * What the worker tells a page that it opened as it kept it: the network has another release of it after all. A type
 * alone, as the worker can share no module with a page.
 */
export type NewerRelease = 'newer release';
