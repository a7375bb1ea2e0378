import { DomainError, InvalidInput } from '../errors/domain-error.js';
import { worksForUnit } from '../evaluation/evaluation.policy.js';
import type { IndicatorDefinition } from '../../schema/instruments/instrument.js';
import { type Actor, isAssigned } from '../policy/actor.js';
import { can } from '../policy/index.js';
import type { ScoringStage } from '../stage/stage.entity.js';
import { standardKeys } from '../stage/standard-stages.js';
import type { OpeningScope } from './window.policy.js';

/** Whether the actor would be the one to write what is opened. */
export const writesThere = (actor: Actor, { stageKey, ...scope }: OpeningScope): boolean =>
  worksForUnit(actor, scope) || (stageKey === standardKeys.review && isAssigned(actor, scope));

/**
 * @param stage where it is another one than those that units and evaluators may ask for.
 * @throws DomainError `OWN_WORK`: nobody opens for themselves, nor for their own unit.
 */
export function assertForOthers(
  actor: Actor,
  scope: OpeningScope,
  field: string,
  stage: Pick<ScoringStage, 'kind' | 'scoredBy'> | null = null,
): void {
  const leads = stage?.kind === 'CONSENSUS' && can(actor, 'panel.edit');
  const { scoredBy } = stage ?? {};
  const records =
    stage?.kind === 'REVIEW' && scoredBy && can(actor, 'stage.record', { ...scope, scoredBy });
  if (!leads && !records && !writesThere(actor, scope)) return;
  throw new DomainError('OWN_WORK', 'Nobody opens what they write themselves.', { field });
}

/** @throws DomainError `REASON_REQUIRED` */
export function reasonOf({ reason }: { readonly reason: string }): string {
  const said = reason.trim();
  if (said !== '') return said;
  throw new DomainError('REASON_REQUIRED', 'A reason is needed.', { field: 'reason' });
}

/** Each once, in the order of the instrument; null for the whole worksheet. @throws InvalidInput */
export function codesOf(
  indicators: ReadonlyMap<string, IndicatorDefinition>,
  codes: readonly string[] | null | undefined,
): string[] | null {
  if (codes == null) return null;
  // Nothing at all would be told of as opened, and open nothing.
  if (codes.length === 0) throw new InvalidInput('indicatorCodes', 'TOO_SHORT', 1);
  if (codes.some((code) => !indicators.has(code))) {
    throw new InvalidInput('indicatorCodes', 'UNKNOWN_OPTION');
  }
  const wanted = new Set(codes);
  return [...indicators.keys()].filter((code) => wanted.has(code));
}
