import { type Actor, hasRole } from '../policy/actor.js';

/** Whoever sees every worksheet may try formulas on all of them at once. */
export const cohortPolicy = {
  'cohort.read': (actor: Actor) =>
    hasRole(actor, 'LEADERSHIP', 'LEAD_EVALUATOR', 'ACCELERATION_TEAM', 'ANALYST'),
};
