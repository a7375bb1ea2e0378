import { formatExact, parseExact, sumExact, type Fraction } from '../exact.js';
import type { InstrumentDefinition } from '../instruments/instrument.js';
import { checkBands } from './check-bands.js';
import type { FormulaDefinition } from './definition.js';
import type { FormulaDiagnostic } from './diagnostic.js';
import { childrenByParent, type Child } from './tree.js';

/**
 * Every reason why a formula may not be published, all at once; empty for a sound one.
 *
 * Weights come in tree order, then nodes that the instrument does not have, then grade bands. Where a
 * weight cannot be read, the sum that it belongs to is not judged: it would only repeat the mistake.
 */
export function checkFormula(
  instrument: InstrumentDefinition,
  formula: FormulaDefinition,
): readonly FormulaDiagnostic[] {
  const children = childrenByParent(instrument);
  const top = formula.gradeBasis === 'ACHIEVEMENT' ? '100' : instrument.totalWeight;
  return [
    ...checkRoots(formula, children.get(null) ?? [], instrument.totalWeight),
    ...instrument.components.flatMap(({ code }) =>
      checkChildren(formula, code, children.get(code) ?? []),
    ),
    ...checkNames(instrument, formula),
    ...checkBands(formula.gradeBands, top),
  ];
}

function checkRoots(
  formula: FormulaDefinition,
  roots: readonly Child[],
  totalWeight: string,
): FormulaDiagnostic[] {
  const mistakes = roots.flatMap(({ code }) => checkWeight(formula, code));
  const total = parseExact(totalWeight);
  if (mistakes.length > 0 || total === undefined) return mistakes;

  const sum = sumExact(roots.flatMap(({ code }) => readWeight(formula, code) ?? []));
  if (sum.equals(total)) return [];
  return [
    { code: 'weights_off_total', nodeCode: null, field: 'weight', params: amounts(sum, total) },
  ];
}

function checkChildren(
  formula: FormulaDefinition,
  parentCode: string,
  children: readonly Child[],
): FormulaDiagnostic[] {
  const isMean = formula.nodes[parentCode]?.aggregation === 'MEAN';
  const mistakes = children.flatMap(({ code, isIndicator }) =>
    isMean && isIndicator && !hasRule(formula, code) ? [] : checkWeight(formula, code),
  );
  const parent = readWeight(formula, parentCode);
  if (mistakes.length > 0 || parent === undefined) return mistakes;

  return isMean
    ? checkShares(formula, parentCode, parent, children)
    : checkSum(formula, parentCode, parent, children);
}

function checkSum(
  formula: FormulaDefinition,
  parentCode: string,
  parent: Fraction,
  children: readonly Child[],
): FormulaDiagnostic[] {
  const weights = children.flatMap(({ code }) => readWeight(formula, code) ?? []);
  const sum = sumExact(weights);
  if (sum.equals(parent)) return [];
  if (weights.every((weight) => weight.equals(0))) return [weighNothing(parentCode, parent)];
  return [
    {
      code: 'weights_off_parent',
      nodeCode: parentCode,
      field: 'weight',
      params: amounts(sum, parent),
    },
  ];
}

function checkShares(
  formula: FormulaDefinition,
  parentCode: string,
  parent: Fraction,
  children: readonly Child[],
): FormulaDiagnostic[] {
  const counted = children.filter(({ code }) => !readWeight(formula, code)?.equals(0));
  if (counted.length === 0) return parent.equals(0) ? [] : [weighNothing(parentCode, parent)];

  const share = parent.div(counted.length);
  return counted.flatMap(({ code }): FormulaDiagnostic[] => {
    const weight = readWeight(formula, code);
    if (weight === undefined || weight.equals(share)) return [];
    const params = { weight: formatExact(weight), expected: formatExact(share) };
    return [{ code: 'share_unequal', nodeCode: code, field: 'weight', params }];
  });
}

function checkWeight(formula: FormulaDefinition, code: string): FormulaDiagnostic[] {
  const at = { nodeCode: code, field: 'weight' } as const;
  if (!hasRule(formula, code)) return [{ code: 'weight_missing', ...at, params: {} }];

  const { weight = '' } = formula.nodes[code] ?? {};
  const exact = parseExact(weight);
  if (exact === undefined) return [{ code: 'weight_malformed', ...at, params: { weight } }];
  return exact.lt(0) ? [{ code: 'weight_negative', ...at, params: { weight } }] : [];
}

function checkNames(
  { components, indicators }: InstrumentDefinition,
  { nodes }: FormulaDefinition,
): FormulaDiagnostic[] {
  const known = new Set([...components, ...indicators].map(({ code }) => code));
  return Object.keys(nodes)
    .filter((code) => !known.has(code))
    .map((code) => ({ code: 'node_unknown', nodeCode: code, field: 'code', params: {} }));
}

function weighNothing(nodeCode: string, weight: Fraction): FormulaDiagnostic {
  const params = { weight: formatExact(weight) };
  return { code: 'children_weigh_nothing', nodeCode, field: 'weight', params };
}

function hasRule({ nodes }: FormulaDefinition, code: string): boolean {
  return Object.hasOwn(nodes, code);
}

function readWeight({ nodes }: FormulaDefinition, code: string): Fraction | undefined {
  return parseExact(nodes[code]?.weight ?? '');
}

function amounts(sum: Fraction, expected: Fraction): { sum: string; expected: string } {
  return { sum: formatExact(sum), expected: formatExact(expected) };
}
