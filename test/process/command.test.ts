import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ScoreResult } from '../../schema/command/result.js';

const launcher = resolve('server/command/ungkit.js');
const hdi = ['instrument.yaml', 'formula.yaml', 'answers.csv'].map((file) =>
  resolve('schema/examples/hdi', file),
) as [string, string, string];
const scoreHdi = ['score', '--instrument', hdi[0], '--formula', hdi[1], '--answers', hdi[2]];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ungkit-command-'));
});
afterAll(() => rm(folder, { recursive: true }));

interface Ended {
  readonly status: unknown;
  readonly out: string;
  readonly err: string;
}

const start = (
  file: string,
  args: readonly string[],
  options: { cwd?: string; env?: object } = {},
) =>
  new Promise<Ended>((done) => {
    const env = { ...process.env, ...options.env };
    const settings = { cwd: options.cwd, env, maxBuffer: 2 ** 24 };
    execFile(file, args, settings, (error, out, err) => {
      done({ status: error === null ? 0 : error.code, out, err });
    });
  });

const ungkit = (args: readonly string[], cwd = folder) =>
  start(process.execPath, [launcher, ...args], { cwd });

describe('npx ungkit score', () => {
  test('recomputes an index from its three files, and ends with 0', async () => {
    // Nothing is asked of the registry, and nothing is left in the user's own cache.
    const env = { npm_config_cache: join(folder, 'npm'), npm_config_offline: 'true' };
    const { status, out, err } = await start('npx', ['ungkit', ...scoreHdi], { env });
    expect([status, err]).toEqual([0, '']);
    const lines = out.split('\n');
    expect(lines[0]).toMatch(/^unit +points +maximum +achievement +grade +rank$/);
    expect(lines.find((line) => line.startsWith('Indonesia '))).toMatch(
      /^Indonesia +0\.7130 +1\.0000 +71\.30% +High +112$/,
    );
  });

  test('works in any folder, whatever stands there, with paths from there', async () => {
    await Promise.all(hdi.map((file) => copyFile(file, join(folder, file.split('/').at(-1)!))));
    await writeFile(join(folder, 'tsconfig.json'), '{ "extends": "./missing.json" }');
    const args = ['--instrument', 'instrument.yaml', '--formula', 'formula.yaml'];
    const { status, out, err } = await ungkit(['score', ...args, '--answers', 'answers.csv']);
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain('Switzerland');
  });

  test('leaves the formula to the regulation where none is given', async () => {
    const lke = resolve('schema/instruments/permenpanrb-26-2020-unit.yaml');
    const answers = resolve('schema/examples/lke/answers.csv');
    const { status, out } = await ungkit(['score', '--instrument', lke, '--answers', answers]);
    expect(status).toBe(0);
    expect(out.split('\n')[1]).toMatch(/^Dinas A \(contoh\) +\d+\.\d\d +36\.30 /);
  });
});

describe('--json and --explain', () => {
  test('say everything with full precision; what a node is made of adds up exactly', async () => {
    const { status, out } = await ungkit([...scoreHdi, '--json', '--explain', 'education']);
    expect(status).toBe(0);
    const { instrument, formula, units } = JSON.parse(out) as ScoreResult;
    expect([instrument.code, units.length]).toEqual(['hdi', 193]);
    expect(formula.sha256).toMatch(/^[0-9a-f]{64}$/);
    for (const { nodes, explanation } of units) {
      expect(nodes).toHaveLength(6);
      const parts = explanation!.children.reduce((sum, { points }) => sum + points, 0);
      expect(parts).toBe(explanation!.points);
      expect(parts).toBe(nodes.find(({ code }) => code === 'education')?.points);
    }
  });

  test('show the contributions below the table', async () => {
    const { out } = await ungkit([...scoreHdi, '--explain', 'HDI']);
    const [, parts] = out.split('\n\n');
    expect(
      parts
        ?.split('\n')
        .slice(0, 6)
        .map((line) => line.split(/ {2,}/).slice(0, 2)),
    ).toEqual([
      ['unit', 'node'],
      ['Switzerland', 'education'],
      ['Switzerland', 'health'],
      ['Switzerland', 'income'],
      // Rounding to three decimals gave the rest.
      ['Switzerland', 'HDI itself'],
      ['Switzerland', '= HDI'],
    ]);
  });

  test('end quietly when their reader has seen enough', async () => {
    const words = [process.execPath, launcher, ...scoreHdi, '--json'].map((word) => `'${word}'`);
    const { out, err } = await start('sh', ['-c', `${words.join(' ')} | head -n 1`]);
    expect([out, err]).toEqual(['{\n', '']);
  });
});

describe('mistakes in files', () => {
  test('are all printed as file:line: node: sentence, and the status is 1', async () => {
    const text = (await readFile(hdi[1], 'utf8'))
      .replace('aggregation: GEOMETRIC_MEAN', 'aggregation: MEDIAN')
      .replace('RESCALE([years]', 'RESCALE([yeers]');
    const lineOf = (words: string) => text.slice(0, text.indexOf(words)).split('\n').length;
    await writeFile(join(folder, 'f.yaml'), text);
    await writeFile(join(folder, 'a.csv'), 'unit;health.years\nX;eighty\nX;80,5\n');
    const args = ['--instrument', hdi[0], '--formula', 'f.yaml', '--answers', 'a.csv'];
    const { status, out, err } = await ungkit(['score', ...args]);
    expect([status, out]).toEqual([1, '']);
    expect(err.trimEnd().split('\n')).toEqual([
      expect.stringContaining(
        `f.yaml:${lineOf('aggregation: MEDIAN')}: HDI: "aggregation" is "MEDIAN"; it can be SUM, `,
      ),
      `f.yaml:${lineOf('RESCALE([yeers]')}: health: At "[yeers]": there is nothing of this name. Did you mean [years]?`,
      'a.csv:2: health.years: "eighty" is not a number.',
      'a.csv:3: unit: "X" stands on line 2 already.',
      'a.csv:3: health.years: "80,5" is not a number: decimals have a point.',
    ]);
  });

  test('in the instrument come before anything that rests on it', async () => {
    await writeFile(join(folder, 'i.yaml'), 'kind: tree\ncode: x\ntitle: X\ntree: []\n');
    const args = ['--instrument', 'i.yaml', '--answers', 'a.csv'];
    const { status, err } = await ungkit(['score', ...args]);
    expect(status).toBe(1);
    expect(err).toBe('i.yaml:4: x: It has neither children nor indicators.\n');
  });

  test('include a file that is not UTF-8', async () => {
    await writeFile(
      join(folder, 'latin.csv'),
      Buffer.from([0x75, 0x6e, 0x69, 0x74, 0x0a, 0xe9, 0x0a]),
    );
    const { status, err } = await ungkit([
      'score',
      '--instrument',
      hdi[0],
      '--answers',
      'latin.csv',
    ]);
    expect(status).toBe(1);
    expect(err).toContain('latin.csv:1: This is not UTF-8');
  });
});

describe('a command that is wrong', () => {
  test.each([
    ['no command', [], 'No command was given'],
    ['another command', ['rank'], 'There is no command "rank"'],
    ['no answers', ['score', '--instrument', hdi[0]], 'ungkit score needs --answers FILE'],
    ['an unknown option', [...scoreHdi, '--jsno'], "Unknown option '--jsno'"],
    [
      'an option without its value',
      ['score', '--answers'],
      "Option '--answers <value>' argument missing",
    ],
    ['a word too many', [...scoreHdi, 'more'], '"more" belongs to no option'],
    [
      'a file that is not there',
      ['score', '--instrument', 'none.yaml', '--answers', hdi[2]],
      'none.yaml: there is no such file',
    ],
    [
      'a node that is not there',
      [...scoreHdi, '--explain', 'helth'],
      'The instrument has no node "helth" to explain. Did you mean health?',
    ],
  ])('ends with 2 and one sentence: %s', async (_case, args, sentence) => {
    const { status, out, err } = await ungkit(args);
    expect([status, out]).toEqual([2, '']);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).toContain(sentence);
  });

  test('is explained by --help', async () => {
    const { status, out, err } = await ungkit(['--help']);
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(/^Usage: npx ungkit score --instrument FILE/);
  });
});
