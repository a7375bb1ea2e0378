import type { Pool, PoolClient } from 'pg';
import { lastDayOf } from '../period/period.days.js';
import { rows, sql } from '../support/sql.js';

/** Who had a hand in what, or saw it once: `<person> <worksheet>` or `<person> <answer>`. */
export type Hands = ReadonlySet<string>;

export const handKey = (personId: string, id: string): string => `${personId} ${id}`;

/**
 * What some people had to do with worksheets: review the unit in the period or a later one, whose follow-up
 * actions tell what was missing, or did so once; sent it in, commented on it; and with single answers: filled in,
 * judged in any stage, taken back or not, objected to or decided about that, decided on in a panel or sat in it, or
 * scored a second time. What they may read now is the policy's to
 * say. One statement.
 *
 * @param own a scoring that is not to count: the one that is asked about.
 */
export async function readHands(
  connection: Pool | PoolClient,
  kabupatenId: string,
  personIds: readonly string[],
  worksheetIds: readonly string[],
  own: readonly string[] = [],
): Promise<Hands> {
  const found = await rows<{ personId: string; id: string }>(
    connection,
    sql`with sheet as (select w.id, w.unit_id, w.submitted_by_id, ${lastDayOf('p')} as ends_on
          from worksheet w join period p on p.id = w.period_id
          where w.kabupaten_id = ${kabupatenId} and w.id = any(${worksheetIds}::uuid[])),
        reviewed as (
          select (v.before->>'evaluator')::uuid as person, (v.before->>'period')::uuid as period_id,
            (v.before->>'unit')::uuid as unit_id
          from audit_event v
          where v.kabupaten_id = ${kabupatenId} and v.entity = 'Assignment' and v.action = 'delete'
          union all select x.evaluator_id, x.period_id, x.unit_id from assignment x
          where x.kabupaten_id = ${kabupatenId})
        select distinct h.person as "personId", h.id from (
          select v.person, w.id from reviewed v join period q on q.id = v.period_id
            join sheet w on w.unit_id is not distinct from v.unit_id and ${lastDayOf('q')} >= w.ends_on
          union all select w.submitted_by_id, w.id from sheet w
          union all select c.author_id, w.id from sheet w join answer a on a.worksheet_id = w.id
            join comment c on c.answer_id = a.id
          union all select a.updated_by_id, a.id from sheet w join answer a on a.worksheet_id = w.id
          union all select v.actor_id, a.id from sheet w join answer a on a.worksheet_id = w.id
            join audit_event v on v.kabupaten_id = ${kabupatenId} and v.entity = 'Answer'
              and v.entity_id = a.id and v.action = 'saveAnswer'
          union all select e.evaluator_id, a.id from sheet w join answer a on a.worksheet_id = w.id
            join evaluation e on e.answer_id = a.id
          union all select unnest(array[o.raised_by_id, o.decided_by_id]), a.id
            from sheet w join answer a on a.worksheet_id = w.id
            join evaluation e on e.answer_id = a.id join objection o on o.evaluation_id = e.id
          union all select d.decided_by_id, a.id from sheet w join answer a on a.worksheet_id = w.id
            join panel_decision d on d.answer_id = a.id
          union all select (t.one->>'id')::uuid, a.id from sheet w join answer a on a.worksheet_id = w.id
            join panel_decision d on d.answer_id = a.id
            join panel n on n.id = d.panel_id and n.signed_at is not null
            cross join jsonb_array_elements(n.content::jsonb->'participants') as t(one)
          union all select s.second_id, a.id from sheet w join answer a on a.worksheet_id = w.id
            join evaluation e on e.answer_id = a.id join second_scoring s on s.evaluation_id = e.id
            where s.id <> all(${own}::uuid[])) h
        where h.person = any(${personIds}::uuid[])`,
  );
  return new Set(found.map(({ personId, id }) => handKey(personId, id)));
}
