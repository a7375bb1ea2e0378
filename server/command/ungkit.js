#!/usr/bin/env node
// What `npx ungkit` runs. Whatever Node it is started with, the command itself runs on the one that
// `npm ci` brings, as the scripts of package.json do, or on this one where that was not installed.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));

const child = spawn(
  nodeOfRepository() ?? process.execPath,
  ['--import', import.meta.resolve('tsx'), join(folder, 'main.ts'), ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    // Otherwise tsx takes the one of the folder that the command is called in.
    env: { ...process.env, TSX_TSCONFIG_PATH: join(folder, '../../tsconfig.json') },
  },
);
child.once('error', (error) => {
  process.stderr.write(`ungkit could not start ${child.spawnfile}: ${error.message}\n`);
  process.exitCode = 1;
});
child.once('exit', (status, signal) => {
  if (signal === null) process.exitCode = status ?? 1;
  else process.kill(process.pid, signal);
});

/** @returns undefined where the install script of the package `node` was skipped. */
function nodeOfRepository() {
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const path = join(folder, '../../node_modules/node/bin', file);
  return existsSync(path) ? path : undefined;
}
