import { type Actor, hasRole, isAssigned, type PeriodUnitScope } from '../policy/actor.js';

/** Evaluators decide where they are assigned; the lead evaluator and the administrator assign. */
export const evaluationPolicy = {
  'review.list': (actor: Actor) => hasRole(actor, 'EVALUATOR', 'LEAD_EVALUATOR'),
  'evaluation.give': (actor: Actor, scope: PeriodUnitScope) => isAssigned(actor, scope),
  'assignment.list': (actor: Actor) => hasRole(actor, 'LEAD_EVALUATOR', 'ADMIN'),
  'assignment.edit': (actor: Actor) => hasRole(actor, 'LEAD_EVALUATOR', 'ADMIN'),
};
