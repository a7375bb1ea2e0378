import { type Actor, hasRole, hasRoleIn, type UnitScope } from '../policy/actor.js';
import { type RawBuilder, sql } from '../support/sql.js';

const plansForAll = (actor: Actor) => hasRole(actor, 'LEADERSHIP', 'ACCELERATION_TEAM');
const plansFor = (actor: Actor, scope: UnitScope) =>
  plansForAll(actor) || hasRoleIn(actor, scope, 'CHANGE_AGENT', 'UNIT_HEAD');

/** A unit plans for itself; leadership and the acceleration team for everybody. Evaluators judge and do not plan. */
export const targetPlanPolicy = {
  'targetPlan.list': (actor: Actor) =>
    hasRole(actor, 'CHANGE_AGENT', 'UNIT_HEAD', 'LEADERSHIP', 'ACCELERATION_TEAM'),
  'targetPlan.read': (actor: Actor, scope: UnitScope) => plansFor(actor, scope),
  'targetPlan.save': (actor: Actor, scope: UnitScope) => plansFor(actor, scope),
  'targetPlan.remove': (actor: Actor, plan: UnitScope & { readonly authorId: string }) =>
    plansFor(actor, plan) && plan.authorId === actor.personId,
  'effort.edit': (actor: Actor) => hasRole(actor, 'ACCELERATION_TEAM'),
};

/**
 * `targetPlan.read` as a condition on rows.
 *
 * @param unitId expression of the worksheet's unit, null for the kabupaten's own.
 */
export function plansVisible(actor: Actor, unitId: RawBuilder<unknown>): RawBuilder<unknown> {
  if (plansForAll(actor)) return sql`true`;
  const own = actor.memberships.filter(
    ({ role }) => role === 'CHANGE_AGENT' || role === 'UNIT_HEAD',
  );
  const ownUnits = own.flatMap((membership) => membership.unitId ?? []);
  const isOfKabupaten = own.some((membership) => membership.unitId === null);
  return sql`(${unitId} = any(${ownUnits}::uuid[])
    or (${unitId} is null and ${isOfKabupaten}::boolean))`;
}
