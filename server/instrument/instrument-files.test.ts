import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readInstrumentFiles } from './instrument-files.js';

describe('reading the delivered instruments from disk', () => {
  const delivered = fileURLToPath(new URL('../../schema/instruments/', import.meta.url));
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'instruments-'));
    await cp(delivered, folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true }));

  const edit = async (name: string, from: string, to: string) => {
    const file = path.join(folder, name);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(from, to));
  };

  test('gives three instruments and the units of Kabupaten Bekasi', async () => {
    const { instruments, units } = await readInstrumentFiles();
    expect(instruments.map(({ code }) => code)).toEqual([
      'evaluasi-rb-2023-kabupaten',
      'permenpanrb-26-2020-kabupaten',
      'permenpanrb-26-2020-unit',
    ]);
    expect(units.map(({ kabupaten }) => kabupaten.name)).toEqual(['Kabupaten Bekasi']);
  });

  test('lists the mistakes of all files in one error, each with file, line and node', async () => {
    await edit('permenpanrb-26-2020-unit.yaml', 'totalWeight: 36.3', 'totalWeight: 36.4');
    await edit('bekasi-units.yaml', 'parent: setda', 'parent: sekda');
    const message = await readInstrumentFiles(folder).then(
      () => 'no mistake',
      (cause: Error) => cause.message,
    );
    expect(message.split('\n')).toEqual([
      expect.stringMatching(
        /bekasi-units\.yaml:\d+ setda-tapem Its parent "sekda" is not among the units above it\.$/,
      ),
      expect.stringMatching(
        /permenpanrb-26-2020-unit\.yaml:\d+ permenpanrb-26-2020-unit The weights inside add up to 36\.3, not to 36\.4\.$/,
      ),
    ]);
  });

  test('refuses two files with the same revision, and takes a new one', async () => {
    const copy = 'permenpanrb-26-2020-unit-2.yaml';
    await cp(path.join(folder, 'permenpanrb-26-2020-unit.yaml'), path.join(folder, copy));
    await expect(readInstrumentFiles(folder)).rejects.toThrow(/permenpanrb-26-2020-unit/);

    await edit(copy, 'revision: 1', 'revision: 2');
    const { instruments } = await readInstrumentFiles(folder);
    expect(instruments.map(({ revision }) => revision)).toEqual([1, 1, 1, 2]);
  });
});
