import type { CohortTotals } from './cohort.js';
import type { RankingRule } from '../formula/definition.js';
import { gradeOf, snap, type GradeRules } from './grade.js';
import { rankTotals } from './standing.js';

/** What a sheet's place and grade are read from; a formula has it. */
export interface StandingRules extends GradeRules {
  readonly ranking?: RankingRule | undefined;
}

/** Where one sheet of a cohort stands. */
export interface Standing {
  /** Unrounded. */
  readonly points: number;
  /** Share of the maximum, in [0, 1]; 0 where there is none. */
  readonly achievement: number;
  /** From 1, by the formula's rule (see `rankTotals`); null where the total is a fault. */
  readonly rank: number | null;
  /** Null where the total is a fault, and where no band holds it. */
  readonly grade: string | null;
}

/** One sheet under two formulas. */
export interface Move {
  readonly before: Standing;
  readonly after: Standing;
  /** Points gained. */
  readonly points: number;
  /** Places gained: 2 is from 5th to 3rd; null where either has no rank. */
  readonly places: number | null;
  /** Better, worse, or the same grade; by the order of the new bands, and of the old where the new have none. */
  readonly grade: -1 | 0 | 1;
}

/** Points of one node under two formulas. */
export interface NodeMove {
  readonly code: string;
  readonly before: number;
  readonly after: number;
  /** Points gained. */
  readonly points: number;
}

/** Ranks and grades a cohort. Sheets are ranked by points: they are of one instrument. */
export function standingsOf(totals: CohortTotals, rules: StandingRules): readonly Standing[] {
  const ranks = rankTotals(
    Array.from(totals.points, (points, row) => (totals.isFault[row] === 0 ? points : null)),
    rules.ranking,
  );
  return Array.from(totals.points, (points, row) => {
    const maximum = totals.maxima[row]!;
    const achievement = maximum > 0 ? points / maximum : 0;
    const rank = ranks[row] ?? null;
    const value = rules.gradeBasis === 'POINTS' ? points : achievement * 100;
    return { points, achievement, rank, grade: rank === null ? null : gradeNamed(value, rules) };
  });
}

/** What another formula does to each sheet of a cohort. */
export function compareStandings(
  before: readonly Standing[],
  after: readonly Standing[],
  { gradeBands: old }: GradeRules,
  { gradeBands: bands }: GradeRules,
): readonly Move[] {
  const placeOf = (grade: string | null) => {
    const place = bands.findIndex((band) => band.grade === grade);
    return place >= 0 ? place : old.findIndex((band) => band.grade === grade);
  };
  return before.map((then, row) => {
    const now = after[row]!;
    const isGraded = then.grade !== null && now.grade !== null && then.grade !== now.grade;
    const isRanked = then.rank !== null && now.rank !== null;
    return {
      before: then,
      after: now,
      points: now.points - then.points,
      places: isRanked ? then.rank - now.rank : null,
      grade: isGraded ? (Math.sign(placeOf(then.grade) - placeOf(now.grade)) as Move['grade']) : 0,
    };
  });
}

/** What is known of a node's result, worked out or sealed. */
interface NodePoints {
  readonly parentCode: string | null;
  readonly points: number;
}

/** The points of a sheet's nodes by their code: a scorecard, or what was sealed of one. */
export interface NodeResults {
  readonly nodes: ReadonlyMap<string, NodePoints>;
}

/**
 * Which nodes made a sheet move: the children of each node in question, those that moved it most first.
 * Where there are no remainders of expressions, the moves of the roots add up exactly to that of the total.
 *
 * @param parentCode whose children; null for the roots.
 */
export function compareNodes(
  before: NodeResults,
  after: NodeResults,
  parentCode: string | null = null,
): readonly NodeMove[] {
  return [...after.nodes]
    .filter(([, node]) => node.parentCode === parentCode)
    .map(([code, { points }]) => {
      const then = before.nodes.get(code)?.points ?? 0;
      return { code, before: then, after: points, points: points - then };
    })
    .sort((a, b) => Math.abs(snap(b.points)) - Math.abs(snap(a.points)));
}

/** A draft's bands may leave gaps. */
function gradeNamed(value: number, { gradeBands }: GradeRules): string | null {
  try {
    return gradeOf(value, gradeBands).grade;
  } catch {
    return null;
  }
}
