import { formatExact, parseExact } from '../../../schema/exact.js';
import type {
  FormulaDefinition,
  IndicatorRule,
  MissingRules,
  NodeRule,
} from '../../../schema/formula/index.js';
import type { FormulaDraft } from '../formulaDraft.js';

/** What a node does otherwise than the formula: everything of its rule but where its score comes from. */
export type OwnRules = Pick<
  NodeRule,
  'missing' | 'minimumAnswered' | 'floor' | 'cap' | 'rounding' | 'direction'
>;

const parts = ['missing', 'minimumAnswered', 'direction', 'floor', 'cap', 'rounding'] as const;

/** The rules of a component, or those by which an indicator's score is held and rounded. */
export function ownRulesOf(
  { nodes, indicators }: FormulaDefinition,
  code: string,
  isIndicator: boolean,
): OwnRules {
  const rule: OwnRules = (isIndicator ? indicators?.[code] : nodes[code]) ?? {};
  return pick(rule);
}

export const hasOwnRules = (rules: OwnRules): boolean => Object.keys(pick(rules)).length > 0;

/** The draft with these rules for a node in place of those that it had; none at all by `{}`. */
export function withOwnRules(
  draft: FormulaDraft,
  code: string,
  isIndicator: boolean,
  rules: OwnRules,
): FormulaDraft {
  if (isIndicator) {
    return withIndicatorRule(draft, code, { ...rest(draft.indicators?.[code]), ...pick(rules) });
  }
  const rule = draft.nodes[code];
  if (rule === undefined) return draft;
  const { weight, weightStatus, aggregation } = rule;
  const kept: NodeRule = { weight, weightStatus, aggregation, ...rest(rule), ...pick(rules) };
  return { ...draft, nodes: { ...draft.nodes, [code]: kept } };
}

/** The draft with another rule for an indicator's answer; one that says nothing is none. */
export function withIndicatorRule(
  draft: FormulaDraft,
  code: string,
  rule: IndicatorRule,
): FormulaDraft {
  const { indicators = {}, ...others } = draft;
  const { [code]: _before, ...kept } = indicators;
  const next = Object.keys(rule).length > 0 ? { ...indicators, [code]: rule } : kept;
  return Object.keys(next).length > 0 ? { ...others, indicators: next } : others;
}

/** The rules with something else in one part; a blank one is left out, so that what is usual holds. */
export const withPart = <Rules extends object, Part extends keyof Rules>(
  rules: Rules,
  part: Part,
  value: Rules[Part] | undefined,
): Rules => {
  const { [part]: _before, ...kept } = rules;
  const isBlank = value === undefined || value === '' || isEmpty(value);
  // Every part of such rules may be left out.
  return (isBlank ? kept : { ...rules, [part]: value }) as Rules;
};

/** A share as somebody writes it, in percent without the sign: `0.5` is `50`. What cannot be read stays. */
export const percentOf = (share: string): string => {
  const exact = parseExact(share);
  return exact ? formatExact(exact.mul(100)) : share;
};

/** The share that is meant by a percentage, with or without the sign. What cannot be read stays. */
export const shareOf = (percent: string): string => {
  const text = percent.replace(/\s*%$/, '');
  const exact = parseExact(text);
  return exact ? formatExact(exact.div(100)) : text;
};

export const missingKinds = ['unanswered', 'notApplicable', 'divideByZero', 'outOfDomain'] as const;
export type MissingKind = (typeof missingKinds)[number];

/** What the formula does where a node says nothing else. */
export const usualPolicy = ({ missing }: FormulaDefinition, kind: MissingKind) =>
  missing[kind] ?? 'EXCLUDE';

/** Whether anything missing is replaced by a number, by a formula or by one of its nodes. */
export const isReplacing = (rules: Partial<MissingRules>): boolean =>
  missingKinds.some((kind) => rules[kind] === 'REPLACE');

function pick(rules: OwnRules): OwnRules {
  const given = parts.flatMap((part) => {
    const value = rules[part];
    return value === undefined || value === '' || isEmpty(value) ? [] : [[part, value] as const];
  });
  return Object.fromEntries(given);
}

/** Of a rule what is no rule of its own: what its score comes from. */
function rest(rule: NodeRule | IndicatorRule | undefined): object {
  const own: ReadonlySet<string> = new Set(parts);
  return Object.fromEntries(Object.entries(rule ?? {}).filter(([part]) => !own.has(part)));
}

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;
