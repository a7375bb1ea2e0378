import { type Actor, hasRole } from '../policy/actor.js';
import { worksheetPolicy } from '../worksheet/worksheet.policy.js';

/** The index is made of every worksheet: of those who read all of them, leadership and the acceleration team plan. */
const plans = (actor: Actor) =>
  worksheetPolicy['worksheet.readAll'](actor) && hasRole(actor, 'LEADERSHIP', 'ACCELERATION_TEAM');

export const indexPlanPolicy = {
  'indexPlan.read': (actor: Actor) => plans(actor),
  'indexPlan.save': (actor: Actor) => plans(actor),
  /** Writes a plan's steps down as follow-up actions of the units that they are of. */
  'indexPlan.act': (actor: Actor) => plans(actor),
  'indexPlan.remove': (actor: Actor, plan: { readonly authorId: string }) =>
    plans(actor) && plan.authorId === actor.personId,
};
