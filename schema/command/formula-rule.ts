import type {
  Aggregation,
  Direction,
  IndicatorRule,
  MissingPolicy,
  MissingRules,
  NodeRule,
  Rounding,
  RoundingMode,
  ScoreFinish,
} from '../formula/definition.js';
import type { WeightStatus } from '../instruments/instrument.js';
import type { YamlEntry } from '../instruments/yaml-entry.js';

const statuses: readonly WeightStatus[] = ['OFFICIAL', 'CITED', 'INFERRED'];
const aggregations: readonly Aggregation[] = [
  'SUM',
  'MEAN',
  'GEOMETRIC_MEAN',
  'HARMONIC_MEAN',
  'MINIMUM',
  'MAXIMUM',
  'EXPRESSION',
];
const policies: readonly MissingPolicy[] = ['ZERO', 'EXCLUDE', 'PROPAGATE', 'REPLACE'];
const directions: readonly Direction[] = ['HIGHER_IS_BETTER', 'LOWER_IS_BETTER'];
const modes: readonly RoundingMode[] = ['HALF_UP', 'HALF_EVEN', 'UP', 'DOWN'];

/**
 * Reads the rule of a node. What it leaves out is as in the usual one, where there is one; a weight that
 * is stated without its status is INFERRED, so that nobody takes it for official.
 */
export function readNodeRule(entry: YamlEntry, usual: NodeRule | undefined): NodeRule {
  const statesWeight = entry.has('weight') || usual === undefined;
  const weight = statesWeight ? (entry.exact('weight')?.text ?? '') : usual.weight;
  const status = optionalWord(entry, 'weightStatus', statuses);
  const aggregation = optionalWord(entry, 'aggregation', aggregations);
  const missing = entry.has('missing') ? readMissing(entry.entry('missing')) : undefined;
  const rule = {
    weight,
    weightStatus: status ?? (statesWeight ? 'INFERRED' : usual.weightStatus),
    aggregation: aggregation ?? usual?.aggregation ?? 'SUM',
    ...given({
      expression: readExpression(entry),
      missing,
      minimumAnswered: readNumber(entry, 'minimumAnswered'),
    }),
    ...readFinish(entry),
  };
  entry.close();
  return rule;
}

/** Reads how an indicator's answer becomes its score. */
export function readIndicatorRule(entry: YamlEntry): IndicatorRule {
  const scale = entry.has('scale') ? entry.entry('scale') : undefined;
  const values = scale?.keys.map((key) => [key, scale.exact(key, true)?.text ?? ''] as const);
  const rule = {
    ...given({
      scale: values && Object.fromEntries(values),
      expression: readExpression(entry),
    }),
    ...readFinish(entry),
  };
  entry.close();
  return rule;
}

/** Reads some of the rules for what is missing. */
export function readMissing(entry: YamlEntry | undefined): Partial<MissingRules> {
  if (entry === undefined) return {};
  const rules = given({
    unanswered: optionalWord(entry, 'unanswered', policies),
    notApplicable: optionalWord(entry, 'notApplicable', policies),
    divideByZero: optionalWord(entry, 'divideByZero', policies),
    outOfDomain: optionalWord(entry, 'outOfDomain', policies),
    replacement: readNumber(entry, 'replacement'),
  });
  entry.close();
  return rules;
}

function readFinish(entry: YamlEntry): ScoreFinish {
  return given({
    direction: optionalWord(entry, 'direction', directions),
    floor: readNumber(entry, 'floor'),
    cap: readNumber(entry, 'cap'),
    rounding: entry.has('rounding') ? readRounding(entry.entry('rounding')) : undefined,
  });
}

function readRounding(entry: YamlEntry | undefined): Rounding | undefined {
  const digits = entry?.number('digits');
  const mode = entry?.word('mode', modes);
  entry?.close();
  return digits === undefined || mode === undefined ? undefined : { digits, mode };
}

/** Where it cannot be read, one that nobody needs to judge again stands in for it. */
function readExpression(entry: YamlEntry): string | undefined {
  return entry.has('expression') ? (entry.text('expression') ?? '0') : undefined;
}

function readNumber(entry: YamlEntry, key: string): string | undefined {
  return entry.has(key) ? (entry.exact(key, true)?.text ?? '') : undefined;
}

function optionalWord<T extends string>(
  entry: YamlEntry,
  key: string,
  allowed: readonly T[],
): T | undefined {
  return entry.has(key) ? entry.word(key, allowed) : undefined;
}

/** Without what is undefined: so that what was left out is not there at all. */
function given<T extends object>(parts: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  const kept = Object.entries(parts).filter(([, part]) => part !== undefined);
  // The same keys, but for those that were undefined.
  return Object.fromEntries(kept) as { [Key in keyof T]?: Exclude<T[Key], undefined> };
}
