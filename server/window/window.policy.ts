import { worksForUnit } from '../evaluation/evaluation.policy.js';
import { type Actor, hasRole, isAssigned, type PeriodUnitScope } from '../policy/actor.js';
import { standardKeys } from '../stage/standard-stages.js';

/** What is asked to be opened. */
export interface OpeningScope extends PeriodUnitScope {
  readonly stageKey: string;
}

/** Whether somebody can request that a stage is opened; what is above them is opened by whoever leads it. */
export const isAskedFor = (stageKey: string): boolean =>
  stageKey === standardKeys.self || stageKey === standardKeys.review;

/** Whoever sets the calendar sets the windows; units learn of their own at their worksheets. */
export const windowPolicy = {
  'window.list': (actor: Actor) =>
    hasRole(actor, 'ADMIN', 'LEAD_EVALUATOR', 'ACCELERATION_TEAM', 'LEADERSHIP'),
  'window.edit': (actor: Actor) => hasRole(actor, 'ADMIN'),
  /** Whoever would write there: the unit its answers, an evaluator verdicts. What is above them opens itself. */
  'opening.request': (actor: Actor, { stageKey, ...scope }: OpeningScope) =>
    stageKey === standardKeys.self
      ? worksForUnit(actor, scope)
      : stageKey === standardKeys.review && isAssigned(actor, scope) && !worksForUnit(actor, scope),
  'exception.list': (actor: Actor) => hasRole(actor, 'ADMIN', 'LEAD_EVALUATOR', 'LEADERSHIP'),
  /** That nobody grants what they would write themselves is a rule of its own. */
  'exception.grant': (actor: Actor) => hasRole(actor, 'ADMIN', 'LEAD_EVALUATOR'),
};
