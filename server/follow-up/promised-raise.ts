import type { EntityManager } from '@mikro-orm/postgresql';
import type { RequestContext } from '../context.js';
import { Duplicate, InvalidInput, NotFound } from '../errors/domain-error.js';
import { readReportCard } from '../report-card/report-card.query.js';
import type { Place } from './follow-up.drafts.js';
import { FollowUpAction } from './follow-up.entity.js';
import type { RaiseRef } from './follow-up.input.js';

/** What a sealed report card promised for one step. */
export interface PromisedRaise {
  readonly reportCardId: string;
  readonly indicatorCode: string;
  readonly points: number;
}

/**
 * What a card of this very unit and period promised for an indicator; read from the card, not taken from the client.
 *
 * @throws NotFound; InvalidInput for a card of elsewhere, or an indicator that it does not name.
 */
export async function promisedRaise(
  ctx: RequestContext,
  { unitId, periodId }: Place,
  { reportCardId, indicatorCode }: RaiseRef,
): Promise<PromisedRaise> {
  const card = await readCard(ctx, reportCardId);
  if ((card.unit?.id ?? null) !== unitId || card.period.id !== periodId) {
    throw new InvalidInput('raise.reportCardId', 'MALFORMED');
  }
  const raises = await card.batch.raisesOf(card);
  const raise = raises.find((one) => one.indicatorCode === indicatorCode);
  if (!raise) throw new InvalidInput('raise.indicatorCode', 'UNKNOWN_OPTION');
  return { reportCardId: card.id, indicatorCode, points: raise.points };
}

async function readCard(ctx: RequestContext, id: string) {
  try {
    return await readReportCard(ctx, id);
  } catch (error) {
    if (error instanceof NotFound) throw new NotFound('ReportCard', 'raise.reportCardId');
    throw error;
  }
}

/**
 * Holds every revision of the card, so that two who follow one recommendation at once do not both write it down: what
 * was suggested before the period was opened again is followed, too.
 *
 * @param other the action that may follow it already; undefined for a new one.
 * @throws Duplicate where an action that was not given up follows it.
 */
export async function holdRaise(
  em: EntityManager,
  { reportCardId, indicatorCode }: Omit<PromisedRaise, 'points'>,
  other?: string,
): Promise<void> {
  const cards = await em.execute<{ id: string }[]>(
    `select id from report_card
     where worksheet_id = (select worksheet_id from report_card where id = ?) order by id for no key update`,
    [reportCardId],
  );
  const following = await em.count(FollowUpAction, {
    reportCard: { $in: cards.map(({ id }) => id) },
    raisedCode: indicatorCode,
    state: { $ne: 'CANCELLED' },
    ...(other === undefined ? {} : { id: { $ne: other } }),
  });
  if (following > 0) throw new Duplicate('raise.indicatorCode');
}
