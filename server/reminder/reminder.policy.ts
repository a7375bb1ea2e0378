import { type Actor, hasRole, hasRoleIn, type UnitScope } from '../policy/actor.js';

/** Who may remind any unit: whoever runs the reviews or the periods. */
const remindsAll = (actor: Actor) => hasRole(actor, 'LEAD_EVALUATOR', 'ADMIN');

/** Who reminds a unit of its work: those, and its own head. */
export const reminderPolicy = {
  'unit.remindAll': (actor: Actor) => remindsAll(actor),
  'unit.remind': (actor: Actor, scope: UnitScope) =>
    remindsAll(actor) || hasRoleIn(actor, scope, 'UNIT_HEAD'),
};
