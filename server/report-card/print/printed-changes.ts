import {
  formatDateTime,
  formatDelta,
  formatNumber,
  formatPoints,
  type Locale,
  noValue,
} from '../../../schema/format.js';
import type { PeriodReopening } from '../../period/reopening.type.js';
import type { CardRevision } from '../revision.type.js';
import type { BookChange } from './card-facts.js';
import { cardWords } from './card-words.js';
import { changeWords } from './change-words.js';

/** What a further revision of a period changed, in words. */
export interface PrintedChanges {
  readonly title: string;
  /** Who opened it again, when, why and for whom, in sentences. */
  readonly story: readonly string[];
  readonly columns: readonly string[];
  /** The index first, then those whose points or grade are others, in the order of the book. */
  readonly rows: readonly PrintedChange[];
  /** Those whose place alone is another. */
  readonly shifted: readonly PrintedChange[];
  readonly shiftedTitle: string;
  /** What there is to say below: that nothing moved, or how many did not. */
  readonly below: string | null;
}

export interface PrintedChange {
  readonly holder: string;
  readonly before: string;
  readonly after: string;
  readonly difference: string;
  readonly rank: string;
  readonly isIndex: boolean;
}

/** Puts into words what was sealed anew, beside the revision before. */
export function printedChanges(
  { reopening, before, after }: BookChange,
  kabupaten: string,
  locale: Locale,
): PrintedChanges {
  const words = changeWords[locale];
  const valued = after.cards.filter(hasNewValue);
  const shifted = after.cards.filter((card) => !hasNewValue(card) && card.rank !== card.rankBefore);
  const moved = valued.length + shifted.length;
  const rest = after.cards.length - moved;
  const regimes = new Set(
    after.cards.flatMap(({ unit, instrument }) => (unit === null ? [] : [instrument.id])),
  );
  const index = {
    holder: `${words.index}, ${kabupaten}`,
    before: scored(before.index, before.indexGrade, locale),
    after: scored(after.index, after.indexGrade, locale),
    difference: formatDelta(after.indexDifference, locale),
    rank: '',
    isIndex: true,
  };
  const restWords = rest > 0 ? words.rest(formatNumber(rest, locale)) : null;
  return {
    title: words.title(String(after.revision)),
    story: [
      ...storyOf(reopening, locale),
      words.sealed(formatDateTime(after.sealedAt, locale), formatDateTime(before.sealedAt, locale)),
    ],
    columns: words.columns,
    rows: [
      ...(after.index === null && before.index === null ? [] : [index]),
      ...valued.map((card) => changeIn(card, regimes.size > 1, locale)),
    ],
    shifted: shifted.map((card) => changeIn(card, regimes.size > 1, locale)),
    shiftedTitle: words.shifted,
    below: moved === 0 ? words.none : restWords,
  };
}

/** Each sentence a line; a reason as many as it was written in. */
function storyOf(reopening: PeriodReopening, locale: Locale): readonly string[] {
  const words = changeWords[locale];
  const namesOf = ({ units, withKabupaten }: Pick<PeriodReopening, 'units' | 'withKabupaten'>) =>
    [...units.map(({ name }) => name), ...(withKabupaten ? [words.ownSheet] : [])].join(', ');
  const reasonIn = (reason: string) => words.reason(reason).split('\n');
  const { reopenedAt, reopenedBy, reason, isWhole, widenings } = reopening;
  return [
    words.opened(formatDateTime(reopenedAt, locale), reopenedBy.name),
    ...reasonIn(reason),
    isWhole ? words.whole : words.chosen(namesOf(reopening)),
    ...widenings.flatMap((widening) => [
      words.added(
        formatDateTime(widening.widenedAt, locale),
        widening.widenedBy.name,
        namesOf(widening),
      ),
      ...reasonIn(widening.reason),
    ]),
  ];
}

const hasNewValue = (card: CardRevision): boolean =>
  card.points !== card.pointsBefore || card.grade !== card.gradeBefore;

function changeIn(card: CardRevision, isNamed: boolean, locale: Locale): PrintedChange {
  const words = changeWords[locale];
  const { unit, instrument, rank, rankBefore, wasOpen } = card;
  const place = (value: number | null) => (value === null ? noValue : formatNumber(value, locale));
  const holder = [
    unit?.name ?? words.ownSheet,
    ...(isNamed ? [instrument.title] : []),
    ...(wasOpen ? [words.was] : []),
  ].join(' · ');
  const ranks = rank === rankBefore ? place(rank) : `${place(rankBefore)} → ${place(rank)}`;
  return {
    holder,
    before: scored(card.pointsBefore, card.gradeBefore, locale),
    after: scored(card.points, card.grade, locale),
    difference: formatDelta(card.difference, locale),
    rank: rank === null && rankBefore === null ? '' : ranks,
    isIndex: false,
  };
}

function scored(points: number | null, grade: string | null, locale: Locale): string {
  if (points === null) return noValue;
  if (grade === '') return cardWords[locale].noGrade;
  return grade === null
    ? formatPoints(points, locale)
    : `${formatPoints(points, locale)} (${grade})`;
}
