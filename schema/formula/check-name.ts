import type { FormulaDiagnostic } from './diagnostic.js';
import { functionNamed, parse } from './language/index.js';

/** A parameter or table is called by a word of the language that is nothing else there. */
export function checkName(name: string, field: string): readonly FormulaDiagnostic[] {
  const { expression, mistakes } = parse(name, 'canonical');
  const isName = mistakes.length === 0 && expression?.kind === 'name' && expression.name === name;
  if (isName && functionNamed(name.toUpperCase()) === undefined) return [];
  return [{ code: 'name_malformed', nodeCode: null, field, params: { name } }];
}
