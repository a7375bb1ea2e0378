import type {
  FormulaDefinition,
  MissingPolicy,
  MissingRules,
  NodeRule,
} from '../formula/definition.js';
import {
  compileExpression,
  parse,
  partsOf,
  type BandedTable,
  type Expression,
  type MemberRule,
  type Program,
  type Scope,
} from '../formula/language/index.js';
import { numberIn, type PlannedFinish } from './finish.js';
import { faultKinds, type FaultKind } from './value.js';

/** How a node is scored, compiled. */
export interface PlannedRule {
  /** Null for the mean of the children weighted by their shares. */
  readonly program: PlannedProgram | null;
  readonly missing: PlannedMissing;
  /** Share of the children's weight that must have a score; 0 asks for none. */
  readonly minimumAnswered: number;
  readonly finish: PlannedFinish | null;
}

export interface PlannedProgram {
  readonly program: Program;
  /** The node that each of the program's inputs reads; -1 for a count of the node itself. */
  readonly nodes: Int32Array;
}

/** What a child without a score does to its parent. */
export interface PlannedMissing {
  /** By `faultCode`; the place of 0 is not read. */
  readonly policies: readonly MissingPolicy[];
  readonly replacement: number;
}

/** The rules for what is missing, those of the node before those of the formula. */
export function planMissing(
  { missing }: FormulaDefinition,
  own: Partial<MissingRules> = {},
): PlannedMissing {
  const rules = { ...missing, ...own };
  const policies: Readonly<Record<FaultKind, MissingPolicy>> = {
    unanswered: rules.unanswered,
    not_applicable: rules.notApplicable,
    divide_by_zero: rules.divideByZero,
    // Nobody can say what such an answer is worth, so by itself it counts neither for nor against.
    out_of_domain: rules.outOfDomain ?? 'EXCLUDE',
    // Whatever stood in for it would be a provisional figure that looks final.
    cohort_open: 'PROPAGATE',
  };
  return {
    policies: ['ZERO', ...faultKinds.map((kind) => policies[kind])],
    replacement: numberIn(rules.replacement ?? '0', 'replacement'),
  };
}

/**
 * The expression that an aggregation stands for; null where the mean weighted by shares is meant.
 *
 * @param isWeighted whether every child has a weight of its own.
 */
export function expressionOf(rule: NodeRule, isWeighted: boolean): string | null {
  switch (rule.aggregation) {
    case 'SUM':
    case 'MEAN':
      return null;
    case 'GEOMETRIC_MEAN':
      return isWeighted ? 'WGEOMEAN(children; children.weight)' : 'GEOMEAN(children)';
    case 'HARMONIC_MEAN':
      return isWeighted ? 'WHARMEAN(children; children.weight)' : 'HARMEAN(children)';
    case 'MINIMUM':
      return 'MIN(children)';
    case 'MAXIMUM':
      return 'MAX(children)';
    case 'EXPRESSION':
      return rule.expression ?? '';
  }
}

/**
 * Compiles the expression of one node; null where it lists children of which none takes part, as while
 * all their weights are 0: then there is nothing to compute, as for a mean of nothing.
 *
 * @throws RangeError naming the node when the expression cannot be read or does not check.
 */
export function planProgram(
  text: string,
  code: string,
  node: number,
  scope: Scope,
  { policies, replacement }: PlannedMissing,
  nodeOf: (code: string) => number,
): PlannedProgram | null {
  const { expression, mistakes } = parse(text, 'canonical');
  if (expression === null || mistakes.length > 0) {
    throw new RangeError(`${code}: the expression cannot be read (${mistakes[0]?.code})`);
  }
  if (scope.children.length === 0 && listsChildren(expression)) return null;
  const members = Object.fromEntries(
    faultKinds.map((kind, place) => [kind, memberRule(policies[place + 1]!, replacement)]),
  ) as Record<FaultKind, MemberRule>;
  try {
    const program = compileExpression(expression, { ...scope, node, members });
    const nodes = program.inputs.map((input) => (input.kind === 'node' ? nodeOf(input.code) : -1));
    return { program, nodes: Int32Array.from(nodes) };
  } catch (error) {
    throw new RangeError(`${code}: ${(error as Error).message}`, { cause: error });
  }
}

const listsChildren = (expression: Expression): boolean =>
  expression.kind === 'list' || partsOf(expression).some(listsChildren);

/** The formula's parameters and tables, as expressions see them. @throws RangeError for an unreadable number. */
export function readNames({
  parameters = {},
  tables = {},
}: FormulaDefinition): Pick<Scope, 'parameters' | 'tables'> {
  const bound = (text: string | null) => (text === null ? null : numberIn(text, 'table'));
  const table = (rows: NonNullable<FormulaDefinition['tables']>[string]): BandedTable => ({
    rows: rows.map(({ from, to, value }) => ({
      from: bound(from),
      to: bound(to),
      value: numberIn(value, 'table'),
    })),
  });
  return {
    parameters: new Map(
      Object.entries(parameters).map(([name, text]) => [name, numberIn(text, name)]),
    ),
    tables: new Map(Object.entries(tables).map(([name, rows]) => [name, table(rows)])),
  };
}

function memberRule(policy: MissingPolicy, replacement: number): MemberRule {
  if (policy === 'EXCLUDE' || policy === 'PROPAGATE') return policy;
  return { countAs: policy === 'ZERO' ? 0 : replacement };
}
