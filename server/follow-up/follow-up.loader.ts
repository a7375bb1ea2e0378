import DataLoader from 'dataloader';
import type { RequestContext } from '../context.js';
import { revisionJson } from '../evidence/evidence.query.js';
import { instantText, personRef, unitRef } from '../support/refs.js';
import { rows, sql } from '../support/sql.js';
import type { FollowUpEntry, FollowUpEvidence } from './follow-up.type.js';

/** One of each for a request: a loader that outlives it would serve one person another's rows. */
const entryLoaders = new WeakMap<RequestContext, DataLoader<string, FollowUpEntry[]>>();
const evidenceLoaders = new WeakMap<RequestContext, DataLoader<string, FollowUpEvidence[]>>();

/** What happened to each action, oldest first. One statement a tick, however many are asked for. */
export function entriesByAction(ctx: RequestContext): DataLoader<string, FollowUpEntry[]> {
  let loader = entryLoaders.get(ctx);
  if (!loader) entryLoaders.set(ctx, (loader = new DataLoader((ids) => readEntries(ctx, ids))));
  return loader;
}

/** The evidence of each action, as it was attached; `[]` where there is none. One statement a tick. */
export function evidenceByAction(ctx: RequestContext): DataLoader<string, FollowUpEvidence[]> {
  let loader = evidenceLoaders.get(ctx);
  if (!loader) {
    evidenceLoaders.set(ctx, (loader = new DataLoader((ids) => readEvidence(ctx, ids))));
  }
  return loader;
}

async function readEntries(
  { actor, pool }: RequestContext,
  actionIds: readonly string[],
): Promise<FollowUpEntry[][]> {
  const found = await rows<{ actionId: string; entries: FollowUpEntry[] }>(
    pool,
    sql`select e.action_id as "actionId", json_agg(json_build_object('id', e.id, 'number', e.number,
          'step', e.step, 'progress', e.progress, 'dueDay', e.due_day::text, 'note', e.note,
          'author', ${personRef('p')}, 'createdAt', ${instantText('e.created_at')})
          order by e.number) as entries
        from follow_up_entry e join person p on p.id = e.author_id
        where e.kabupaten_id = ${actor.kabupatenId} and e.action_id = any(${[...actionIds]}::uuid[])
        group by e.action_id`,
  );
  const byAction = new Map(found.map(({ actionId, entries }) => [actionId, entries]));
  return actionIds.map((id) => byAction.get(id) ?? []);
}

async function readEvidence(
  { actor, pool }: RequestContext,
  actionIds: readonly string[],
): Promise<FollowUpEvidence[][]> {
  const found = await rows<{ actionId: string; evidence: FollowUpEvidence[] }>(
    pool,
    sql`select l.action_id as "actionId", json_agg(json_build_object('id', l.id,
          'evidence', json_build_object('id', ev.id, 'kind', ev.kind, 'title', ev.title,
            'version', ev.version, 'unit', ${unitRef('u')}),
          'revision', ${revisionJson('r', 'p')}) order by l.created_at, l.id) as evidence
        from follow_up_evidence l join evidence ev on ev.id = l.evidence_id
          left join unit u on u.id = ev.unit_id
          join evidence_revision r on r.id = l.revision_id
          left join person p on p.id = r.created_by_id
        where l.kabupaten_id = ${actor.kabupatenId} and l.action_id = any(${[...actionIds]}::uuid[])
        group by l.action_id`,
  );
  const byAction = new Map(found.map(({ actionId, evidence }) => [actionId, evidence]));
  return actionIds.map((id) => byAction.get(id) ?? []);
}
