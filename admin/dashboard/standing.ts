import type { DashboardColumnFragment, DashboardUnitFragment } from '../graphql/graphql.js';
import type { PeriodStatus, UnitKind } from '../graphql/enums.js';
import { placesRisen } from '../../schema/scoring/index.js';

/** An area perubahan as leadership speaks of it: its parts in Pemenuhan and in Reform together. */
export interface AreaColumn {
  readonly name: string;
  /** Points that can be earned in all its parts. */
  readonly maximum: number;
  /** Which of a row's `areaPoints` are its parts. */
  readonly parts: readonly number[];
  /** The codes of the parts. */
  readonly codes: readonly string[];
}

/** The areas by name, in the instrument's order: the same area under two aspects is one column. */
export function areaColumns(areas: readonly DashboardColumnFragment[]): readonly AreaColumn[] {
  const columns = new Map<string, AreaColumn>();
  areas.forEach(({ code, name, maximum }, index) => {
    const known = columns.get(name);
    columns.set(name, {
      name,
      maximum: (known?.maximum ?? 0) + maximum,
      parts: [...(known?.parts ?? []), index],
      codes: [...(known?.codes ?? []), code],
    });
  });
  return [...columns.values()];
}

/** Whether the formula gives the unit a total: otherwise its points and its achievement are no figures. */
export const hasTotal = ({ grade }: Pick<DashboardUnitFragment, 'grade'>): boolean => grade !== '';

/**
 * The share of an area's points that a unit has, 0..1; null where the area gives no points, where they are not known
 * before the period closes, and where a unit without a total has none: that may be what it lacks the total for.
 */
export function areaShare(
  row: Pick<DashboardUnitFragment, 'areaPoints' | 'openAreas' | 'grade'>,
  { maximum, parts, codes }: AreaColumn,
): number | null {
  if (maximum === 0 || codes.some((code) => row.openAreas.includes(code))) return null;
  const points = parts.reduce((sum, part) => sum + (row.areaPoints[part] ?? 0), 0);
  return points === 0 && !hasTotal(row) ? null : points / maximum;
}

/** The units of a kind, or all of them. */
export const rowsOfKind = (
  rows: readonly DashboardUnitFragment[],
  kind: UnitKind | null,
): readonly DashboardUnitFragment[] =>
  kind === null ? rows : rows.filter(({ unitKind }) => unitKind === kind);

export type RankingOrder = 'rank' | 'rise' | 'fall';

/** Rows by place (as they come), or those that rose or fell most first; who did not move at all stays out. */
export function ordered(
  rows: readonly DashboardUnitFragment[],
  order: RankingOrder,
): readonly DashboardUnitFragment[] {
  if (order === 'rank') return rows;
  const sign = order === 'rise' ? 1 : -1;
  const moved = rows.flatMap((row) => {
    const places = (placesRisen(row.rank, row.previousRank) ?? 0) * sign;
    return places > 0 ? [{ row, places }] : [];
  });
  return moved.sort((a, b) => b.places - a.places).map(({ row }) => row);
}

/** How many units have each grade, in the order that the grades are given in. */
export function gradesOf(
  rows: readonly Pick<DashboardUnitFragment, 'grade'>[],
  grades: readonly string[],
): readonly { readonly grade: string; readonly count: number }[] {
  return grades.map((grade) => ({
    grade,
    count: rows.filter((row) => row.grade === grade).length,
  }));
}

/** The mean of some shares; null of none. */
export function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Whether it can be told who submitted in time: before the due date whoever has not submitted is not late yet. */
export const isDue = (
  { status, dueAt }: { readonly status: PeriodStatus; readonly dueAt: string },
  now: Date,
): boolean => status === 'CLOSED' || new Date(dueAt) < now;

/** Where a click on a unit's area leads: the worksheet at what is left to do there, which is the cause of its share. */
export const areaPath = (
  { worksheetId }: Pick<DashboardUnitFragment, 'worksheetId'>,
  { codes }: Pick<AreaColumn, 'codes'>,
): string => `/worksheets/${worksheetId}/show?area=${codes.map(encodeURIComponent).join(',')}`;

/** Where a click on a unit leads: its report card once there is one, until then its worksheet. */
export const unitPath = ({
  reportCardId,
  worksheetId,
}: Pick<DashboardUnitFragment, 'reportCardId' | 'worksheetId'>): string =>
  reportCardId ? `/report-cards/${reportCardId}/show` : `/worksheets/${worksheetId}/show`;
