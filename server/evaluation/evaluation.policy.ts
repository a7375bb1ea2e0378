import {
  type Actor,
  hasRole,
  hasRoleIn,
  isAssigned,
  type PeriodUnitScope,
  type UnitScope,
} from '../policy/actor.js';

/** Whoever fills in or submits for the unit: their own work is not theirs to review. */
export const worksForUnit = (actor: Actor, scope: UnitScope): boolean =>
  hasRoleIn(actor, scope, 'CHANGE_AGENT', 'UNIT_HEAD');

/** Evaluators decide where they are assigned; the lead evaluator and the administrator assign. */
export const evaluationPolicy = {
  'review.list': (actor: Actor) => hasRole(actor, 'EVALUATOR', 'LEAD_EVALUATOR'),
  'evaluation.give': (actor: Actor, scope: PeriodUnitScope) => isAssigned(actor, scope),
  'assignment.list': (actor: Actor) => hasRole(actor, 'LEAD_EVALUATOR', 'ADMIN'),
  'assignment.edit': (actor: Actor) => hasRole(actor, 'LEAD_EVALUATOR', 'ADMIN'),
};
