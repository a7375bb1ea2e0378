import {
  type Actor,
  hasRole,
  hasRoleIn,
  isAssigned,
  type PeriodUnitScope,
} from '../policy/actor.js';

export const linkPolicy = {
  /** Which hosts the service may speak to is a matter of the network it stands in. */
  'linkHost.edit': (actor: Actor) => hasRole(actor, 'ADMIN'),
  /** Whoever offers the link, and whoever judges by it. Those who only read the result leave no facts behind. */
  'link.check': (actor: Actor, scope: PeriodUnitScope) =>
    hasRole(actor, 'LEAD_EVALUATOR') ||
    hasRoleIn(actor, scope, 'CHANGE_AGENT', 'UNIT_HEAD') ||
    isAssigned(actor, scope),
};
