/**
 * What raising an indicator costs, in a unit that the people who plan agree on: 0 to `limits.effortMax`, at
 * most two decimals, kept and added as hundredths so that equal efforts are equal.
 */
export interface Efforts {
  /** Whether the effort is that of closing the indicator however far, or of each step to the next better option. */
  readonly basis: EffortBasis;
  /** By indicator code; whatever is not in it costs 1. */
  readonly of: ReadonlyMap<string, number>;
}

export type EffortBasis = 'INDICATOR' | 'STEP';

export const usualEffort = 1;

/** The effort of so many steps, in hundredths. */
export function hundredthsOf({ basis, of }: Efforts, code: string, steps: number): number {
  const one = Math.round((of.get(code) ?? usualEffort) * 100);
  return basis === 'INDICATOR' ? one : one * steps;
}
