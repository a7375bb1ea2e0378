import type { Actor } from '../policy/actor.js';

/** What everybody who is signed in may do with the own account. */
export const authPolicy = {
  'account.edit': (actor: Actor) => actor.personId !== '',
};
