import type { RequestContext } from '../context.js';
import { Forbidden } from '../errors/domain-error.js';
import { authorize, can } from '../policy/index.js';
import type { PersonRef } from '../unit/unit.type.js';
import { readOwners, readOwnersByUnit, unitIdOf } from './follow-up.drafts.js';
import type { UnitOwners } from './follow-up.type.js';

/**
 * Who may answer for an action of a unit, by name.
 *
 * @throws Forbidden to those who write none down for it; NotFound for what is no id.
 */
export async function listOwners(
  ctx: RequestContext,
  unit: string | null | undefined,
): Promise<PersonRef[]> {
  const unitId = unitIdOf(unit);
  const mayWrite =
    can(ctx.actor, 'followUp.commit') || can(ctx.actor, 'followUp.create', { unitId });
  if (!mayWrite) throw new Forbidden('followUp.create');
  return readOwners(ctx, unitId);
}

/**
 * Who may answer for an action of each unit, for who takes commitments down of any of them.
 *
 * @throws Forbidden to everybody else.
 */
export async function listOwnersByUnit(ctx: RequestContext): Promise<UnitOwners[]> {
  authorize(ctx.actor, 'followUp.commit');
  return readOwnersByUnit(ctx);
}
