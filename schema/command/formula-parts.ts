import type { Comparison, FormulaDefinition, TableRow } from '../formula/definition.js';
import { regulationFormula } from '../formula/index.js';
import type { GradeBand, GradeBasis, InstrumentDefinition } from '../instruments/instrument.js';
import type { YamlEntry } from '../instruments/yaml-entry.js';
import { readRanking, readRollup } from './formula-rollup.js';
import { readIndicatorRule, readMissing, readNodeRule } from './formula-rule.js';

const gradeBases: readonly GradeBasis[] = ['POINTS', 'ACHIEVEMENT'];

/**
 * Reads the shape of a formula; what it leaves out is as the instrument has it.
 *
 * What cannot be read is reported and left empty. `checkFormula` passes over what is empty, and judges
 * the rest.
 */
export function readDefinition(
  root: YamlEntry,
  instrument: InstrumentDefinition,
): FormulaDefinition {
  const usual = regulationFormula(instrument);
  const nodes = readMap(root, 'nodes', (rules, code) => {
    const entry = rules.entry(code, code);
    return (
      entry && readNodeRule(entry, Object.hasOwn(usual.nodes, code) ? usual.nodes[code] : undefined)
    );
  });
  // Those that are not there stay away: the hash is then that of a formula which never had them.
  const optional = {
    ...(root.has('indicators') && {
      indicators: readMap(root, 'indicators', (rules, code) => {
        const entry = rules.entry(code, code);
        return entry && readIndicatorRule(entry);
      }),
    }),
    ...(root.has('parameters') && {
      parameters: readMap(root, 'parameters', (entry, name) => entry.exact(name, true)?.text ?? ''),
    }),
    ...(root.has('tables') && {
      tables: readMap(root, 'tables', (entry, name) => entry.entries(name).map(readRow)),
    }),
    ...(root.has('comparisons') && {
      comparisons: readMap(root, 'comparisons', (entry, parent) =>
        entry.entries(parent).flatMap(readComparison),
      ),
    }),
    ...(root.has('ranking') && { ranking: readRanking(root.entry('ranking', 'ranking')) }),
    ...(root.has('rollup') && { rollup: readRollup(root.entry('rollup', 'rollup')) }),
  };
  const missing = root.has('missing') ? readMissing(root.entry('missing', 'missing')) : {};
  const basis = root.has('gradeBasis') ? root.word('gradeBasis', gradeBases) : undefined;
  const bands = root.has('gradeBands') ? root.entries('gradeBands').map(readBand) : undefined;
  root.close();
  return {
    nodes: { ...usual.nodes, ...nodes },
    missing: { ...usual.missing, ...missing },
    gradeBasis: basis ?? usual.gradeBasis,
    gradeBands: bands ?? usual.gradeBands,
    ...optional,
  };
}

/** A bound that is left out, or null, is no bound. */
function readRow(entry: YamlEntry): TableRow {
  const bound = (key: string): string | null => {
    entry.skip(key);
    return entry.has(key) && !entry.isNull(key) ? (entry.exact(key, true)?.text ?? '') : null;
  };
  const row = {
    from: bound('from'),
    to: bound('to'),
    value: entry.exact('value', true)?.text ?? '',
  };
  entry.close();
  return row;
}

/** An answer that cannot be read is told, and left out whole: nothing else can be said of it. */
function readComparison(entry: YamlEntry): readonly Comparison[] {
  const [first, second] = [entry.text('first'), entry.text('second')];
  const ratio = entry.exact('ratio')?.text;
  entry.close();
  if (first === undefined || second === undefined || ratio === undefined) return [];
  return [{ first, second, ratio }];
}

function readBand(entry: YamlEntry): GradeBand {
  const band = {
    grade: entry.text('grade', 20) ?? '',
    predicate: entry.has('predicate') ? (entry.text('predicate', 100) ?? '') : '',
    lower: entry.exact('lower')?.text ?? '',
    lowerInclusive: entry.optionalFlag('lowerInclusive'),
    inferred: entry.optionalFlag('inferred'),
  };
  entry.close();
  return band;
}

/** What stands under each key of a map inside the root; its own key names the mistakes in it. */
function readMap<T>(
  root: YamlEntry,
  key: string,
  read: (entry: YamlEntry, name: string) => T | undefined,
): Readonly<Record<string, T>> {
  const entry = root.has(key) ? root.entry(key, key) : undefined;
  return Object.fromEntries(
    (entry?.keys ?? []).flatMap((name) => {
      const value = read(entry!, name);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}
