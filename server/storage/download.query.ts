import type { RequestContext } from '../context.js';
import { NotFound } from '../errors/domain-error.js';
import { mayDownloadFor } from '../follow-up/follow-up.scope.js';
import type { PeriodUnitScope } from '../policy/actor.js';
import { can } from '../policy/index.js';
import { isLent } from '../second-scoring/lent-file.query.js';
import { idOf } from '../support/load.js';
import { prepared } from '../support/sql.js';

/** A stored file that the actor may have. */
export interface Download {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly mediaType: string;
  readonly fileName: string;
}

/** A revision that the actor may have: a file, or an address. */
export interface ReadableRevision {
  readonly sha256: string | null;
  readonly size: number | null;
  readonly mediaType: string | null;
  readonly fileName: string | null;
  readonly url: string | null;
  readonly unitId: string | null;
  readonly worksheets: readonly PeriodUnitScope[];
  readonly followUps: readonly string[];
}

/**
 * The worksheets that rest on a revision, or on a later one of the same evidence: its past goes with it; and the
 * follow-up actions that rest on this very revision.
 */
const readRevision = prepared<ReadableRevision, [id: string, kabupatenId: string]>(`
  select r.sha256, r.size, r.media_type as "mediaType", r.file_name as "fileName", r.url, e.unit_id as "unitId",
    coalesce((
      select json_agg(distinct jsonb_build_object('periodId', w.period_id, 'unitId', w.unit_id))
      from evidence_link l
        join evidence_revision linked on linked.id = l.revision_id
        join answer a on a.id = l.answer_id
        join worksheet w on w.id = a.worksheet_id
      where linked.evidence_id = e.id and linked.number >= r.number), '[]') as worksheets,
    array(select f.action_id::text from follow_up_evidence f where f.evidence_id = e.id and f.revision_id = r.id) as "followUps"
  from evidence_revision r join evidence e on e.id = r.evidence_id
  where r.id = $1 and r.kabupaten_id = $2`);

/**
 * A revision, for whoever may have it by any of the worksheets or follow-up actions that link it; the unit it belongs to
 * always may. Who scores an answer a second time has what it was judged by.
 *
 * @throws NotFound also when it is there but not for the actor.
 */
export async function readableRevision(
  ctx: RequestContext,
  revisionId: string,
): Promise<ReadableRevision> {
  const { actor, pool } = ctx;
  const id = idOf('EvidenceRevision', revisionId, 'revisionId');
  const [row] = await readRevision(pool, [id, actor.kabupatenId]);
  const allowed =
    row &&
    (can(actor, 'evidence.list', row) ||
      row.worksheets.some((worksheet) => can(actor, 'evidence.download', worksheet)) ||
      (await mayDownloadFor(ctx, row.followUps)) ||
      (can(actor, 'secondScoring.list') && (await isLent(ctx, id))));
  if (!allowed) throw new NotFound('EvidenceRevision', 'revisionId');
  return row;
}

/**
 * The file of a revision that the actor may have.
 *
 * @throws NotFound also for an address.
 */
export async function downloadOf(ctx: RequestContext, revisionId: string): Promise<Download> {
  const { sha256, size, mediaType, fileName } = await readableRevision(ctx, revisionId);
  if (sha256 === null || size === null || mediaType === null || fileName === null) {
    throw new NotFound('EvidenceRevision', 'revisionId');
  }
  return { sha256, size, mediaType, fileName };
}
