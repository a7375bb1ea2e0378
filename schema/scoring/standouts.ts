import type { SnapshotNode } from './snapshot.js';

/** What is read of a component of a report card. */
export type CardComponent = Omit<SnapshotNode, 'effectiveWeight' | 'fault'>;

/** An area perubahan on a report card, with the aspect it stands under. */
export interface CardArea {
  readonly code: string;
  readonly name: string;
  /** Name of the aspect above it; the same area stands under several. */
  readonly aspect: string | null;
  readonly weight: number;
  readonly weightStatus: SnapshotNode['weightStatus'];
  readonly points: number;
  /** Of the unit's own answers, before review. */
  readonly claimedPoints: number;
  readonly medianPoints: number | null;
  /** Share of its weight, 0..1; null where nothing could be scored. */
  readonly achievement: number | null;
  /** The median's share of the weight. */
  readonly medianAchievement: number | null;
}

/** The areas in the instrument's order; an area without weight says nothing and stays out. */
export function cardAreas(nodes: readonly CardComponent[]): readonly CardArea[] {
  const names = new Map(nodes.map(({ code, name }) => [code, name]));
  return nodes
    .filter(({ kind, weight }) => kind === 'AREA' && weight > 0)
    .map(({ parentCode, score, medianPoints, weight, ...node }) => ({
      code: node.code,
      name: node.name,
      aspect: (parentCode !== null && names.get(parentCode)) || null,
      weight,
      weightStatus: node.weightStatus,
      points: node.points,
      claimedPoints: node.claimedPoints,
      medianPoints,
      achievement: score,
      medianAchievement: medianPoints === null ? null : medianPoints / weight,
    }));
}

/** What stands out, each list with the most telling first. */
export interface Standouts {
  readonly strengths: readonly CardArea[];
  readonly weaknesses: readonly CardArea[];
}

/**
 * The areas with the highest and the lowest achievement, as many as `limit` of each.
 *
 * No area is in both lists, one with nothing earned is no strength, and a full one is no weakness. Of
 * equal achievements the heavier area comes first: it moves the total more.
 */
export function standouts(areas: readonly CardArea[], limit = 3): Standouts {
  const scored = areas.filter(
    (area): area is CardArea & { achievement: number } => area.achievement !== null,
  );
  const best = scored.toSorted((a, b) => b.achievement - a.achievement || b.weight - a.weight);
  const worst = scored.toSorted((a, b) => a.achievement - b.achievement || b.weight - a.weight);
  // With few areas the middle one goes to the weaknesses: that is where there is something to do.
  const weaknesses = worst
    .slice(0, Math.min(limit, Math.ceil(scored.length / 2)))
    .filter(({ achievement }) => achievement < 1);
  const strengths = best
    .filter((area) => area.achievement > 0 && !weaknesses.includes(area))
    .slice(0, limit);
  return { strengths, weaknesses };
}

/** Places that somebody rose since the period before, negative for a fall; null where one of the two is not known. */
export const placesRisen = (rank: number | null, previousRank: number | null): number | null =>
  rank === null || previousRank === null ? null : previousRank - rank;
