import type { RequestContext } from '../context.js';
import { InvalidInput } from '../errors/domain-error.js';
import type { FollowUpAction } from '../follow-up/follow-up.type.js';
import { planFollowUpsOfUnits } from '../follow-up/follow-up.service.js';
import { authorize } from '../policy/index.js';
import type { ActOnIndexPlanInput } from './index-plan.input.js';
import { readIndexPlan } from './index-plan.query.js';
import type { IndexPlan } from './index-plan.type.js';

/**
 * Writes steps of a plan down as follow-up actions of the units that they are of, with whoever answers for them there:
 * all of it or nothing. The actions are the units' own from then on.
 *
 * @returns the actions in the order given.
 * @throws NotFound, Forbidden; InvalidInput with the path of the field, as `actions.2.ownerId`, also for an indicator
 *   that the plan does not raise in that unit.
 */
export async function actOnIndexPlan(
  ctx: RequestContext,
  { planId, actions }: ActOnIndexPlanInput,
): Promise<FollowUpAction[]> {
  authorize(ctx.actor, 'indexPlan.act');
  const plan = await readIndexPlan(ctx, planId, 'planId');
  const planned = codesByUnit(plan);
  const asked = actions.map(({ unitId, ...draft }) => ({
    unitId: unitId?.toLowerCase() ?? null,
    draft,
  }));
  asked.forEach(({ unitId, draft }, index) => {
    const codes = planned.get(unitId);
    if (!codes) throw new InvalidInput(`actions.${index}.unitId`, 'UNKNOWN_OPTION');
    const own = draft.indicatorCodes ?? [];
    if (own.length === 0) throw new InvalidInput(`actions.${index}.indicatorCodes`, 'MISSING');
    if (own.some((code) => !codes.has(code))) {
      throw new InvalidInput(`actions.${index}.indicatorCodes`, 'UNKNOWN_OPTION');
    }
  });
  return planFollowUpsOfUnits(ctx, plan.period.id, asked);
}

function codesByUnit({ steps }: IndexPlan): ReadonlyMap<string | null, ReadonlySet<string>> {
  const codes = new Map<string | null, Set<string>>();
  for (const { indicatorCode, moves } of steps) {
    for (const { unit } of moves) {
      const id = unit?.id ?? null;
      codes.set(id, (codes.get(id) ?? new Set()).add(indicatorCode));
    }
  }
  return codes;
}
