/** A value at the end of a month. */
export interface MonthlyValue {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly value: number;
}

/** What a month to come may bring. */
export interface ProjectedMonth extends MonthlyValue {
  /** Four of five times the value lies between the two, if months go on varying as they did. */
  readonly low: number;
  readonly high: number;
}

export interface Projection {
  /** Change per month. */
  readonly pace: number;
  /** Months between the first and the last value. */
  readonly months: number;
  /** The months after the last value up to the target, in order. */
  readonly path: readonly ProjectedMonth[];
}

/** Fewer values give one change or none: a pace, and no way to say how sure it is. */
export const fewestValues = 3;

/**
 * Goes on from the last value at the pace from the first to the last one (a random walk with drift).
 *
 * With changes `d` over gaps of `g` months, `T` months in all: pace `m` = (last − first) / T; the variance of a month
 * `s²` = Σ (d − m·g)² / g, over the number of changes less one; `h` months on, the value is last + m·h and the
 * variance s²·(h + h²/T), whose second part is how unsure the pace itself is. The range is that of 80 %, by Student's
 * t with as many degrees of freedom as s² has.
 *
 * @param values at least `fewestValues`, in the order of their months, none twice.
 * @param until the last month that is projected; after the last value.
 * @param bounds what the values can be; the projection and its range stay within.
 * @returns undefined where there are too few values, or nothing is to come.
 */
export function projectDrift(
  values: readonly MonthlyValue[],
  until: Pick<MonthlyValue, 'year' | 'month'>,
  bounds: { readonly least: number; readonly most: number },
): Projection | undefined {
  const first = values[0];
  const last = values.at(-1);
  if (!first || !last || values.length < fewestValues) return undefined;
  const ahead = numberOf(until) - numberOf(last);
  if (ahead < 1) return undefined;

  const months = numberOf(last) - numberOf(first);
  const pace = (last.value - first.value) / months;
  const freedom = values.length - 2;
  const variance = values.slice(1).reduce((sum, { value, ...month }, index) => {
    const before = values[index]!;
    const gap = numberOf(month) - numberOf(before);
    return sum + (value - before.value - pace * gap) ** 2 / gap / freedom;
  }, 0);

  const within = (value: number) => Math.min(bounds.most, Math.max(bounds.least, value));
  const path = Array.from({ length: ahead }, (_, index) => {
    const h = index + 1;
    const value = last.value + pace * h;
    const reach = studentsT(freedom) * Math.sqrt(variance * (h + h ** 2 / months));
    return {
      ...monthOf(numberOf(last) + h),
      value: within(value),
      low: within(value - reach),
      high: within(value + reach),
    };
  });
  return { pace, months, path };
}

/** Beyond ten years no pace of some months says anything. */
const horizonMonths = 120;

/**
 * The month at whose end a bound is reached at a pace; undefined where the pace does not lead there within ten years.
 *
 * @param bound not below the last value.
 * @param isInclusive whether the bound itself is enough; otherwise it has to be passed.
 */
export function reachedAt(
  last: MonthlyValue,
  pace: number,
  bound: number,
  isInclusive = true,
): Pick<MonthlyValue, 'year' | 'month'> | undefined {
  if (pace <= 0) return undefined;
  const steps = (bound - last.value) / pace;
  // What binary leaves over is no further month: three steps of 0.2 lead from 59.4 to 60.
  const months = Math.max(1, isInclusive ? Math.ceil(steps - 1e-9) : Math.floor(steps + 1e-9) + 1);
  return months > horizonMonths ? undefined : monthOf(numberOf(last) + months);
}

/** Months from one to another; negative where the other is before. */
export const monthsBetween = (
  from: Pick<MonthlyValue, 'year' | 'month'>,
  to: Pick<MonthlyValue, 'year' | 'month'>,
): number => numberOf(to) - numberOf(from);

/** The first September after a month: when the result goes to the ministry. */
export const nextSubmission = ({ year, month }: Pick<MonthlyValue, 'year' | 'month'>) => ({
  year: month < 9 ? year : year + 1,
  month: 9,
});

const numberOf = ({ year, month }: Pick<MonthlyValue, 'year' | 'month'>) => year * 12 + month - 1;

const monthOf = (number: number) => ({
  year: Math.floor(number / 12),
  month: (number % 12) + 1,
});

/** One in ten lies above: the published table, by degrees of freedom from 1. */
const tenthAbove = [
  3.078, 1.886, 1.638, 1.533, 1.476, 1.44, 1.415, 1.397, 1.383, 1.372, 1.363, 1.356, 1.35, 1.345,
  1.341, 1.337, 1.333, 1.33, 1.328, 1.325,
];

/** With more than the table has, its last value: a little wider than need be. */
const studentsT = (freedom: number): number => tenthAbove[freedom - 1] ?? tenthAbove.at(-1)!;
