/** Somebody who can review. */
export interface Evaluator {
  readonly id: string;
  readonly name: string;
}

/** A unit, or the kabupaten's own worksheet, and who reviews it. */
export interface BoardRow {
  /** Id of the unit; null for the kabupaten's own. */
  readonly unitId: string | null;
  /** By name. */
  readonly evaluators: readonly Evaluator[];
  /** Answers that wait for a verdict; undefined for whoever may not see worksheets. */
  readonly waiting: number | undefined;
}

/** What one evaluator has to do. */
export interface Load {
  readonly evaluator: Evaluator;
  /** False for who is no evaluator any more: has units to hand over, and takes no more. */
  readonly able: boolean;
  readonly units: number;
  /** Answers that wait in those units, shared or not; undefined where nobody may tell. */
  readonly waiting: number | undefined;
}

/** Whether an evaluator reviews all of the chosen rows, none, or only some of them. */
export type Share = 'all' | 'some' | 'none';

interface Assigned {
  readonly unit: { readonly id: string } | null;
  readonly evaluator: Evaluator;
}

interface Waiting {
  readonly unit: { readonly id: string } | null;
  readonly progress: { readonly submitted: number };
}

/**
 * Puts together who reviews what: first those whom nobody reviews, then the others; in both the kabupaten's
 * own worksheet comes before the units, which stay in the order they come in.
 */
export function boardRows(
  unitIds: readonly string[],
  assigned: readonly Assigned[],
  waiting: readonly Waiting[] | undefined,
): readonly BoardRow[] {
  const rows = [null, ...unitIds].map((unitId) => {
    const ofUnit = ({ unit }: { readonly unit: { readonly id: string } | null }) =>
      (unit?.id ?? null) === unitId;
    const evaluators = assigned.filter(ofUnit).map(({ evaluator }) => evaluator);
    return {
      unitId,
      evaluators: evaluators.toSorted((a, b) => a.name.localeCompare(b.name)),
      waiting: waiting?.filter(ofUnit).reduce((sum, { progress }) => sum + progress.submitted, 0),
    };
  });
  const isAssigned = ({ evaluators }: BoardRow) => Number(evaluators.length > 0);
  return rows.toSorted((a, b) => isAssigned(a) - isAssigned(b));
}

/** What each evaluator has to do, and whoever was one and still has units; the busiest first. */
export function loadsOf(
  evaluators: readonly Evaluator[],
  rows: readonly BoardRow[],
): readonly Load[] {
  const able = new Set(evaluators.map(({ id }) => id));
  const assigned = rows.flatMap((row) => row.evaluators);
  const people = new Map([...assigned, ...evaluators].map((person) => [person.id, person]));
  const loads = [...people.values()].map((evaluator) => {
    const own = rows.filter((row) => row.evaluators.some(({ id }) => id === evaluator.id));
    const known = rows.every(({ waiting }) => waiting !== undefined);
    const waiting = own.reduce((sum, row) => sum + (row.waiting ?? 0), 0);
    return {
      evaluator,
      able: able.has(evaluator.id),
      units: own.length,
      waiting: known ? waiting : undefined,
    };
  });
  return loads.toSorted(
    (a, b) => b.units - a.units || a.evaluator.name.localeCompare(b.evaluator.name),
  );
}

/** How much of the chosen rows an evaluator reviews. */
export function shareOf(evaluatorId: string, chosen: readonly BoardRow[]): Share {
  const own = chosen.filter((row) => row.evaluators.some(({ id }) => id === evaluatorId));
  if (own.length === 0) return 'none';
  return own.length === chosen.length ? 'all' : 'some';
}

/** A row whose evaluators are to change, and to whom. */
export interface Change {
  readonly unitId: string | null;
  readonly evaluatorIds: readonly string[];
  /** Who reviewed it when this was decided; the server refuses where others do by now. */
  readonly seenEvaluatorIds: readonly string[];
}

/**
 * What has to be saved so that each evaluator has the wanted share: `some` leaves every row as it is for
 * them. Rows that stay the same are left out.
 */
export function changesOf(
  chosen: readonly BoardRow[],
  wanted: ReadonlyMap<string, Share>,
): readonly Change[] {
  return chosen.flatMap(({ unitId, evaluators }) => {
    const before = evaluators.map(({ id }) => id);
    const kept = before.filter((id) => wanted.get(id) !== 'none');
    const added = [...wanted].flatMap(([id, share]) =>
      share === 'all' && !before.includes(id) ? [id] : [],
    );
    if (added.length === 0 && kept.length === before.length) return [];
    return [{ unitId, evaluatorIds: [...kept, ...added], seenEvaluatorIds: before }];
  });
}
