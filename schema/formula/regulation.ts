import type { InstrumentDefinition } from '../instruments/instrument.js';
import type { FormulaDefinition, MissingRules, NodeRule } from './definition.js';

/**
 * The first version of every formula: what the regulation of the instrument says, and nothing else.
 *
 * - A sub-aspect is the mean of its indicators times its weight (KPPU's filled-in LKE: weight 2.0,
 *   one of seven indicators at 0.5, result 0.14); areas, aspects and components are sums (NTB).
 *   So a component whose indicators carry no weight of their own takes their `MEAN`, any other the `SUM`.
 * - Weights, grade bands and what they are compared with come from the instrument, with their status.
 * - What is missing follows `regulationMissing`.
 */
export function regulationFormula(instrument: InstrumentDefinition): FormulaDefinition {
  const sharing = new Set<string>();
  const weighing = new Set<string>();
  for (const { componentCode, weight } of instrument.indicators) {
    (weight === null ? sharing : weighing).add(componentCode);
  }

  const nodes: Record<string, NodeRule> = {};
  for (const { code, weight, weightStatus } of instrument.components) {
    const aggregation = sharing.has(code) && !weighing.has(code) ? 'MEAN' : 'SUM';
    nodes[code] = { weight, weightStatus, aggregation };
  }
  for (const { code, weight, weightStatus } of instrument.indicators) {
    if (weight !== null) nodes[code] = { weight, weightStatus, aggregation: 'SUM' };
  }

  const { gradeBasis, gradeBands } = instrument;
  return { nodes, missing: regulationMissing, gradeBasis, gradeBands };
}

/**
 * An unanswered indicator earns nothing, as in the regions' own applications (SULTENG). A ratio whose
 * denominator is 0 does not count (ZI-APP leaves it empty). No source knows "not applicable": it does
 * not count either, so that a unit is measured by what applies to it.
 */
const regulationMissing: MissingRules = {
  unanswered: 'ZERO',
  notApplicable: 'EXCLUDE',
  divideByZero: 'EXCLUDE',
};
