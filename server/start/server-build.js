// JavaScript, since it is what runs before anything can be compiled.
import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Compiles the server into a folder of `dist/server`, unless that was compiled from these very sources: their hash
 * is its name, so that two starts at once never write what the other one runs.
 *
 * @param {string} root the repository.
 * @param {string} [entry] what is run of it.
 * @returns {Promise<string>} the compiled file to run.
 * @throws with the places and mistakes where the sources do not compile, and where it can't be written.
 */
export async function buildServerIfStale(root, entry = 'server/main.ts') {
  const folder = join(root, 'dist', 'server');
  const name = basename(entry, '.ts');
  const target = join(folder, `${name}-${await hashSources(root, entry)}`);
  const file = join(target, 'main.js');
  if (await exists(file)) return file;

  // One of its own also for two that start in one process: the first to be done takes its draft away.
  const draft = `${target}.draft-${randomUUID()}`;
  try {
    await mkdir(draft, { recursive: true }).catch((cause) => {
      throw new Error(
        `The server has to be compiled, and ${folder} can't be written (${cause.code}): run "npm run build" as a user who may.`,
        { cause },
      );
    });
    await compile(join(root, entry), draft);
    await rename(draft, target).catch(async (error) => {
      // Somebody else was faster.
      if (!(await exists(file))) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  await removeEarlier(folder, name, target);
  return file;
}

/**
 * @param {string} entry
 * @param {string} outdir
 */
async function compile(entry, outdir) {
  const { build } = await import('esbuild');
  await build({
    entryPoints: [{ in: entry, out: 'main' }],
    outdir,
    bundle: true,
    // What is loaded later stays a file of its own: a start that can't be is refused before the service is loaded.
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node22',
    sourcemap: true,
    // The API and the tables are called as their classes are.
    keepNames: true,
    logLevel: 'silent',
    plugins: [{ name: 'where-it-stood', setup: keepAddresses }],
  });
}

/**
 * What a source finds beside itself it finds also when compiled.
 *
 * @param {import('esbuild').PluginBuild} build
 */
function keepAddresses(build) {
  build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
    const text = await readFile(path, 'utf8');
    const address = JSON.stringify(pathToFileURL(path).href);
    return { contents: text.replaceAll('import.meta.url', address), loader: 'ts' };
  });
}

/**
 * By content: times say nothing after a clone or a change of branch. Tests are not part of it.
 *
 * @param {string} root
 * @param {string} entry
 */
async function hashSources(root, entry) {
  const files = [join(root, entry), join(root, 'tsconfig.json'), join(root, 'package-lock.json')];
  for (const folder of ['server', 'schema']) {
    const options = { recursive: true, withFileTypes: true };
    for (const found of await readdir(join(root, folder), options)) {
      // With this very file, which says how it is compiled.
      const isSource = /(?<!\.test)\.[jt]s$/.test(found.name) && found.isFile();
      if (isSource) files.push(join(found.parentPath, found.name));
    }
  }
  // The folder as well, which the compiled file knows its neighbours by.
  const hash = createHash('sha256').update(root);
  const texts = await Promise.all(
    files.toSorted().map(async (file) => [file, await readFile(file)]),
  );
  for (const [file, text] of texts) hash.update(relative(root, file)).update('\0').update(text);
  return hash.digest('hex').slice(0, 16);
}

/**
 * @param {string} folder
 * @param {string} name
 * @param {string} target what stays; what somebody else is building stays too.
 */
async function removeEarlier(folder, name, target) {
  for (const one of await readdir(folder)) {
    const path = join(folder, one);
    if (path === target || !one.startsWith(`${name}-`) || one.includes('.draft-')) continue;
    await rm(path, { recursive: true, force: true });
  }
}

/** @param {string} path */
const exists = (path) =>
  access(path).then(
    () => true,
    () => false,
  );
