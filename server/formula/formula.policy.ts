import { type Actor, hasRole } from '../policy/actor.js';

/** Everybody may read how they are scored; the tim percepatan tunes it. */
export const formulaPolicy = {
  'formula.list': (actor: Actor) => actor.memberships.length > 0,
  'formula.edit': (actor: Actor) => hasRole(actor, 'ACCELERATION_TEAM'),
  'formula.publish': (actor: Actor) => hasRole(actor, 'ACCELERATION_TEAM'),
};
