import { type Actor, hasRole } from '../policy/actor.js';

/** Accounts are the administrator's; everybody sees the own one. */
export const personPolicy = {
  'person.list': (actor: Actor) => hasRole(actor, 'ADMIN'),
  'person.edit': (actor: Actor) => hasRole(actor, 'ADMIN'),
  'person.read': (actor: Actor, person: { readonly id: string }) =>
    hasRole(actor, 'ADMIN') || actor.personId === person.id,
};
