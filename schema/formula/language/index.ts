export { checkExpression } from './check.js';
export { kindOfFault, nodeOfFault, packFault, type Column } from './column.js';
export { compileExpression } from './compile.js';
export { findCycles } from './cycles.js';
export { run, runInView } from './evaluate.js';
export {
  partsOf,
  propertyNames,
  type Binary,
  type Call,
  type Expression,
  type Hole,
  type List,
  type Name,
  type Negation,
  type NumberLiteral,
  type Operator,
  type Property,
  type Reference,
  type Span,
  type TruthLiteral,
} from './expression.js';
export { forms, type Form, type FormRules } from './form.js';
export {
  argumentAt,
  functionNamed,
  functions,
  negation,
  operators,
  repeatedOf,
  type Argument,
  type ArgumentKind,
  type Example,
  type FunctionRow,
  type Outcome,
} from './functions.js';
export type { MissingPart, Mistake, MistakeCode, MistakeParams, ValueKind } from './mistake.js';
export { printExpression } from './print.js';
export type { Program } from './program.js';
export { referencesOf } from './references.js';
export type { BandedTable, Input, MemberRule, ProgramScope, Scope } from './scope.js';
export type { CohortView } from './run-cohort.js';
export { suggest } from './suggest.js';
export { parse, type Parsed } from './syntax.js';
