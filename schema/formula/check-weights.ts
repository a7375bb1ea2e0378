import { formatExact, parseExact, sumExact, type Fraction } from '../exact.js';
import type { InstrumentDefinition } from '../instruments/instrument.js';
import { weighsByStatedWeights } from '../scoring/weigh.js';
import type { FormulaDefinition } from './definition.js';
import type { FormulaDiagnostic } from './diagnostic.js';
import type { Child } from './tree.js';

type Children = ReadonlyMap<string | null, readonly Child[]>;

/** Every mistake in the weights of a formula, in tree order. */
export function checkWeights(
  { components, totalWeight }: InstrumentDefinition,
  formula: FormulaDefinition,
  children: Children,
): readonly FormulaDiagnostic[] {
  return [
    ...checkRoots(formula, children.get(null) ?? [], totalWeight),
    ...components.flatMap(({ code }) => checkChildren(formula, code, children.get(code) ?? [])),
  ];
}

/** The weight that a formula states for a node; undefined where it cannot be read. */
export function readWeight({ nodes }: FormulaDefinition, code: string): Fraction | undefined {
  return parseExact(nodes[code]?.weight ?? '');
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
  const isStated = weighsByStatedWeights(formula, parentCode, children);
  const mistakes = children.flatMap(({ code, isIndicator }) =>
    !isStated && isIndicator && !hasRule(formula, code) ? [] : checkWeight(formula, code),
  );
  const parent = readWeight(formula, parentCode);
  if (mistakes.length > 0 || parent === undefined) return mistakes;

  return isStated
    ? checkSum(formula, parentCode, parent, children)
    : checkShares(formula, parentCode, parent, children);
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

function weighNothing(nodeCode: string, weight: Fraction): FormulaDiagnostic {
  const params = { weight: formatExact(weight) };
  return { code: 'children_weigh_nothing', nodeCode, field: 'weight', params };
}

function hasRule({ nodes }: FormulaDefinition, code: string): boolean {
  return Object.hasOwn(nodes, code);
}

function amounts(sum: Fraction, expected: Fraction): { sum: string; expected: string } {
  return { sum: formatExact(sum), expected: formatExact(expected) };
}
