import { randomBytes } from 'node:crypto';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DomainError } from '../errors/domain-error.js';
import { assertInertPdf } from './pdf-active.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ungkit-pdf-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Objects as a document packs them, or what only says that it is some. */
const packed = (content: Buffer) =>
  Buffer.concat([
    Buffer.from('1 0 obj <</Type /ObjStm>> stream\n'),
    content,
    Buffer.from('\nendstream\n'),
  ]);
const objects = (text: string) => packed(deflateSync(text));
const harmless = () => objects(randomBytes(200).toString('hex'));

/** What is found in a document of these parts; null for nothing. */
async function foundIn(...parts: readonly Buffer[]): Promise<unknown> {
  const path = join(folder, randomBytes(8).toString('hex'));
  await writeFile(path, Buffer.concat([Buffer.from('%PDF-1.7\n'), ...parts]));
  const file = await open(path);
  try {
    await assertInertPdf(file, 100);
    return null;
  } catch (error) {
    return (error as DomainError).details['found'];
  } finally {
    await file.close();
  }
}

describe('a document that packs its objects', () => {
  test('is read to its end, however many times it does', async () => {
    expect(await foundIn(...Array.from({ length: 12 }, harmless))).toBeNull();
    expect(await foundIn(harmless(), packed(Buffer.from('another way')), harmless())).toBeNull();
  });

  test('hides no script behind those that are harmless, nor behind what can not be unpacked', async () => {
    const script = objects('<< /S /JavaScript >>');
    expect(await foundIn(harmless(), harmless(), script)).toBe('script');
    expect(await foundIn(packed(Buffer.from('another way')), script)).toBe('script');
    const far = objects(`${randomBytes(40_000).toString('hex')} << /S /JavaScript >>`);
    expect(await foundIn(harmless(), randomBytes(1_200_000), far)).toBe('script');
  });

  test('is refused where there are more of them than a document needs', async () => {
    const many = Buffer.from('/ObjStm stream\nx'.repeat(101));
    expect(await foundIn(many)).toBe('parts');
  });

  test('is refused where each of them leads through all that follow', async () => {
    // A block that holds nothing: read, and nothing comes of it.
    const nothing = Buffer.from([0, 0, 0, 255, 255]);
    const head = Buffer.from('/ObjStm stream\n\x78\x01', 'latin1');
    // Held as it is by the block before it: whoever reads that one reads on behind it.
    const step = Buffer.concat([Buffer.from([0, head.length, 0, 255 - head.length, 255]), head]);
    const way = Buffer.concat([
      Buffer.from('/ObjStm stream\n\x78\x01', 'latin1'),
      ...Array.from({ length: 90 }, () => step),
      ...Array.from({ length: 60_000 }, () => nothing),
    ]);
    expect(await foundIn(way)).toBe('bomb');
  });
});
