import DataLoader from 'dataloader';
import type { RequestContext } from '../context.js';
import { rows, sql } from '../support/sql.js';
import { revisionJson } from './evidence.query.js';
import type { EvidenceRevision } from './evidence.type.js';
import { revisionVisible } from './revision-visible.js';

/** One for each request: a loader that outlives it would serve one person another's rows. */
const loaders = new WeakMap<RequestContext, DataLoader<string, EvidenceRevision[]>>();

/** Revisions of each evidence that the actor may know of, oldest first. One statement a tick, however many are asked for. */
export function revisionsByEvidence(ctx: RequestContext): DataLoader<string, EvidenceRevision[]> {
  let loader = loaders.get(ctx);
  if (!loader) loaders.set(ctx, (loader = new DataLoader((ids) => readRevisions(ctx, ids))));
  return loader;
}

async function readRevisions(
  { actor, pool }: RequestContext,
  evidenceIds: readonly string[],
): Promise<EvidenceRevision[][]> {
  const found = await rows<{ evidenceId: string; revisions: EvidenceRevision[] }>(
    pool,
    sql`select r.evidence_id as "evidenceId",
          json_agg(${revisionJson('r', 'p')} order by r.number) as revisions
        from evidence_revision r join evidence e on e.id = r.evidence_id
          left join person p on p.id = r.created_by_id
        where r.kabupaten_id = ${actor.kabupatenId}
          and r.evidence_id = any(${[...evidenceIds]}::uuid[])
          and ${revisionVisible(actor, 'r', 'e')}
        group by r.evidence_id`,
  );
  const byEvidence = new Map(found.map(({ evidenceId, revisions }) => [evidenceId, revisions]));
  return evidenceIds.map((id) => byEvidence.get(id) ?? []);
}
