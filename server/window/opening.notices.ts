import type { EntityManager } from '@mikro-orm/postgresql';
import type { RequestContext } from '../context.js';
import { standardKeys } from '../stage/standard-stages.js';
import type { NotificationKind } from '../support/enums.js';

interface Told {
  readonly kind: Extract<NotificationKind, `OPENING_${string}`>;
  /** The request or exception: each is told once. */
  readonly occasion: string;
  readonly worksheetId: string;
  readonly stageKey: string;
  readonly indicatorCodes: readonly string[] | null;
  /** Until when it is open; only of a grant. */
  readonly until?: Date;
}

/** Who decides about openings. */
const granters = `exists (select 1 from membership m where m.person_id = p.id
  and m.role in ('ADMIN', 'LEAD_EVALUATOR'))`;

/** Who writes in the stage: the unit, or the evaluators of its worksheet. */
const writers = {
  self: `exists (select 1 from membership m where m.person_id = p.id
    and m.role in ('CHANGE_AGENT', 'UNIT_HEAD') and m.unit_id is not distinct from w.unit_id)`,
  review: `exists (select 1 from assignment x where x.evaluator_id = p.id and x.period_id = w.period_id
    and x.unit_id is not distinct from w.unit_id)`,
};

/** Tells whom it concerns of a request or an exception, in its transaction; not whoever made it. */
export async function noteOpening(
  { actor, now }: Pick<RequestContext, 'actor' | 'now'>,
  em: EntityManager,
  { kind, occasion, worksheetId, stageKey, indicatorCodes, until }: Told,
): Promise<void> {
  const whom =
    kind === 'OPENING_REQUESTED'
      ? granters
      : writers[stageKey === standardKeys.self ? 'self' : 'review'];
  await em.execute(
    `insert into notification
       (id, kabupaten_id, created_at, person_id, kind, worksheet_id, occasion, answers, due_at, author_id, happened_at)
     select gen_random_uuid(), w.kabupaten_id, ?, p.id, ?, w.id, ?, ?::jsonb, ?::timestamptz, ?::uuid, ?
     from worksheet w join person p on p.kabupaten_id = w.kabupaten_id and p.active and p.id <> ?
     where w.id = ? and ${whom}
     on conflict do nothing`,
    [
      now(),
      kind,
      occasion,
      JSON.stringify((indicatorCodes ?? []).map((indicatorCode) => ({ indicatorCode }))),
      until ?? null,
      actor.personId,
      now(),
      actor.personId,
      worksheetId,
    ],
  );
}

/** Nothing is asked any more: whoever would decide need not look. */
export async function retractRequest(em: EntityManager, requestId: string): Promise<void> {
  await em.execute(
    `delete from notification where kind = 'OPENING_REQUESTED' and occasion = ? and read_at is null`,
    [requestId],
  );
}
