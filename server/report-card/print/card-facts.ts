import type { Snapshot } from '../../../schema/scoring/index.js';
import type { RequestContext } from '../../context.js';
import { NotFound } from '../../errors/domain-error.js';
import type { CommitmentSnapshot } from '../../follow-up/commitment.js';
import { commitmentsOf } from '../../follow-up/commitments.loader.js';
import { authorize } from '../../policy/index.js';
import { readReopenings } from '../../period/reopening.query.js';
import type { PeriodReopening } from '../../period/reopening.type.js';
import { type Instant, rows, sql } from '../../support/sql.js';
import { readPeriodCards, readReportCard } from '../report-card.query.js';
import type { LeverageItem, ReportCard, TrendPoint } from '../report-card.type.js';
import { readPeriodRevisions } from '../revision.query.js';
import type { PeriodRevision } from '../revision.type.js';

/** What is printed of a follow-up action: never who answers for it. */
export type CardCommitment = Pick<CommitmentSnapshot, 'title' | 'dueDay' | 'outcome'>;

/** What a printed report card is made of: the sealed snapshot, what was sealed beside it, the results of other periods. */
export interface CardFacts {
  /** As it is called today. */
  readonly kabupaten: string;
  readonly snapshot: Snapshot;
  /** Hex SHA-256 of the snapshot, which was held against it. */
  readonly sha256: string;
  readonly sealedAt: Instant;
  /** Whether what the unit itself answered has a total; where it has none, its 0 points are no score. */
  readonly hasClaimedTotal: boolean;
  /** Best first. */
  readonly raises: readonly LeverageItem[];
  /** Of earlier periods, as they stood at closing, the first due first; each was held against its own seal. */
  readonly commitments: readonly CardCommitment[];
  /** Up to this card, oldest first; null where nothing of other periods may be told. */
  readonly trend: readonly TrendPoint[] | null;
  /** Of a further revision; null of the first, and where nothing of others may be told. */
  readonly change: CardChange | null;
  /** What took its place; null while it counts, and where that is told otherwise. */
  readonly supersededBy: ReportCard['supersededBy'];
}

/** What was sealed anew, beside the revision before. */
export interface CardChange {
  /** From 2. */
  readonly revision: number;
  readonly pointsBefore: number;
  /** Empty where the total had no score. */
  readonly gradeBefore: string;
  /** Null where either has no score. */
  readonly difference: number | null;
}

/** One report card to be printed, of those that the viewer may see. */
export interface PrintableCard {
  readonly card: ReportCard;
  readonly facts: CardFacts;
}

/**
 * One report card. Five statements, one more for a further revision.
 *
 * @throws NotFound, also for a card that the viewer may not know of; DomainError `SEAL_BROKEN`.
 */
export async function readPrintableCard(ctx: RequestContext, id: string): Promise<PrintableCard> {
  const card = await readReportCard(ctx, id);
  return { card, facts: await factsOf(ctx, card, await kabupatenName(ctx)) };
}

/** The report cards of a period, each of which becomes a page when its turn comes. */
export interface PrintableCards {
  readonly kabupaten: string;
  readonly cards: readonly ReportCard[];
  /** What their revision changed; null of the first. */
  readonly change: BookChange | null;
  readonly factsOf: (card: ReportCard) => Promise<CardFacts>;
}

/** What a further revision of a period changed, and how it came to that. */
export interface BookChange {
  readonly reopening: PeriodReopening;
  readonly before: PeriodRevision;
  readonly after: PeriodRevision;
}

/**
 * Every report card of a period, the kabupaten's own first and then by rank; each was held against its seal. Five
 * statements, however many there are, five more where it was closed anew.
 *
 * @param revision which closing; null for the latest.
 * @throws Forbidden; NotFound where there is none; DomainError `SEAL_BROKEN` for the first that is not what was sealed.
 */
export async function readPrintableCards(
  ctx: RequestContext,
  periodId: string,
  revision: number | null,
): Promise<PrintableCards> {
  authorize(ctx.actor, 'reportCard.readAll');
  const cards = await readPeriodCards(ctx, periodId, revision);
  const [first] = cards;
  if (!first) throw new NotFound('ReportCard', 'periodId');
  // Before the first page leaves: half a document is no refusal.
  for (const { batch, id } of cards) await batch.snapshotOf(id);
  await Promise.all(cards.map((card) => commitmentsOf(ctx, card)));
  const kabupaten = await kabupatenName(ctx);
  const change = await bookChange(ctx, first);
  return { kabupaten, cards, change, factsOf: (card) => factsOf(ctx, card, kabupaten) };
}

async function bookChange(
  ctx: RequestContext,
  { period, revision }: ReportCard,
): Promise<BookChange | null> {
  if (revision === 1) return null;
  const [revisions, reopenings] = await Promise.all([
    readPeriodRevisions(ctx, period.id),
    readReopenings(ctx, [period.id]),
  ]);
  const reopening = reopenings.get(period.id)?.find((one) => one.revision === revision);
  const [before, after] = [revision - 1, revision].map((wanted) =>
    revisions.find((one) => one.revision === wanted),
  );
  return reopening && before && after ? { reopening, before, after } : null;
}

async function factsOf(
  ctx: RequestContext,
  card: ReportCard,
  kabupaten: string,
): Promise<CardFacts> {
  const { batch, id, sha256, createdAt } = card;
  return {
    kabupaten,
    snapshot: await batch.snapshotOf(id),
    sha256,
    sealedAt: createdAt,
    hasClaimedTotal: await batch.hasClaimedTotalOf(card),
    raises: await batch.raisesOf(card),
    commitments: await commitmentsOf(ctx, card),
    trend: await batch.trendOf(card),
    change: await changeOf(card),
    supersededBy: card.supersededBy,
  };
}

async function changeOf(card: ReportCard): Promise<CardChange | null> {
  if (card.revision === 1) return null;
  const revisions = await card.batch.revisionsOf(card);
  const own = revisions.find(({ revision }) => revision === card.revision);
  if (!own || own.pointsBefore === null) return null;
  const { revision, pointsBefore, gradeBefore, difference } = own;
  return { revision, pointsBefore, gradeBefore: gradeBefore ?? '', difference };
}

async function kabupatenName({ actor, pool }: RequestContext): Promise<string> {
  const [found] = await rows<{ name: string }>(
    pool,
    sql`select name from kabupaten where id = ${actor.kabupatenId}`,
  );
  return found?.name ?? '';
}
