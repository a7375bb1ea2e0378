import type { EntityManager } from '@mikro-orm/postgresql';
import type { RequestContext } from '../context.js';
import type { ReturnReason } from '../support/enums.js';
import { jakartaDay } from '../support/jakarta.js';
import type { NotifiedAnswer } from './notification.entity.js';

export interface ReturnedAnswer {
  readonly worksheetId: string;
  readonly indicatorCode: string;
  readonly evaluationId: string;
  readonly reason: ReturnReason | null;
}

/**
 * Tells whoever fills in or submits for the unit that an answer came back, in the transaction of the verdict. The
 * day's earlier returns of the worksheet are told again with it: what was read is unread, since there is more.
 */
export async function noteReturn(
  { actor, now }: Pick<RequestContext, 'actor' | 'now'>,
  em: EntityManager,
  { worksheetId, ...returned }: ReturnedAnswer,
): Promise<void> {
  const moment = now();
  await em.execute(
    `insert into notification
       (id, kabupaten_id, created_at, person_id, kind, worksheet_id, occasion, answers, happened_at)
     select gen_random_uuid(), w.kabupaten_id, ?, p.id, 'RETURNED', w.id, ?, ?::jsonb, ?
     from worksheet w join person p on p.kabupaten_id = w.kabupaten_id and p.active and p.id <> ?
     where w.id = ? and exists (select 1 from membership m where m.person_id = p.id
       and m.role in ('CHANGE_AGENT', 'UNIT_HEAD') and m.unit_id is not distinct from w.unit_id)
     on conflict (person_id, kind, worksheet_id, occasion) do update set
       answers = notification.answers || excluded.answers,
       happened_at = excluded.happened_at, read_at = null`,
    [
      moment,
      jakartaDay(moment),
      JSON.stringify([returned satisfies NotifiedAnswer]),
      moment,
      actor.personId,
      worksheetId,
    ],
  );
}

/** Takes back what was told of verdicts that no longer stand; what is left of nothing goes. */
export async function retractReturns(
  em: EntityManager,
  worksheetId: string,
  evaluationIds: readonly string[],
): Promise<void> {
  if (evaluationIds.length === 0) return;
  await em.execute(
    `with told as (
       select n.id, coalesce(jsonb_agg(a.told order by a.place)
           filter (where a.told ->> 'evaluationId' <> all(?::text[])), '[]') as left_over
       from notification n, jsonb_array_elements(n.answers) with ordinality as a(told, place)
       where n.worksheet_id = ? and n.kind = 'RETURNED'
       group by n.id, n.answers having n.answers <> coalesce(jsonb_agg(a.told order by a.place)
           filter (where a.told ->> 'evaluationId' <> all(?::text[])), '[]')
     ), gone as (
       delete from notification n using told t where t.id = n.id and t.left_over = '[]'
     )
     update notification n set answers = t.left_over from told t
     where t.id = n.id and t.left_over <> '[]'`,
    [arrayOf(evaluationIds), worksheetId, arrayOf(evaluationIds)],
  );
}

const arrayOf = (ids: readonly string[]) => `{${ids.join(',')}}`;
