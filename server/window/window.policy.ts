import { type Actor, hasRole } from '../policy/actor.js';

/** Whoever sets the calendar sets the windows; units learn of their own at their worksheets. */
export const windowPolicy = {
  'window.list': (actor: Actor) =>
    hasRole(actor, 'ADMIN', 'LEAD_EVALUATOR', 'ACCELERATION_TEAM', 'LEADERSHIP'),
  'window.edit': (actor: Actor) => hasRole(actor, 'ADMIN'),
};
