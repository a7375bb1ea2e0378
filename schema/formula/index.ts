export { checkFormula, type CheckOptions } from './check.js';
export type {
  Aggregation,
  FormulaDefinition,
  IndicatorRule,
  MissingPolicy,
  MissingRules,
  NodeRule,
  Rounding,
  TableRow,
} from './definition.js';
export type { DiagnosticCode, DiagnosticParams, FormulaDiagnostic } from './diagnostic.js';
export {
  definitionOf,
  recordOf,
  type FormulaRecord,
  type IndicatorRecord,
  type NodeRecord,
} from './record.js';
export { regulationFormula } from './regulation.js';
