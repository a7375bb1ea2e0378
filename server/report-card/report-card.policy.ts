import type { Actor, PeriodUnitScope } from '../policy/actor.js';
import { worksheetPolicy } from '../worksheet/worksheet.policy.js';

/** A report card is read by whoever may read its worksheet. */
export const reportCardPolicy = {
  'reportCard.list': (actor: Actor) => worksheetPolicy['worksheet.list'](actor),
  /** All of a period at once, as the leadership meeting has them before it. */
  'reportCard.readAll': (actor: Actor) => worksheetPolicy['worksheet.readAll'](actor),
  'reportCard.read': (actor: Actor, scope: PeriodUnitScope) =>
    worksheetPolicy['worksheet.read'](actor, scope),
};
