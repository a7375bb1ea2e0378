import type { Locale } from '../../../schema/format.js';
import type { ReportCard } from '../report-card.type.js';
import type { Book } from './card-book.js';
import type { CardFacts, PrintableCard, PrintableCards } from './card-facts.js';
import type { CardToPrint } from './card-pdf.js';
import { kabupatenIn, periodIn, printedCard } from './printed-card.js';
import { printedChanges } from './printed-changes.js';

/** How something is to be printed. */
export interface PrintLook {
  readonly locale: Locale;
  /** The service's own, without a slash at its end; null where it does not know it. */
  readonly address: string | null;
}

/** One card, ready to be drawn. */
export function cardToPrint(
  { card, facts }: PrintableCard,
  { locale, address }: PrintLook,
): CardToPrint {
  return {
    printed: printedCard(facts, locale),
    sealedAt: card.createdAt,
    address: address === null ? null : address + card.verificationPath,
  };
}

/** All cards of a period, each put together when its turn comes. */
export async function bookToPrint(
  { kabupaten: today, cards, change, factsOf }: PrintableCards,
  look: PrintLook,
): Promise<Book> {
  const entries = await Promise.all(
    cards.map(async ({ batch, id }) => {
      const snapshot = await batch.snapshotOf(id);
      const kabupaten = kabupatenIn({ snapshot, kabupaten: today });
      return { snapshot, kabupaten, holder: snapshot.unit?.name ?? kabupaten };
    }),
  );
  const [{ createdAt }] = cards as readonly [ReportCard];
  const kabupaten = entries[0]?.kabupaten ?? today;
  return {
    locale: look.locale,
    kabupaten,
    period: periodIn(entries[0]!.snapshot, look.locale),
    changes: change && printedChanges(change, kabupaten, look.locale),
    sealedAt: createdAt,
    entries,
    cardAt: async (place) => {
      const card = cards[place]!;
      const facts: CardFacts = await factsOf(card);
      return cardToPrint({ card, facts }, look);
    },
  };
}
