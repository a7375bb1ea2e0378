import { readFile } from 'node:fs/promises';
import { run } from './run.js';

// A reader that has seen enough, as `head`, closes the pipe: that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  read: readFile,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
