import type { FormulaDefinition, IndicatorRule, NodeRule } from '../formula/definition.js';
import { parse, printExpression } from '../formula/language/index.js';
import type { InstrumentDefinition } from '../instruments/instrument.js';
import { YamlSheet } from '../instruments/yaml-sheet.js';
import { checkDefinition } from './formula-check.js';
import { readDefinition } from './formula-parts.js';
import { mistakeOf, type Reading } from './mistake.js';
import { yamlLines } from './yaml-lines.js';

/**
 * Reads a formula: a `FormulaDefinition` as YAML or JSON, described in `formula.schema.json`.
 *
 * Whatever it leaves out is as `regulationFormula` has it for the instrument. Expressions are written in
 * canonical form, and may compare units with each other. Never throws: every mistake comes back with its
 * line and node.
 *
 * @param fileName as the mistakes should name it.
 */
export function readFormulaFile(
  text: string,
  fileName: string,
  instrument: InstrumentDefinition,
): Reading<FormulaDefinition> {
  const sheet = new YamlSheet(text, fileName);
  const root = sheet.open();
  if (root === undefined) return { mistakes: sheet.diagnostics.map(mistakeOf) };

  const formula = readDefinition(root, instrument);
  const lineOf = yamlLines(text);
  const wrong = checkDefinition(instrument, formula).map(({ path, down, node, sentence }) => {
    return { file: fileName, line: lineOf(path) + down, node, sentence };
  });
  const mistakes = [...sheet.diagnostics.map(mistakeOf), ...wrong].toSorted(
    (a, b) => a.line - b.line,
  );
  return mistakes.length > 0 ? { mistakes } : { value: canonical(formula) };
}

/** With every expression in its one form, as a formula is stored and hashed. */
function canonical({ nodes, indicators, ...rest }: FormulaDefinition): FormulaDefinition {
  return {
    ...rest,
    nodes: printed(nodes),
    ...(indicators && { indicators: printed(indicators) }),
  };
}

function printed<Rule extends NodeRule | IndicatorRule>(
  rules: Readonly<Record<string, Rule>>,
): Readonly<Record<string, Rule>> {
  return Object.fromEntries(
    Object.entries(rules).map(([code, rule]) => {
      const { expression } = rule.expression ? parse(rule.expression, 'canonical') : none;
      const text = expression && printExpression(expression, 'canonical');
      return [code, text === null ? rule : { ...rule, expression: text }];
    }),
  );
}

const none = { expression: null };
