import {
  monthsBetween,
  nextSubmission,
  projectDrift,
  reachedAt,
} from '../../schema/projection/drift.js';
import type { MonthlyValue, ProjectedMonth, Projection } from '../../schema/projection/drift.js';
import type { DashboardTrendPointFragment } from '../graphql/graphql.js';

interface Bound {
  readonly grade: string;
  /** Where the grade begins, on the scale of the index. */
  readonly at: number;
}

/** How fast the kabupaten goes, and where that leads by September. */
export interface Pace extends Projection {
  readonly last: MonthlyValue;
  /** What the month of the submission may bring. */
  readonly expected: ProjectedMonth;
  /** The next better grade; undefined at the best. */
  readonly next: (Bound & PaceToGrade) | undefined;
}

interface PaceToGrade {
  /** Points per month that lead there by the submission. */
  readonly needed: number;
  /** When the present pace leads there; undefined where it does not. */
  readonly reached: Pick<MonthlyValue, 'year' | 'month'> | undefined;
}

/** What binary leaves over at a bound that is reached. */
const leftOver = 1e-9;

/** An index is out of 100. */
const scale = { least: 0, most: 100 } as const;

/** @returns undefined while fewer than three closed months have an index, and for periods that are no months. */
export function paceOf(
  trend: readonly DashboardTrendPointFragment[],
  bounds: readonly Bound[],
): Pace | undefined {
  const values = trend.flatMap(({ year, month, index }) =>
    index === null || month === null ? [] : [{ year, month, value: index }],
  );
  const last = values.at(-1);
  if (!last) return undefined;
  const submission = nextSubmission(last);
  const projection = projectDrift(values, submission, scale);
  const expected = projection?.path.at(-1);
  if (!projection || !expected) return undefined;

  const better = bounds
    .filter(({ at }) => at - last.value > leftOver)
    .toSorted((a, b) => a.at - b.at)[0];
  const next = better && {
    ...better,
    needed: (better.at - last.value) / monthsBetween(last, submission),
    reached: reachedAt(last, projection.pace, better.at),
  };
  return { ...projection, last, expected, next };
}

/** A month as periods are named, e.g. `2022-07`. */
export const nameOfMonth = ({ year, month }: Pick<MonthlyValue, 'year' | 'month'>): string =>
  `${year}-${String(month).padStart(2, '0')}`;
