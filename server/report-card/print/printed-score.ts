import {
  formatDelta,
  formatDateTime,
  formatDistance,
  formatNumber,
  formatPercent,
  formatPeriod,
  formatPoints,
  type Locale,
  noValue,
} from '../../../schema/format.js';
import { placesRisen, type Snapshot } from '../../../schema/scoring/index.js';
import type { TrendPoint } from '../report-card.type.js';
import { cardWords } from './card-words.js';
import type { CardFacts } from './card-facts.js';
import type { PrintedPart } from './printed-part.js';

/** The one number. */
export interface PrintedScore {
  readonly label: string;
  readonly value: string;
  readonly of: string;
  readonly grade: string;
  readonly predicate: string;
  /** Why there is neither grade nor rank; null where there is. */
  readonly fault: string | null;
}

export interface PrintedFact {
  readonly label: string;
  readonly value: string;
  /** Beside the value; null where nothing is to be added. */
  readonly detail: string | null;
}

export interface PrintedLine {
  readonly label: string;
  readonly value: string;
}

/** A length to draw: 0..1 of the whole. */
export interface PrintedBar extends PrintedLine {
  readonly share: number;
}

export interface PrintedClaim {
  readonly title: string;
  readonly claimed: PrintedBar;
  readonly verified: PrintedBar;
  readonly difference: string;
  /** Where nothing was answered; null otherwise. */
  readonly none: string | null;
}

export interface PrintedTrendPoint extends PrintedBar {
  readonly grade: string;
}

export function printedScore({ totals, nodes }: Snapshot, locale: Locale): PrintedScore {
  const words = cardWords[locale];
  const root = nodes.find(({ parentCode, fault }) => parentCode === null && fault !== null);
  const fault = root?.fault ?? 'unanswered';
  const isScored = totals.grade !== '';
  const of = words.scoreOf(formatPoints(totals.maximum, locale));
  const share = words.achievement(formatPercent(totals.achievement, locale));
  return {
    label: words.score,
    value: isScored ? formatPoints(totals.points, locale) : noValue,
    of: isScored ? `${of} · ${share}` : of,
    grade: totals.grade || noValue,
    predicate: isScored ? totals.predicate : words.noGrade,
    fault: isScored ? null : words.faulted(words.why[fault], root?.code ?? noValue),
  };
}

/** Place, movement, the way to the next grade. Without a trend nothing is said of periods before. */
export function printedFacts(facts: CardFacts, locale: Locale): PrintedFact[] {
  const words = cardWords[locale];
  const { unit, totals } = facts.snapshot;
  const { rank, rankOf, nextGrade, points } = totals;
  const count = (value: number | null) => formatNumber(value, locale);
  const previous = facts.trend?.at(-2);
  const places = placesRisen(rank, previous?.rank ?? null);
  return [
    ...(unit === null
      ? []
      : [
          {
            label: words.rank,
            value: rank === null ? words.noRank : words.rankOf(count(rank), count(rankOf)),
            detail: places === null ? null : movement(places, locale),
          },
        ]),
    ...(facts.trend === null
      ? []
      : [
          {
            label: previous ? words.since(formatPeriod(previous.name, locale)) : words.sinceNone,
            // Without a total on either side there is nothing to subtract.
            value:
              previous?.grade && totals.grade
                ? formatDelta(points - previous.points, locale)
                : words.noPrevious,
            detail: null,
          },
        ]),
    ...(totals.grade === ''
      ? []
      : [
          {
            label: words.next,
            value: nextGrade
              ? words.toNext(formatDistance(nextGrade.points, locale), nextGrade.grade)
              : words.best,
            detail: null,
          },
        ]),
  ];
}

function movement(places: number, locale: Locale): string {
  const { rose, fell, stayed } = cardWords[locale];
  if (places === 0) return stayed;
  return (places > 0 ? rose : fell)(formatNumber(Math.abs(places), locale));
}

/** The 0 of what has no total is no score: neither shown as one nor subtracted. */
export function printedClaim(
  { snapshot, hasClaimedTotal }: Pick<CardFacts, 'snapshot' | 'hasClaimedTotal'>,
  locale: Locale,
): PrintedClaim {
  const words = cardWords[locale];
  const { unit, totals, progress } = snapshot;
  const { maximum } = totals;
  const points = totals.grade === '' ? null : totals.points;
  const claimedPoints = hasClaimedTotal ? totals.claimedPoints : null;
  const bar = (label: string, value: number | null) => ({
    label,
    value: formatPoints(value, locale),
    share: value === null ? 0 : shareOf(value, maximum),
  });
  const difference = points === null || claimedPoints === null ? null : points - claimedPoints;
  return {
    title: words.claim,
    claimed: bar(unit === null ? words.claimedByKabupaten : words.claimed, claimedPoints),
    verified: bar(words.verified, points),
    difference: words.difference(formatDelta(difference, locale)),
    none: progress.answered === 0 ? words.nothingClaimed : null,
  };
}

export function printedProgress({ progress }: Snapshot, locale: Locale): PrintedPart<PrintedLine> {
  const words = cardWords[locale];
  const { indicators, answered, evidenced, accepted, submitted, returned } = progress;
  const of = (label: string, count: number) => ({
    label,
    value: words.countOf(formatNumber(count, locale), formatNumber(indicators, locale)),
  });
  return {
    title: words.progress,
    lead: null,
    items: [
      { label: words.completion, value: formatPercent(progress.completion, locale) },
      of(words.answered, answered),
      of(words.evidenced, evidenced),
      of(words.accepted, accepted),
      of(words.waiting, submitted),
      of(words.returned, returned),
      { label: words.submitted, value: submission(progress, locale) },
    ],
    none: '',
  };
}

function submission({ submittedAt, onTime }: Snapshot['progress'], locale: Locale): string {
  const { onTime: punctual, late, neverSubmitted } = cardWords[locale];
  if (submittedAt === null) return neverSubmitted;
  return (onTime ? punctual : late)(formatDateTime(submittedAt, locale));
}

/** As many periods as a line of a page can show. */
const shownPeriods = 12;

export function printedTrend(
  trend: readonly TrendPoint[],
  maximum: number,
  locale: Locale,
): PrintedPart<PrintedTrendPoint> {
  const words = cardWords[locale];
  return {
    title: words.trend,
    lead: null,
    items:
      trend.length < 2
        ? []
        : trend.slice(-shownPeriods).map(({ name, points, grade }) => ({
            label: formatPeriod(name, locale, 'short'),
            value: grade ? formatPoints(points, locale) : noValue,
            share: shareOf(points, maximum),
            grade,
          })),
    none: words.noTrend,
  };
}

/** 0..1, also where a formula lets a unit earn more than there is. */
const shareOf = (points: number, maximum: number): number =>
  maximum > 0 ? Math.min(1, Math.max(0, points / maximum)) : 0;
