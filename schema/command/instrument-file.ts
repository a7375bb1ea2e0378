import type { InstrumentDefinition } from '../instruments/instrument.js';
import { readInstrument } from '../instruments/load.js';
import { YamlSheet } from '../instruments/yaml-sheet.js';
import { mistakeOf, type Reading } from './mistake.js';
import { readTreeInstrument } from './tree.js';

/**
 * Reads an instrument: an LKE as `schema/instruments` has them, or any other index, which says
 * `kind: tree`. Both are described in `instrument.schema.json`.
 *
 * Never throws: whatever the text is, every mistake comes back with its line and node.
 *
 * @param fileName as the mistakes should name it.
 */
export function readInstrumentFile(text: string, fileName: string): Reading<InstrumentDefinition> {
  const sheet = new YamlSheet(text, fileName);
  const root = sheet.open();
  if (root?.has('kind')) {
    const instrument = readTreeInstrument(root);
    const { diagnostics } = sheet;
    if (instrument && diagnostics.length === 0) return { value: instrument };
    return { mistakes: diagnostics.map(mistakeOf) };
  }

  const reading = readInstrument(text, fileName);
  return 'instrument' in reading
    ? { value: reading.instrument }
    : { mistakes: reading.diagnostics.map(mistakeOf) };
}
