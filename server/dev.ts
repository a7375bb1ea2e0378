import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { serverPaths } from '../schema/server-paths.js';
import { readConfig } from './config.js';
import { assertNodeVersion, environment } from './start/environment.js';
import { checkPort, freePort } from './start/port.js';
import { StartError } from './start/start-error.js';

/** An editor writes several files at once; one restart is enough for them. */
const SETTLE_MS = 150;

/**
 * `npm run dev`: one address, behind it Vite with the admin's sources, and behind that the server,
 * which is started anew whenever one of its files changes.
 */
async function develop(): Promise<void> {
  assertNodeVersion(process.versions.node);
  const root = fileURLToPath(new URL('..', import.meta.url));
  const env = environment(root);
  const config = readConfig(env);
  await checkPort(config);
  const apiPort = String(await freePort());

  const vite = await createServer({
    configFile: join(root, 'vite.config.ts'),
    clearScreen: false,
    logLevel: 'warn',
    server: {
      host: config.host,
      port: config.port,
      strictPort: true,
      proxy: Object.fromEntries(
        serverPaths.map((path) => [path, { target: `http://127.0.0.1:${apiPort}` }]),
      ),
    },
  });
  await vite.listen();

  const address = `http://${config.host}:${config.port}`;
  const server = keepRunning(root, {
    ...env,
    HOST: '127.0.0.1',
    PORT: apiPort,
    PUBLIC_URL: address,
    // What a developer's service would mail is read here, and reaches nobody.
    ...(config.mail === undefined && { UNGKIT_MAIL_CAPTURE: env['UNGKIT_MAIL_CAPTURE'] || 'true' }),
  });
  const sources = ['server', 'schema'].map((folder) => join(root, folder));
  vite.watcher.add(sources);
  vite.watcher.on('all', (_event, path) => {
    if (sources.some((folder) => path.startsWith(folder + sep))) server.restartSoon();
  });
  void server.ended.then(async (status) => {
    await vite.close();
    process.exit(status);
  });
}

interface Server {
  restartSoon(): void;
  /** Resolves to the status to exit with, once it is stopped for good. */
  readonly ended: Promise<number>;
}

function keepRunning(root: string, env: NodeJS.ProcessEnv): Server {
  let child: ChildProcess;
  let restarting: NodeJS.Timeout | undefined;
  let restarted = false;
  let stopping = false;
  let end: (status: number) => void = () => undefined;
  const ended = new Promise<number>((resolve) => (end = resolve));

  const run = () => {
    child = spawn(
      process.execPath,
      ['--import', 'tsx', join(root, 'server/main.ts'), '--without-admin'],
      { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env },
    );
    child.once('exit', (status) => {
      // What does not even start at first (its data are in use, say) will not by waiting for a
      // change either.
      if (stopping || (!restarted && status !== 0)) end(status ?? 1);
      else if (!restarting)
        process.stderr.write('The server ended. It starts again after a change.\n');
    });
  };
  const restart = async () => {
    restarted = true;
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    restarting = undefined;
    if (!stopping) run();
  };

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      stopping = true;
      if (child.exitCode !== null || child.signalCode !== null) end(0);
      // Ctrl-C has reached it by itself as well; it takes the two for one.
      else child.kill(signal);
    });
  }
  run();
  return {
    ended,
    restartSoon() {
      restarting ??= setTimeout(() => void restart(), SETTLE_MS);
    },
  };
}

develop().catch((error: unknown) => {
  const text = error instanceof StartError ? error.message : (error as Error).stack;
  process.stderr.write(`${text}\n`);
  process.exit(1);
});
