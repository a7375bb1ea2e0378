import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** The product as a process of its own, as `npm start` runs it. */
export interface Product {
  readonly child: ChildProcess;
  /** Everything printed so far. */
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** The address it printed; fails with its output when it ends before. */
  readonly ready: Promise<string>;
  /** Resolves to the exit code; null when it was killed. */
  readonly ended: Promise<number | null>;
}

/**
 * Starts the product with nothing in its environment but `env`: what the developer has set must not
 * decide a test.
 *
 * The admin is built and served only `withAdmin`, since that takes seconds; `dev` is `npm run dev`
 * instead of `npm start`. In a group of its own it can be sent what a terminal sends to all
 * processes at once.
 */
export function startProduct(
  env: Readonly<Record<string, string>>,
  { withAdmin = false, dev = false, ownGroup = false } = {},
): Product {
  const parameters = withAdmin ? [] : ['--without-admin'];
  const child = spawn(
    process.execPath,
    dev ? ['--import', 'tsx', 'server/dev.ts'] : ['server/run.js', ...parameters],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: ownGroup,
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    },
  );
  // A test that fails must not leave a product behind.
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));

  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk));

  const ended = once(child, 'close').then(([status]) => status as number | null);
  const address = () => /ready: +(\S+)/.exec(stdout)?.[1];
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const found = address();
      if (found) resolve(found);
    });
    void ended.then((status) => {
      reject(new Error(`The product ended with ${status}:\n${stdout}${stderr}`));
    });
  });
  // Only those who wait for it care.
  ready.catch(() => undefined);
  return { child, stdout: () => stdout, stderr: () => stderr, ready, ended };
}
