import { checkName } from './check-name.js';
import { checkNumber } from './check-number.js';
import type { FormulaDefinition } from './definition.js';
import type { FormulaDiagnostic } from './diagnostic.js';

/** Every mistake in the named numbers of a formula. */
export function checkParameters({
  parameters = {},
}: FormulaDefinition): readonly FormulaDiagnostic[] {
  return Object.entries(parameters).flatMap(([name, text]) => {
    const field = `parameters.${name}`;
    return [...checkName(name, field), ...checkNumber(text, null, field)];
  });
}
