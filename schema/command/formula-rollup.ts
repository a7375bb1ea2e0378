import type {
  MissingPolicy,
  RankingBasis,
  RankingRule,
  Rollup,
  RollupNode,
  RollupRule,
  TieRule,
} from '../formula/definition.js';
import type { YamlEntry } from '../instruments/yaml-entry.js';

const ties: readonly TieRule[] = ['STANDARD', 'MODIFIED', 'DENSE'];
const bases: readonly RankingBasis[] = ['EXACT', 'ROUNDED'];
const methods: readonly Rollup[] = ['KABUPATEN_ONLY', 'SPLIT', 'BLEND'];
const policies: readonly MissingPolicy[] = ['ZERO', 'EXCLUDE', 'PROPAGATE'];

/** Reads how units are ranked; undefined where it cannot be read, which is reported. */
export function readRanking(entry: YamlEntry | undefined): RankingRule | undefined {
  const tie = entry?.word('ties', ties);
  const basis = entry?.word('basis', bases);
  const digits = entry?.has('digits') ? entry.number('digits') : undefined;
  entry?.close();
  if (tie === undefined || basis === undefined) return undefined;
  return { ties: tie, basis, ...(digits !== undefined && { digits }) };
}

/** Reads how the units enter the kabupaten's index. */
export function readRollup(entry: YamlEntry | undefined): RollupRule | undefined {
  if (entry === undefined) return undefined;
  const method = entry.word('method', methods);
  const weights = entry.has('unitWeights') ? entry.entry('unitWeights') : undefined;
  const rule = {
    ...(entry.has('unitInstrument') && { unitInstrument: entry.text('unitInstrument') ?? '?' }),
    ...(entry.has('nodes') && { nodes: entry.entries('nodes').map(readNode) }),
    ...(entry.has('kabupatenShare') && {
      kabupatenShare: entry.exact('kabupatenShare')?.text ?? '0',
    }),
    ...(entry.has('missingUnits') && {
      missingUnits: entry.word('missingUnits', policies) ?? 'ZERO',
    }),
    ...(weights && {
      unitWeights: Object.fromEntries(
        weights.keys.map((unit) => [unit, weights.exact(unit)?.text ?? '1']),
      ),
    }),
  };
  entry.close();
  return method && { method, ...rule };
}

function readNode(entry: YamlEntry): RollupNode {
  const node = {
    code: entry.text('code') ?? '?',
    unitCode: entry.text('unitCode') ?? '?',
    ...(entry.has('points') && { points: entry.exact('points')?.text ?? '0' }),
  };
  entry.close();
  return node;
}
