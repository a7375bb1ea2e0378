/**
 * Why a value could not be had. A fault travels upwards like a value, so one unanswered indicator
 * never stops the rest of the instrument from being scored.
 */
export interface Fault {
  readonly fault: FaultKind;
  /** Code of the node where it arose. */
  readonly at: string;
}

/**
 * - `unanswered`: nobody has answered yet, or a count is still empty.
 * - `not_applicable`: someone said that the indicator does not apply to this unit.
 * - `divide_by_zero`: there is nothing to take a share of.
 * - `out_of_domain`: there is an answer, but the scale gives it no value.
 * - `cohort_open`: it compares worksheets with each other, and the others are not known before the period
 *   closes. No rule and no function steps in for it, so that nothing provisional ever looks final.
 */
export type FaultKind = (typeof faultKinds)[number];

export const faultKinds = [
  'unanswered',
  'not_applicable',
  'divide_by_zero',
  'out_of_domain',
  'cohort_open',
] as const;

/** A fault kind as it stands in an array of bytes, where 0 says that there is none. */
export function faultCode(kind: FaultKind): number {
  return faultKinds.indexOf(kind) + 1;
}

export function faultOf(code: number, at: string): Fault {
  const fault = faultKinds[code - 1];
  if (fault === undefined) throw new RangeError(`${code} is no fault`);
  return { fault, at };
}

/** A score in [0, 1], or why there is none. */
export type Value = number | Fault;

export function isFault(value: Value): value is Fault {
  return typeof value !== 'number';
}
