import type { FormulaDefinition } from '../formula/definition.js';
import type { InstrumentDefinition } from '../instruments/instrument.js';
import { groupNumbers, openCohort } from './cohort.js';
import {
  compareNodes,
  compareStandings,
  standingsOf,
  type Move,
  type NodeMove,
  type NodeResults,
  type Standing,
} from './compare.js';
import { snap, type GradeRules } from './grade.js';
import { verifiedOf, type Snapshot } from './snapshot.js';

/** A component whose points are others under the other formula. */
export interface ComponentMove extends NodeMove {
  readonly parentCode: string | null;
}

/** What was sealed beside what another formula makes of the same answers. */
export interface Recalculation {
  /** In the order of the snapshots. */
  readonly moves: readonly Move[];
  /** The components that moved a worksheet, each before those below it, the strongest of a family first. */
  readonly componentsOf: (row: number) => readonly ComponentMove[];
}

/**
 * Recalculates sealed worksheets of one instrument and period by another formula. What was sealed is read
 * off the snapshots and never computed anew; what the formula makes of it rests on the sealed answers alone.
 * The kabupaten's own worksheet has no rank, as in its snapshot. A formula that compares worksheets compares
 * these.
 *
 * @param sealed what the grades of the snapshots were read from.
 * @throws RangeError as `planScoring`.
 */
export function recalculate(
  instrument: InstrumentDefinition,
  sealed: GradeRules,
  formula: FormulaDefinition,
  snapshots: readonly Snapshot[],
): Recalculation {
  const kinds = groupNumbers(snapshots.map(({ unit }) => unit?.kind ?? ''));
  const cohort = openCohort(instrument, formula, snapshots.map(verifiedOf), kinds);
  const after = standingsOf(cohort.totals, formula).map((standing, row) =>
    snapshots[row]!.unit === null ? { ...standing, rank: null } : standing,
  );
  const isComponent = new Set(instrument.components.map(({ code }) => code));
  return {
    moves: compareStandings(snapshots.map(standingOf), after, sealed, formula),
    componentsOf: (row) => {
      const scored = [...cohort.scorecard(row).nodes].filter(([code]) => isComponent.has(code));
      const { nodes } = snapshots[row]!;
      const before = new Map(nodes.map((node) => [node.code, node]));
      return movedBelow({ nodes: before }, { nodes: new Map(scored) }, null);
    },
  };
}

/** As it was sealed; a total that was a fault has no grade. */
const standingOf = ({ totals: { points, achievement, rank, grade } }: Snapshot): Standing => ({
  points,
  achievement,
  rank,
  grade: grade === '' ? null : grade,
});

function movedBelow(
  before: NodeResults,
  after: NodeResults,
  parentCode: string | null,
): readonly ComponentMove[] {
  return compareNodes(before, after, parentCode).flatMap((move) => {
    const below = movedBelow(before, after, move.code);
    return snap(move.points) === 0 && below.length === 0 ? [] : [{ ...move, parentCode }, ...below];
  });
}
