import { fileURLToPath } from 'node:url';
import { buildAdminIfStale } from './start/admin-build.js';
import { buildServerIfStale } from './start/server-build.js';

// `npm run build`: what a start would build, ahead of time, as in an image.
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = await buildAdminIfStale(root, (line) => process.stdout.write(`${line}\n`));
process.stdout.write(`The admin is built in ${folder}\n`);
process.stdout.write(`The server is compiled to ${await buildServerIfStale(root)}\n`);
