import type { PoolClient } from 'pg';
import { orderedId } from '../support/ordered-id.js';
import { rows, sql } from '../support/sql.js';
import { wasClosed } from './was-closed.js';
import type { LockedPeriod } from './lock.js';
import { latestFirst, precedes } from './period.days.js';

/** A new worksheet and the one of an earlier period that it begins from. */
export interface Predecessor {
  readonly worksheetId: string;
  readonly previousId: string;
}

/*
 * Sixty units times some hundred indicators: every step is one statement over all of them. The rows
 * are in the same transaction as the opening itself.
 */

/** One worksheet for each active assessed unit and unit-level instrument, one for each kabupaten-level one. Gives their ids. */
export async function makeWorksheets(
  client: PoolClient,
  period: LockedPeriod,
  now: Date,
): Promise<string[]> {
  const made = await rows<{ id: string }>(
    client,
    sql`insert into worksheet (id, kabupaten_id, created_at, version, period_id, unit_id,
          instrument_id, formula_id, status, revision, window_revision)
        select gen_random_uuid(), b.kabupaten_id, ${now}::timestamptz, 1, b.period_id, u.id,
          b.instrument_id, b.formula_id, 'FILLING', 0,
          case when exists (select from period_window x where x.period_id = b.period_id) then 1 else 0 end
        from period_instrument b
        join instrument i on i.id = b.instrument_id
        left join unit u on i.level = 'UNIT' and u.kabupaten_id = b.kabupaten_id and u.assessed and u.active
        where b.period_id = ${period.id} and (i.level = 'KABUPATEN' or u.id is not null)
        returning id`,
  );
  return made.map(({ id }) => id);
}

/**
 * The worksheet that each new one continues: the same unit's (or the kabupaten's own) of the same
 * instrument, in whatever revision, in the latest period that was closed and that it goes on from. One that is open
 * again serves as it is now: it would be a mistake to begin with what was said before it.
 */
export function findPredecessors(client: PoolClient, period: LockedPeriod): Promise<Predecessor[]> {
  return rows<Predecessor>(
    client,
    sql`select distinct on (w.id) w.id as "worksheetId", v.id as "previousId"
        from worksheet w
        join instrument i on i.id = w.instrument_id
        join instrument j on j.kabupaten_id = i.kabupaten_id and j.code = i.code
        join worksheet v on v.instrument_id = j.id
          and coalesce(v.unit_id, v.kabupaten_id) = coalesce(w.unit_id, w.kabupaten_id)
        join period q on q.id = v.period_id and ${wasClosed('q')} and ${precedes('q', period)}
        where w.period_id = ${period.id}
        order by w.id, ${latestFirst('q')}, j.revision desc`,
  );
}

/**
 * Keeps what is continued as it is until the transaction ends: a period that is open again could change between the answers
 * and their evidence.
 */
export async function holdPredecessors(
  client: PoolClient,
  predecessors: readonly Predecessor[],
): Promise<void> {
  const ids = predecessors.map(({ previousId }) => previousId);
  await rows(
    client,
    sql`select 1 from worksheet where id = any(${ids}::uuid[]) order by id for share`,
  );
}

/**
 * An answer for every indicator, with what the unit said before ("belum berubah"). What an earlier
 * revision of the instrument asked in another way is not carried: it would answer another question.
 *
 * @param worksheetIds all that were made. By their period PostgreSQL would take them for one, as its statistics know of none
 *   yet, and compare every new answer with every old one: minutes instead of a second.
 */
export async function makeAnswers(
  client: PoolClient,
  worksheetIds: readonly string[],
  predecessors: readonly Predecessor[],
  now: Date,
): Promise<void> {
  await rows(
    client,
    sql`insert into answer (id, kabupaten_id, created_at, version, worksheet_id, indicator_code,
          option_key, value, counts, explanation, state, unchanged, resubmitted)
        select ${orderedId}, w.kabupaten_id, ${now}::timestamptz, 1, w.id, n.code,
          a.option_key, a.value, coalesce(a.counts, '{}'), coalesce(a.explanation, ''),
          'DRAFT', a.id is not null, false
        from unnest(${worksheetIds}::uuid[]) as made (id) join worksheet w on w.id = made.id
        join indicator n on n.instrument_id = w.instrument_id
        left join (${continued(predecessors)}
          join worksheet v on v.id = c.previous_id
          join indicator o on o.instrument_id = v.instrument_id
          join answer a on a.worksheet_id = v.id and a.indicator_code = o.code)
        on c.worksheet_id = w.id and o.code = n.code
          and (o.id = n.id or (o.answer_type = n.answer_type
            and o.scale_min is not distinct from n.scale_min
            and o.scale_max is not distinct from n.scale_max
            and (a.option_key is null or exists (
              select from answer_option p where p.indicator_id = n.id and p.key = a.option_key))
            and not exists (select from jsonb_object_keys(a.counts) as given (key) where not exists (
              select from count_input k where k.indicator_id = n.id and k.key = given.key))))
          and (a.option_key is not null or a.value is not null or a.counts <> '{}'
            or a.explanation <> '' or exists (select from evidence_link l where l.answer_id = a.id))`,
  );
}

/** The evidence of what was carried, in the revision it had: the same bytes serve again. */
export async function carryEvidence(
  client: PoolClient,
  predecessors: readonly Predecessor[],
  now: Date,
): Promise<void> {
  await rows(
    client,
    sql`insert into evidence_link (id, kabupaten_id, created_at, version, answer_id, evidence_id,
          revision_id, page, carried_forward)
        select ${orderedId}, l.kabupaten_id, ${now}::timestamptz, 1, a.id, l.evidence_id,
          l.revision_id, l.page, true
        from ${continued(predecessors)}
        join answer a on a.worksheet_id = c.worksheet_id and a.unchanged
        join answer o on o.worksheet_id = c.previous_id and o.indicator_code = a.indicator_code
        join evidence_link l on l.answer_id = o.id`,
  );
}

/**
 * Who reviewed a unit in the latest closed period that it goes on from reviews it again, while they are
 * evaluators still and nobody was assigned to it for this period yet.
 */
export async function carryAssignments(
  client: PoolClient,
  period: LockedPeriod,
  now: Date,
): Promise<void> {
  await rows(
    client,
    sql`insert into assignment (id, kabupaten_id, created_at, period_id, unit_id, evaluator_id)
        select gen_random_uuid(), s.kabupaten_id, ${now}::timestamptz, ${period.id}::uuid, s.unit_id, s.evaluator_id
        from assignment s
        join person p on p.id = s.evaluator_id and p.active
        where s.period_id = (select q.id from period q
            where q.kabupaten_id = ${period.kabupatenId} and ${wasClosed('q')} and ${precedes('q', period)}
            order by ${latestFirst('q')} limit 1)
          and exists (select from membership m
            where m.person_id = p.id and m.role in ('EVALUATOR', 'LEAD_EVALUATOR'))
          and exists (select from worksheet w
            where w.period_id = ${period.id} and w.unit_id is not distinct from s.unit_id)
          and not exists (select from assignment t
            where t.period_id = ${period.id} and t.unit_id is not distinct from s.unit_id)`,
  );
}

/** The pairs as a table `c`. */
const continued = (predecessors: readonly Predecessor[]) =>
  sql`unnest(${predecessors.map(({ worksheetId }) => worksheetId)}::uuid[],
    ${predecessors.map(({ previousId }) => previousId)}::uuid[]) as c (worksheet_id, previous_id)`;
