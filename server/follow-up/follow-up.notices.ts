import type { EntityManager } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import type { RequestContext } from '../context.js';
import { jakartaDay } from '../support/jakarta.js';
import { prepared } from '../support/sql.js';

/** An action, and the number of the entry that brings the notice about: each is told of once. */
export interface NoticedEntry {
  readonly actionId: string;
  readonly number: number;
}

/** Tells whoever answers for the actions that they do, in the transaction that says so; nobody what they did themselves. */
export async function noteAssigned(
  { actor, now }: Pick<RequestContext, 'actor' | 'now'>,
  em: EntityManager,
  entries: readonly NoticedEntry[],
): Promise<void> {
  await em.execute(
    `insert into notification
       (id, kabupaten_id, created_at, person_id, kind, follow_up_id, occasion, answers, author_id, due_at, happened_at)
     select gen_random_uuid(), f.kabupaten_id, ?, f.owner_id, 'FOLLOW_UP_ASSIGNED', f.id, n.number::text, '[]', ?,
       (f.due_day + 1)::timestamp at time zone 'Asia/Jakarta' - interval '1 minute', ?
     from json_to_recordset(?::json) as n ("actionId" uuid, number int)
       join follow_up_action f on f.id = n."actionId" and f.owner_id <> ?
     on conflict do nothing`,
    [now(), actor.personId, now(), JSON.stringify(entries), actor.personId],
  );
}

/** Tells whoever answers for an action and whoever reported it done what became of it. */
export async function noteJudged(
  { actor, now }: Pick<RequestContext, 'actor' | 'now'>,
  em: EntityManager,
  kind: 'FOLLOW_UP_CONFIRMED' | 'FOLLOW_UP_RETURNED',
  { actionId, number }: NoticedEntry,
): Promise<void> {
  await em.execute(
    `insert into notification
       (id, kabupaten_id, created_at, person_id, kind, follow_up_id, occasion, answers, author_id, happened_at)
     select gen_random_uuid(), f.kabupaten_id, ?, x.id, ?, f.id, ?, '[]', ?, ?
     from follow_up_action f join person x on x.id in (f.owner_id, f.done_by_id) and x.active and x.id <> ?
     where f.id = ?
     on conflict do nothing`,
    [now(), kind, String(number), actor.personId, now(), actor.personId, actionId],
  );
}

/** Takes back what was told of a confirmation that no longer stands. */
export async function retractConfirmed(
  em: EntityManager,
  { actionId, number }: NoticedEntry,
): Promise<void> {
  await em.execute(
    `delete from notification where kind = 'FOLLOW_UP_CONFIRMED' and follow_up_id = ? and occasion = ?`,
    [actionId, String(number)],
  );
}

/**
 * As with worksheets: which due day, and how many days before it, is the occasion, so a day that is moved reminds
 * anew. What is overdue is told to the unit's heads as well; all of it, where whoever answered for it has left the unit.
 */
const insertReminders = prepared<{ id: string }, [now: Date, today: string]>(`
  insert into notification
    (id, kabupaten_id, created_at, person_id, kind, follow_up_id, occasion, answers, days, due_at, happened_at)
  select gen_random_uuid(), f.kabupaten_id, $1, x.id,
    case when d.days < 0 then 'FOLLOW_UP_OVERDUE' else 'FOLLOW_UP_DUE_SOON' end, f.id,
    case when d.days < 0 then f.due_day::text else f.due_day || ' ' || d.days end, '[]',
    case when d.days > 0 then d.days end,
    (f.due_day + 1)::timestamp at time zone 'Asia/Jakarta' - interval '1 minute', $1
  from follow_up_action f
    cross join lateral (select f.due_day - $2::date as days, exists (select 1 from person o
      join membership m on m.person_id = o.id and m.role in ('CHANGE_AGENT', 'UNIT_HEAD')
        and m.unit_id is not distinct from f.unit_id
      where o.id = f.owner_id and o.active) as is_owned) d
    join person x on x.kabupaten_id = f.kabupaten_id and x.active
      and (x.id = f.owner_id and d.is_owned
        or (d.days < 0 or not d.is_owned) and exists (select 1 from membership m
          where m.person_id = x.id and m.role = 'UNIT_HEAD' and m.unit_id is not distinct from f.unit_id))
  where f.state = 'OPEN' and (d.days in (1, 3, 7) or d.days < 0)
  on conflict do nothing
  returning id`);

/**
 * Reminds of follow-up actions that are not done: seven, three and one day before their due day, and once when it
 * has passed. Of every kabupaten, in one statement.
 *
 * @returns how many reminders are new.
 */
export async function remindOfFollowUps(pool: Pool, now: Date): Promise<number> {
  return (await insertReminders(pool, [now, jakartaDay(now)])).length;
}
