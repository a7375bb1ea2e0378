import { createHash } from 'node:crypto';
import { canonicalText } from '../../schema/canonical.js';
import { printMistake } from '../../schema/command/mistake.js';
import { resultOf } from '../../schema/command/result.js';
import { isExplainable, scoreUnits } from '../../schema/command/score-units.js';
import { printScores } from '../../schema/command/table.js';
import { parseExact, toNumber } from '../../schema/exact.js';
import { suggest } from '../../schema/formula/language/index.js';
import type { InstrumentDefinition } from '../../schema/instruments/instrument.js';
import { systemCode } from '../start/start-error.js';
import { readArguments, usage, UsageError, type ScoreArguments } from './arguments.js';
import { readFiles, type GivenFile } from './files.js';

/** What the command touches besides its arguments. */
export interface Terminal {
  read(path: string): Promise<Uint8Array>;
  out(text: string): void;
  err(text: string): void;
}

/**
 * `ungkit score`: reads the files, scores the units, and prints what they come to.
 *
 * @returns the status to end with: 0; 1 where files have mistakes, all of which are printed; 2 where the
 *   command itself is wrong.
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  try {
    const command = readArguments(args);
    if (command !== 'help') return await score(command, terminal);
    terminal.out(usage);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.err(`${error.message}\n`);
    return 2;
  }
}

async function score(asked: ScoreArguments, terminal: Terminal): Promise<0 | 1> {
  const reading = readFiles(
    await open(asked.instrument, terminal),
    asked.formula === undefined ? null : await open(asked.formula, terminal),
    await open(asked.answers, terminal),
  );
  if ('mistakes' in reading) {
    terminal.err(reading.mistakes.map((mistake) => `${printMistake(mistake)}\n`).join(''));
    return 1;
  }

  const { instrument, formula, units } = reading.value;
  const { explain = null } = asked;
  if (explain !== null && !isExplainable(instrument, explain)) {
    throw new UsageError(unknownNode(instrument, explain));
  }
  const scores = scoreUnits(instrument, formula, units, explain);
  if (asked.json) {
    const sha256 = createHash('sha256').update(canonicalText(formula)).digest('hex');
    terminal.out(`${JSON.stringify(resultOf(instrument, scores, sha256), null, 2)}\n`);
  } else {
    const total = parseExact(instrument.totalWeight);
    terminal.out(printScores(scores, total ? toNumber(total) : 0));
  }
  return 0;
}

async function open(name: string, terminal: Terminal): Promise<GivenFile> {
  try {
    return { name, bytes: await terminal.read(name) };
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    const reason = code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${code})`;
    throw new UsageError(`${name}: ${reason}.`, { cause: error });
  }
}

function unknownNode(
  { code, components, indicators }: InstrumentDefinition,
  found: string,
): string {
  const near = suggest(found, [code, ...[...components, ...indicators].map((node) => node.code)]);
  const hint = near === '' ? '' : ` Did you mean ${near}?`;
  return `The instrument has no node "${found}" to explain.${hint}`;
}
