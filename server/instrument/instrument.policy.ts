import type { Actor } from '../policy/actor.js';

/** What is asked and how it weighs is open to everybody who is measured by it. */
export const instrumentPolicy = {
  'instrument.list': (actor: Actor) => actor.memberships.length > 0,
};
