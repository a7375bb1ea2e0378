import { partsOf, type Expression } from './expression.js';
import type { Scope } from './scope.js';

/**
 * The codes of the nodes whose score or points an expression needs, each once, in the order of its text;
 * a list needs all children. Weights are stated, not computed, so `[A].weight` needs nothing; counts,
 * parameters and unknown names are no nodes.
 */
export function referencesOf(
  expression: Expression,
  scope: Pick<Scope, 'children' | 'codes' | 'counts'>,
): readonly string[] {
  const found = new Set<string>();
  const visit = (part: Expression) => {
    if (part.kind === 'list' && part.property !== 'weight') {
      for (const code of scope.children) found.add(code);
    } else if (part.kind === 'reference' && part.property !== 'weight') {
      if (scope.codes.has(part.name) && !scope.counts.has(part.name)) found.add(part.name);
    }
    partsOf(part).forEach(visit);
  };
  visit(expression);
  return [...found];
}
