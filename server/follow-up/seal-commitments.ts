import { createHash, randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import { dayOf } from '../../schema/calendar/index.js';
import { canonicalText } from '../../schema/canonical.js';
import { type Doer, recordEvents } from '../audit/record.js';
import type { LockedPeriod } from '../period/lock.js';
import { lastDayOf } from '../period/period.days.js';
import { periodName, personRef } from '../support/refs.js';
import { type Instant, rows, sql } from '../support/sql.js';
import type { CommitmentSnapshot } from './commitment.js';
import { outcomeOf } from './outcome.js';

interface ActionRow extends Omit<CommitmentSnapshot, 'format' | 'outcome'> {
  readonly unitId: string | null;
  readonly cancelledAt: Instant | null;
}

/**
 * Seals how the follow-up actions of earlier periods stand, for the report cards of the period that closes. What an
 * earlier card has said to be done or given up is not said again, unless it was opened anew since. Three statements,
 * however many there are; the caller's transaction makes them one with the closing.
 */
export async function sealCommitments(
  client: PoolClient,
  doer: Doer,
  period: LockedPeriod,
  now: Date,
): Promise<void> {
  const actions = await readActions(client, period);
  const values = actions.map(({ unitId, cancelledAt, ...action }) => {
    const { state, dueDay, doneAt, actionId } = action;
    const done = doneAt === null ? null : new Date(doneAt);
    const outcome = outcomeOf({ state, dueDay, doneAt: done }, dayOf(now));
    const snapshot: CommitmentSnapshot = { format: 1, ...action, outcome };
    const text = canonicalText(snapshot);
    return {
      id: randomUUID(),
      unit_id: unitId,
      action_id: actionId,
      state,
      outcome,
      settled_at: cancelledAt ?? doneAt,
      snapshot: text,
      sha256: createHash('sha256').update(text).digest('hex'),
    };
  });
  await rows(
    client,
    sql`insert into commitment_record (id, kabupaten_id, created_at, period_id, unit_id, action_id,
          state, outcome, settled_at, snapshot, sha256)
        select c.id, ${period.kabupatenId}::uuid, ${now}::timestamptz, ${period.id}::uuid, c.unit_id,
          c.action_id, c.state, c.outcome, c.settled_at, c.snapshot, c.sha256
        from json_to_recordset(${JSON.stringify(values)}::json) as c (id uuid, unit_id uuid,
          action_id uuid, state text, outcome text, settled_at timestamptz, snapshot text, sha256 text)`,
  );
  await recordEvents(
    client,
    doer,
    sql`select 1 as step, 'create' as action, 'CommitmentRecord' as entity, c.id as entity_id,
          null::jsonb as before, json_build_object('period', c.period_id, 'unit', c.unit_id,
            'action', c.action_id, 'outcome', c.outcome, 'sha256', c.sha256)::jsonb as after
        from commitment_record c where c.period_id = ${period.id}`,
  );
}

/**
 * Those of periods of the same kind before it, as months speak of months; and of every range of days, which may have no
 * other after it: what was promised there would never be spoken of.
 */
const readActions = (
  client: PoolClient,
  { id, kabupatenId, kind, endsOn }: LockedPeriod,
): Promise<ActionRow[]> =>
  rows<ActionRow>(
    client,
    sql`select f.id as "actionId", f.unit_id as "unitId", f.title, f.source,
          ${periodName('p')} as "periodName", f.indicator_codes as "indicatorCodes",
          ${personRef('o')} as owner, f.due_day::text as "dueDay", f.progress, f.state,
          f.done_at as "doneAt", f.cancelled_at as "cancelledAt", f.cancel_reason as "cancelReason",
          f.promised_points as "promisedPoints"
        from follow_up_action f join period p on p.id = f.period_id
          join person o on o.id = f.owner_id
        where f.kabupaten_id = ${kabupatenId} and p.kind in (${kind}::text, 'CUSTOM') and p.id <> ${id}
          and ${lastDayOf('p')} < ${endsOn}::date
          and not exists (select 1 from commitment_record r
            where r.action_id = f.id and r.state <> 'OPEN'
              and r.settled_at is not distinct from coalesce(f.cancelled_at, f.done_at))
        order by f.due_day, f.id`,
  );
