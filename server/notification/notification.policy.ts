import type { Actor } from '../policy/actor.js';

/** What somebody should know is theirs alone; not even the administrator reads it. */
export const notificationPolicy = {
  'notification.list': (actor: Actor) => actor.personId !== '',
  'notification.read': (actor: Actor, notification: { readonly personId: string }) =>
    actor.personId === notification.personId,
};
