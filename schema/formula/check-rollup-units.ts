import { parseExact } from '../exact.js';
import { checkNumber } from './check-number.js';
import type { RollupSurroundings } from './check-rollup.js';
import type { RollupRule } from './definition.js';
import type { FormulaDiagnostic } from './diagnostic.js';

/** Every mistake in what the units count in their mean. */
export function checkRollupUnits(
  { method, missingUnits, unitWeights }: RollupRule,
  { unitCodes }: RollupSurroundings,
): readonly FormulaDiagnostic[] {
  if (method === 'KABUPATEN_ONLY') return [];
  const mistakes: FormulaDiagnostic[] = [];
  if (missingUnits === 'REPLACE') {
    const field = 'rollup.missingUnits';
    mistakes.push({ code: 'rollup_policy_impossible', nodeCode: null, field, params: {} });
  }
  if (unitWeights === undefined) return mistakes;
  return [
    ...mistakes,
    ...Object.entries(unitWeights).flatMap(([unit, weight]) => checkWeight(unit, weight)),
    ...checkSum(unitWeights),
    ...(unitCodes ? checkCodes(unitWeights, unitCodes) : []),
  ];
}

const placeOf = (unit: string) =>
  ({ nodeCode: null, field: `rollup.unitWeights.${unit}` }) as const;

function checkWeight(unit: string, weight: string): readonly FormulaDiagnostic[] {
  const exact = parseExact(weight);
  if (exact === undefined) return checkNumber(weight, null, placeOf(unit).field);
  if (exact.gte(0)) return [];
  return [{ code: 'unit_weight_negative', ...placeOf(unit), params: { unit, weight } }];
}

/**
 * Of nothing there is no mean. The weights are not added up: the exact sum of hundreds of long fractions takes
 * minutes, and none of them may be below zero.
 */
function checkSum(unitWeights: Readonly<Record<string, string>>): readonly FormulaDiagnostic[] {
  const exact = Object.values(unitWeights).map(parseExact);
  const read = exact.filter((weight) => weight !== undefined);
  const isAllRead = read.length === exact.length && exact.length > 0;
  if (!isAllRead || read.some((weight) => weight.gt(0))) return [];
  return [
    { code: 'unit_weights_nothing', nodeCode: null, field: 'rollup.unitWeights', params: {} },
  ];
}

/** A unit that was forgotten would count as nothing, or as one: it is named instead. */
function checkCodes(
  unitWeights: Readonly<Record<string, string>>,
  unitCodes: readonly string[],
): readonly FormulaDiagnostic[] {
  const known = new Set(unitCodes);
  return [
    ...unitCodes
      .filter((unit) => !Object.hasOwn(unitWeights, unit))
      .map((unit): FormulaDiagnostic => {
        return { code: 'unit_weight_missing', ...placeOf(unit), params: { unit } };
      }),
    ...Object.keys(unitWeights)
      .filter((unit) => !known.has(unit))
      .map((unit): FormulaDiagnostic => {
        return { code: 'unit_unknown', ...placeOf(unit), params: { unit } };
      }),
  ];
}
