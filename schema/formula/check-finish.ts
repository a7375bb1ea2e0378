import { parseExact } from '../exact.js';
import { keepsDigits } from '../scoring/finish.js';
import { checkNumber } from './check-number.js';
import type { ScoreFinish } from './definition.js';
import type { FormulaDiagnostic } from './diagnostic.js';

/** Every mistake in what is done to the score of a node once it is there. */
export function checkFinish(
  { floor, cap, rounding }: ScoreFinish,
  nodeCode: string,
): readonly FormulaDiagnostic[] {
  const mistakes = [
    ...checkNumber(floor, nodeCode, 'floor'),
    ...checkNumber(cap, nodeCode, 'cap'),
    ...checkOrder(floor, cap, nodeCode),
  ];
  if (rounding && !keepsDigits(rounding.digits)) {
    const params = { digits: String(rounding.digits) };
    mistakes.push({ code: 'rounding_impossible', nodeCode, field: 'rounding.digits', params });
  }
  return mistakes;
}

function checkOrder(
  floor: string | undefined,
  cap: string | undefined,
  nodeCode: string,
): FormulaDiagnostic[] {
  if (floor === undefined || cap === undefined) return [];
  const [lowest, highest] = [parseExact(floor), parseExact(cap)];
  if (!lowest || !highest || lowest.lte(highest)) return [];
  return [{ code: 'floor_above_cap', nodeCode, field: 'floor', params: { floor, cap } }];
}
