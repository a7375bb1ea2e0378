import { readFile } from 'node:fs/promises';
import type { ScoreResult } from '../../schema/command/result.js';
import { run } from '../../server/command/run.js';

/** What came of a call of the command, in this process. */
export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/**
 * Calls `ungkit` with these words.
 *
 * @param files texts by name; every other name is read from the disk.
 */
export async function ask(
  args: readonly string[],
  files: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  let out = '';
  let err = '';
  const status = await run(args, {
    read: async (name) => {
      const text = files[name];
      return text === undefined ? readFile(name) : new TextEncoder().encode(text);
    },
    out: (text) => (out += text),
    err: (text) => (err += text),
  });
  return { status, out, err };
}

/** What `ungkit score --json` says of an instrument, a formula and answers, as texts. */
export async function scoreTexts(
  instrument: string,
  formula: string,
  answers: string,
): Promise<ScoreResult> {
  const files = { 'i.yaml': instrument, 'f.yaml': formula, 'a.csv': answers };
  const args = ['--instrument', 'i.yaml', '--formula', 'f.yaml', '--answers', 'a.csv', '--json'];
  return resultOf(await ask(['score', ...args], files));
}

/** What `ungkit score --json` says of an example of the repository. */
export async function scoreExample(name: string, formula = 'formula.yaml'): Promise<ScoreResult> {
  const file = (own: string) => `schema/examples/${name}/${own}`;
  const files = ['--instrument', file('instrument.yaml'), '--formula', file(formula)];
  return resultOf(await ask(['score', ...files, '--answers', file('answers.csv'), '--json']));
}

function resultOf({ status, out, err }: Outcome): ScoreResult {
  if (status !== 0) throw new Error(err);
  return JSON.parse(out) as ScoreResult;
}
