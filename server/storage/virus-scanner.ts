import type { Readable } from 'node:stream';

/** Says whether a file is known to do harm. */
export interface VirusScanner {
  /**
   * @param read begins to read the file, when there is somebody to show it to: a stream that nobody reads
   *   would open a file that is long gone, and fail where nobody listens.
   * @throws DomainError `UPLOAD_INFECTED`; `UPLOAD_SCAN_UNAVAILABLE` when nothing can be said.
   */
  scan(read: () => Readable): Promise<void>;
}

/** Without a scanner nothing is asked. */
export const noScanner: VirusScanner = { scan: () => Promise.resolve() };
