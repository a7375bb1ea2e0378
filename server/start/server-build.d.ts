/** See `server-build.js`. */
export function buildServerIfStale(root: string, entry?: string): Promise<string>;
