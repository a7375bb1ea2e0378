import { limits } from '../../schema/limits.js';
import type { DrawSecondScoringsInput } from '../graphql/graphql.js';

/** How a sample is to be drawn, as it is typed. */
export interface SampleForm {
  readonly kind: 'COUNT' | 'SHARE';
  readonly count: string;
  /** In percent. */
  readonly percent: string;
  readonly minutes: string;
  /** Empty for a new one. */
  readonly seed: string;
  readonly evaluatorIds: readonly string[];
  readonly unitIds: readonly string[];
  readonly areaCodes: readonly string[];
}

export const emptySample: SampleForm = {
  kind: 'COUNT',
  count: '50',
  percent: '5',
  minutes: '3',
  seed: '',
  evaluatorIds: [],
  unitIds: [],
  areaCodes: [],
};

/** A number as it is typed in either language: `2,5` or `2.5`; NaN for anything else. */
export function typedNumber(text: string): number {
  const plain = text.trim().replace(',', '.');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

export type SampleFault = 'count' | 'share' | 'minutesPerAnswer' | 'seed';

/** What each may be, as it is typed; both ends are in it. */
export const sampleBounds: Readonly<
  Record<SampleFault, { readonly min: number; readonly max: number; readonly whole?: true }>
> = {
  count: { min: 1, max: limits.secondScoringsPerRound, whole: true },
  share: { min: 0.1, max: 100 },
  minutesPerAnswer: { min: limits.minutesPerAnswerMin, max: limits.minutesPerAnswerMax },
  seed: { min: 0, max: limits.seedMax, whole: true },
};

/** The first field that can't be sent as it is; undefined where all can. */
export function faultOf(form: SampleForm): SampleFault | undefined {
  const typed: readonly (readonly [SampleFault, string])[] = [
    form.kind === 'COUNT' ? ['count', form.count] : ['share', form.percent],
    ['minutesPerAnswer', form.minutes],
    ...(form.seed.trim() === '' ? [] : [['seed', form.seed] as const]),
  ];
  return typed.find(([field, text]) => !isWithin(field, typedNumber(text)))?.[0];
}

function isWithin(field: SampleFault, value: number): boolean {
  const { min, max, whole } = sampleBounds[field];
  return value >= min && value <= max && (!whole || Number.isInteger(value));
}

/**
 * The form as the API takes it.
 *
 * @param form without a fault.
 * @param seed where none is typed; left out for a new one.
 */
export function sampleInput(
  periodId: string,
  form: SampleForm,
  seed?: number,
): DrawSecondScoringsInput {
  const chosen = form.seed.trim() === '' ? seed : typedNumber(form.seed);
  const some = <T>(all: readonly T[]) => (all.length === 0 ? undefined : [...all]);
  return {
    periodId,
    ...(form.kind === 'COUNT'
      ? { count: typedNumber(form.count) }
      : { share: typedNumber(form.percent) / 100 }),
    minutesPerAnswer: typedNumber(form.minutes),
    ...(chosen === undefined ? {} : { seed: chosen }),
    evaluatorIds: some(form.evaluatorIds),
    unitIds: some(form.unitIds),
    areaCodes: some(form.areaCodes),
  };
}
