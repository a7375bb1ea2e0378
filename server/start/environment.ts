import { join } from 'node:path';
import { loadEnvFile } from 'node:process';
import { StartError, systemCode } from './start-error.js';

/** The process's environment, completed by a file `.env` in the repository where there is one. */
export function environment(root: string): NodeJS.ProcessEnv {
  try {
    loadEnvFile(join(root, '.env'));
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
  return process.env;
}

/**
 * @throws StartError on a Node that is too old: npm's scripts run on the one that `npm ci` brings,
 * unless its install script was skipped and the machine's own took its place.
 */
export function assertNodeVersion(version: string): void {
  if (Number.parseInt(version) >= 22) return;
  throw new StartError(
    `This is Node ${version}, and Ungkit needs 22 or newer: run "npm ci" with install scripts allowed, which brings one, and start with npm.`,
  );
}
