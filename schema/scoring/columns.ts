import { packFault, type Column } from '../formula/language/index.js';
import { countOf, scoreOnScale, type AnswerValue } from './answer.js';
import { finishScore } from './finish.js';
import type { PlannedIndicator, ScoringPlan } from './plan.js';
import { faultOf, type FaultKind, type Value } from './value.js';

/** By indicator code. A code that the instrument does not have is not looked at. */
export type Answers = ReadonlyMap<string, AnswerValue>;

/**
 * The scores of a number of worksheets, a column per node: those of node `n` stand from `n * rows` to
 * `(n + 1) * rows`. One worksheet is a single row, the country 25,700 of them.
 */
export interface NodeColumns {
  readonly rows: number;
  readonly scores: Float64Array;
  /** 0 for a score, otherwise a `packFault`. */
  readonly faults: Int32Array;
  /** By node, 1 where any row may have a fault. */
  readonly isFaulty: Uint8Array;
  /** What expressions of indicators read: by node, then by key. Answers do not change: what was read stays. */
  readonly counts: Map<number, ReadonlyMap<string, Column>>;
  /** What functions that compare worksheets found, by node, as its program lists its calls. */
  readonly statistics: Map<number, readonly Column[]>;
}

/** Columns for so many worksheets, each of which is still to be put into its row (`putSheet`). */
export function openColumns(plan: ScoringPlan, rows: number): NodeColumns {
  const size = plan.codes.length;
  return {
    rows,
    scores: new Float64Array(size * rows),
    faults: new Int32Array(size * rows),
    isFaulty: new Uint8Array(size),
    counts: new Map(
      plan.indicators.flatMap(({ node, countKeys }) =>
        countKeys.length === 0
          ? []
          : [[node, new Map(countKeys.map((key) => [key, emptyColumn(rows)]))] as const],
      ),
    ),
    statistics: new Map(),
  };
}

const emptyColumn = (rows: number): Column => ({
  values: new Float64Array(rows),
  faults: new Int32Array(rows),
});

/** Puts the answers of one worksheet into its row. */
export function putSheet(
  plan: ScoringPlan,
  columns: NodeColumns,
  row: number,
  answers: Answers,
): void {
  for (const indicator of plan.indicators) {
    replaceAnswer(columns, indicator, row, answers.get(indicator.code));
  }
}

/** Columns with every answer on its own scale; what is made of them is still to be raised (`raiseScores`). */
export function readAnswers(plan: ScoringPlan, sheets: readonly Answers[]): NodeColumns {
  const rows = sheets.length;
  const size = plan.codes.length;
  const columns: NodeColumns = {
    rows,
    scores: new Float64Array(size * rows),
    faults: new Int32Array(size * rows),
    isFaulty: new Uint8Array(size),
    counts: new Map(),
    statistics: new Map(),
  };
  readCounts(plan, columns, sheets);
  for (const indicator of plan.indicators) {
    sheets.forEach((answers, row) => {
      putAnswer(columns, indicator, row, answers.get(indicator.code));
    });
  }
  return columns;
}

/** Puts one answer's score in its place, or why it has none. */
export function putAnswer(
  columns: NodeColumns,
  { node, scale, finish }: PlannedIndicator,
  row: number,
  answer: AnswerValue | undefined,
): void {
  const value = scoreOnScale(scale, answer);
  const at = node * columns.rows + row;
  if (typeof value === 'number') {
    columns.scores[at] = finish === null ? value : finishScore(value, finish);
    columns.faults[at] = 0;
  } else {
    columns.scores[at] = 0;
    columns.faults[at] = packFault(value, node);
    columns.isFaulty[node] = 1;
  }
}

/** Puts another answer into one row, wherever it is read: on its scale and by the expression of its indicator. */
export function replaceAnswer(
  columns: NodeColumns,
  indicator: PlannedIndicator,
  row: number,
  answer: AnswerValue | undefined,
): void {
  putAnswer(columns, indicator, row, answer);
  const { code, node } = indicator;
  for (const [key, { values, faults }] of columns.counts.get(node) ?? []) {
    const sheet: Answers = answer === undefined ? new Map() : new Map([[code, answer]]);
    const read = countColumn(code, node, key, [sheet]);
    values[row] = read.values[0]!;
    if (faults !== null) faults[row] = read.faults![0]!;
  }
}

/** The score of a node in one row, or its fault. */
export function valueAt(plan: ScoringPlan, columns: NodeColumns, node: number, row: number): Value {
  const at = node * columns.rows + row;
  const fault = columns.faults[at]!;
  return fault === 0 ? columns.scores[at]! : faultOf(fault & 7, plan.codes[fault >> 3]!);
}

/** The whole column of a node, seen and not copied. */
export function columnOf({ rows, scores, faults, isFaulty }: NodeColumns, node: number): Column {
  const from = node * rows;
  return {
    values: scores.subarray(from, from + rows),
    faults: isFaulty[node] ? faults.subarray(from, from + rows) : null,
  };
}

/** Reads the counts that the plan's expressions ask for and that were not read yet. */
export function readCounts(
  plan: ScoringPlan,
  { counts }: NodeColumns,
  sheets: readonly Answers[],
): void {
  for (const { code, node, countKeys } of plan.indicators) {
    const known = counts.get(node);
    const unread = countKeys.filter((key) => !known?.has(key));
    if (unread.length === 0) continue;
    const read = unread.map((key) => [key, countColumn(code, node, key, sheets)] as const);
    counts.set(node, new Map([...(known ?? []), ...read]));
  }
}

function countColumn(code: string, node: number, key: string, sheets: readonly Answers[]): Column {
  const values = new Float64Array(sheets.length);
  const faults = new Int32Array(sheets.length);
  sheets.forEach((answers, row) => {
    const count = countIn(answers.get(code), key);
    if (typeof count === 'number') values[row] = count;
    else faults[row] = packFault(count, node);
  });
  return { values, faults };
}

function countIn(answer: AnswerValue | undefined, key: string): number | FaultKind {
  if (answer?.notApplicable) return 'not_applicable';
  const count = countOf(answer?.counts ?? {}, key);
  if (count == null) return 'unanswered';
  return count >= 0 && count < Infinity ? count : 'out_of_domain';
}
