import { toNumber } from '../exact.js';
import type { FormulaDefinition } from '../formula/definition.js';
import type { Scope } from '../formula/language/index.js';
import { optionNamed } from '../formula/scale-option.js';
import { childrenByParent } from '../formula/tree.js';
import type { IndicatorDefinition, InstrumentDefinition } from '../instruments/instrument.js';
import { readScale, type Scale } from './answer.js';
import { planFinish, numberIn, type PlannedFinish } from './finish.js';
import {
  expressionOf,
  planMissing,
  planProgram,
  readNames,
  type PlannedMissing,
  type PlannedRule,
} from './node-rule.js';
import { dependencyOrder } from './order.js';
import { weighNodes, weighsByStatedWeights } from './weigh.js';

/**
 * An instrument and a formula, compiled: made once, run over any number of answer sets.
 *
 * Nodes are numbers in tree order, a parent before its children; node 0 is the total and carries the
 * instrument's code. What is known of a node stands under its number, in one array per property.
 */
export interface ScoringPlan {
  readonly codes: readonly string[];
  /** Without the total. */
  readonly nodeByCode: ReadonlyMap<string, number>;
  /** `NONE` for the total. */
  readonly parents: Int32Array;
  /** `NONE` where there are no children. */
  readonly firstChild: Int32Array;
  /** `NONE` for the last of its siblings. */
  readonly nextSibling: Int32Array;
  /** What the formula gives each node, in points. */
  readonly weights: Float64Array;
  /** How a node counts among its siblings: its weight under `SUM`, 1 where weight is shared equally; 0 is not at all. */
  readonly shares: Float64Array;
  /** In the instrument's order. */
  readonly indicators: readonly PlannedIndicator[];
  /** The nodes of the components, in the instrument's order. */
  readonly components: Int32Array;
  /** The nodes that are made of others, the total first: a parent before its children. */
  readonly branches: Int32Array;
  /** How each node comes by its score; undefined for an indicator that its scale alone scores. */
  readonly rules: readonly (PlannedRule | undefined)[];
  /** The nodes that have a rule, each after everything that it is made of; the total is the last. */
  readonly order: Int32Array;
  /** Whether a worksheet's score depends on the others. */
  readonly isOfCohort: boolean;
  /** Points are whole multiples of this power of two; see `deal`. */
  readonly grid: number;
}

export interface PlannedIndicator {
  readonly code: string;
  readonly node: number;
  readonly scale: Scale;
  /** What is done to the score that the scale gives; null for nothing, and where an expression scores it. */
  readonly finish: PlannedFinish | null;
  /** The counts that its expression reads; empty where the scale scores it. */
  readonly countKeys: readonly string[];
}

/** Stands where there is no node. */
export const NONE = -1;

/**
 * Compiles a formula for its instrument.
 *
 * A draft whose weights do not add up compiles all the same, so that it can be tried out: siblings then
 * share their parent's weight in proportion.
 *
 * @throws RangeError naming the first node whose weight is absent, unreadable or negative, or whose
 *   expression is wrong or refers to itself; `checkFormula` names them all.
 */
export function planScoring(
  instrument: InstrumentDefinition,
  formula: FormulaDefinition,
): ScoringPlan {
  const nodes = weighNodes(instrument, formula);
  const nodeByCode = new Map(nodes.slice(1).map(({ code }, index) => [code, index + 1] as const));
  const nodeOf = (code: string): number => {
    const node = nodeByCode.get(code);
    if (node === undefined) throw new RangeError(`${code} hangs from no root`);
    return node;
  };

  const parents = Int32Array.from(nodes, ({ parent }) => parent);
  const indicatorCodes = new Set(instrument.indicators.map(({ code }) => code));
  const branches = nodes.flatMap(({ code }, node) => (indicatorCodes.has(code) ? [] : [node]));
  const weights = Float64Array.from(nodes, ({ weight }) => toNumber(weight));
  const tree = { parents, ...linkChildren(parents) };
  const shares = Float64Array.from(nodes, ({ share }) => share);
  const codes = nodes.map(({ code }) => code);
  const rules = planRules({ instrument, formula, codes, nodeOf, shares, branches, ...tree });
  return {
    codes,
    nodeByCode,
    ...tree,
    weights,
    shares,
    indicators: instrument.indicators.map((indicator) => {
      const node = nodeOf(indicator.code);
      const rule = formula.indicators?.[indicator.code];
      const inputs = rules[node]?.program?.program.inputs ?? [];
      return {
        code: indicator.code,
        node,
        scale: scaleOf(indicator, rule?.scale),
        finish: rule && rules[node] === undefined ? planFinish(rule) : null,
        countKeys: inputs.flatMap((input) => (input.kind === 'count' ? [input.key] : [])),
      };
    }),
    components: Int32Array.from(instrument.components, ({ code }) => nodeOf(code)),
    branches: Int32Array.from(branches),
    rules,
    order: dependencyOrder(rules, tree.firstChild, tree.nextSibling, codes),
    isOfCohort: rules.some((rule) => rule?.program?.program.isOfCohort),
    grid: gridFor(
      weights[0] ?? 0,
      rules.some((rule) => rule?.program),
    ),
  };
}

interface RuleContext extends Pick<ScoringPlan, 'codes' | 'shares' | 'firstChild' | 'nextSibling'> {
  readonly instrument: InstrumentDefinition;
  readonly formula: FormulaDefinition;
  readonly branches: readonly number[];
  readonly nodeOf: (code: string) => number;
}

const noCounts: ReadonlySet<string> = new Set();

function planRules(context: RuleContext): readonly (PlannedRule | undefined)[] {
  const { instrument, formula, codes, branches, nodeOf } = context;
  const rules: (PlannedRule | undefined)[] = codes.map(() => undefined);
  const usual = planMissing(formula);
  const names = { ...readNames(formula), codes: new Set(codes.slice(1)) };
  const children = childrenByParent(instrument);

  for (const node of branches) {
    const code = codes[node]!;
    const rule = node === 0 ? undefined : formula.nodes[code];
    const missing = rule?.missing ? planMissing(formula, rule.missing) : usual;
    const text =
      rule === undefined
        ? null
        : expressionOf(rule, weighsByStatedWeights(formula, code, children.get(code) ?? []));
    const scopeHere = () => ({ ...names, children: membersOf(context, node), counts: noCounts });
    rules[node] = {
      program: text === null ? null : planProgram(text, code, node, scopeHere(), missing, nodeOf),
      missing,
      minimumAnswered: numberIn(rule?.minimumAnswered ?? '0', code),
      finish: rule === undefined ? null : planFinish(rule),
    };
  }

  for (const indicator of instrument.indicators) {
    const rule = planIndicator(context, indicator, names, usual);
    if (rule) rules[nodeOf(indicator.code)] = rule;
  }
  return rules;
}

/** Undefined where no expression scores the indicator. */
function planIndicator(
  { formula, nodeOf }: RuleContext,
  { code, countInputs }: IndicatorDefinition,
  names: Pick<Scope, 'parameters' | 'tables' | 'codes'>,
  missing: PlannedMissing,
): PlannedRule | undefined {
  const rule = formula.indicators?.[code];
  if (rule?.expression === undefined) return undefined;
  const node = nodeOf(code);
  const scope = { ...names, children: [], counts: new Set(countInputs.map(({ key }) => key)) };
  const program = planProgram(rule.expression, code, node, scope, missing, nodeOf);
  return { program, missing, minimumAnswered: 0, finish: planFinish(rule) };
}

/** The children of a node that take part in it. */
function membersOf(
  { codes, shares, firstChild, nextSibling }: RuleContext,
  node: number,
): string[] {
  const members: string[] = [];
  for (let child = firstChild[node]!; child !== NONE; child = nextSibling[child]!) {
    if (shares[child] !== 0) members.push(codes[child]!);
  }
  return members;
}

function scaleOf(
  indicator: IndicatorDefinition,
  own: Readonly<Record<string, string>> | undefined,
): Scale {
  if (own === undefined) return readScale(indicator);
  const keys = indicator.options.map(({ key }) => key);
  const values = Object.entries(own).map(
    // A label that nothing is called by scores nothing; the check says so.
    ([label, text]) => [optionNamed(label, keys) ?? label, numberIn(text, label)] as const,
  );
  return { kind: 'OPTIONS', values: new Map(values) };
}

function linkChildren(parents: Int32Array): Pick<ScoringPlan, 'firstChild' | 'nextSibling'> {
  const firstChild = new Int32Array(parents.length).fill(NONE);
  const nextSibling = new Int32Array(parents.length).fill(NONE);
  // Backwards, so that each child is put before its younger siblings.
  for (let node = parents.length - 1; node > 0; node -= 1) {
    const parent = parents[node]!;
    nextSibling[node] = firstChild[parent]!;
    firstChild[parent] = node;
  }
  return { firstChild, nextSibling };
}

/**
 * The distance between doubles as large as the total. Scores that expressions give may be larger than 1:
 * there is room for some hundred times the total before sums would have to be rounded.
 */
function gridFor(total: number, hasPrograms: boolean): number {
  if (total === 0) return 1;
  const exponent = Math.floor(Math.log2(total));
  // The logarithm of a double just below a power of two may round up to it.
  const exact = 2 ** exponent > total ? exponent - 1 : exponent;
  return 2 ** (exact - 52 + (hasPrograms ? 10 : 0));
}
