import {
  formatDateTime,
  formatDelta,
  formatPeriod,
  formatPoints,
  type Locale,
} from '../../../schema/format.js';
import { periodName } from '../../../schema/period-name.js';
import type { Snapshot } from '../../../schema/scoring/index.js';
import type { CardChange, CardFacts } from './card-facts.js';
import { cardWords } from './card-words.js';
import { printedCommitments, type PrintedCommitments } from './printed-commitments.js';
import type { PrintedPart } from './printed-part.js';
import {
  printedActions,
  printedAreas,
  printedStandouts,
  type PrintedAction,
  type PrintedAreaGroup,
  type PrintedStandout,
} from './printed-areas.js';
import {
  printedClaim,
  printedFacts,
  printedProgress,
  printedScore,
  printedTrend,
  type PrintedClaim,
  type PrintedFact,
  type PrintedLine,
  type PrintedScore,
  type PrintedTrendPoint,
} from './printed-score.js';

/** A report card in words: all that the PDF and the page that verifies it say. */
export interface PrintedCard {
  readonly locale: Locale;
  readonly title: string;
  readonly kabupaten: string;
  /** Stands above the name: the kabupaten of a unit, what the kabupaten's own worksheet is. */
  readonly above: string;
  readonly holder: string;
  readonly period: string;
  readonly score: PrintedScore;
  readonly facts: readonly PrintedFact[];
  readonly actions: PrintedPart<PrintedAction>;
  /** Null where none were sealed. */
  readonly commitments: PrintedCommitments | null;
  readonly claim: PrintedClaim;
  readonly progress: PrintedPart<PrintedLine>;
  readonly areas: PrintedPart<PrintedAreaGroup>;
  readonly strengths: PrintedPart<PrintedStandout>;
  readonly weaknesses: PrintedPart<PrintedStandout>;
  /** Null where nothing of other periods may be told. */
  readonly trend: PrintedPart<PrintedTrendPoint> | null;
  readonly basis: readonly string[];
  readonly sealTitle: string;
  readonly sha256: string;
}

/** Puts a sealed result into words. Nothing is computed here: every figure is the snapshot's, formatted as on screen. */
export function printedCard(facts: CardFacts, locale: Locale): PrintedCard {
  const words = cardWords[locale];
  const { snapshot, sealedAt, sha256 } = facts;
  const kabupaten = kabupatenIn(facts);
  const { instrument, formula, unit } = snapshot;
  return {
    locale,
    title: words.title,
    kabupaten,
    above: unit === null ? words.ownSheet : kabupaten,
    holder: unit?.name ?? kabupaten,
    period: periodIn(snapshot, locale),
    score: printedScore(snapshot, locale),
    facts: printedFacts(facts, locale),
    actions: printedActions(facts, locale),
    commitments: printedCommitments(facts, locale),
    claim: printedClaim(facts, locale),
    progress: printedProgress(snapshot, locale),
    areas: printedAreas(snapshot, locale),
    ...printedStandouts(snapshot, locale),
    trend: facts.trend && printedTrend(facts.trend, snapshot.totals.maximum, locale),
    basis: [
      ...(facts.change ? [changeIn(facts.change, locale)] : []),
      ...(facts.supersededBy ? [supersededIn(facts.supersededBy, locale)] : []),
      words.basis(instrument.title, formula.title, String(formula.revision)),
      `${words.sealed(formatDateTime(sealedAt, locale))} ${words.ministry}`,
    ],
    sealTitle: words.seal,
    sha256,
  };
}

/** The period by the name of then, and which revision it is, where it is a further one. */
export const periodIn = ({ period }: Pick<Snapshot, 'period'>, locale: Locale): string =>
  [
    formatPeriod(periodName(period), locale),
    ...(period.revision === undefined ? [] : [cardWords[locale].revision(String(period.revision))]),
  ].join(' · ');

/** So that no figure changes silently: what it was in the revision before. */
function changeIn(
  { revision, pointsBefore, gradeBefore, difference }: CardChange,
  locale: Locale,
): string {
  const words = cardWords[locale];
  const before =
    gradeBefore === '' ? words.noGrade : `${formatPoints(pointsBefore, locale)} (${gradeBefore})`;
  return words.changed(String(revision - 1), before, formatDelta(difference, locale));
}

const supersededIn = (
  { revision, sealedAt }: NonNullable<CardFacts['supersededBy']>,
  locale: Locale,
): string => cardWords[locale].superseded(String(revision), formatDateTime(sealedAt, locale));

/** By the name of then; by today's where it was sealed before the kabupaten was named in it. */
export const kabupatenIn = ({
  snapshot,
  kabupaten,
}: Pick<CardFacts, 'snapshot' | 'kabupaten'>): string => snapshot.kabupaten?.name ?? kabupaten;
