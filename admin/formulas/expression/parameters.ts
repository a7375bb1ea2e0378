import { checkName } from '../../../schema/formula/check-name.js';
import {
  parse,
  partsOf,
  printExpression,
  type Expression,
} from '../../../schema/formula/language/index.js';
import type { FormulaDraft } from '../formulaDraft.js';

/** The draft with one more parameter, under the first free name, worth 1. */
export function withNewParameter(draft: FormulaDraft): FormulaDraft {
  const { parameters = {}, tables = {} } = draft;
  let number = 1;
  const isTaken = (name: string) => Object.hasOwn(parameters, name) || Object.hasOwn(tables, name);
  while (isTaken(`p${number}`)) number += 1;
  return { ...draft, parameters: { ...parameters, [`p${number}`]: '1' } };
}

export const withParameter = (draft: FormulaDraft, name: string, value: string): FormulaDraft => ({
  ...draft,
  parameters: { ...draft.parameters, [name]: value },
});

/** The draft without a parameter; a formula without any has none to list. */
export function withoutParameter(draft: FormulaDraft, name: string): FormulaDraft {
  const { parameters = {}, ...rest } = draft;
  const kept = Object.entries(parameters).filter(([one]) => one !== name);
  return kept.length === 0 ? rest : { ...rest, parameters: Object.fromEntries(kept) };
}

/** Why a parameter cannot be called so; undefined where it can. */
export function nameFault(
  { parameters = {}, tables = {} }: FormulaDraft,
  name: string,
  next: string,
): 'taken' | 'malformed' | undefined {
  if (next === name) return undefined;
  if (Object.hasOwn(parameters, next) || Object.hasOwn(tables, next)) return 'taken';
  return checkName(next, '').length > 0 ? 'malformed' : undefined;
}

/**
 * The draft with another name for a parameter, at its place and in every expression that can be read.
 *
 * @param next which `nameFault` has nothing against.
 */
export function withParameterNamed(draft: FormulaDraft, name: string, next: string): FormulaDraft {
  const entries = Object.entries(draft.parameters ?? {});
  const renamed = <Rule extends { readonly expression?: string }>(
    rules: Readonly<Record<string, Rule>>,
  ): Readonly<Record<string, Rule>> =>
    Object.fromEntries(
      Object.entries(rules).map(([code, rule]) => [
        code,
        rule.expression === undefined
          ? rule
          : { ...rule, expression: textWithName(rule.expression, name, next) },
      ]),
    );
  return {
    ...draft,
    nodes: renamed(draft.nodes),
    ...(draft.indicators && { indicators: renamed(draft.indicators) }),
    parameters: Object.fromEntries(
      entries.map(([one, value]) => [one === name ? next : one, value]),
    ),
  };
}

function textWithName(text: string, name: string, next: string): string {
  const { expression, mistakes } = parse(text, 'canonical');
  if (expression === null || mistakes.length > 0) return text;
  const spans = namesIn(expression).filter((one) => one.name === name);
  const renamed = spans.reduceRight(
    (rest, { span }) => rest.slice(0, span.from) + next + rest.slice(span.to),
    text,
  );
  const read = parse(renamed, 'canonical');
  return read.expression === null ? text : printExpression(read.expression, 'canonical');
}

function namesIn(expression: Expression): readonly Extract<Expression, { kind: 'name' }>[] {
  return expression.kind === 'name' ? [expression] : partsOf(expression).flatMap(namesIn);
}
