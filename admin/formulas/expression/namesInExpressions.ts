import {
  parse,
  partsOf,
  printExpression,
  type Expression,
} from '../../../schema/formula/language/index.js';
import type { FormulaDraft } from '../formulaDraft.js';

/** The draft with another name for a parameter or a table in every expression that can be read. */
export function withNameInExpressions(
  draft: FormulaDraft,
  name: string,
  next: string,
): FormulaDraft {
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
  };
}

/** Codes of the nodes whose expressions say the name, components before indicators. */
export function nodesNaming({ nodes, indicators = {} }: FormulaDraft, name: string): string[] {
  const says = ([, { expression }]: [string, { readonly expression?: string }]) =>
    expression !== undefined && spansOf(expression, name).length > 0;
  return [...Object.entries(nodes).filter(says), ...Object.entries(indicators).filter(says)].map(
    ([code]) => code,
  );
}

/** The same values in the same order, one of them under another key. */
export const withKeyNamed = <Value>(
  values: Readonly<Record<string, Value>>,
  name: string,
  next: string,
): Readonly<Record<string, Value>> =>
  Object.fromEntries(
    Object.entries(values).map(([one, value]) => [one === name ? next : one, value]),
  );

function textWithName(text: string, name: string, next: string): string {
  const renamed = spansOf(text, name).reduceRight(
    (rest, { from, to }) => rest.slice(0, from) + next + rest.slice(to),
    text,
  );
  if (renamed === text) return text;
  const read = parse(renamed, 'canonical');
  return read.expression === null ? text : printExpression(read.expression, 'canonical');
}

/** Where an expression says a name; nowhere in one that cannot be read. */
function spansOf(text: string, name: string) {
  const { expression, mistakes } = parse(text, 'canonical');
  if (expression === null || mistakes.length > 0) return [];
  return namesIn(expression).flatMap((one) => (one.name === name ? [one.span] : []));
}

function namesIn(expression: Expression): readonly Extract<Expression, { kind: 'name' }>[] {
  return expression.kind === 'name' ? [expression] : partsOf(expression).flatMap(namesIn);
}
