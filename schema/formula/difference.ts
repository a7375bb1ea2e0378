import { canonicalText } from '../canonical.js';
import { parseExact } from '../exact.js';
import type {
  Comparison,
  FormulaDefinition,
  IndicatorRule,
  MissingRules,
  NodeRule,
  Rounding,
  ScoreFinish,
  TableRow,
} from './definition.js';
import { nodesOf, rankingFields, rollupFields } from './difference-rollup.js';
import { inverseRatio } from './pairwise/scale.js';

/** What a formula says differently from another one, in one field of one thing. */
export interface FormulaChange {
  readonly subject: ChangedSubject;
  /** Code of the node or indicator, name of the parameter, table or grade; null for the formula itself. */
  readonly name: string | null;
  readonly field: ChangedField;
  /**
   * Which option of a scale, row of a table (its bounds), pair that was compared, node that the units enter,
   * or unit that is weighed; null elsewhere.
   */
  readonly part: string | null;
  /** Exact numbers and the words of the definition, as texts; null where it said nothing. */
  readonly from: string | null;
  readonly to: string | null;
}

export type ChangedSubject = 'FORMULA' | 'NODE' | 'INDICATOR' | 'PARAMETER' | 'TABLE' | 'BAND';

export type ChangedField =
  | 'title'
  | 'weight'
  | 'weightStatus'
  | 'aggregation'
  | 'expression'
  | keyof MissingRules
  | 'minimumAnswered'
  | 'direction'
  | 'floor'
  | 'cap'
  | 'rounding'
  | 'scale'
  | 'value'
  | 'row'
  | 'comparison'
  | 'gradeBasis'
  | 'predicate'
  | 'lower'
  | 'lowerInclusive'
  | 'inferred'
  | 'ties'
  | 'rankingBasis'
  | 'rollup'
  | 'unitInstrument'
  | 'kabupatenShare'
  | 'missingUnits'
  | 'rollupNode'
  | 'unitWeight';

/** A formula as one revision of it stands: what it is called is not what it computes. */
export interface TitledFormula extends FormulaDefinition {
  readonly title: string;
}

/**
 * Everything that changes from one formula to the next, empty where nothing does.
 *
 * Numbers are compared by what they are: `0.4` for `2/5` is no change. The title comes first, then nodes in the
 * order of `after`, with those that only `before` has last; then indicators, what is missing in the whole formula,
 * parameters, tables, comparisons, what grades are compared with, grades, ranking, and the roll-up. A grade is
 * known by its name, a row of a table by its bounds: what has another name is one that went and one that came.
 */
export function differenceOf(
  before: TitledFormula,
  after: TitledFormula,
): readonly FormulaChange[] {
  return [
    ...retitled(before.title, after.title),
    ...byKey(before.nodes, after.nodes, (name, from, to) =>
      changes('NODE', name, nodeFields(from, to), nodeFields(to, from)),
    ),
    ...byKey(before.indicators, after.indicators, (name, from, to) => [
      ...changes('INDICATOR', name, indicatorFields(from), indicatorFields(to)),
      ...parts('INDICATOR', name, 'scale', from?.scale, to?.scale),
    ]),
    ...changes('FORMULA', null, missingFields(before.missing), missingFields(after.missing)),
    ...byKey(before.parameters, after.parameters, (name, from, to) =>
      changes('PARAMETER', name, { value: from }, { value: to }),
    ),
    ...byKey(before.tables, after.tables, (name, from, to) =>
      parts('TABLE', name, 'row', rowsByBounds(from), rowsByBounds(to)),
    ),
    ...byKey(before.comparisons, after.comparisons, (parent, from, to) =>
      parts(
        parent === '' ? 'FORMULA' : 'NODE',
        parent || null,
        'comparison',
        ratiosByPair(from),
        ratiosByPair(to),
      ),
    ),
    ...changes(
      'FORMULA',
      null,
      { gradeBasis: before.gradeBasis },
      { gradeBasis: after.gradeBasis },
    ),
    ...byKey(byGrade(before), byGrade(after), (name, from, to) =>
      changes('BAND', name, bandFields(from), bandFields(to)),
    ),
    ...changes('FORMULA', null, rankingFields(before.ranking), rankingFields(after.ranking)),
    ...changes('FORMULA', null, rollupFields(before.rollup), rollupFields(after.rollup)),
    ...parts('FORMULA', null, 'rollupNode', nodesOf(before.rollup), nodesOf(after.rollup)),
    ...parts('FORMULA', null, 'unitWeight', before.rollup?.unitWeights, after.rollup?.unitWeights),
  ];
}

/** A title that looks like a number is none. */
const retitled = (from: string, to: string): FormulaChange[] =>
  from === to ? [] : [{ subject: 'FORMULA', name: null, field: 'title', part: null, from, to }];

type Fields = { readonly [Field in ChangedField]?: string | undefined };
type Keyed<Value> = Readonly<Record<string, Value>>;

/** Of a node that the other formula has no rule for only what it weighs and who computes it is told. */
function nodeFields(rule: NodeRule | undefined, other: NodeRule | undefined): Fields {
  if (rule === undefined) return {};
  const { weight, weightStatus, aggregation, expression, missing, minimumAnswered } = rule;
  return {
    weight,
    ...(other && { weightStatus, aggregation }),
    expression,
    ...missingFields(missing),
    minimumAnswered,
    ...finishFields(rule),
  };
}

const indicatorFields = (rule: IndicatorRule | undefined): Fields =>
  rule === undefined ? {} : { expression: rule.expression, ...finishFields(rule) };

const finishFields = ({ direction, floor, cap, rounding }: ScoreFinish): Fields => ({
  direction,
  floor,
  cap,
  rounding: rounding && roundingText(rounding),
});

/** `2 HALF_UP`: so many decimals, and how. */
const roundingText = ({ digits, mode }: Rounding): string => `${digits} ${mode}`;

const missingFields = ({
  unanswered,
  notApplicable,
  divideByZero,
  outOfDomain,
  replacement,
}: Partial<MissingRules> = {}): Fields => ({
  unanswered,
  notApplicable,
  divideByZero,
  outOfDomain,
  replacement,
});

type Band = FormulaDefinition['gradeBands'][number];

const byGrade = ({ gradeBands }: FormulaDefinition): Keyed<Band> =>
  Object.fromEntries(gradeBands.map((band) => [band.grade, band]));

const bandFields = (band: Band | undefined): Fields =>
  band === undefined
    ? {}
    : {
        lower: band.lower,
        lowerInclusive: String(band.lowerInclusive),
        predicate: band.predicate,
        inferred: String(band.inferred),
      };

/** `0…50`; a bound that is left open is empty. */
const rowsByBounds = (rows: readonly TableRow[] | undefined): Keyed<string> =>
  Object.fromEntries(
    (rows ?? []).map(({ from, to, value }) => [`${from ?? ''}…${to ?? ''}`, value]),
  );

/** `A.1 : A.2`, whichever of the two was asked about first. */
const ratiosByPair = (answers: readonly Comparison[] | undefined): Keyed<string> =>
  Object.fromEntries(
    (answers ?? []).map(({ first, second, ratio }) =>
      first < second
        ? [`${first} : ${second}`, ratio]
        : [`${second} : ${first}`, inverseRatio(ratio)],
    ),
  );

function changes(
  subject: ChangedSubject,
  name: string | null,
  before: Fields,
  after: Fields,
): FormulaChange[] {
  // Both come from one place above, which writes every field there is, in one order.
  const fields = new Set([...Object.keys(after), ...Object.keys(before)]) as Set<ChangedField>;
  return [...fields].flatMap((field) =>
    change(subject, name, field, null, before[field], after[field]),
  );
}

function parts(
  subject: ChangedSubject,
  name: string | null,
  field: ChangedField,
  before: Keyed<string> | undefined,
  after: Keyed<string> | undefined,
): FormulaChange[] {
  return byKey(before, after, (part, from, to) => change(subject, name, field, part, from, to));
}

function change(
  subject: ChangedSubject,
  name: string | null,
  field: ChangedField,
  part: string | null,
  from: string | undefined,
  to: string | undefined,
): FormulaChange[] {
  if (isSame(from, to)) return [];
  return [{ subject, name, field, part, from: from ?? null, to: to ?? null }];
}

function isSame(from: string | undefined, to: string | undefined): boolean {
  if (from === to) return true;
  if (from === undefined || to === undefined) return false;
  const [a, b] = [parseExact(from), parseExact(to)];
  return a !== undefined && b !== undefined && a.equals(b);
}

function byKey<Value>(
  before: Keyed<Value> | undefined,
  after: Keyed<Value> | undefined,
  changesOf: (key: string, from: Value | undefined, to: Value | undefined) => FormulaChange[],
): FormulaChange[] {
  const [old, now] = [before ?? {}, after ?? {}];
  const keys = new Set([...Object.keys(now), ...Object.keys(old)]);
  return [...keys].flatMap((key) => {
    // Codes are names that people give: `constructor` is one that neither has.
    const [from, to] = [ownOf(old, key), ownOf(now, key)];
    return canonicalText(from ?? null) === canonicalText(to ?? null)
      ? []
      : changesOf(key, from, to);
  });
}

const ownOf = <Value>(values: Keyed<Value>, key: string): Value | undefined =>
  Object.hasOwn(values, key) ? values[key] : undefined;
