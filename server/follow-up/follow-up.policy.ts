import { worksForUnit } from '../evaluation/evaluation.policy.js';
import { lastDayOf } from '../period/period.days.js';
import { type Actor, hasRole, hasRoleIn, type UnitScope } from '../policy/actor.js';
import type { FollowUpSource } from '../support/enums.js';
import { type RawBuilder, sql } from '../support/sql.js';
import { worksheetPolicy } from '../worksheet/worksheet.policy.js';

/** Whose action it is, and whether the actor reviews that unit in the action's period or a later one. */
export interface FollowUpScope extends UnitScope {
  readonly assigned: boolean;
}

export interface SourcedScope extends UnitScope {
  readonly source: FollowUpSource;
}

const actsFor = (actor: Actor, scope: UnitScope) =>
  hasRoleIn(actor, scope, 'CHANGE_AGENT', 'UNIT_HEAD');

/** Who takes a commitment down at a leadership meeting. */
const takesCommitments = (actor: Actor) =>
  hasRole(actor, 'LEADERSHIP', 'ACCELERATION_TEAM', 'LEAD_EVALUATOR');

/**
 * An action is its unit's; a commitment is changed by those who took it down, and by no one in the unit that gave it.
 * That who reported it done does not confirm it is the service's rule: it needs the row.
 */
export const followUpPolicy = {
  'followUp.list': (actor: Actor) => worksheetPolicy['worksheet.list'](actor),
  'followUp.read': (actor: Actor, scope: FollowUpScope) =>
    worksheetPolicy['worksheet.readAll'](actor) || actsFor(actor, scope) || scope.assigned,
  'followUp.create': (actor: Actor, scope: UnitScope) => actsFor(actor, scope),
  /** For some unit or other: whether the admin offers it at all. */
  'followUp.createOwn': (actor: Actor) => hasRole(actor, 'CHANGE_AGENT', 'UNIT_HEAD'),
  'followUp.commit': (actor: Actor) => takesCommitments(actor),
  'followUp.edit': (actor: Actor, scope: SourcedScope) =>
    scope.source === 'COMMITMENT'
      ? takesCommitments(actor) && !worksForUnit(actor, scope)
      : actsFor(actor, scope),
  'followUp.report': (actor: Actor, scope: UnitScope) => actsFor(actor, scope),
  'followUp.confirm': (actor: Actor, scope: FollowUpScope) =>
    (hasRole(actor, 'LEAD_EVALUATOR', 'LEADERSHIP') || scope.assigned) &&
    !worksForUnit(actor, scope),
  /** The files, as those of a worksheet: what analysts and the tim percepatan need is that there are some. */
  'followUp.download': (actor: Actor, scope: FollowUpScope) =>
    hasRole(actor, 'LEAD_EVALUATOR', 'LEADERSHIP') || actsFor(actor, scope) || scope.assigned,
};

/**
 * Whether the actor reviews a unit in a period or one after it, as a condition on rows.
 *
 * @param f, p aliases of `follow_up_action` and its `period`.
 */
export function reviewsUnit(actor: Actor, f: string, p: string): RawBuilder<boolean> {
  const assigned = hasRole(actor, 'EVALUATOR', 'LEAD_EVALUATOR') ? [...actor.assignments] : [];
  if (assigned.length === 0) return sql`false`;
  return sql`exists (select 1 from period later where later.kabupaten_id = ${sql.ref(`${f}.kabupaten_id`)}
    and ${lastDayOf('later')} >= ${lastDayOf(p)}
    and later.id::text || '/' || coalesce(${sql.ref(`${f}.unit_id`)}::text, '') = any(${assigned}::text[]))`;
}

/** `followUp.read` as a condition on rows, for lists. @param f, p as above. */
export function followUpVisible(actor: Actor, f: string, p: string): RawBuilder<unknown> {
  if (worksheetPolicy['worksheet.readAll'](actor)) return sql`true`;
  const own = actor.memberships.filter(
    ({ role }) => role === 'CHANGE_AGENT' || role === 'UNIT_HEAD',
  );
  const units = own.flatMap(({ unitId }) => unitId ?? []);
  const unit = sql.ref(`${f}.unit_id`);
  return sql`(${unit} = any(${units}::uuid[])
    or (${unit} is null and ${own.some(({ unitId }) => unitId === null)}::boolean)
    or ${reviewsUnit(actor, f, p)})`;
}
