import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RemovalOptions, StoredSpan } from './blob-store.js';

const isFolder = /^[0-9a-f]{2}$/;
const isBlob = /^[0-9a-f]{64}$/;

/** The blobs under `directory` that were last put within the span, folder by folder. */
export async function* blobsPutWithin(
  directory: string,
  { from, until }: StoredSpan,
): AsyncGenerator<readonly string[]> {
  for (const first of (await namesIn(directory)).filter((name) => isFolder.test(name))) {
    const found: string[] = [];
    for (const second of await namesIn(join(directory, first))) {
      const folder = join(directory, first, second);
      for (const name of await namesIn(folder)) {
        if (!isBlob.test(name)) continue;
        const putAt = await putTime(join(folder, name));
        if (putAt && putAt >= from && putAt < until) found.push(name);
      }
    }
    if (found.length > 0) yield found;
  }
}

/**
 * Takes a blob aside before it asks whether somebody needs it after all: whoever puts it from then on has
 * a file of their own, and whoever put it before has told so or finds it gone, and puts it again.
 *
 * @returns bytes that were freed; undefined when it stays.
 */
export async function removeBlob(
  path: string,
  aside: string,
  { until, isNeeded }: RemovalOptions,
): Promise<number | undefined> {
  await mkdir(dirname(aside), { recursive: true });
  if (!(await moved(path, aside))) return undefined;
  try {
    const { size, mtime } = await stat(aside);
    if (mtime < until && !(await isNeeded())) {
      await rm(aside);
      return size;
    }
  } catch (error) {
    await bringBack(aside, path);
    throw error;
  }
  await bringBack(aside, path);
  return undefined;
}

/** Brings back what a server that was killed had taken aside. */
export async function bringAllBack(
  folder: string,
  pathOf: (sha256: string) => string,
): Promise<void> {
  for (const name of await namesIn(folder)) {
    if (isBlob.test(name)) await bringBack(join(folder, name), pathOf(name));
  }
}

/** Over one that was put meanwhile, which is equal. */
async function bringBack(aside: string, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await moved(aside, path);
}

const moved = (from: string, to: string): Promise<boolean> =>
  rename(from, to).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );

const namesIn = (path: string): Promise<string[]> =>
  readdir(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
    throw error;
  });

const putTime = async (path: string): Promise<Date | undefined> =>
  (await stat(path).catch(() => undefined))?.mtime;
