import type { Actor } from '../policy/actor.js';
import { can } from '../policy/index.js';
import type { Role } from '../support/enums.js';
import type { Place } from './place.js';
import type { PresentPerson } from './presence.query.js';

/**
 * As what somebody is shown to the others at a worksheet or a panel: what they do with it. Null for who only
 * reads, which is nobody's business.
 */
export function roleAt(actor: Actor, place: Place): Role | null {
  if (place.kind === 'panel') return can(actor, 'panel.edit') ? 'LEAD_EVALUATOR' : null;
  const { scope } = place;
  if (can(actor, 'answer.edit', scope)) return 'CHANGE_AGENT';
  if (can(actor, 'worksheet.submit', scope)) return 'UNIT_HEAD';
  return can(actor, 'evaluation.give', scope) ? 'EVALUATOR' : null;
}

/**
 * Who of those present is shown to the viewer: all but themselves. That an evaluator is there is no secret,
 * but which answer they are judging is for evaluators alone, and what a panel is at for who decides in it.
 */
export function shownTo(
  viewer: Actor,
  place: Place,
  present: readonly PresentPerson[],
): PresentPerson[] {
  const judges =
    place.kind === 'panel'
      ? can(viewer, 'panel.edit')
      : can(viewer, 'evaluation.give', place.scope);
  return present
    .filter(({ personId }) => personId !== viewer.personId)
    .map((one) =>
      (one.role === 'EVALUATOR' || one.role === 'LEAD_EVALUATOR') && !judges
        ? { ...one, indicatorCodes: [] }
        : one,
    );
}
