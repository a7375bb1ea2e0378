import type { Actor, PeriodUnitScope } from '../policy/actor.js';
import { can } from '../policy/index.js';
import type { Role } from '../support/enums.js';
import type { PresentPerson } from './presence.query.js';

/**
 * As what somebody is shown to the others at a worksheet: what they do with it. Null for who only reads,
 * which is nobody's business.
 */
export function roleAt(actor: Actor, scope: PeriodUnitScope): Role | null {
  if (can(actor, 'answer.edit', scope)) return 'CHANGE_AGENT';
  if (can(actor, 'worksheet.submit', scope)) return 'UNIT_HEAD';
  return can(actor, 'evaluation.give', scope) ? 'EVALUATOR' : null;
}

/**
 * Who of those present is shown to the viewer: all but themselves. That an evaluator is there is no secret,
 * but which answer they are judging is for evaluators alone.
 */
export function shownTo(
  viewer: Actor,
  scope: PeriodUnitScope,
  present: readonly PresentPerson[],
): PresentPerson[] {
  const judges = can(viewer, 'evaluation.give', scope);
  return present
    .filter(({ personId }) => personId !== viewer.personId)
    .map((one) => (one.role === 'EVALUATOR' && !judges ? { ...one, indicatorCodes: [] } : one));
}
