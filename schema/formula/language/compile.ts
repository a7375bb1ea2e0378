import { checkExpression } from './check.js';
import type { Binary, Call, Expression, List } from './expression.js';
import {
  functionNamed,
  repeatedOf,
  type AggregateRow,
  type CohortRow,
  type FunctionRow,
} from './functions.js';
import { printExpression } from './print.js';
import type { Instruction, Member, Program, Source, Stage } from './program.js';
import { RegisterMemory } from './registers.js';
import type { Input, ProgramScope } from './scope.js';

/**
 * Compiles an expression for its scope: once, to be run over any number of worksheets.
 *
 * @param expression within the bounds of `parse`.
 * @throws RangeError naming the first mistake of an expression that `checkExpression` refuses.
 */
export function compileExpression(expression: Expression, scope: ProgramScope): Program {
  const [mistake] = checkExpression(expression, scope);
  if (mistake !== undefined) {
    throw new RangeError(`${mistake.code} at ${mistake.span.from} to ${mistake.span.to}`);
  }
  return new Compiler(scope).compile(expression);
}

/** A stage while its instructions are being listed. */
interface Draft {
  readonly instructions: Instruction[];
  /** The columns that are in registers already. */
  readonly loaded: Set<number>;
}

/**
 * Values that are being worked on lie in temporary registers by depth, like a stack; constants and
 * columns have registers of their own.
 */
class Compiler {
  private readonly stages: Stage[] = [];
  private readonly inputs: Input[] = [];
  private readonly columns: ('input' | 'cohort')[] = [];
  private readonly cohortCalls: string[] = [];
  private readonly columnByKey = new Map<string, number>();
  private readonly registerByColumn = new Map<number, number>();
  private readonly registerByConstant = new Map<number, number>();
  private readonly temporaries: number[] = [];
  private registers = 0;

  constructor(private readonly scope: ProgramScope) {}

  compile(expression: Expression): Program {
    const draft: Draft = { instructions: [], loaded: new Set() };
    const result = this.emit(expression, draft, 0);
    this.stages.push({ instructions: draft.instructions, result, cohort: null });

    const { node, members } = this.scope;
    const constants = new Map([...this.registerByConstant].map(([value, place]) => [place, value]));
    const memory = new RegisterMemory(this.registers, constants);
    const { stages, columns, inputs } = this;
    const size = stages.reduce((sum, { instructions }) => sum + instructions.reduce(addWork, 1), 0);
    const { cohortCalls } = this;
    const isOfCohort = cohortCalls.length > 0;
    const code = { stages, columns, node, members, memory };
    return { inputs, isOfCohort, cohortCalls, size, code };
  }

  /** @returns the register that holds the value; a temporary one is that of `depth`. */
  private emit(expression: Expression, draft: Draft, depth: number): number {
    switch (expression.kind) {
      case 'number':
        return this.constant(expression.value);
      case 'truth':
        return this.constant(expression.value ? 1 : 0);
      case 'name':
        return this.constant(this.scope.parameters.get(expression.name)!);
      case 'reference':
        return this.load(this.columnOf(this.inputNamed(expression)), draft);
      case 'negation': {
        const from = this.emit(expression.operand, draft, depth);
        return this.push(draft, { op: 'negate', from, to: this.temporary(depth) });
      }
      case 'binary':
        return this.emitBinary(expression, draft, depth);
      case 'call':
        return this.emitCall(expression, draft, depth);
      case 'list':
      case 'hole':
        throw new RangeError(`A ${expression.kind} is no value`);
    }
  }

  private emitBinary({ operator, left, right }: Binary, draft: Draft, depth: number): number {
    const [first, second] = this.emitAll([left, right], draft, depth);
    const to = this.temporary(depth);
    return this.push(draft, { op: 'binary', operator, left: first!, right: second!, to });
  }

  private emitCall(call: Call, draft: Draft, depth: number): number {
    const row = functionNamed(call.name)!;
    if (row.kind === 'cohort') return this.load(this.cohortColumn(row, call), draft);
    if (row.kind === 'aggregate') return this.emitAggregate(row, call, draft, depth);

    const table = tableOf(row, call);
    const values = call.arguments.filter((_, place) => row.arguments[place]?.kind !== 'table');
    const from = this.emitAll(values, draft, depth);
    const to = this.temporary(depth);
    if (row.kind === 'inspect') return this.push(draft, { op: 'inspect', row, from: from[0]!, to });
    if (row.kind === 'lazy') {
      // By far the most frequent, so it has a loop of its own.
      return row.name === 'IF'
        ? this.push(draft, { op: 'select', from: [from[0]!, from[1]!, from[2]!], to })
        : this.push(draft, { op: 'choose', row, from, to });
    }
    const { tables } = this.scope;
    return this.push(draft, { op: 'pointwise', row, from, table: tables.get(table), to });
  }

  private emitAggregate(row: AggregateRow, call: Call, draft: Draft, depth: number): number {
    const repeated = repeatedOf(row).length;
    const listed = repeated === 0 ? call.arguments.slice(0, 1) : call.arguments;
    const rest = repeated === 0 ? call.arguments.slice(1) : [];
    const singles = listed.filter(({ kind }) => kind !== 'list');
    const registers = this.emitAll([...singles, ...rest], draft, depth);

    let single = 0;
    const sources = listed.map((argument): readonly Source[] =>
      argument.kind === 'list'
        ? this.columnsOf(argument).map((place) => ({ from: 'column', place }))
        : [{ from: 'register', place: registers[single++]! }],
    );
    const members: Member[] = [];
    const isWeighted = repeated === 2;
    for (let place = 0; place < sources.length; place += isWeighted ? 2 : 1) {
      sources[place]!.forEach((value, index) => {
        members.push({ value, weight: isWeighted ? sources[place + 1]![index]! : null });
      });
    }
    const to = this.temporary(depth);
    return this.push(draft, { op: 'aggregate', row, members, rest: registers.slice(single), to });
  }

  /** What a cohort function finds; a stage of its own makes it, once for all places that ask for it. */
  private cohortColumn(row: CohortRow, call: Call): number {
    const key = printExpression(call, 'canonical');
    const known = this.columnByKey.get(key);
    if (known !== undefined) return known;

    const draft: Draft = { instructions: [], loaded: new Set() };
    const [result, ...rest] = this.emitAll(call.arguments, draft, 0);
    const column = this.columns.push('cohort') - 1;
    this.columnByKey.set(key, column);
    const cohort = { row, rest, column };
    this.stages.push({ instructions: draft.instructions, result: result!, cohort });
    this.cohortCalls.push(key);
    return column;
  }

  /** Each in a register that the following ones leave alone. */
  private emitAll(expressions: readonly Expression[], draft: Draft, depth: number): number[] {
    let free = depth;
    return expressions.map((expression) => {
      const register = this.emit(expression, draft, free);
      if (register === this.temporaries[free]) free += 1;
      return register;
    });
  }

  private push(draft: Draft, instruction: Instruction): number {
    draft.instructions.push(instruction);
    return instruction.to;
  }

  private constant(value: number): number {
    return registerFor(this.registerByConstant, value, () => this.registers++);
  }

  private temporary(depth: number): number {
    return (this.temporaries[depth] ??= this.registers++);
  }

  private load(column: number, draft: Draft): number {
    const to = registerFor(this.registerByColumn, column, () => this.registers++);
    if (!draft.loaded.has(column)) draft.instructions.push({ op: 'load', column, to });
    draft.loaded.add(column);
    return to;
  }

  private inputNamed({ name, property }: Extract<Expression, { kind: 'reference' }>): Input {
    return this.scope.counts.has(name)
      ? { kind: 'count', key: name }
      : { kind: 'node', code: name, property };
  }

  private columnsOf({ property }: List): number[] {
    return this.scope.children.map((code) => this.columnOf({ kind: 'node', code, property }));
  }

  private columnOf(input: Input): number {
    const key =
      input.kind === 'count' ? `count ${input.key}` : `node ${input.code} ${input.property}`;
    const known = this.columnByKey.get(key);
    if (known !== undefined) return known;
    this.inputs.push(input);
    const column = this.columns.push('input') - 1;
    this.columnByKey.set(key, column);
    return column;
  }
}

function registerFor(known: Map<number, number>, key: number, make: () => number): number {
  const register = known.get(key) ?? make();
  known.set(key, register);
  return register;
}

/** The name of the table that a call gives; empty where it gives none. */
function tableOf(row: FunctionRow, call: Call): string {
  const place = row.arguments.findIndex(({ kind }) => kind === 'table');
  const argument = call.arguments[place];
  return argument?.kind === 'name' ? argument.name : '';
}

/** A list costs as much as its members. */
function addWork(sum: number, instruction: Instruction): number {
  if (instruction.op === 'aggregate') return sum + 1 + instruction.members.length;
  return sum + 1;
}
