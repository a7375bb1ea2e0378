import { type Actor, hasRole, isAssigned, type PeriodUnitScope } from '../policy/actor.js';
import type { Role } from '../support/enums.js';

/** Which stage's value it is, and of whose worksheet. */
export interface StageScope extends PeriodUnitScope {
  readonly scoredBy: Role;
}

/** Everybody may know through which stages an answer goes; the administrator configures them. */
export const stagePolicy = {
  'stage.list': (actor: Actor) => actor.memberships.length > 0,
  'stage.edit': (actor: Actor) => hasRole(actor, 'ADMIN'),
  /** Evaluators where they are assigned. Not their own work, which is a rule of its own. */
  'stage.record': (actor: Actor, { scoredBy, ...scope }: StageScope) =>
    scoredBy === 'EVALUATOR' ? isAssigned(actor, scope) : hasRole(actor, scoredBy),
};
