import type { Pool } from 'pg';

/**
 * What the units of the running month have been told of: the returns of each day, as they would have been
 * told when they happened. Those of the days before the last are read.
 */
export async function notifyOfReturns(pool: Pool, periodId: string): Promise<void> {
  await pool.query(
    `insert into notification (id, kabupaten_id, created_at, person_id, kind, worksheet_id, occasion,
       answers, happened_at, read_at)
     select gen_random_uuid(), kabupaten_id, happened_at, person_id, 'RETURNED', worksheet_id, day, answers,
       happened_at,
       case when row_number() over (partition by person_id order by day desc) > 1
         then happened_at + interval '2 hours' end
     from (
       select w.kabupaten_id, p.id as person_id, w.id as worksheet_id,
         to_char(e.created_at at time zone 'Asia/Jakarta', 'YYYY-MM-DD') as day,
         jsonb_agg(jsonb_build_object('indicatorCode', a.indicator_code, 'evaluationId', e.id,
           'reason', e.reason) order by e.created_at, a.indicator_code) as answers,
         max(e.created_at) as happened_at
       from evaluation e join answer a on a.id = e.answer_id join worksheet w on w.id = a.worksheet_id
         join person p on p.kabupaten_id = w.kabupaten_id and exists (select 1 from membership m
           where m.person_id = p.id and m.role in ('CHANGE_AGENT', 'UNIT_HEAD')
             and m.unit_id is not distinct from w.unit_id)
       where w.period_id = $1 and e.verdict = 'RETURNED' and e.current
       group by w.kabupaten_id, p.id, w.id, day
     ) returned`,
    [periodId],
  );
}
