import {
  type Actor,
  hasRole,
  hasRoleIn,
  isAssigned,
  type PeriodUnitScope,
  type UnitScope,
} from '../policy/actor.js';
import { type RawBuilder, sql } from '../support/sql.js';

/** Who sees every worksheet of the kabupaten. */
const seesAll = (actor: Actor) =>
  hasRole(actor, 'LEADERSHIP', 'LEAD_EVALUATOR', 'ACCELERATION_TEAM', 'ANALYST');

/** A worksheet belongs to its unit; evaluators see the ones they are assigned to. */
export const worksheetPolicy = {
  'worksheet.list': (actor: Actor) =>
    seesAll(actor) || hasRole(actor, 'CHANGE_AGENT', 'UNIT_HEAD', 'EVALUATOR'),
  'worksheet.readAll': (actor: Actor) => seesAll(actor),
  'worksheet.read': (actor: Actor, scope: PeriodUnitScope) =>
    seesAll(actor) ||
    hasRoleIn(actor, scope, 'CHANGE_AGENT', 'UNIT_HEAD') ||
    isAssigned(actor, scope),
  'answer.edit': (actor: Actor, scope: UnitScope) => hasRoleIn(actor, scope, 'CHANGE_AGENT'),
  'worksheet.submit': (actor: Actor, scope: UnitScope) => hasRoleIn(actor, scope, 'UNIT_HEAD'),
  'worksheet.resubmit': (actor: Actor, scope: UnitScope) =>
    hasRoleIn(actor, scope, 'CHANGE_AGENT', 'UNIT_HEAD'),
};

/**
 * `worksheet.read` as a condition on rows, for lists: what it hides is neither shown nor counted.
 *
 * @param unitId expression of the worksheet's unit, null for the kabupaten's own.
 * @param periodId expression of the worksheet's period.
 */
export function worksheetVisible(
  actor: Actor,
  unitId: RawBuilder<unknown>,
  periodId: RawBuilder<unknown>,
): RawBuilder<unknown> {
  if (seesAll(actor)) return sql`true`;
  const own = actor.memberships.filter(
    ({ role }) => role === 'CHANGE_AGENT' || role === 'UNIT_HEAD',
  );
  const ownUnits = own.flatMap((membership) => membership.unitId ?? []);
  const assigned = hasRole(actor, 'EVALUATOR') ? [...actor.assignments] : [];
  return sql`(${unitId} = any(${ownUnits}::uuid[])
    or (${unitId} is null and ${own.some((membership) => membership.unitId === null)}::boolean)
    or (${periodId}::text || '/' || coalesce(${unitId}::text, '')) = any(${assigned}::text[]))`;
}
