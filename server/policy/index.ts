import { auditPolicy } from '../audit/audit.policy.js';
import { authPolicy } from '../auth/auth.policy.js';
import { calendarPolicy } from '../calendar/calendar.policy.js';
import { cohortPolicy } from '../cohort/cohort.policy.js';
import { commentPolicy } from '../comment/comment.policy.js';
import { dashboardPolicy } from '../dashboard/dashboard.policy.js';
import { Forbidden } from '../errors/domain-error.js';
import { evaluationPolicy } from '../evaluation/evaluation.policy.js';
import { evidencePolicy } from '../evidence/evidence.policy.js';
import { followUpPolicy } from '../follow-up/follow-up.policy.js';
import { formulaPolicy } from '../formula/formula.policy.js';
import { indexPlanPolicy } from '../index-plan/index-plan.policy.js';
import { innovationPolicy } from '../innovation/innovation.policy.js';
import { instrumentPolicy } from '../instrument/instrument.policy.js';
import { kabupatenIndexPolicy } from '../kabupaten-index/kabupaten-index.policy.js';
import { linkPolicy } from '../link/link.policy.js';
import { objectionPolicy } from '../objection/objection.policy.js';
import { notificationPolicy } from '../notification/notification.policy.js';
import { panelPolicy } from '../panel/panel.policy.js';
import { periodPolicy } from '../period/period.policy.js';
import { personPolicy } from '../person/person.policy.js';
import { recalculationPolicy } from '../recalculation/recalculation.policy.js';
import { reminderPolicy } from '../reminder/reminder.policy.js';
import { reportCardPolicy } from '../report-card/report-card.policy.js';
import { secondScoringPolicy } from '../second-scoring/second-scoring.policy.js';
import { stagePolicy } from '../stage/stage.policy.js';
import { targetPlanPolicy } from '../target-plan/target-plan.policy.js';
import { unitPolicy } from '../unit/unit.policy.js';
import { windowPolicy } from '../window/window.policy.js';
import { worksheetPolicy } from '../worksheet/worksheet.policy.js';
import type { Actor } from './actor.js';

/** Every rule there is. An action that is not here cannot be asked for: it does not compile. */
const policies = {
  ...authPolicy,
  ...unitPolicy,
  ...personPolicy,
  ...instrumentPolicy,
  ...formulaPolicy,
  ...periodPolicy,
  ...calendarPolicy,
  ...worksheetPolicy,
  ...evidencePolicy,
  ...linkPolicy,
  ...evaluationPolicy,
  ...objectionPolicy,
  ...commentPolicy,
  ...notificationPolicy,
  ...reminderPolicy,
  ...reportCardPolicy,
  ...followUpPolicy,
  ...innovationPolicy,
  ...kabupatenIndexPolicy,
  ...cohortPolicy,
  ...recalculationPolicy,
  ...stagePolicy,
  ...panelPolicy,
  ...targetPlanPolicy,
  ...indexPlanPolicy,
  ...windowPolicy,
  ...secondScoringPolicy,
  ...dashboardPolicy,
  ...auditPolicy,
};

type Policies = typeof policies;
export type Action = keyof Policies;
/** What an action is asked about; empty for rules about the person alone. */
type Target<A extends Action> = Parameters<Policies[A]> extends [Actor, infer T] ? [target: T] : [];

export function can<A extends Action>(actor: Actor, action: A, ...target: Target<A>): boolean {
  const rule = policies[action] as (actor: Actor, ...target: Target<A>) => boolean;
  return rule(actor, ...target);
}

/** @throws Forbidden when the rule says no. */
export function authorize<A extends Action>(actor: Actor, action: A, ...target: Target<A>): void {
  if (!can(actor, action, ...target)) throw new Forbidden(action);
}

/** The actions that ask about the person alone and are allowed: what menus are built from. */
export const generalAbilities = (actor: Actor): Action[] =>
  (Object.keys(policies) as Action[]).filter(
    (action) => policies[action].length === 1 && (policies[action] as (a: Actor) => boolean)(actor),
  );

/** Those of the given actions that are allowed on the target, for its `abilities`. */
export const abilitiesOn = <A extends Action>(
  actor: Actor,
  actions: readonly A[],
  ...target: Target<A>
): A[] => actions.filter((action) => can(actor, action, ...target));
