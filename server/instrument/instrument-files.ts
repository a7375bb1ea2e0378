import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, type InstrumentDiagnostic } from '../../schema/instruments/diagnostic.js';
import type { InstrumentDefinition } from '../../schema/instruments/instrument.js';
import { readInstrument } from '../../schema/instruments/load.js';
import { readUnits, type UnitsDefinition } from '../../schema/instruments/units.js';

/** What the product is delivered with. */
export interface InstrumentFiles {
  /** By code, then revision. */
  readonly instruments: readonly InstrumentDefinition[];
  /** One per kabupaten that units are known of, by file name. */
  readonly units: readonly UnitsDefinition[];
}

const delivered = fileURLToPath(new URL('../../schema/instruments/', import.meta.url));

/**
 * Reads every instrument of a folder, and the units (`*-units.yaml`).
 *
 * @throws Error listing the mistakes of all files, one a line: `file:line node message`.
 */
export async function readInstrumentFiles(folder: string = delivered): Promise<InstrumentFiles> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  const diagnostics: InstrumentDiagnostic[] = [];
  const instruments: InstrumentDefinition[] = [];
  const units: UnitsDefinition[] = [];
  const fileByRevision = new Map<string, string>();

  for (const name of names) {
    const text = await readFile(path.join(folder, name), 'utf8');
    const file = path.relative(process.cwd(), path.join(folder, name));
    const reading = name.endsWith('-units.yaml')
      ? readUnits(text, file)
      : readInstrument(text, file);
    if ('diagnostics' in reading) diagnostics.push(...reading.diagnostics);
    else if ('units' in reading) units.push(reading.units);
    else {
      const repeated = repeatedRevision(reading.instrument, file, fileByRevision);
      if (repeated) diagnostics.push(repeated);
      else instruments.push(reading.instrument);
    }
  }

  if (diagnostics.length > 0) throw new Error(diagnostics.map(lineOf).join('\n'));
  instruments.sort((a, b) =>
    a.code < b.code ? -1 : a.code > b.code ? 1 : a.revision - b.revision,
  );
  return { instruments, units };
}

/** A revision is what worksheets refer to: two files with the same one would be a matter of chance. */
function repeatedRevision(
  { code, revision }: InstrumentDefinition,
  file: string,
  fileByRevision: Map<string, string>,
): InstrumentDiagnostic | undefined {
  const key = `${code} ${revision}`;
  const first = fileByRevision.get(key);
  if (first === undefined) {
    fileByRevision.set(key, file);
    return undefined;
  }
  const params = { code, revision, first };
  return { code: 'INSTRUMENT_REPEATED', file, line: 1, node: code, params };
}

function lineOf(diagnostic: InstrumentDiagnostic): string {
  const { file, line, node } = diagnostic;
  return [`${file}:${line}`, node, describe(diagnostic)].filter((part) => part !== '').join(' ');
}
