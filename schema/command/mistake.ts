import { describe, type InstrumentDiagnostic } from '../instruments/diagnostic.js';

/** One mistake in a file, with the place to mend it. */
export interface FileMistake {
  readonly file: string;
  /** Counts from 1. */
  readonly line: number;
  /** Code of the node, heading of the column, or key at the top of the file; empty where none is known. */
  readonly node: string;
  /** What is wrong, in English. */
  readonly sentence: string;
}

/** What a file holds, or every mistake in it, in the order of its lines; at least one. */
export type Reading<T> = { readonly value: T } | { readonly mistakes: readonly FileMistake[] };

/** The mistake as the terminal shows it: `file:line: node: sentence`. */
export function printMistake({ file, line, node, sentence }: FileMistake): string {
  return [`${file}:${line}`, node, sentence].filter((part) => part !== '').join(': ');
}

/** What a YAML file's reader found, as a sentence. */
export function mistakeOf(diagnostic: InstrumentDiagnostic): FileMistake {
  const { file, line, node } = diagnostic;
  return { file, line, node, sentence: describe(diagnostic) };
}
