import type { RequestContext } from '../context.js';
import { Forbidden } from '../errors/domain-error.js';
import { can } from '../policy/index.js';
import type { PersonRef } from '../unit/unit.type.js';
import { readOwners, unitIdOf } from './follow-up.drafts.js';

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
