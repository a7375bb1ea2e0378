import type { Pool, PoolClient } from 'pg';
import { worksForUnit } from '../evaluation/evaluation.policy.js';
import { type Actor, assignmentKey } from '../policy/actor.js';
import { can } from '../policy/index.js';
import type { Role } from '../support/enums.js';
import { rows, sql } from '../support/sql.js';
import { handKey, type Hands } from './hands.query.js';
import type { Hindrance } from './second-scoring.enums.js';

/** Which answer somebody might score a second time. */
export interface ScorableAnswer {
  readonly answerId: string;
  readonly worksheetId: string;
  readonly periodId: string;
  readonly unitId: string | null;
}

/**
 * Why somebody may not be the second evaluator of an answer; undefined where they may. Whoever may read the
 * unit's worksheet can see the first verdict, and whoever ever had to do with it may have.
 */
export function hindranceOf(
  person: Actor,
  { answerId, worksheetId, periodId, unitId }: ScorableAnswer,
  hands: Hands,
): Hindrance | undefined {
  const scope = { unitId, periodId };
  if (worksForUnit(person, scope)) return 'WORKS_FOR_UNIT';
  if (can(person, 'worksheet.read', scope)) return 'SEES_UNIT';
  const had = (id: string) => hands.has(handKey(person.personId, id));
  return had(worksheetId) || had(answerId) ? 'HAD_A_HAND' : undefined;
}

interface EvaluatorRow {
  readonly id: string;
  readonly name: string;
  readonly memberships: readonly { readonly role: Role; readonly unitId: string | null }[];
  readonly units: readonly (string | null)[];
}

/**
 * The people as rules know them, with where they review in the period, by name. One statement.
 *
 * @param ids of whom; all that could review where left out.
 */
export async function readEvaluators(
  connection: Pool | PoolClient,
  kabupatenId: string,
  periodId: string,
  ids: readonly string[] | null = null,
): Promise<readonly Actor[]> {
  const found = await rows<EvaluatorRow>(
    connection,
    sql`select p.id, p.name,
          (select json_agg(json_build_object('role', m.role, 'unitId', m.unit_id)) from membership m
            where m.person_id = p.id) as memberships,
          coalesce((select json_agg(x.unit_id) from assignment x
            where x.period_id = ${periodId} and x.evaluator_id = p.id), '[]') as units
        from person p
        where p.kabupaten_id = ${kabupatenId}
          and (${ids}::uuid[] is null and p.active or p.id = any(${ids}::uuid[]))
          and exists (select from membership m where m.person_id = p.id
            and m.role in ('EVALUATOR', 'LEAD_EVALUATOR'))
        order by p.name, p.id`,
  );
  return found.map(({ id, name, memberships, units }) => ({
    personId: id,
    kabupatenId,
    name,
    memberships,
    assignments: new Set(units.map((unitId) => assignmentKey(periodId, unitId))),
    mustChangePassword: false,
  }));
}
