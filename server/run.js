// What `npm start` runs: the server, compiled as a whole. It starts sooner than when each of its sources is compiled as
// it is loaded, and answers faster without the hooks that do so.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildServerIfStale } from './start/server-build.js';

process.setSourceMapsEnabled(true);
const root = fileURLToPath(new URL('..', import.meta.url));
const file = await buildServerIfStale(root).catch((/** @type {Error} */ { message }) => {
  process.stderr.write(`${message}\n`);
  process.exit(1);
});
await import(pathToFileURL(file).href);
