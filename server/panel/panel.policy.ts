import { type Actor, hasRole } from '../policy/actor.js';
import { worksheetPolicy } from '../worksheet/worksheet.policy.js';

/** A panel shows answers of every unit: whoever may read those reads it; the lead evaluator leads it. */
export const panelPolicy = {
  'panel.list': (actor: Actor) => worksheetPolicy['worksheet.readAll'](actor),
  'panel.edit': (actor: Actor) => hasRole(actor, 'LEAD_EVALUATOR'),
  /** Not their own work, which is a rule of its own. */
  'panel.sign': (actor: Actor) => hasRole(actor, 'LEAD_EVALUATOR'),
};
