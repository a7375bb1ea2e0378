import { type Actor, hasRole } from '../policy/actor.js';

/** Everybody knows the calendar; the administrator sets it, opens, closes and opens again. */
export const periodPolicy = {
  'period.list': (actor: Actor) => actor.memberships.length > 0,
  'period.edit': (actor: Actor) => hasRole(actor, 'ADMIN'),
  'period.remove': (actor: Actor) => hasRole(actor, 'ADMIN'),
  'period.open': (actor: Actor) => hasRole(actor, 'ADMIN'),
  'period.close': (actor: Actor) => hasRole(actor, 'ADMIN'),
  'period.reopen': (actor: Actor) => hasRole(actor, 'ADMIN'),
  'period.widen': (actor: Actor) => hasRole(actor, 'ADMIN'),
};
