import { type Actor, hasRole } from '../policy/actor.js';

/** Everybody has deadlines to reckon with; the administrator keeps the calendar. */
export const calendarPolicy = {
  'holiday.list': (actor: Actor) => actor.memberships.length > 0,
  'holiday.edit': (actor: Actor) => hasRole(actor, 'ADMIN'),
};
