import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, glob, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { StartError, systemCode } from './start-error.js';

/** Everything the built admin is made from. */
const SOURCES = [
  'admin/**/*',
  'schema/**/*',
  'vite.config.ts',
  'tsconfig.json',
  'package-lock.json',
];

/**
 * Builds the admin into `dist/admin` unless that was built from these very sources.
 *
 * The sources are compared by content: their times say nothing after a clone or a change of branch.
 *
 * @param root the repository.
 * @param onBuild called when a build begins, and with each line that the build prints.
 * @returns the folder to serve.
 * @throws StartError with the end of the build's output when it fails; an earlier build is left as
 * it was.
 */
export async function buildAdminIfStale(
  root: string,
  onBuild: (line: string) => void = () => undefined,
): Promise<string> {
  const target = join(root, 'dist', 'admin');
  const stamp = join(root, 'dist', 'admin.built-from');
  const sources = await hashSources(root);
  if ((await readFile(stamp, 'utf8').catch(() => '')) === sources && (await exists(target))) {
    return target;
  }
  onBuild('starting');
  const draft = join(root, 'dist', `admin.draft-${process.pid}`);
  try {
    await mkdir(draft, { recursive: true }).catch((cause: unknown) => {
      throw new StartError(
        `The admin has to be built, and ${join(root, 'dist')} can't be written (${systemCode(cause)}): run "npm run build" as a user who may.`,
        { cause },
      );
    });
    await runVite(root, draft, onBuild);
    await rm(stamp, { force: true });
    await rm(target, { recursive: true, force: true });
    await rename(draft, target);
    await writeFile(stamp, sources);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return target;
}

/** Tests are not part of the build, so that mending one makes nobody wait for it. */
async function hashSources(root: string): Promise<string> {
  const hash = createHash('sha256');
  const files: string[] = [];
  for await (const entry of glob(SOURCES, { cwd: root, withFileTypes: true })) {
    if (entry.isFile() && !/\.test\.tsx?$/.test(entry.name)) {
      files.push(join(entry.parentPath, entry.name));
    }
  }
  for (const file of files.toSorted()) {
    hash.update(file.slice(root.length)).update('\0');
    hash.update(await readFile(file)).update('\0');
  }
  return hash.digest('hex');
}

function runVite(root: string, target: string, onLine: (line: string) => void): Promise<void> {
  const vite = join(
    dirname(createRequire(import.meta.url).resolve('vite/package.json')),
    'bin/vite.js',
  );
  return new Promise((done, failed) => {
    const child = spawn(
      process.execPath,
      [vite, 'build', '--outDir', target, '--emptyOutDir', '--configLoader', 'native'],
      {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    const output: string[] = [];
    const read = (chunk: Buffer) => {
      const lines = chunk
        .toString()
        .split('\n')
        .filter((line) => line.trim());
      output.push(...lines);
      lines.forEach(onLine);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    // A build nobody waits for any more must not go on by itself.
    const end = () => child.kill();
    process.once('exit', end);
    child.once('error', failed);
    child.once('close', (status) => {
      process.off('exit', end);
      if (status === 0) return done();
      failed(new StartError(`The admin could not be built:\n${output.slice(-20).join('\n')}`));
    });
  });
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
