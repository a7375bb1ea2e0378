import { LockMode, ref } from '@mikro-orm/core';
import type { RequestContext } from '../context.js';
import { DomainError, NotFound } from '../errors/domain-error.js';
import { Kabupaten } from '../kabupaten/kabupaten.entity.js';
import { periodClosed } from '../period/period-closed.js';
import { Period } from '../period/period.entity.js';
import { Person } from '../person/person.entity.js';
import { authorize } from '../policy/index.js';
import { idOf, load } from '../support/load.js';
import { periodRef, personRef, unitRef } from '../support/refs.js';
import { type RawBuilder, rows, sql } from '../support/sql.js';
import { Unit } from '../unit/unit.entity.js';
import type { PersonRef } from '../unit/unit.type.js';
import { Assignment as AssignmentEntity } from './assignment.entity.js';
import type { AssignEvaluatorsInput, Assignment } from './assignment.type.js';

/** Everybody's assignments of a period, by unit and name. @throws NotFound */
export async function listAssignments(
  ctx: RequestContext,
  periodId: string,
): Promise<Assignment[]> {
  authorize(ctx.actor, 'assignment.list');
  const period = await load(ctx.em, Period, periodId, 'periodId');
  return readAssignments(ctx, sql`x.period_id = ${period.id}`);
}

/** Everybody who can be assigned, by name. */
export function listEvaluators({ actor, pool }: RequestContext): Promise<PersonRef[]> {
  authorize(actor, 'assignment.list');
  return rows<PersonRef>(
    pool,
    sql`select p.id, p.name from person p
        where p.kabupaten_id = ${actor.kabupatenId} and p.active and exists (
          select 1 from membership m where m.person_id = p.id
            and m.role in ('EVALUATOR', 'LEAD_EVALUATOR'))
        order by p.name, p.id`,
  );
}

/**
 * Replaces who reviews a unit in a period. What they judged so far stays. Whoever is no evaluator any
 * more may stay, but is not assigned anew.
 *
 * @returns the unit's assignments from now on.
 * @throws NotFound, also for people who are no evaluators; DomainError `PERIOD_CLOSED`, `CONFLICT` when
 *   the unit's evaluators are not those that were seen.
 */
export async function assignEvaluators(
  ctx: RequestContext,
  input: AssignEvaluatorsInput,
): Promise<Assignment[]> {
  const { actor } = ctx;
  authorize(actor, 'assignment.edit');
  const wanted = new Set(input.evaluatorIds.map((id) => idOf('Person', id, 'evaluatorIds')));
  const able = new Set((await listEvaluators(ctx)).map(({ id }) => id));

  const { periodId, unitId } = await ctx.em.transactional(async (em) => {
    // The period's row is the queue: whoever comes second sees what the first one left, or that it closed.
    const period = await load(em, Period, input.periodId, 'periodId', {
      lockMode: LockMode.PESSIMISTIC_WRITE,
    });
    const unit = input.unitId == null ? null : await load(em, Unit, input.unitId, 'unitId');
    assertNotClosed(period);
    const present = await em.find(AssignmentEntity, { period, unit });
    const presentIds = new Set(present.map(({ evaluator }) => evaluator.id));
    const added = [...wanted].filter((id) => !presentIds.has(id));
    if (added.some((id) => !able.has(id))) throw new NotFound('Person', 'evaluatorIds');
    assertSeen(presentIds, input.seenEvaluatorIds);

    for (const assignment of present) {
      if (!wanted.has(assignment.evaluator.id)) em.remove(assignment);
    }
    for (const id of added) {
      em.create(AssignmentEntity, {
        kabupaten: em.getReference(Kabupaten, actor.kabupatenId),
        createdAt: ctx.now(),
        period,
        unit: unit && ref(unit),
        evaluator: em.getReference(Person, id),
      });
    }
    return { periodId: period.id, unitId: unit?.id ?? null };
  });
  ctx.sessions.forget();
  return readAssignments(
    ctx,
    sql`x.period_id = ${periodId} and x.unit_id is not distinct from ${unitId}::uuid`,
  );
}

function assertNotClosed(period: Period): void {
  if (period.status === 'CLOSED') throw periodClosed('periodId', period);
}

/** The unit's set of evaluators is its version: the order in which they are named says nothing. */
function assertSeen(present: ReadonlySet<string>, seen: readonly string[]): void {
  const ids = new Set(seen.map((id) => id.toLowerCase()));
  if (ids.size === present.size && [...ids].every((id) => present.has(id))) return;
  throw new DomainError('CONFLICT', 'Somebody else assigned evaluators in between.', {
    entity: 'Assignment',
    field: 'seenEvaluatorIds',
    actual: [...present].sort(),
  });
}

const readAssignments = (
  { actor, pool }: RequestContext,
  condition: RawBuilder<unknown>,
): Promise<Assignment[]> =>
  rows<Assignment>(
    pool,
    sql`select x.id, ${periodRef('p')} as period, ${unitRef('u')} as unit,
          ${personRef('e')} as evaluator, x.created_at as "createdAt"
        from assignment x join period p on p.id = x.period_id
        join person e on e.id = x.evaluator_id left join unit u on u.id = x.unit_id
        where x.kabupaten_id = ${actor.kabupatenId} and ${condition}
        order by u.position nulls first, e.name, x.id`,
  );
