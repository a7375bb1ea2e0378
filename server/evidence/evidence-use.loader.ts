import DataLoader from 'dataloader';
import type { RequestContext } from '../context.js';
import { periodRef } from '../support/refs.js';
import { rows, sql } from '../support/sql.js';
import { worksheetVisible } from '../worksheet/worksheet.policy.js';
import type { EvidenceUse } from './evidence.type.js';

/** Older periods than these are seldom what somebody looks for. */
const periodsAtMost = 6;

const loaders = new WeakMap<RequestContext, DataLoader<string, EvidenceUse[]>>();

/**
 * What each evidence proves already, in whatever revision, latest period first. One statement a tick, however
 * many are asked for; worksheets that the actor may not read are left out.
 */
export function usesByEvidence(ctx: RequestContext): DataLoader<string, EvidenceUse[]> {
  let loader = loaders.get(ctx);
  if (!loader) loaders.set(ctx, (loader = new DataLoader((ids) => readUses(ctx, ids))));
  return loader;
}

async function readUses(
  { actor, pool }: RequestContext,
  evidenceIds: readonly string[],
): Promise<EvidenceUse[][]> {
  const found = await rows<EvidenceUse & { evidenceId: string }>(
    pool,
    sql`select u.evidence_id as "evidenceId", ${periodRef('p')} as period, u.codes as "indicatorCodes"
        from (
          select l.evidence_id, w.period_id,
            array_to_json(array_agg(distinct a.indicator_code order by a.indicator_code)) as codes,
            row_number() over (partition by l.evidence_id
              order by max(q.opens_at) desc, w.period_id) as place
          from evidence_link l
            join answer a on a.id = l.answer_id
            join worksheet w on w.id = a.worksheet_id
            join period q on q.id = w.period_id
          where l.kabupaten_id = ${actor.kabupatenId}
            and l.evidence_id = any(${[...evidenceIds]}::uuid[])
            and ${worksheetVisible(actor, sql`w.unit_id`, sql`w.period_id`)}
          group by l.evidence_id, w.period_id
        ) u join period p on p.id = u.period_id
        where u.place <= ${periodsAtMost} order by u.place`,
  );
  const byEvidence = Map.groupBy(found, ({ evidenceId }) => evidenceId);
  return evidenceIds.map((id) =>
    (byEvidence.get(id) ?? []).map(({ period, indicatorCodes }) => ({ period, indicatorCodes })),
  );
}
