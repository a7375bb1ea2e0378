import { worksForUnit } from '../evaluation/evaluation.policy.js';
import {
  type Actor,
  hasRole,
  hasRoleIn,
  isAssigned,
  type PeriodUnitScope,
  type UnitScope,
} from '../policy/actor.js';

/** Who may touch evidence. When they may (a closed period, a submitted answer) is the answer's own rule. */
export const evidencePolicy = {
  'evidence.attach': (actor: Actor, scope: UnitScope) => hasRoleIn(actor, scope, 'CHANGE_AGENT'),
  /** What a unit has gathered, used or not: its own matter until a worksheet rests on it. */
  'evidence.list': (actor: Actor, scope: UnitScope) =>
    hasRoleIn(actor, scope, 'CHANGE_AGENT', 'UNIT_HEAD'),
  /** Files are read by the unit itself, the evaluators of the worksheet, and those who answer for the result. */
  'evidence.download': (actor: Actor, scope: PeriodUnitScope) =>
    hasRole(actor, 'LEAD_EVALUATOR', 'LEADERSHIP') ||
    hasRoleIn(actor, scope, 'CHANGE_AGENT', 'UNIT_HEAD') ||
    isAssigned(actor, scope),
  /** Whoever judges the answer or answers for the judging, and never whoever works for the unit. */
  'evidence.compare': (actor: Actor, scope: PeriodUnitScope) =>
    (hasRole(actor, 'LEAD_EVALUATOR') || isAssigned(actor, scope)) && !worksForUnit(actor, scope),
  'upload.create': (actor: Actor) => hasRole(actor, 'CHANGE_AGENT'),
};
