import { type Actor, hasRole } from '../policy/actor.js';

/** Names of units are known to everybody who signs in; only the administrator changes them. */
export const unitPolicy = {
  'unit.list': (actor: Actor) => actor.memberships.length > 0,
  'unit.edit': (actor: Actor) => hasRole(actor, 'ADMIN'),
};
