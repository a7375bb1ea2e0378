import { formatExact, parseExact, sumExact, toNumber } from '../../schema/exact.js';
import type { FormulaDefinition } from '../../schema/formula/index.js';
import type { InstrumentDefinition } from '../../schema/instruments/instrument.js';
import { weighsByStatedWeights } from '../../schema/scoring/weigh.js';

/** A line of the table of weights. */
export interface WeightRow {
  readonly code: string;
  readonly text: string;
  /** Null for a root. */
  readonly parentCode: string | null;
  /** From 1. */
  readonly level: number;
  readonly isIndicator: boolean;
  /** Its indicators, where it is a component. */
  readonly indicators: readonly string[];
}

type Tree = Pick<InstrumentDefinition, 'components' | 'indicators'>;

/**
 * What has a weight of its own, in tree order: every component, and the indicators that need one.
 * Indicators that share their component's weight equally are counted, not listed.
 */
export function weightRows(
  { components, indicators }: Tree,
  nodes: FormulaDefinition['nodes'],
): readonly WeightRow[] {
  const branch = (parentCode: string | null, level: number): WeightRow[] =>
    components
      .filter((component) => component.parentCode === parentCode)
      .flatMap(({ code, name }) => {
        const own = indicators.filter(({ componentCode }) => componentCode === code);
        const children = [...components.filter((one) => one.parentCode === code), ...own];
        const isStated = weighsByStatedWeights({ nodes }, code, children);
        const listed = isStated ? own : own.filter((one) => nodes[one.code]);
        return [
          {
            code,
            text: name,
            parentCode,
            level,
            isIndicator: false,
            indicators: own.map((indicator) => indicator.code),
          },
          ...branch(code, level + 1),
          ...listed.map((indicator) => ({
            code: indicator.code,
            text: indicator.text,
            parentCode: code,
            level: level + 1,
            isIndicator: true,
            indicators: [],
          })),
        ];
      });
  return branch(null, 1);
}

/** What the children of a node add up to, and what they should. Amounts are exact texts. */
export type WeightSum =
  | {
      readonly kind: 'sum';
      readonly sum: string;
      readonly expected: string;
      readonly fits: boolean;
    }
  /** Each of `count` children has the same share, in points. */
  | { readonly kind: 'mean'; readonly share: number; readonly count: number }
  /** A weight among them, or the node's own, cannot be read. */
  | { readonly kind: 'unreadable' };

/**
 * The sums below every component, by code, and that of the roots under the empty code; a component
 * without children has none.
 *
 * @param totalWeight what the roots should add up to, exact.
 */
export function weightSums(
  { components, indicators }: Tree,
  nodes: FormulaDefinition['nodes'],
  totalWeight: string,
): ReadonlyMap<string, WeightSum> {
  const sums = new Map<string, WeightSum>();
  const weightOf = (code: string) => nodes[code]?.weight ?? '';
  const childrenOf = (parentCode: string | null) => [
    ...components.filter((one) => one.parentCode === parentCode),
    ...indicators.filter((one) => one.componentCode === parentCode),
  ];
  sums.set(
    '',
    sumOf(
      childrenOf(null).map(({ code }) => weightOf(code)),
      totalWeight,
    ),
  );
  for (const { code } of components) {
    const children = childrenOf(code);
    if (children.length === 0) continue;
    sums.set(
      code,
      weighsByStatedWeights({ nodes }, code, children)
        ? sumOf(
            children.map((child) => weightOf(child.code)),
            weightOf(code),
          )
        : shareOf(
            // A child that is given 0 has no share.
            children.filter((child) => !parseExact(weightOf(child.code))?.equals(0)).length,
            weightOf(code),
          ),
    );
  }
  return sums;
}

/**
 * What each node shares with its siblings, exact: the weight of their parent. Only where there are
 * siblings with weights of their own to move between.
 */
export function sharedWholes(
  { components, indicators, totalWeight }: Tree & Pick<InstrumentDefinition, 'totalWeight'>,
  nodes: FormulaDefinition['nodes'],
): ReadonlyMap<string, string> {
  const wholes = new Map<string, string>();
  const parents = [null, ...components.map(({ code }) => code)];
  for (const parent of parents) {
    const all = [
      ...components.filter(({ parentCode }) => parentCode === parent),
      ...indicators.filter(({ componentCode }) => componentCode === parent),
    ];
    if (parent !== null && !weighsByStatedWeights({ nodes }, parent, all)) continue;
    const children = all.filter(({ code }) => nodes[code] !== undefined);
    if (children.length < 2) continue;
    const whole = parent === null ? totalWeight : (nodes[parent]?.weight ?? '');
    for (const { code } of children) wholes.set(code, whole);
  }
  return wholes;
}

function sumOf(weights: readonly string[], expected: string): WeightSum {
  const exact = weights.map(parseExact);
  const should = parseExact(expected);
  if (should === undefined || exact.some((weight) => weight === undefined)) {
    return { kind: 'unreadable' };
  }
  const sum = sumExact(exact.flatMap((weight) => weight ?? []));
  return {
    kind: 'sum',
    sum: formatExact(sum),
    expected: formatExact(should),
    fits: sum.equals(should),
  };
}

function shareOf(count: number, weight: string): WeightSum {
  const exact = parseExact(weight);
  if (exact === undefined || count === 0) return { kind: 'unreadable' };
  return { kind: 'mean', share: toNumber(exact.div(count)), count };
}
