export { checkFormula } from './check.js';
export type {
  Aggregation,
  FormulaDefinition,
  MissingPolicy,
  MissingRules,
  NodeRule,
} from './definition.js';
export type { DiagnosticCode, DiagnosticParams, FormulaDiagnostic } from './diagnostic.js';
export { regulationFormula } from './regulation.js';
