import type { Actor } from '../policy/actor.js';

/** Everybody has a first screen; what stands on it follows the rules of what it shows. */
export const dashboardPolicy = {
  'dashboard.read': (actor: Actor) => actor.memberships.length > 0,
};
