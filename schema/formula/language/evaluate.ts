import { packFault, type Column } from './column.js';
import { runAggregate } from './gather.js';
import {
  runBinary,
  runChoice,
  runInspection,
  runNegation,
  runPointwise,
  runSelect,
} from './kernels.js';
import type { Instruction, Program, ProgramCode, Stage } from './program.js';
import { blockRows, settle, type Register } from './registers.js';
import { combineOwn, statisticsIn, type CohortView } from './run-cohort.js';

/**
 * What an expression gives for each of a number of worksheets: one for a form that is being filled in,
 * thousands for a simulation.
 *
 * Each row is computed by itself, whatever block it lies in; where `program.isOfCohort`, the rows are one
 * cohort and see each other. Results are finite, 1 and 0 for truth values; 0 where there is a fault.
 *
 * @param columns as `program.inputs` lists them, of `rows` rows each, or of one row for all.
 * @param groups the kind of unit of each row, for functions that look at units of the same kind; without
 *   them, all are of one kind.
 * @throws RangeError when there is another number of columns, or of rows in one of them.
 */
export function run(
  program: Program,
  columns: readonly Column[],
  rows: number,
  groups: ArrayLike<number> | null = null,
): Column {
  return runInView(program, columns, rows, { sees: 'ROWS', groups });
}

/**
 * The same, where it is said what functions that compare worksheets look at.
 *
 * @param found takes what they found, in the order of `program.cohortCalls`: enough to run any of the rows
 *   again without the others (`GIVEN`).
 * @throws RangeError as `run`, and when a statistic is not given.
 */
export function runInView(
  program: Program,
  columns: readonly Column[],
  rows: number,
  view: CohortView,
  found?: Column[],
): Column {
  requireFit(program, columns, rows, view.sees === 'ROWS' ? view.groups : null);
  const { code } = program;
  const registers = code.memory.forRows(rows);
  const all = placeColumns(code, columns);
  for (let place = 0; place < code.stages.length; place += 1) {
    const stage = code.stages[place]!;
    const { column: own, rest } = runStage(stage, code, all, registers, rows);
    if (stage.cohort === null) return own;
    const { row, column } = stage.cohort;
    const statistic = statisticsIn(view, place, row, { own, rest, node: code.node });
    found?.push(statistic);
    all[column] = combineOwn(row, own, statistic);
  }
  throw new RangeError('A program ends with a stage of its own');
}

function requireFit(
  { inputs }: Program,
  columns: readonly Column[],
  rows: number,
  groups: ArrayLike<number> | null,
): void {
  if (columns.length !== inputs.length) {
    throw new RangeError(`${inputs.length} columns are needed, not ${columns.length}`);
  }
  for (const { values, faults } of columns) {
    const fits = values.length === rows || values.length === 1;
    if (!fits || (faults !== null && faults.length !== values.length)) {
      throw new RangeError(`A column of ${values.length} rows does not fit ${rows}`);
    }
  }
  if (groups !== null && groups.length !== rows) {
    throw new RangeError(`${groups.length} groups do not fit ${rows} rows`);
  }
}

/** The given columns where the program expects them; those that cohort functions make come later. */
function placeColumns({ columns }: ProgramCode, given: readonly Column[]): Column[] {
  let next = 0;
  const none: Column = { values: new Float64Array(0), faults: null };
  return columns.map((source) => (source === 'input' ? given[next++]! : none));
}

interface StageResult {
  readonly column: Column;
  /** The constant arguments of the cohort function that the stage is for, with their faults. */
  readonly rest: Column;
}

function runStage(
  { instructions, result, cohort }: Stage,
  code: ProgramCode,
  columns: readonly Column[],
  registers: readonly Register[],
  rows: number,
): StageResult {
  const values = new Float64Array(rows);
  const register = registers[result]!;
  let faults: Int32Array | null = null;
  let rest: Column | undefined;
  for (let start = 0; start < rows; start += blockRows) {
    const count = Math.min(blockRows, rows - start);
    for (const instruction of instructions) {
      runInstruction(instruction, code, columns, registers, start, count);
    }
    if (register.isFaulty) faults ??= new Int32Array(rows);
    copyOut(register, values, faults, start, count);
    rest ??= firstRow(cohort?.rest ?? [], registers);
  }
  return { column: { values, faults }, rest: rest ?? firstRow([], registers) };
}

function runInstruction(
  instruction: Instruction,
  code: ProgramCode,
  columns: readonly Column[],
  registers: readonly Register[],
  start: number,
  rows: number,
): void {
  const at = (register: number) => registers[register]!;
  const to = at(instruction.to);
  const { node } = code;
  switch (instruction.op) {
    case 'load':
      return load(columns[instruction.column]!, to, start, rows, node);
    case 'binary': {
      const { operator, left, right } = instruction;
      return runBinary(operator, at(left), at(right), to, rows, node);
    }
    case 'negate':
      return runNegation(at(instruction.from), to, rows);
    case 'pointwise': {
      const { row, from, table } = instruction;
      return runPointwise(row, from.map(at), table, to, rows, node);
    }
    case 'choose':
      return runChoice(instruction.row, instruction.from.map(at), to, rows, node);
    case 'select': {
      const [condition, then, otherwise] = instruction.from;
      return runSelect(at(condition), at(then), at(otherwise), to, rows);
    }
    case 'inspect':
      return runInspection(instruction.row, at(instruction.from), to, rows);
    case 'aggregate':
      return runAggregate(instruction, columns, registers, code, start, rows);
  }
}

function load(
  { values, faults }: Column,
  to: Register,
  start: number,
  rows: number,
  node: number,
): void {
  const isOne = values.length === 1;
  if (isOne) to.values.fill(values[0]!, 0, rows);
  else to.values.set(values.subarray(start, start + rows));
  to.isFaulty = faults !== null;
  if (faults !== null) {
    if (isOne) to.faults.fill(faults[0]!, 0, rows);
    else to.faults.set(faults.subarray(start, start + rows));
    for (let row = 0; row < rows; row += 1) if (to.faults[row] !== 0) to.values[row] = 0;
  }
  settle(to, rows, packFault('out_of_domain', node));
}

function copyOut(
  register: Register,
  values: Float64Array,
  faults: Int32Array | null,
  start: number,
  rows: number,
): void {
  for (let row = 0; row < rows; row += 1) {
    const fault = register.isFaulty ? register.faults[row]! : 0;
    if (faults !== null) faults[start + row] = fault;
    // Adding 0 leaves no -0, which prints and compares like no other number.
    values[start + row] = fault === 0 ? register.values[row]! + 0 : 0;
  }
}

function firstRow(places: readonly number[], registers: readonly Register[]): Column {
  const found = places.map((place) => registers[place]!);
  return {
    values: Float64Array.from(found, ({ values }) => values[0]!),
    faults: Int32Array.from(found, ({ faults, isFaulty }) => (isFaulty ? faults[0]! : 0)),
  };
}
