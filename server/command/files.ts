import { readAnswerFile, type UnitAnswers } from '../../schema/command/answer-file.js';
import { checkDefinition } from '../../schema/command/formula-check.js';
import { readFormulaFile } from '../../schema/command/formula-file.js';
import { readInstrumentFile } from '../../schema/command/instrument-file.js';
import type { Reading } from '../../schema/command/mistake.js';
import { regulationFormula, type FormulaDefinition } from '../../schema/formula/index.js';
import type { InstrumentDefinition } from '../../schema/instruments/instrument.js';

/** A file that was given, and what is in it. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Everything that a score is made of. */
export interface Scorable {
  readonly instrument: InstrumentDefinition;
  readonly formula: FormulaDefinition;
  readonly units: readonly UnitAnswers[];
}

/**
 * Reads the three files; formula and answers speak of the instrument, so they are looked at once it is
 * sound.
 *
 * @returns every mistake in all of them, or what they say.
 */
export function readFiles(
  instrumentFile: GivenFile,
  formulaFile: GivenFile | null,
  answerFile: GivenFile,
): Reading<Scorable> {
  const instrument = readText(instrumentFile, readInstrumentFile);
  if ('mistakes' in instrument) return instrument;

  const formula = readFormula(instrumentFile, formulaFile, instrument.value);
  const units = readText(answerFile, (text, name) => readAnswerFile(text, name, instrument.value));
  const mistakes = [formula, units].flatMap((reading) =>
    'mistakes' in reading ? reading.mistakes : [],
  );
  if (!('value' in formula && 'value' in units)) return { mistakes };
  return {
    value: { instrument: instrument.value, formula: formula.value, units: units.value },
  };
}

function readFormula(
  instrumentFile: GivenFile,
  formulaFile: GivenFile | null,
  instrument: InstrumentDefinition,
): Reading<FormulaDefinition> {
  if (formulaFile !== null) {
    return readText(formulaFile, (text, name) => readFormulaFile(text, name, instrument));
  }
  // Then it is the instrument that has to be mended.
  const formula = regulationFormula(instrument);
  const lines = new TextDecoder().decode(instrumentFile.bytes).split('\n');
  const codesIn = (line: string) => [...line.matchAll(/\bcode: *["']?([\w.-]+)/g)];
  const lineOf = (code: string) =>
    lines.findIndex((line) => codesIn(line).some(([, found]) => found === code)) + 1;
  const mistakes = checkDefinition(instrument, formula).map(({ node, sentence }) => ({
    file: instrumentFile.name,
    line: Math.max(1, lineOf(node)),
    node,
    sentence,
  }));
  return mistakes.length > 0 ? { mistakes } : { value: formula };
}

function readText<T>(
  { name, bytes }: GivenFile,
  read: (text: string, name: string) => Reading<T>,
): Reading<T> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const sentence = 'This is not UTF-8; save it as "UTF-8", or as "CSV UTF-8" from Excel.';
    return { mistakes: [{ file: name, line: 1, node: '', sentence }] };
  }
  return read(text, name);
}
