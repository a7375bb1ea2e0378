import type { FormulaDefinition } from '../formula/definition.js';
import type { Scope } from '../formula/language/index.js';
import type { IndicatorDefinition, InstrumentDefinition } from '../instruments/instrument.js';
import type { ScoringChange } from './change.js';
import { numberIn, planFinish } from './finish.js';
import {
  expressionOf,
  planMissing,
  planProgram,
  readNames,
  type PlannedMissing,
  type PlannedRule,
} from './node-rule.js';
import { NONE, nodeIn, type PlannedTree } from './tree.js';
import { weighsByStatedWeights } from './weigh.js';

type PlannedRules = readonly (PlannedRule | undefined)[];

interface RuleContext {
  readonly instrument: InstrumentDefinition;
  readonly formula: FormulaDefinition;
  readonly tree: PlannedTree;
  readonly shares: Float64Array;
}

interface EarlierRules {
  readonly plan: { readonly rules: PlannedRules };
  readonly change: ScoringChange;
}

const noCounts: ReadonlySet<string> = new Set();

/**
 * How each node comes by its score; undefined for an indicator that its scale alone scores.
 *
 * @param earlier what the change does not touch is taken from there; the same array where it touches nothing.
 */
export function planRules(context: RuleContext, earlier: EarlierRules | null = null): PlannedRules {
  const { instrument, formula, tree } = context;
  const isTouched = (node: number) =>
    earlier === null || isRuleTouched(context, earlier.change, node);
  const branches = tree.branches.filter(isTouched);
  const indicators = instrument.indicators.filter(({ code }) => isTouched(nodeIn(tree, code)));
  if (earlier !== null && branches.length + indicators.length === 0) return earlier.plan.rules;

  const rules: (PlannedRule | undefined)[] =
    earlier?.plan.rules.slice() ?? tree.codes.map(() => undefined);
  const usual = planMissing(formula);
  const names = { ...readNames(formula), codes: new Set(tree.nodeByCode.keys()) };
  for (const node of branches) rules[node] = planBranch(context, node, names, usual);
  for (const indicator of indicators) {
    rules[nodeIn(tree, indicator.code)] = planIndicator(context, indicator, names, usual);
  }
  return rules;
}

/** A changed family touches only what its parent's expression lists: shares are looked up when it is scored. */
function isRuleTouched(context: RuleContext, change: ScoringChange, node: number): boolean {
  if (change.isUsual || change.rules[node] === 1) return true;
  return change.families[node] === 1 && expressionAt(context, node) !== null;
}

type Names = Pick<Scope, 'parameters' | 'tables' | 'codes'>;

function planBranch(
  context: RuleContext,
  node: number,
  names: Names,
  usual: PlannedMissing,
): PlannedRule {
  const { formula, tree } = context;
  const code = tree.codes[node]!;
  const rule = ruleOf(context, node);
  const missing = rule?.missing ? planMissing(formula, rule.missing) : usual;
  const text = expressionAt(context, node);
  const scopeHere = () => ({ ...names, children: membersOf(context, node), counts: noCounts });
  return {
    program:
      text === null
        ? null
        : planProgram(text, code, node, scopeHere(), missing, (read) => nodeIn(tree, read)),
    missing,
    minimumAnswered: numberIn(rule?.minimumAnswered ?? '0', code),
    finish: rule === undefined ? null : planFinish(rule),
  };
}

/** Undefined where no expression scores the indicator. */
function planIndicator(
  { formula, tree }: RuleContext,
  { code, countInputs }: IndicatorDefinition,
  names: Names,
  missing: PlannedMissing,
): PlannedRule | undefined {
  const rule = formula.indicators?.[code];
  if (rule?.expression === undefined) return undefined;
  const node = nodeIn(tree, code);
  const scope = { ...names, children: [], counts: new Set(countInputs.map(({ key }) => key)) };
  const program = planProgram(rule.expression, code, node, scope, missing, (read) =>
    nodeIn(tree, read),
  );
  return { program, missing, minimumAnswered: 0, finish: planFinish(rule) };
}

/** The total has no rule of its own. */
const ruleOf = ({ formula, tree }: Pick<RuleContext, 'formula' | 'tree'>, node: number) =>
  node === 0 ? undefined : formula.nodes[tree.codes[node]!];

/** The expression that a branch is scored by; null for the mean weighted by shares. */
export function expressionAt(
  context: Pick<RuleContext, 'formula' | 'tree'>,
  node: number,
): string | null {
  const rule = ruleOf(context, node);
  if (rule === undefined) return null;
  const { codes, children } = context.tree;
  return expressionOf(rule, weighsByStatedWeights(context.formula, codes[node]!, children[node]!));
}

/** The children of a node that take part in it. */
function membersOf({ tree, shares }: RuleContext, node: number): string[] {
  const { codes, firstChild, nextSibling } = tree;
  const members: string[] = [];
  for (let child = firstChild[node]!; child !== NONE; child = nextSibling[child]!) {
    if (shares[child] !== 0) members.push(codes[child]!);
  }
  return members;
}
