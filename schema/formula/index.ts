export { checkFormula, type CheckOptions } from './check.js';
export type { RollupInstrument, RollupSurroundings } from './check-rollup.js';
export type {
  Aggregation,
  Comparison,
  FormulaDefinition,
  IndicatorRule,
  MissingPolicy,
  MissingRules,
  NodeRule,
  RankingBasis,
  RankingRule,
  Rollup,
  RollupNode,
  RollupRule,
  Rounding,
  TableRow,
  TieRule,
} from './definition.js';
export type { DiagnosticCode, DiagnosticParams, FormulaDiagnostic } from './diagnostic.js';
export { notesOn, type FormulaNote } from './notes.js';
export {
  definitionOf,
  recordOf,
  type FormulaRecord,
  type IndicatorRecord,
  type NodeRecord,
} from './record.js';
export { regulationFormula } from './regulation.js';
export { optionNamed } from './scale-option.js';
