import type { DemoRun } from './demo.js';

/**
 * One accepted answer of the running month that its unit has changed since: so that the queue shows what
 * that looks like. Never of Dinas Kesehatan, whose work is what newcomers begin with.
 */
export async function reopenOne(
  { db, kabupatenId }: Pick<DemoRun, 'db' | 'kabupatenId'>,
  periodId: string,
): Promise<void> {
  await db.pool.query(
    `with chosen as (
       select a.id, a.worksheet_id, max(e.created_at) as accepted_at
       from answer a
         join worksheet w on w.id = a.worksheet_id and w.period_id = $1
         join unit u on u.id = w.unit_id and u.code <> 'dinkes'
         join evaluation e on e.answer_id = a.id and e.current
         join evidence_link l on l.answer_id = a.id
       where a.state = 'ACCEPTED'
       group by a.id, u.position order by u.position, a.indicator_code limit 1
     ), reopened as (
       update answer a set state = 'SUBMITTED', reopened = true, resubmitted = true,
         explanation = trim(a.explanation || ' Ralat: SK diperbarui pertengahan bulan ini, dan pelaksanaannya sudah dilaporkan kepada Sekretaris Daerah.'),
         version = a.version + 1, updated_at = c.accepted_at + interval '1 hour',
         submitted_at = c.accepted_at + interval '1 hour'
       from chosen c where a.id = c.id
       returning a.id, a.updated_at, a.updated_by_id
     )
     insert into audit_event (kabupaten_id, at, actor_id, action, entity, entity_id, before, after, request_id)
     select $2, updated_at, updated_by_id, 'reopenAnswer', 'Answer', id, '{"state": "ACCEPTED"}',
       '{"state": "SUBMITTED"}', 'seed' from reopened`,
    [periodId, kabupatenId],
  );
}
