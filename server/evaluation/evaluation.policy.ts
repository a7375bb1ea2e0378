import {
  type Actor,
  hasRole,
  hasRoleIn,
  isAssigned,
  type PeriodUnitScope,
  type UnitScope,
} from '../policy/actor.js';
import type { Role } from '../support/enums.js';
import { type RawBuilder, sql } from '../support/sql.js';

/** Roles of the work that is reviewed. */
const ownRoles: readonly Role[] = ['CHANGE_AGENT', 'UNIT_HEAD'];

/** Whoever fills in or submits for the unit: their own work is not theirs to review. */
export const worksForUnit = (actor: Actor, scope: UnitScope): boolean =>
  hasRoleIn(actor, scope, ...ownRoles);

/** Evaluators decide where they are assigned; the lead evaluator and the administrator assign. */
export const evaluationPolicy = {
  'review.list': (actor: Actor) => hasRole(actor, 'EVALUATOR', 'LEAD_EVALUATOR'),
  'evaluation.give': (actor: Actor, scope: PeriodUnitScope) => isAssigned(actor, scope),
  'assignment.list': (actor: Actor) => hasRole(actor, 'LEAD_EVALUATOR', 'ADMIN'),
  'evaluatorLoad.list': (actor: Actor) => hasRole(actor, 'LEAD_EVALUATOR', 'ADMIN'),
  'assignment.edit': (actor: Actor) => hasRole(actor, 'LEAD_EVALUATOR', 'ADMIN'),
};

/**
 * Not `worksForUnit`, as a condition on rows.
 *
 * @param unitId expression of the worksheet's unit, null for the kabupaten's own.
 */
function othersWork(actor: Actor, unitId: RawBuilder<unknown>): RawBuilder<unknown> {
  const own = actor.memberships.filter(({ role }) => ownRoles.includes(role));
  const units = own.flatMap((membership) => membership.unitId ?? []);
  const ofKabupaten = own.some((membership) => membership.unitId === null);
  return sql`case when ${unitId} is null then not ${ofKabupaten}::boolean
    else ${unitId} <> all(${units}::uuid[]) end`;
}

/**
 * What the queue shows of the rows that the actor may read: for whoever oversees the reviews all of them,
 * for others no work of their own.
 *
 * @param unitId as above.
 */
export const reviewVisible = (actor: Actor, unitId: RawBuilder<unknown>): RawBuilder<unknown> =>
  hasRole(actor, 'LEAD_EVALUATOR') ? sql`true` : othersWork(actor, unitId);

/**
 * What is the actor's to judge, as a condition on rows: `evaluation.give`, and no work of their own.
 *
 * @param unitId as above.
 * @param periodId expression of the worksheet's period.
 */
export function judgeable(
  actor: Actor,
  unitId: RawBuilder<unknown>,
  periodId: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const assigned = hasRole(actor, 'EVALUATOR', 'LEAD_EVALUATOR') ? [...actor.assignments] : [];
  return sql`(${periodId}::text || '/' || coalesce(${unitId}::text, '')) = any(${assigned}::text[])
    and ${othersWork(actor, unitId)}`;
}
