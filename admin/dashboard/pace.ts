import {
  monthsBetween,
  nextSubmission,
  projectDrift,
  reachedAt,
} from '../../schema/projection/drift.js';
import type { MonthlyValue, ProjectedMonth, Projection } from '../../schema/projection/drift.js';
import { periodNamed } from '../../schema/period-name.js';
import { snap } from '../../schema/scoring/index.js';
import type { DashboardTrendPointFragment } from '../graphql/graphql.js';
import type { Bound } from './bandLines.js';

/** How fast the kabupaten goes, and where that leads by September. */
export interface Pace extends Projection {
  readonly last: MonthlyValue;
  /** What the month of the submission may bring. */
  readonly expected: ProjectedMonth;
  /** The next better grade; undefined at the best. */
  readonly next: (Bound & PaceToGrade) | undefined;
}

interface PaceToGrade {
  /** Points per month that lead there by the submission; right onto a bound that has to be passed. */
  readonly needed: number;
  /** When the present pace leads there; undefined where it does not within ten years. */
  readonly reached: Pick<MonthlyValue, 'year' | 'month'> | undefined;
}

/** An index is out of 100. */
const scale = { least: 0, most: 100 } as const;

/** @returns undefined while fewer than three closed months have an index, and for periods that are no months. */
export function paceOf(
  trend: readonly DashboardTrendPointFragment[],
  bounds: readonly Bound[],
): Pace | undefined {
  const values = trend.flatMap(({ name, year, month, index }) =>
    index === null || month === null || periodNamed(name)?.kind !== 'MONTHLY'
      ? []
      : [{ year, month, value: index }],
  );
  const last = values.at(-1);
  if (!last) return undefined;
  const submission = nextSubmission(last);
  const projection = projectDrift(values, submission, scale);
  const expected = projection?.path.at(-1);
  if (!projection || !expected) return undefined;

  const better = bounds
    .filter((bound) => !isReached(bound, last.value))
    .toSorted((a, b) => a.at - b.at)[0];
  const next = better && {
    ...better,
    needed: (better.at - last.value) / monthsBetween(last, submission),
    reached: reachedAt(last, projection.pace, better.at, better.isInclusive),
  };
  return { ...projection, last, expected, next };
}

/** As grades are given: at nine decimals, and on a bound only where it belongs to the grade. */
const isReached = ({ at, isInclusive }: Bound, index: number): boolean =>
  isInclusive ? snap(index) >= snap(at) : snap(index) > snap(at);

/** The months that may come: of those projected, the ones that were not closed already, without an index. */
export function monthsAhead(
  trend: readonly Pick<DashboardTrendPointFragment, 'name'>[],
  pace: Pace | undefined,
): readonly ProjectedMonth[] {
  const closed = new Set(trend.map(({ name }) => name));
  return (pace?.path ?? []).filter((month) => !closed.has(nameOfMonth(month)));
}

/** A month as periods are named, e.g. `2022-07`. */
export const nameOfMonth = ({ year, month }: Pick<MonthlyValue, 'year' | 'month'>): string =>
  `${year}-${String(month).padStart(2, '0')}`;
