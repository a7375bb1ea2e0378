import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readConfig } from './config.js';
import { assertNodeVersion, environment } from './start/environment.js';
import { createProgress } from './start/progress.js';
import { start } from './start/start.js';
import { StartError } from './start/start-error.js';
import { createStopper } from './start/stopper.js';

/**
 * One Ctrl-C arrives twice under npm, from the terminal and from npm: only a later one means it.
 */
const SAME_SIGNAL_MS = 1_000;

const root = fileURLToPath(new URL('..', import.meta.url));
const stopper = createStopper();
const startup = new AbortController();
let stoppingSince: number | undefined;

process.on('SIGINT', onSignal);
process.on('SIGTERM', onSignal);

const starting = start({
  config: configOrExit(),
  stopper,
  progress: createProgress(print),
  say: print,
  root,
  withAdmin: !process.argv.includes('--without-admin'),
  signal: startup.signal,
  onLost: (reason) => void stop(1, `PostgreSQL ended unexpectedly: ${reason}. Stopping …`),
});
starting.then(print, (error: unknown) => {
  // Whatever fails because everything is being stopped is no news.
  if (stoppingSince === undefined) void stop(1, sentenceFor(error));
});

function onSignal(): void {
  if (stoppingSince === undefined) void stop(0, 'Stopping …');
  else if (performance.now() - stoppingSince > SAME_SIGNAL_MS) process.exit(130);
}

async function stop(exitCode: number, why: string): Promise<void> {
  stoppingSince = performance.now();
  (exitCode === 0 ? process.stdout : process.stderr).write(`${why}\n`);
  startup.abort();
  // A step of the start that is nearly done is better stopped than cut short.
  await Promise.race([starting.catch(() => undefined), sleep(500)]);
  for (const fault of await stopper.stop())
    process.stderr.write(`Did not stop in order: ${fault}\n`);
  process.exit(exitCode);
}

function configOrExit() {
  try {
    assertNodeVersion(process.versions.node);
    return readConfig(environment(root));
  } catch (error) {
    process.stderr.write(`${sentenceFor(error)}\n`);
    process.exit(1);
  }
}

function sentenceFor(error: unknown): string {
  if (error instanceof StartError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
