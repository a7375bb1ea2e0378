import type { GradeBand, GradeBasis, WeightStatus } from '../instruments/instrument.js';
import type {
  Aggregation,
  Comparison,
  Direction,
  FormulaDefinition,
  IndicatorRule,
  MissingPolicy,
  MissingRules,
  NodeRule,
  Rounding,
  RoundingMode,
  ScoreFinish,
  TableRow,
} from './definition.js';
import { rankingOf, rollupOf, rollupRecordOf } from './record-rollup.js';
import type { RankingRecord, RollupRecord } from './record-rollup.js';

/** A formula as it travels: lists in place of keys, and null, or nothing, for what is not given. */
export interface FormulaRecord {
  readonly nodes: readonly NodeRecord[];
  readonly indicators?: Maybe<readonly IndicatorRecord[]>;
  readonly missing: MissingRecord &
    Pick<MissingRules, 'unanswered' | 'notApplicable' | 'divideByZero'>;
  readonly parameters?: Maybe<readonly ParameterRecord[]>;
  readonly tables?: Maybe<readonly TableRecord[]>;
  readonly comparisons?: Maybe<readonly ComparisonsRecord[]>;
  readonly gradeBasis: GradeBasis;
  readonly gradeBands: readonly GradeBand[];
  readonly ranking?: Maybe<RankingRecord>;
  readonly rollup?: Maybe<RollupRecord>;
}

export interface NodeRecord extends FinishRecord {
  readonly code: string;
  readonly weight: string;
  readonly weightStatus: WeightStatus;
  readonly aggregation: Aggregation;
  readonly expression?: Maybe<string>;
  readonly missing?: Maybe<MissingRecord>;
  readonly minimumAnswered?: Maybe<string>;
}

export interface IndicatorRecord extends FinishRecord {
  readonly code: string;
  readonly scale?: Maybe<readonly { readonly key: string; readonly value: string }[]>;
  readonly expression?: Maybe<string>;
}

interface FinishRecord {
  readonly direction?: Maybe<Direction>;
  readonly floor?: Maybe<string>;
  readonly cap?: Maybe<string>;
  readonly rounding?: Maybe<{ readonly digits: number; readonly mode: RoundingMode }>;
}

interface MissingRecord {
  readonly unanswered?: Maybe<MissingPolicy>;
  readonly notApplicable?: Maybe<MissingPolicy>;
  readonly divideByZero?: Maybe<MissingPolicy>;
  readonly outOfDomain?: Maybe<MissingPolicy>;
  readonly replacement?: Maybe<string>;
}

interface ParameterRecord {
  readonly name: string;
  readonly value: string;
}

interface TableRecord {
  readonly name: string;
  readonly rows: readonly {
    readonly from?: Maybe<string>;
    readonly to?: Maybe<string>;
    readonly value: string;
  }[];
}

interface ComparisonsRecord {
  /** Null for the roots. */
  readonly parentCode?: Maybe<string>;
  readonly answers: readonly Comparison[];
}

type Maybe<Value> = Value | null | undefined;

/**
 * The formula of a record. What is not given is not there, so that its canonical text is the one it had
 * before such parts existed; texts stay as they were typed. Of two with one name the last counts.
 */
export function definitionOf(record: FormulaRecord): FormulaDefinition {
  const { nodes, indicators, missing, parameters, tables, gradeBasis, gradeBands } = record;
  const { ranking, rollup } = record;
  const optional = {
    indicators: keyed(indicators, ({ code }) => code, indicatorRule),
    parameters: keyed(
      parameters,
      ({ name }) => name,
      ({ value }) => value,
    ),
    tables: keyed(
      tables,
      ({ name }) => name,
      ({ rows }) => rows.map(tableRow),
    ),
    comparisons: keyed(
      record.comparisons?.filter(({ answers }) => answers.length > 0),
      ({ parentCode }) => parentCode ?? '',
      ({ answers }) => answers.map(({ first, second, ratio }) => ({ first, second, ratio })),
    ),
  };
  const { unanswered, notApplicable, divideByZero } = missing;
  return {
    nodes: Object.fromEntries(nodes.map((node) => [node.code, nodeRule(node)])),
    missing: { ...missingRules(missing), unanswered, notApplicable, divideByZero },
    ...withoutEmpty(optional),
    gradeBasis,
    gradeBands: gradeBands.map(({ grade, predicate, lower, lowerInclusive, inferred }) => ({
      grade,
      predicate,
      lower,
      lowerInclusive,
      inferred,
    })),
    ...given({ ranking: ranking && rankingOf(ranking), rollup: rollup && rollupOf(rollup) }),
  };
}

/**
 * The record of a formula: `definitionOf` reads it back.
 *
 * Nodes and indicators are in the order of their keys, parameters, tables, comparisons and scales in that of their names:
 * who keeps a formula as JSON keeps no other.
 */
export function recordOf(formula: FormulaDefinition) {
  const { nodes, indicators = {}, missing, parameters = {}, tables = {} } = formula;
  const { comparisons = {} } = formula;
  return {
    nodes: Object.entries(nodes).map(([code, rule]) => ({ code, ...rule })),
    indicators: Object.entries(indicators).map(([code, { scale, ...rule }]) => ({
      code,
      ...rule,
      ...(scale && { scale: byName(scale).map(([key, value]) => ({ key, value })) }),
    })),
    missing: { ...missing },
    parameters: byName(parameters).map(([name, value]) => ({ name, value })),
    tables: byName(tables).map(([name, rows]) => ({ name, rows: rows.map((row) => ({ ...row })) })),
    comparisons: byName(comparisons).map(([parentCode, answers]) => ({
      parentCode: parentCode === '' ? null : parentCode,
      answers: answers.map((answer) => ({ ...answer })),
    })),
    gradeBasis: formula.gradeBasis,
    gradeBands: formula.gradeBands.map((band) => ({ ...band })),
    ...(formula.ranking && { ranking: { ...formula.ranking } }),
    ...(formula.rollup && { rollup: rollupRecordOf(formula.rollup) }),
  } satisfies FormulaRecord;
}

function nodeRule(record: NodeRecord): NodeRule {
  const { weight, weightStatus, aggregation, expression, missing, minimumAnswered } = record;
  return {
    weight,
    weightStatus,
    aggregation,
    ...given({ expression, minimumAnswered }),
    ...withoutEmpty({ missing: missing ? missingRules(missing) : {} }),
    ...scoreFinish(record),
  };
}

function indicatorRule(record: IndicatorRecord): IndicatorRule {
  const { scale, expression } = record;
  return {
    ...(scale && { scale: Object.fromEntries(scale.map(({ key, value }) => [key, value])) }),
    ...given({ expression }),
    ...scoreFinish(record),
  };
}

function scoreFinish({ direction, floor, cap, rounding }: FinishRecord): ScoreFinish {
  const own: Rounding | null = rounding ? { digits: rounding.digits, mode: rounding.mode } : null;
  return given({ direction, floor, cap, rounding: own });
}

function missingRules(record: MissingRecord): Partial<MissingRules> {
  const { unanswered, notApplicable, divideByZero, outOfDomain, replacement } = record;
  return given({ unanswered, notApplicable, divideByZero, outOfDomain, replacement });
}

function tableRow({ from, to, value }: TableRecord['rows'][number]): TableRow {
  return { from: from ?? null, to: to ?? null, value };
}

/** By key; a rule that says nothing is none. */
function keyed<Row, Value extends object | string>(
  rows: Maybe<readonly Row[]>,
  keyOf: (row: Row) => string,
  valueOf: (row: Row) => Value,
): Readonly<Record<string, Value>> {
  const entries = (rows ?? []).map((row) => [keyOf(row), valueOf(row)] as const);
  return Object.fromEntries(entries.filter(([, value]) => !isRuleOfNothing(value)));
}

function isRuleOfNothing(value: object | string): boolean {
  return typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length === 0;
}

type Given<Parts> = { readonly [Key in keyof Parts]?: NonNullable<Parts[Key]> };

/** Without the parts that are null or undefined. */
function given<Parts extends object>(parts: Parts): Given<Parts> {
  // Its keys are some of those of Parts, with their values.
  return Object.fromEntries(
    Object.entries(parts).filter(([, value]) => value != null),
  ) as Given<Parts>;
}

function withoutEmpty<Parts extends Readonly<Record<string, object>>>(
  parts: Parts,
): Partial<Parts> {
  return Object.fromEntries(
    Object.entries(parts).filter(([, part]) => Object.keys(part).length > 0),
  ) as Partial<Parts>;
}

function byName<Value>(values: Readonly<Record<string, Value>>): readonly [string, Value][] {
  return Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
