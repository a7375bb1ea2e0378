import { packFault, run, runInView, type Column } from '../formula/language/index.js';
import { columnOf, type NodeColumns } from './columns.js';
import { finishScore, type PlannedFinish } from './finish.js';
import { snap } from './grade.js';
import type { PlannedMissing, PlannedProgram } from './node-rule.js';
import { NONE, type ScoringPlan } from './plan.js';
import { together, viewOf, type Surroundings } from './statistics.js';
import { faultCode } from './value.js';

/** Rows that are computed at a time, so that the columns of a family of nodes stay in the nearest memory. */
const blockRows = 1024;

/**
 * Scores the nodes that are made of others, from what they are made of, in every row.
 *
 * A score is the mean of the counted children, weighted by their shares, in full double precision and in
 * tree order, or what the node's expression gives. Each row is computed by itself, however many there
 * are, unless `plan.isOfCohort`.
 *
 * @param nodes the nodes to compute, in the order of `plan.order`; all of them unless told otherwise.
 * @param surroundings what expressions that compare worksheets look at.
 */
export function raiseScores(
  plan: ScoringPlan,
  columns: NodeColumns,
  nodes: Int32Array = plan.order,
  surroundings: Surroundings = together,
): void {
  const { rows } = columns;
  // What looks at all rows at once cannot be computed block by block.
  const step = plan.isOfCohort ? rows : blockRows;
  const scratch = makeScratch(Math.min(step, rows));
  for (const node of nodes) {
    if (columns.isFaulty[node] === 1) columns.faults.fill(0, node * rows, (node + 1) * rows);
    columns.isFaulty[node] = 0;
  }
  for (let from = 0; from < rows; from += step) {
    const block = { from, count: Math.min(step, rows - from), surroundings };
    for (const node of nodes) raiseNode(plan, columns, node, block, scratch);
  }
}

interface Block {
  readonly from: number;
  readonly count: number;
  readonly surroundings: Surroundings;
}

/** What one node needs while it is computed, made once for all. */
interface Scratch {
  readonly counted: Float64Array;
  /** The first fault that was left out. */
  readonly excluded: Int32Array;
}

const makeScratch = (rows: number): Scratch => ({
  counted: new Float64Array(rows),
  excluded: new Int32Array(rows),
});

// Every index below comes from the plan that sized the arrays, hence the many `!`.

function raiseNode(
  plan: ScoringPlan,
  columns: NodeColumns,
  node: number,
  block: Block,
  scratch: Scratch,
): void {
  const rule = plan.rules[node]!;
  if (rule.program === null) raiseMean(plan, columns, node, rule.missing, block, scratch);
  else runProgram(plan, columns, node, rule.program, block);
  if (rule.minimumAnswered > 0) requireAnswers(plan, columns, node, rule.minimumAnswered, block);
  if (rule.finish !== null) finishNode(columns, node, rule.finish, block);
}

/** The mean of the children that count, weighted by their shares. */
function raiseMean(
  plan: ScoringPlan,
  columns: NodeColumns,
  node: number,
  missing: PlannedMissing,
  { from, count }: Block,
  { counted, excluded }: Scratch,
): void {
  const { rows, scores, faults } = columns;
  const at = node * rows + from;
  let certain = 0;
  let isUncertain = false;
  for (let child = plan.firstChild[node]!; child !== NONE; child = plan.nextSibling[child]!) {
    const share = plan.shares[child]!;
    if (share === 0) continue;
    const below = child * rows + from;
    if (columns.isFaulty[child] === 0 && !isUncertain) {
      // The same sums as row by row below, without asking each row.
      addAll(scores, at, below, share, count, certain === 0);
      certain += share;
      continue;
    }
    if (!isUncertain) {
      isUncertain = true;
      if (certain === 0) scores.fill(0, at, at + count);
      counted.fill(certain, 0, count);
      excluded.fill(0, 0, count);
    }
    addChild(columns, at, below, share, missing, count, counted, excluded);
  }

  if (!isUncertain && certain > 0) {
    for (let row = 0; row < count; row += 1) scores[at + row]! /= certain;
    return;
  }
  if (!isUncertain) {
    scores.fill(0, at, at + count);
    counted.fill(0, 0, count);
    excluded.fill(0, 0, count);
  }
  for (let row = 0; row < count; row += 1) {
    if (faults[at + row] !== 0) scores[at + row] = 0;
    else if (counted[row]! > 0) scores[at + row]! /= counted[row]!;
    else faults[at + row] = excluded[row]! || packFault('divide_by_zero', node);
  }
  noteFaults(columns, node, at, count);
}

/** Adds a child that has a score in every row; the first one begins the sums. */
function addAll(
  scores: Float64Array,
  at: number,
  below: number,
  share: number,
  count: number,
  isFirst: boolean,
): void {
  if (isFirst && share === 1) {
    scores.copyWithin(at, below, below + count);
  } else if (isFirst) {
    for (let row = 0; row < count; row += 1) scores[at + row] = share * scores[below + row]!;
  } else if (share === 1) {
    for (let row = 0; row < count; row += 1) scores[at + row]! += scores[below + row]!;
  } else {
    for (let row = 0; row < count; row += 1) scores[at + row]! += share * scores[below + row]!;
  }
}

/** Adds a child to the sums of its parent, or what stands in for it where it has no score. */
function addChild(
  { scores, faults }: NodeColumns,
  at: number,
  below: number,
  share: number,
  { policies, replacement }: PlannedMissing,
  count: number,
  counted: Float64Array,
  excluded: Int32Array,
): void {
  for (let row = 0; row < count; row += 1) {
    const fault = faults[below + row]!;
    const policy = fault === 0 ? 'REPLACE' : policies[fault & 7]!;
    if (policy === 'EXCLUDE') {
      excluded[row] ||= fault;
    } else if (policy === 'PROPAGATE') {
      faults[at + row] ||= fault;
    } else {
      const score = fault === 0 ? scores[below + row]! : policy === 'ZERO' ? 0 : replacement;
      scores[at + row]! += share * score;
      counted[row]! += share;
    }
  }
}

function runProgram(
  plan: ScoringPlan,
  columns: NodeColumns,
  node: number,
  { program, nodes }: PlannedProgram,
  { from, count, surroundings }: Block,
): void {
  const inputs = program.inputs.map((input, place): Column => {
    if (input.kind === 'count') {
      return slice(columns.counts.get(node)!.get(input.key)!, from, count);
    }
    const read = nodes[place]!;
    const weight = plan.weights[read]!;
    if (input.property === 'weight') return { values: Float64Array.of(weight), faults: null };
    const score = slice(columnOf(columns, read), from, count);
    if (input.property === 'score') return score;
    return { values: score.values.map((value) => value * weight), faults: score.faults };
  });
  let result: Column;
  if (program.isOfCohort) {
    const found: Column[] = [];
    const view = viewOf(plan, node, program.cohortCalls, surroundings);
    result = runInView(program, inputs, count, view, found);
    columns.statistics.set(node, found);
  } else {
    result = run(program, inputs, count);
  }
  const at = node * columns.rows + from;
  columns.scores.set(result.values, at);
  if (result.faults === null) return;
  columns.faults.set(result.faults, at);
  noteFaults(columns, node, at, count);
}

/**
 * Where too few of the children have a score, the node has none either: it is unanswered itself. Where that
 * hangs on a child whose score is not known before the period closes, neither is the node's.
 */
function requireAnswers(
  plan: ScoringPlan,
  columns: NodeColumns,
  node: number,
  least: number,
  { from, count }: Block,
): void {
  const { rows, scores, faults } = columns;
  const at = node * rows + from;
  for (let row = 0; row < count; row += 1) {
    let whole = 0;
    let answered = 0;
    let open = 0;
    let openFault = 0;
    for (let child = plan.firstChild[node]!; child !== NONE; child = plan.nextSibling[child]!) {
      whole += plan.shares[child]!;
      const fault = faults[child * rows + from + row]!;
      if (fault === 0) answered += plan.shares[child]!;
      else if ((fault & 7) === cohortOpen) {
        open += plan.shares[child]!;
        openFault ||= fault;
      }
    }
    if (faults[at + row] !== 0 || snap(answered) >= snap(least * whole)) continue;
    const mayBeEnough = snap(answered + open) >= snap(least * whole);
    scores[at + row] = 0;
    faults[at + row] = mayBeEnough ? openFault : packFault('unanswered', node);
    columns.isFaulty[node] = 1;
  }
}

const cohortOpen = faultCode('cohort_open');

function finishNode(
  { rows, scores, faults }: NodeColumns,
  node: number,
  finish: PlannedFinish,
  { from, count }: Block,
): void {
  const at = node * rows + from;
  for (let place = at; place < at + count; place += 1) {
    if (faults[place] === 0) scores[place] = finishScore(scores[place]!, finish);
  }
}

function noteFaults(columns: NodeColumns, node: number, at: number, count: number): void {
  if (columns.isFaulty[node] === 1) return;
  const { faults } = columns;
  for (let place = at; place < at + count; place += 1) {
    if (faults[place] === 0) continue;
    columns.isFaulty[node] = 1;
    return;
  }
}

function slice({ values, faults }: Column, from: number, count: number): Column {
  const to = from + count;
  return { values: values.subarray(from, to), faults: faults && faults.subarray(from, to) };
}
