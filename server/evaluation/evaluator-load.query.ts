import { workingDays } from '../calendar/working-days.sql.js';
import type { RequestContext } from '../context.js';
import { Period } from '../period/period.entity.js';
import { authorize } from '../policy/index.js';
import { load } from '../support/load.js';
import { personRef } from '../support/refs.js';
import { rows, sql } from '../support/sql.js';
import type { EvaluatorLoad } from './evaluator-load.type.js';

/**
 * What each evaluator has to do in a period, most first: everybody who can be assigned, and whoever was
 * assigned or judged something. One statement, however many they are.
 *
 * @throws NotFound
 */
export async function listEvaluatorLoads(
  ctx: RequestContext,
  periodId: string,
): Promise<EvaluatorLoad[]> {
  const { actor, pool, em, now } = ctx;
  authorize(actor, 'evaluatorLoad.list');
  const period = await load(em, Period, periodId, 'periodId');
  const { kabupatenId } = actor;
  return rows<EvaluatorLoad>(
    pool,
    sql`with sheet as (
          select w.unit_id, count(*) filter (where a.state = 'SUBMITTED') as waiting,
            count(*) filter (where a.state = 'RETURNED') as returned,
            min(a.submitted_at) filter (where a.state = 'SUBMITTED') as oldest
          from worksheet w join answer a on a.worksheet_id = w.id
          where w.kabupaten_id = ${kabupatenId} and w.period_id = ${period.id}
            and (w.status <> 'CLOSED' or ${period.status === 'CLOSED'}::boolean)
          group by w.id
        ), assigned as (
          select x.evaluator_id, count(distinct x.id) as units, coalesce(sum(s.waiting), 0) as waiting,
            coalesce(sum(s.returned), 0) as returned, min(s.oldest) as oldest
          from assignment x left join sheet s on s.unit_id is not distinct from x.unit_id
          where x.kabupaten_id = ${kabupatenId} and x.period_id = ${period.id}
          group by x.evaluator_id
        ), given as (
          select v.evaluator_id, count(distinct v.answer_id) as judged
          from worksheet w join answer a on a.worksheet_id = w.id join evaluation v on v.answer_id = a.id
          where w.kabupaten_id = ${kabupatenId} and w.period_id = ${period.id}
            and v.stage = 'REVIEW' and v.withdrawn_at is null
          group by v.evaluator_id
        )
        select ${personRef('p')} as evaluator, coalesce(x.units, 0)::int as units,
          coalesce(x.waiting, 0)::int as waiting, coalesce(x.returned, 0)::int as returned,
          ${workingDays(kabupatenId, sql`x.oldest`, sql`${now()}::timestamptz`)} as "oldestWaitingDays",
          coalesce(g.judged, 0)::int as judged
        from person p left join assigned x on x.evaluator_id = p.id left join given g on g.evaluator_id = p.id
        where p.kabupaten_id = ${kabupatenId} and (x.units is not null or g.judged is not null
          or (p.active and exists (select 1 from membership m where m.person_id = p.id
            and m.role in ('EVALUATOR', 'LEAD_EVALUATOR'))))
        order by coalesce(x.waiting, 0) desc, coalesce(x.units, 0) desc, p.name, p.id`,
  );
}
