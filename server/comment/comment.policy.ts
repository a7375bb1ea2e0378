import { type Actor, hasRoleIn, isAssigned, type PeriodUnitScope } from '../policy/actor.js';

/** Read by whoever may read the answer (`worksheet.read`); written by those who fill it in, answer for it or review it. */
export const commentPolicy = {
  'comment.write': (actor: Actor, scope: PeriodUnitScope) =>
    hasRoleIn(actor, scope, 'CHANGE_AGENT', 'UNIT_HEAD') || isAssigned(actor, scope),
};
