import { regulationFormula } from '../../schema/formula/index.js';
import type { FormulaDefinition, IndicatorRule, NodeRule } from '../../schema/formula/index.js';
import { buildInstrument } from './instrument.js';

/**
 * A hundred points: A (60) shares its weight between two indicators of A, B or C; B (40) is a percentage
 * of `done` in `planned` and a value without counts.
 */
export const sampleInstrument = buildInstrument([
  { code: 'A', weight: '60', children: [{ code: 'A.1' }, { code: 'A.2' }] },
  {
    code: 'B',
    weight: '40',
    children: [
      {
        code: 'B.1',
        answerType: 'PERCENT',
        ratio: { numerator: 'done', denominator: 'planned' },
        countInputs: [
          { key: 'planned', label: 'Direncanakan' },
          { key: 'done', label: 'Selesai' },
        ],
      },
      { code: 'B.2', answerType: 'VALUE', scale: { min: 0, max: 5, inferred: false } },
    ],
  },
]);

export const sampleFormula: FormulaDefinition = regulationFormula(sampleInstrument);

/** The sample formula with something else in the rule of a node. */
export const withNode = (
  code: string,
  change: Partial<NodeRule>,
  formula: FormulaDefinition = sampleFormula,
): FormulaDefinition => {
  const rule = formula.nodes[code] ?? { weight: '0', weightStatus: 'INFERRED', aggregation: 'SUM' };
  return { ...formula, nodes: { ...formula.nodes, [code]: { ...rule, ...change } } };
};

/** The sample formula with a rule of how an indicator is scored. */
export const withIndicator = (
  code: string,
  rule: IndicatorRule,
  formula: FormulaDefinition = sampleFormula,
): FormulaDefinition => ({ ...formula, indicators: { ...formula.indicators, [code]: rule } });

/** The sample formula with the score of a node given by an expression. */
export const withExpression = (
  code: string,
  expression: string,
  formula: FormulaDefinition = sampleFormula,
): FormulaDefinition => withNode(code, { aggregation: 'EXPRESSION', expression }, formula);
