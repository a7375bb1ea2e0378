import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FakeS3, fakeS3 } from './s3/server.js';
import { held } from './s3/objects.js';

/** Where a test's evidence lies, seen from behind: as who owns the machine or the bucket sees it. */
export interface EvidencePlace {
  /** Folder for evidence of the service: all there is on disk, what is being looked at with a bucket. */
  readonly path: string;
  /** What the service is told beside the folder. */
  readonly env: Readonly<Record<string, string>>;
  /** Names of all there is: blobs, what is on its way, what is being looked at. */
  files(): Promise<string[]>;
  contentOf(sha256: string): Promise<Buffer>;
  /** Puts other bytes in the place of a blob's. */
  overwrite(sha256: string, content: Buffer): Promise<void>;
  /** Says that a blob was put at this moment. */
  putAt(sha256: string, moment: Date): Promise<void>;
  /** Leaves all of a file on its way there, as a server does that is killed after its last byte. */
  leaveWhole(uploadId: string, content: Buffer): Promise<void>;
  /** Puts a part there that no row knows, a day old and more. */
  leaveStray(name: string): Promise<void>;
  /** The bucket; undefined on disk. */
  readonly s3?: FakeS3;
  remove(): Promise<void>;
}

/** Every kind of place, for `describe.each`. */
export const evidencePlaces = [
  ['on disk', diskPlace],
  ['in a bucket', bucketPlace],
] as const;

/** A folder. */
export async function diskPlace(): Promise<EvidencePlace> {
  const path = await mkdtemp(join(tmpdir(), 'ungkit-evidence-'));
  const pathOf = (sha256: string) => join(path, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  return {
    path,
    env: {},
    files: () => filesIn(path),
    contentOf: (sha256) => readFile(pathOf(sha256)),
    async overwrite(sha256, content) {
      await writeFile(pathOf(sha256), content);
      // A file system that counts in hundredths of a second tells two writes apart by that alone.
      const later = new Date(Date.now() + 1_000);
      await utimes(pathOf(sha256), later, later);
    },
    putAt: (sha256, moment) => utimes(pathOf(sha256), moment, moment),
    leaveWhole: (uploadId, content) => writeFile(join(path, 'partial', uploadId), content),
    async leaveStray(name) {
      const stray = join(path, 'partial', name);
      await writeFile(stray, 'x');
      await utimes(stray, new Date(0), new Date(0));
    },
    remove: () => rm(path, { recursive: true, force: true }),
  };
}

/** A bucket, and a folder for what is being looked at. */
async function bucketPlace(): Promise<EvidencePlace> {
  const path = await mkdtemp(join(tmpdir(), 'ungkit-evidence-'));
  const s3 = await fakeS3();
  const blob = (sha256: string) => s3.objects.get(`evidence/${sha256}`)!;
  return {
    path,
    env: s3.env,
    s3,
    async files() {
      const names = [...s3.objects.keys()].map((key) => key.split('/').at(-1)!);
      // What is known of an upload beside its bytes stands for it as long as there are none.
      const known = names.map((name) => name.replace(/\.(info|part)$/, ''));
      return [...new Set([...known, ...(await filesIn(path))])];
    },
    contentOf: (sha256) => Promise.resolve(blob(sha256).content),
    overwrite(sha256, content) {
      s3.objects.set(`evidence/${sha256}`, held(content));
      return Promise.resolve();
    },
    putAt(sha256, moment) {
      blob(sha256).putAt = moment;
      return Promise.resolve();
    },
    leaveWhole(uploadId, content) {
      const upload = [...s3.uploads.values()].find(({ key }) => key === `partial/${uploadId}`)!;
      upload.parts.set(1, { content, etag: held(content).etag });
      return Promise.resolve();
    },
    leaveStray(name) {
      s3.objects.set(`partial/${name}.part`, { ...held(Buffer.from('x')), putAt: new Date(0) });
      return Promise.resolve();
    },
    async remove() {
      await s3.close();
      await rm(path, { recursive: true, force: true });
    },
  };
}

/** Names of every file under the folder; folders alone are no trace. */
async function filesIn(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}
