import type { FormulaDefinition } from '../../schema/formula/definition.js';
import { definitionOf } from '../../schema/formula/index.js';
import { parse, printExpression } from '../../schema/formula/language/index.js';
import { InvalidInput } from '../errors/domain-error.js';
import type { FormulaRollupInput } from './formula-rollup.input.js';
import type { SaveFormulaInput } from './formula.input.js';

/**
 * A draft as it is kept: as it was typed, without the spaces around it. Only an expression that can be
 * read is written in its canonical form, so that equal ones have one seal.
 *
 * @throws InvalidInput when a code or a name comes twice: which of the two was meant is nobody's guess.
 */
export function definitionFrom(input: SaveFormulaInput): FormulaDefinition {
  const { nodes, indicators, parameters, tables, comparisons } = input;
  assertOnce(nodes, 'nodes', ({ code }) => code);
  assertOnce(indicators, 'indicators', ({ code }) => code);
  assertOnce(parameters, 'parameters', ({ name }) => name.trim());
  assertOnce(tables, 'tables', ({ name }) => name.trim());
  assertOnce(input.rollup?.unitWeights, 'rollup', ({ code }) => code);
  assertOnce(comparisons, 'comparisons', ({ parentCode }) => parentCode ?? '');
  for (const { scale } of indicators ?? []) assertOnce(scale, 'indicators', ({ key }) => key);
  return definitionOf({
    ...input,
    nodes: nodes.map((node) => ({
      ...node,
      weight: node.weight.trim(),
      minimumAnswered: node.minimumAnswered?.trim(),
      missing: node.missing && replacementTrimmed(node.missing),
      ...finishTrimmed(node),
      expression: canonical(node.expression),
    })),
    indicators: indicators?.map((rule) => ({
      ...rule,
      ...finishTrimmed(rule),
      scale: rule.scale?.map(({ key, value }) => ({ key, value: value.trim() })),
      expression: canonical(rule.expression),
    })),
    missing: replacementTrimmed(input.missing),
    parameters: parameters?.map(({ name, value }) => ({ name: name.trim(), value: value.trim() })),
    tables: tables?.map(({ name, rows }) => ({
      name: name.trim(),
      rows: rows.map(({ from, to, value }) => ({
        from: from?.trim(),
        to: to?.trim(),
        value: value.trim(),
      })),
    })),
    rollup: input.rollup && rollupTrimmed(input.rollup),
    comparisons: comparisons?.map(({ parentCode, answers }) => ({
      parentCode,
      answers: answers.map((answer) => ({ ...answer, ratio: answer.ratio.trim() })),
    })),
  });
}

const rollupTrimmed = (rollup: FormulaRollupInput): FormulaRollupInput => ({
  ...rollup,
  kabupatenShare: rollup.kabupatenShare?.trim() ?? null,
  nodes:
    rollup.nodes?.map(({ code, unitCode, points }) => ({
      code: code.trim(),
      unitCode: unitCode.trim(),
      points: points?.trim() ?? null,
    })) ?? null,
  unitWeights:
    rollup.unitWeights?.map(({ code, weight }) => ({ code, weight: weight.trim() })) ?? null,
});

const replacementTrimmed = <Rules extends { replacement?: string | null }>(rules: Rules) => ({
  ...rules,
  replacement: rules.replacement?.trim(),
});

const finishTrimmed = ({ floor, cap }: { floor?: string | null; cap?: string | null }) => ({
  floor: floor?.trim(),
  cap: cap?.trim(),
});

function canonical(text: string | null | undefined): string | null | undefined {
  if (text == null) return text;
  const { expression, mistakes } = parse(text, 'canonical');
  const isRead = expression !== null && mistakes.length === 0;
  return isRead ? printExpression(expression, 'canonical') : text;
}

function assertOnce<Row>(
  rows: readonly Row[] | null | undefined,
  field: string,
  keyOf: (row: Row) => string,
): void {
  const keys = (rows ?? []).map(keyOf);
  if (new Set(keys).size < keys.length) throw new InvalidInput(field, 'MALFORMED');
}
