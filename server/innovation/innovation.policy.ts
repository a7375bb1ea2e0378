import { type Actor, hasRole, hasRoleIn, type UnitScope } from '../policy/actor.js';
import { type RawBuilder, sql } from '../support/sql.js';

const readsAll = (actor: Actor) => hasRole(actor, 'LEADERSHIP', 'ACCELERATION_TEAM');
const actsFor = (actor: Actor, scope: UnitScope) =>
  hasRoleIn(actor, scope, 'CHANGE_AGENT', 'UNIT_HEAD');

/** An innovation is its unit's own; the leadership and the tim percepatan follow them all. */
export const innovationPolicy = {
  'innovation.list': (actor: Actor) =>
    readsAll(actor) || hasRole(actor, 'CHANGE_AGENT', 'UNIT_HEAD'),
  'innovation.readAll': (actor: Actor) => readsAll(actor),
  'innovation.edit': (actor: Actor, scope: UnitScope) => actsFor(actor, scope),
  /** For some unit or other: whether the admin offers it at all. */
  'innovation.create': (actor: Actor) => hasRole(actor, 'CHANGE_AGENT', 'UNIT_HEAD'),
};

/** Whether the actor may read an innovation, as a condition on rows. @param unitId expression of its unit. */
export function innovationVisible(actor: Actor, unitId: RawBuilder<unknown>): RawBuilder<unknown> {
  if (readsAll(actor)) return sql`true`;
  const own = actor.memberships.filter((scope) => actsFor(actor, scope));
  return sql`(${unitId} = any(${own.flatMap((scope) => scope.unitId ?? [])}::uuid[])
    or (${unitId} is null and ${own.some((scope) => scope.unitId === null)}::boolean))`;
}
