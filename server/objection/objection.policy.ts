import { type Actor, hasRole, hasRoleIn, type UnitScope } from '../policy/actor.js';

/**
 * The head speaks for the unit, as when it submits; the lead evaluator decides. That nobody decides about a verdict
 * or a work of their own is the service's rule: it needs the rows.
 */
export const objectionPolicy = {
  'objection.list': (actor: Actor) => actor.memberships.length > 0,
  'objection.raise': (actor: Actor, scope: UnitScope) => hasRoleIn(actor, scope, 'UNIT_HEAD'),
  'objection.decide': (actor: Actor) => hasRole(actor, 'LEAD_EVALUATOR'),
};
