import { execFile } from 'node:child_process';
import { describe, expect, test } from 'vitest';

/** What a script of package.json prints when it fails; empty when it is content. */
const complaints = (script: string) =>
  new Promise<string>((done) => {
    execFile('npm', ['run', '--silent', script], { maxBuffer: 2 ** 24 }, (error, stdout, stderr) =>
      done(error ? stdout + stderr : ''),
    );
  });

describe('the whole tree', () => {
  // At a time: each of them leaves a core idle half of the while.
  test.concurrent.each(['check:lint', 'check:format'])(
    'passes npm run %s',
    async (script) => {
      expect(await complaints(script)).toBe('');
    },
    // Whole minutes of computing, with whatever the others leave of the machine.
    900_000,
  );
});
