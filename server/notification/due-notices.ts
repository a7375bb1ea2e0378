import type { Pool } from 'pg';
import { jakartaDay } from '../support/jakarta.js';
import { prepared } from '../support/sql.js';

/**
 * Reminders count days of the calendar in Jakarta. Which due day, and how many days before it, is the occasion: a
 * date that is moved reminds anew, and asking twice makes nothing twice.
 */
const insertReminders = prepared<{ id: string }, [now: Date, today: string]>(`
  insert into notification
    (id, kabupaten_id, created_at, person_id, kind, worksheet_id, occasion, answers, days, due_at, happened_at)
  select gen_random_uuid(), w.kabupaten_id, $1, x.id,
    case when d.days < 0 then 'OVERDUE' else 'DUE_SOON' end, w.id,
    case when d.days < 0 then d.due_day::text else d.due_day || ' ' || d.days end,
    '[]', case when d.days > 0 then d.days end, p.due_at, $1
  from worksheet w
    join period p on p.id = w.period_id and p.status = 'OPEN' and p.opens_at <= $1 and p.closes_at > $1
    cross join lateral (
      select (p.due_at at time zone 'Asia/Jakarta')::date as due_day,
        (p.due_at at time zone 'Asia/Jakarta')::date - $2::date as days) d
    join person x on x.kabupaten_id = w.kabupaten_id and x.active and exists (
      select 1 from membership m where m.person_id = x.id
        and m.role in ('CHANGE_AGENT', 'UNIT_HEAD') and m.unit_id is not distinct from w.unit_id)
  where w.status = 'FILLING' and (d.days in (1, 3, 7) or d.days < 0)
  on conflict do nothing
  returning id`);

/**
 * Reminds whoever fills in or answers for a worksheet that is not submitted: seven, three and one day before it
 * is due, and once when it was. Of every kabupaten, in one statement.
 *
 * @returns how many reminders are new.
 */
export async function remindOfDue(pool: Pool, now: Date): Promise<number> {
  return (await insertReminders(pool, [now, jakartaDay(now)])).length;
}
