import type { InstrumentDefinition } from '../instruments/instrument.js';
import { checkBands } from './check-bands.js';
import { checkComparisons } from './check-comparisons.js';
import { checkExpressions } from './check-expressions.js';
import { checkIndicators } from './check-indicators.js';
import { checkMissing } from './check-missing.js';
import { checkParameters } from './check-parameters.js';
import { checkRanking } from './check-ranking.js';
import { checkRollup, type RollupSurroundings } from './check-rollup.js';
import { checkRules } from './check-rules.js';
import { checkTables } from './check-tables.js';
import { checkWeights } from './check-weights.js';
import type { FormulaDefinition } from './definition.js';
import type { FormulaDiagnostic } from './diagnostic.js';
import { childrenByParent } from './tree.js';

export interface CheckOptions extends RollupSurroundings {
  /**
   * Whether expressions may compare worksheets with each other. Unless told so they may in an instrument of
   * units, and not in the kabupaten's: a period has one worksheet of it, and nothing to compare it with.
   */
  readonly allowsCohort?: boolean;
}

/**
 * Every reason why a formula may not be published, all at once; empty for a sound one. A formula without
 * any can be compiled.
 *
 * Weights come in tree order, then nodes that the instrument does not have, the rules of the nodes, their
 * expressions, what is missing, parameters, tables, comparisons, grade bands, ranking, and the roll-up last.
 *
 * Where a weight cannot be read, the sum that it belongs to is not judged: it would only repeat the mistake. For
 * the same reason an expression may name a parameter or a table that has a mistake of its own.
 */
export function checkFormula(
  instrument: InstrumentDefinition,
  formula: FormulaDefinition,
  { allowsCohort = instrument.level === 'UNIT', ...surroundings }: CheckOptions = {},
): readonly FormulaDiagnostic[] {
  const children = childrenByParent(instrument);
  const top = formula.gradeBasis === 'ACHIEVEMENT' ? '100' : instrument.totalWeight;
  return [
    ...checkWeights(instrument, formula, children),
    ...checkNames(instrument, formula),
    ...checkRules(instrument, formula),
    ...checkIndicators(instrument, formula),
    ...checkExpressions(instrument, formula, children, allowsCohort),
    ...checkMissing(formula.missing, null, {}),
    ...checkParameters(formula),
    ...checkTables(formula),
    ...checkComparisons(formula, children, new Set(instrument.components.map(({ code }) => code))),
    ...checkBands(formula.gradeBands, top),
    ...checkRanking(formula),
    ...checkRollup(instrument, formula, surroundings),
  ];
}

function checkNames(
  { components, indicators }: InstrumentDefinition,
  formula: FormulaDefinition,
): FormulaDiagnostic[] {
  const inTree = new Set([...components, ...indicators].map(({ code }) => code));
  const answered = new Set(indicators.map(({ code }) => code));
  const unknown = (known: ReadonlySet<string>, rules: object, code: UnknownCode) =>
    Object.keys(rules)
      .filter((nodeCode) => !known.has(nodeCode))
      .map((nodeCode): FormulaDiagnostic => ({ code, nodeCode, field: 'code', params: {} }));
  return [
    ...unknown(inTree, formula.nodes, 'node_unknown'),
    ...unknown(answered, formula.indicators ?? {}, 'indicator_unknown'),
  ];
}

type UnknownCode = 'node_unknown' | 'indicator_unknown';
