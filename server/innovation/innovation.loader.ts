import DataLoader from 'dataloader';
import type { Snapshot } from '../../schema/scoring/index.js';
import type { RequestContext } from '../context.js';
import { earliestFirst } from '../period/period.days.js';
import { instantText, periodName, personRef } from '../support/refs.js';
import { readSealed } from '../support/sealed.js';
import { rows, sql } from '../support/sql.js';
import type { EffectCard } from './effects.js';
import type { InnovationStep } from './innovation.type.js';
import { isLatest } from '../report-card/latest.js';

/** One of each for a request: a loader that outlives it would serve one person another's rows. */
const stepLoaders = new WeakMap<RequestContext, DataLoader<string, InnovationStep[]>>();
const cardLoaders = new WeakMap<RequestContext, DataLoader<string | null, EffectCard[]>>();

/** The steps of each innovation, oldest first. One statement a tick, however many are asked for. */
export function stepsByInnovation(ctx: RequestContext): DataLoader<string, InnovationStep[]> {
  let loader = stepLoaders.get(ctx);
  if (!loader) stepLoaders.set(ctx, (loader = new DataLoader((ids) => readSteps(ctx, ids))));
  return loader;
}

/**
 * The sealed report cards of each unit (null: of the kabupaten itself), oldest first, where they end together the
 * longest period first. One statement a tick; whoever may read the innovation of a unit may read its cards.
 *
 * @throws DomainError `SEAL_BROKEN` for what is not what was sealed.
 */
export function cardsByUnit(ctx: RequestContext): DataLoader<string | null, EffectCard[]> {
  let loader = cardLoaders.get(ctx);
  if (!loader) cardLoaders.set(ctx, (loader = new DataLoader((ids) => readCards(ctx, ids))));
  return loader;
}

async function readSteps(
  { actor, pool }: RequestContext,
  innovationIds: readonly string[],
): Promise<InnovationStep[][]> {
  const found = await rows<{ innovationId: string; steps: InnovationStep[] }>(
    pool,
    sql`select s.innovation_id as "innovationId", json_agg(json_build_object('id', s.id,
          'number', s.number, 'stage', s.stage, 'day', s.day::text, 'note', s.note,
          'author', ${personRef('p')}, 'createdAt', ${instantText('s.created_at')})
          order by s.number) as steps
        from innovation_step s join person p on p.id = s.author_id
        where s.kabupaten_id = ${actor.kabupatenId}
          and s.innovation_id = any(${[...innovationIds]}::uuid[])
        group by s.innovation_id`,
  );
  const byInnovation = new Map(found.map(({ innovationId, steps }) => [innovationId, steps]));
  return innovationIds.map((id) => byInnovation.get(id) ?? []);
}

interface CardRow extends Omit<EffectCard, 'snapshot'> {
  readonly unitId: string | null;
  readonly snapshot: string;
  readonly sha256: string;
}

async function readCards(
  { actor, pool }: RequestContext,
  unitIds: readonly (string | null)[],
): Promise<(EffectCard[] | Error)[]> {
  const found = await rows<CardRow>(
    pool,
    sql`select c.id as "reportCardId", c.period_id as "periodId", ${periodName('p')} as "periodName",
          c.unit_id as "unitId", c.snapshot, c.sha256
        from report_card c join period p on p.id = c.period_id
        where c.kabupaten_id = ${actor.kabupatenId} and ${isLatest('c')}
          and coalesce(c.unit_id, c.kabupaten_id) = any(${unitIds.map((id) => id ?? actor.kabupatenId)}::uuid[])
        order by ${earliestFirst('p')}, c.id`,
  );
  const byUnit = Map.groupBy(found, ({ unitId }) => unitId);
  return unitIds.map((unitId) => {
    try {
      return (byUnit.get(unitId) ?? []).map(cardOf);
    } catch (error) {
      // Of one unit alone: the others can be read.
      return error as Error;
    }
  });
}

function cardOf({ reportCardId, periodId, periodName: name, ...sealed }: CardRow): EffectCard {
  const { period, indicators } = readSealed<Snapshot>(sealed, { reportCardId });
  return { reportCardId, periodId, periodName: name, snapshot: { period, indicators } };
}
