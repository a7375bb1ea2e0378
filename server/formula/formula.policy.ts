import { type Actor, hasRole } from '../policy/actor.js';

/** Everybody may read how they are scored; the tim percepatan tunes it. */
export const formulaPolicy = {
  'formula.list': (actor: Actor) => actor.memberships.length > 0,
  'formula.edit': (actor: Actor) => hasRole(actor, 'ACCELERATION_TEAM'),
  'formula.propose': (actor: Actor) => hasRole(actor, 'ACCELERATION_TEAM'),
  /** Not their own proposal, which is a rule of its own: it has a code that says whom to ask. */
  'formula.approve': (actor: Actor) => hasRole(actor, 'ACCELERATION_TEAM'),
  'formula.return': (actor: Actor) => hasRole(actor, 'ACCELERATION_TEAM'),
  'formula.publish': (actor: Actor) => hasRole(actor, 'ACCELERATION_TEAM'),
};
