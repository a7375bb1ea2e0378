import { formatDelta, formatPercent, formatPoints, type Locale } from '../../../schema/format.js';
import {
  cardAreas,
  standouts,
  type CardArea,
  type Snapshot,
} from '../../../schema/scoring/index.js';
import type { CardFacts } from './card-facts.js';
import { cardWords } from './card-words.js';
import type { PrintedPart } from './printed-part.js';

export interface PrintedAction {
  readonly text: string;
  readonly detail: string;
  /** With its sign. */
  readonly points: string;
}

export interface PrintedArea {
  readonly name: string;
  readonly achievement: string;
  /** 0..1, to be drawn; null where nothing could be scored. */
  readonly share: number | null;
  /** Of its weight; null where nothing could be scored. */
  readonly points: string | null;
  /** Null for the kabupaten's own. */
  readonly median: string | null;
  readonly medianShare: number | null;
}

/** The areas of one aspect. */
export interface PrintedAreaGroup {
  /** Null where the areas stand under no aspect. */
  readonly aspect: string | null;
  readonly areas: readonly PrintedArea[];
}

export interface PrintedStandout {
  readonly name: string;
  readonly detail: string;
  readonly achievement: string;
}

/** As many as a unit can take on in a month. */
const shownActions = 3;

export function printedActions(
  { raises, snapshot }: Pick<CardFacts, 'raises' | 'snapshot'>,
  locale: Locale,
): PrintedPart<PrintedAction> {
  const words = cardWords[locale];
  return {
    title: words.actions,
    lead: words.actionsLead,
    items: raises
      .slice(0, shownActions)
      .map(({ text, indicatorCode, currentKey, nextKey, points }) => ({
        text,
        detail: `${indicatorCode} · ${nextKey === null ? words.full : words.step(currentKey ?? words.unanswered, nextKey)}`,
        points: formatDelta(points, locale),
      })),
    none: snapshot.totals.grade === '' ? words.actionsUnknown : words.noActions,
  };
}

export function printedAreas(
  { nodes }: Pick<Snapshot, 'nodes'>,
  locale: Locale,
): PrintedPart<PrintedAreaGroup> {
  const words = cardWords[locale];
  const areas = cardAreas(nodes);
  const isCompared = areas.some(({ medianPoints }) => medianPoints !== null);
  return {
    title: words.areas,
    lead: [
      isCompared ? words.areasLead : words.areasLeadAlone,
      ...(areas.every(isOfficial) ? [] : [words.unofficial]),
    ].join(' '),
    items: [...Map.groupBy(areas, ({ aspect }) => aspect)].map(([aspect, under]) => ({
      aspect,
      areas: under.map((area) => printedArea(area, locale)),
    })),
    none: words.noAreas,
  };
}

/** `3,00 dari 4,00`; a weight that is not the regulation's is never shown as if it were. */
function pointsIn(area: CardArea, locale: Locale): string {
  const { pointsOf } = cardWords[locale];
  const told = pointsOf(formatPoints(area.points, locale), formatPoints(area.weight, locale));
  return isOfficial(area) ? told : `${told}*`;
}

const isOfficial = ({ weightStatus }: CardArea): boolean => weightStatus === 'OFFICIAL';

function printedArea(area: CardArea, locale: Locale): PrintedArea {
  const words = cardWords[locale];
  const { name, achievement, medianPoints, medianAchievement } = area;
  return {
    name,
    achievement: formatPercent(achievement, locale),
    share: achievement,
    points: achievement === null ? null : pointsIn(area, locale),
    median: medianPoints === null ? null : words.median(formatPoints(medianPoints, locale)),
    medianShare: medianAchievement,
  };
}

export function printedStandouts(
  { nodes }: Pick<Snapshot, 'nodes'>,
  locale: Locale,
): Readonly<Record<'strengths' | 'weaknesses', PrintedPart<PrintedStandout>>> {
  const words = cardWords[locale];
  const areas = cardAreas(nodes);
  const { strengths, weaknesses } = standouts(areas);
  const isScored = areas.some(({ achievement }) => achievement !== null);
  const told = (title: string, listed: readonly CardArea[], none: string) => ({
    title,
    lead: null,
    items: listed.map((area) => ({
      name: area.name,
      detail: [...(area.aspect === null ? [] : [area.aspect]), pointsIn(area, locale)].join(' · '),
      achievement: formatPercent(area.achievement, locale, 0),
    })),
    none: isScored ? none : words.areasUnknown,
  });
  return {
    strengths: told(words.strengths, strengths, words.noStrengths),
    weaknesses: told(words.weaknesses, weaknesses, words.noWeaknesses),
  };
}
