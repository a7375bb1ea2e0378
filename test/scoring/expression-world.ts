import {
  compileExpression,
  kindOfFault,
  packFault,
  parse,
  run,
  type BandedTable,
  type Column,
  type Input,
  type MemberRule,
  type Outcome,
  type ProgramScope,
} from '../../schema/formula/language/index.js';
import type { FaultKind } from '../../schema/scoring/index.js';

/** Everything that an expression may speak of, and the answers of some worksheets. */
export interface World {
  readonly children: readonly { readonly code: string; readonly weight: number }[];
  readonly counts: readonly string[];
  readonly parameters: Readonly<Record<string, number>>;
  readonly tables: Readonly<Record<string, BandedTable>>;
  readonly members: Readonly<Record<FaultKind, MemberRule>>;
  readonly rows: readonly WorldRow[];
}

export interface WorldRow {
  /** In the order of the children. */
  readonly scores: readonly Outcome[];
  /** In the order of the keys. */
  readonly counts: readonly Outcome[];
  readonly group: number;
}

/** The number of the node whose expression it is; its children have the numbers after it. */
export const ownNode = 5;

export function scopeOf(world: World): ProgramScope {
  const children = world.children.map(({ code }) => code);
  return {
    children,
    codes: new Set(children),
    counts: new Set(world.counts),
    parameters: new Map(Object.entries(world.parameters)),
    tables: new Map(Object.entries(world.tables)),
    node: ownNode,
    members: world.members,
  };
}

export function columnOf(world: World, input: Input): Column {
  const found = world.rows.map((_, row) => inputAt(world, input, row));
  return {
    values: Float64Array.from(found, ({ value }) => (typeof value === 'number' ? value : 0)),
    faults: found.some(({ value }) => typeof value !== 'number')
      ? Int32Array.from(found, ({ value, node }) =>
          typeof value === 'number' ? 0 : packFault(value, node),
        )
      : null,
  };
}

/** What an input is in one worksheet, and the node whose fault it is where there is none. */
export function inputAt(world: World, input: Input, row: number): { value: Outcome; node: number } {
  const { scores, counts } = world.rows[row]!;
  if (input.kind === 'count') {
    return { value: counts[world.counts.indexOf(input.key)]!, node: ownNode };
  }
  const place = world.children.findIndex(({ code }) => code === input.code);
  const { weight } = world.children[place]!;
  const score = scores[place]!;
  const node = ownNode + 1 + place;
  if (input.property === 'weight') return { value: weight, node };
  if (input.property === 'score' || typeof score !== 'number') return { value: score, node };
  return { value: score * weight, node };
}

/** What the engine makes of an expression in canonical form, per worksheet: a number, or a kind of fault. */
export function outcomesOf(text: string, world: World): readonly Outcome[] {
  const { expression, mistakes } = parse(text, 'canonical');
  if (expression === null || mistakes.length > 0) throw new RangeError(JSON.stringify(mistakes));
  const program = compileExpression(expression, scopeOf(world));
  const columns = program.inputs.map((input) => columnOf(world, input));
  const groups = world.rows.map(({ group }) => group);
  const { values, faults } = run(program, columns, world.rows.length, groups);
  return [...values].map((value, row) => {
    const fault = faults === null ? 0 : faults[row]!;
    return fault === 0 ? value : kindOfFault(fault);
  });
}
