import { endOf } from '../../../schema/calendar/index.js';
import { formatNumber, formatShortDate, type Locale } from '../../../schema/format.js';
import { FollowUpOutcome } from '../../support/enums.js';
import type { CardCommitment, CardFacts } from './card-facts.js';
import { cardWords } from './card-words.js';
import type { PrintedPart } from './printed-part.js';

export interface PrintedCommitment {
  readonly title: string;
  readonly due: string;
  readonly outcome: string;
}

export interface PrintedCommitments extends PrintedPart<PrintedCommitment> {
  /** How many more there are; null where all are listed. */
  readonly rest: string | null;
}

/** As many as the page has room for beside the largest instrument. */
const shownCommitments = 5;

/**
 * What had been promised and whether the word was kept, as it was sealed at closing.
 *
 * @returns null where nothing was sealed: cards of before there were such seals say nothing of it.
 */
export function printedCommitments(
  { commitments, snapshot }: Pick<CardFacts, 'commitments' | 'snapshot'>,
  locale: Locale,
): PrintedCommitments | null {
  if (commitments.length === 0) return null;
  const words = cardWords[locale];
  const others = commitments.length - shownCommitments;
  return {
    title: words.commitments[snapshot.period.kind],
    lead: words.commitmentsLead(tally(commitments, locale)),
    items: commitments.slice(0, shownCommitments).map(({ title, dueDay, outcome }) => ({
      title,
      due: words.due(formatShortDate(endOf(dueDay).toISOString(), locale)),
      outcome: words.outcome[outcome],
    })),
    none: '',
    rest: others > 0 ? words.others(formatNumber(others, locale)) : null,
  };
}

/** `2 ditepati, 1 terlambat`, of all there are, also of those that are not listed. */
function tally(commitments: readonly CardCommitment[], locale: Locale): string {
  const byOutcome = Map.groupBy(commitments, ({ outcome }) => outcome);
  return Object.values(FollowUpOutcome)
    .flatMap((outcome) => {
      const count = byOutcome.get(outcome)?.length ?? 0;
      if (count === 0) return [];
      return [`${formatNumber(count, locale)} ${cardWords[locale].outcome[outcome]}`];
    })
    .join(', ');
}
