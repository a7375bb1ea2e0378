import type { CardArea } from '../../../schema/scoring/index.js';

/** An axis of the radar: an area that has a score. What has none is nowhere on an axis, and never at its middle. */
export interface RadarAxis {
  /** From 1, around the circle. */
  readonly number: number;
  readonly area: CardArea & { readonly achievement: number };
}

export interface Radar {
  readonly axes: readonly RadarAxis[];
  /** Areas without a score. */
  readonly left: readonly CardArea[];
  /** Whether the middle unit is known on every axis: a shape with holes is none. */
  readonly hasMedian: boolean;
}

/** Fewer axes make no shape. */
const fewest = 3;

/** The areas as a radar shows them; null where there are too few with a score. */
export function radarOf(areas: readonly CardArea[]): Radar | null {
  const scored = areas.filter((area): area is RadarAxis['area'] => area.achievement !== null);
  if (scored.length < fewest) return null;
  return {
    axes: scored.map((area, at) => ({ number: at + 1, area })),
    left: areas.filter(({ achievement }) => achievement === null),
    hasMedian: scored.every(({ medianAchievement }) => medianAchievement !== null),
  };
}

/** How an area is called where others of the same name stand beside it. */
export const areaName = ({ name, aspect }: CardArea): string =>
  aspect ? `${aspect}: ${name}` : name;
