import DataLoader from 'dataloader';
import type { RequestContext } from '../context.js';
import { readSealed, type Sealed } from '../support/sealed.js';
import { rows, sql } from '../support/sql.js';
import type { ReportCard } from '../report-card/report-card.type.js';
import { type CommitmentSnapshot, inDueOrder } from './commitment.js';
import type { Commitment } from './follow-up.type.js';

/** Which report cards: those of a unit (null: of the kabupaten itself) in a period. */
interface CardPlace {
  readonly periodId: string;
  readonly unitId: string | null;
}

const keyOf = ({ periodId, unitId }: CardPlace): string => `${periodId}/${unitId ?? ''}`;

/** One for each request: a loader that outlives it would serve one person another's rows. */
const loaders = new WeakMap<RequestContext, DataLoader<CardPlace, Commitment[], string>>();

/**
 * What a report card says of earlier promises, as it was sealed with it, the first due first. One statement a tick,
 * however many cards ask; who may read a card may read this.
 *
 * @throws DomainError `SEAL_BROKEN` for what is not what was sealed.
 */
export const commitmentsOf = (
  ctx: RequestContext,
  { period, unit }: ReportCard,
): Promise<Commitment[]> => loaderOf(ctx).load({ periodId: period.id, unitId: unit?.id ?? null });

function loaderOf(ctx: RequestContext): DataLoader<CardPlace, Commitment[], string> {
  let loader = loaders.get(ctx);
  if (!loader) {
    const read = (places: readonly CardPlace[]) => readCommitments(ctx, places);
    loaders.set(ctx, (loader = new DataLoader(read, { cacheKeyFn: keyOf })));
  }
  return loader;
}

interface RecordRow extends Sealed {
  readonly id: string;
  readonly periodId: string;
  readonly unitId: string | null;
}

async function readCommitments(
  { actor, pool }: RequestContext,
  places: readonly CardPlace[],
): Promise<(Commitment[] | Error)[]> {
  const found = await rows<RecordRow>(
    pool,
    sql`select c.id, c.period_id as "periodId", c.unit_id as "unitId", c.snapshot, c.sha256
        from commitment_record c
        where c.kabupaten_id = ${actor.kabupatenId}
          and c.period_id = any(${places.map(({ periodId }) => periodId)}::uuid[])
          and (c.period_id::text || '/' || coalesce(c.unit_id::text, '')) = any(${places.map(keyOf)}::text[])
        order by c.id`,
  );
  const byCard = Map.groupBy(found, keyOf);
  return places.map((place) => {
    try {
      return inDueOrder((byCard.get(keyOf(place)) ?? []).map(commitmentOf));
    } catch (error) {
      // Of one card alone: the others can be read.
      return error as Error;
    }
  });
}

function commitmentOf({ id, snapshot, sha256 }: RecordRow): Commitment {
  const { format: _format, ...sealed } = readSealed<CommitmentSnapshot>(
    { snapshot, sha256 },
    { commitmentRecordId: id },
  );
  return { ...sealed, sha256 };
}
