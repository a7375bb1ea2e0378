import { type Actor, hasRole } from '../policy/actor.js';

/** Traces hold what people wrote: read by those who may read every worksheet anyway. */
export const auditPolicy = {
  'audit.list': (actor: Actor) => hasRole(actor, 'LEAD_EVALUATOR', 'LEADERSHIP'),
};
