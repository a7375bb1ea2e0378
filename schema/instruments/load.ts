import { limits } from '../limits.js';
import { readAnswerScales } from './answer-scale.js';
import type { InstrumentDiagnostic } from './diagnostic.js';
import { readGradeBands } from './grade-band.js';
import type { GradeBasis, InstrumentDefinition, Level } from './instrument.js';
import { readTree } from './tree.js';
import type { YamlEntry } from './yaml-entry.js';
import { YamlSheet } from './yaml-sheet.js';

export type InstrumentReading =
  | { readonly instrument: InstrumentDefinition }
  | { readonly diagnostics: readonly InstrumentDiagnostic[] };

/**
 * Reads an instrument's YAML and checks all of it.
 *
 * Never throws: whatever the text is, every mistake comes back with its line and node, and an
 * instrument only where there is none.
 *
 * @param fileName as the mistakes should name it.
 */
export function readInstrument(text: string, fileName: string): InstrumentReading {
  const sheet = new YamlSheet(text, fileName);
  const root = sheet.open();
  const instrument = root && readRoot(root);
  const { diagnostics } = sheet;
  if (instrument === undefined || diagnostics.length > 0) return { diagnostics };
  return { instrument };
}

const levels: readonly Level[] = ['KABUPATEN', 'UNIT'];
const gradeBases: readonly GradeBasis[] = ['POINTS', 'ACHIEVEMENT'];
const codePattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

function readRoot(root: YamlEntry): InstrumentDefinition | undefined {
  const code = root.text('code', 80);
  if (code !== undefined && !codePattern.test(code)) {
    root.report('CODE_MALFORMED', root.placeOf('code'), { found: code });
  }
  const revision = root.count('revision');
  const level = root.word('level', levels);
  const title = root.text('title', limits.titleLength);
  const totalWeight = root.exact('totalWeight');
  const legalBasis = root.texts('legalBasis');
  const sources = readSources(root);
  const gradeBasis = root.word('gradeBasis', gradeBases);
  const gradeBands = readGradeBands(root, gradeBasis, totalWeight);
  const sourceKeys = new Set(sources.map(({ key }) => key));
  const scales = readAnswerScales(root, sourceKeys);
  const { components, indicators } = readTree(root, { totalWeight, sourceKeys, scales });
  root.close();

  // Whatever is undefined here has been reported.
  if (!code || !revision || !level || !title || !totalWeight || !gradeBasis) return undefined;
  return {
    code,
    revision,
    level,
    title,
    totalWeight: totalWeight.text,
    legalBasis,
    sources,
    components,
    indicators,
    gradeBands,
    gradeBasis,
  };
}

/** The declared source tags: `KEY: what it stands for`. */
export function readSources(root: YamlEntry): { key: string; text: string }[] {
  const sources = root.entry('sources', 'sources');
  if (sources === undefined) return [];
  return sources.keys.flatMap((key) => {
    const text = sources.text(key);
    return text === undefined ? [] : [{ key, text }];
  });
}
