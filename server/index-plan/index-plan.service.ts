import { limits } from '../../schema/limits.js';
import {
  gradeAt,
  standingOf,
  thresholdOf,
  type Goal,
  type StatedStanding,
  type StatedStep,
} from '../../schema/target/index.js';
import type { RequestContext } from '../context.js';
import { Conflict, InvalidInput } from '../errors/domain-error.js';
import { Period } from '../period/period.entity.js';
import { Person } from '../person/person.entity.js';
import { authorize } from '../policy/index.js';
import { flush } from '../support/flush.js';
import { assertVersion } from '../support/load.js';
import { type IndexPlanBase, problemOf, readIndexPlanBase } from './index-plan-base.js';
import { IndexPlan as IndexPlanEntity, type IndexPlanResult } from './index-plan.entity.js';
import type { RemoveIndexPlanInput, SaveIndexPlanInput } from './index-plan.input.js';
import { readIndexPlan } from './index-plan.query.js';
import type { IndexPlan } from './index-plan.type.js';
import { readWishes } from './wishes.js';

/**
 * Keeps a plan of the index. Its steps are scored here, by what the worksheets hold now: what the browser computed is
 * not taken over, but for whether it proved that nothing is cheaper.
 *
 * @throws NotFound, Forbidden; Conflict where an answer changed or a worksheet was sent since it was planned;
 *   InvalidInput for a goal that is none, a unit or a code that the index is not made of, a step that cannot be made,
 *   and steps that fall short.
 */
export async function saveIndexPlan(
  ctx: RequestContext,
  input: SaveIndexPlanInput,
): Promise<IndexPlan> {
  const { actor, em, now } = ctx;
  authorize(actor, 'indexPlan.save');
  const base = await readIndexPlanBase(ctx, input.periodId);
  if (base === null) throw new InvalidInput('periodId', 'UNKNOWN_OPTION');
  const title = input.title.trim();
  if (title === '') throw new InvalidInput('title', 'MISSING');
  if (base.stamp !== input.stamp) {
    throw new Conflict('KabupatenIndex', input.stamp, base.stamp, 'stamp');
  }
  const wishes = readWishes(base, input);
  const goal = goalOf(base, input);
  const { definition, plan: scoring } = base.own.formula;
  const standing = standingOf(problemOf(base, goal, wishes), stepsOf(base, input));
  if (standing === null) throw new InvalidInput('steps', 'UNKNOWN_OPTION');
  const { isReachedBy } = thresholdOf(goal, definition, scoring.weights[0]!);
  if (standing.after === null || !isReachedBy(standing.after)) {
    throw new InvalidInput('steps', 'OUT_OF_RANGE');
  }
  await assertRoom(ctx, base.period.id);

  const result = resultOf(base, standing, standing.after);
  const plan = em.create(IndexPlanEntity, {
    kabupaten: actor.kabupatenId,
    createdAt: now(),
    period: em.getReference(Period, base.period.id),
    author: em.getReference(Person, actor.personId),
    title,
    basis: base.basis,
    goalGrade: input.goalGrade ?? null,
    goalPoints: input.goalPoints ?? null,
    wishes: wishes.kept,
    result,
    isProven: input.isProven,
    leastEffort: input.isProven ? result.effort : Math.min(input.leastEffort, result.effort),
  });
  await flush(em);
  return readIndexPlan(ctx, plan.id);
}

/** Removes one's own plan; what it said stays in the trace. @returns it as it was. @throws NotFound, Forbidden, Conflict */
export async function removeIndexPlan(
  ctx: RequestContext,
  { id, version }: RemoveIndexPlanInput,
): Promise<IndexPlan> {
  const plan = await readIndexPlan(ctx, id);
  authorize(ctx.actor, 'indexPlan.remove', { authorId: plan.author.id });
  const found = await ctx.em.findOneOrFail(IndexPlanEntity, { id: plan.id });
  assertVersion(found, version);
  ctx.em.remove(found);
  await flush(ctx.em);
  return { ...plan, abilities: [] };
}

function goalOf({ own }: IndexPlanBase, { goalGrade, goalPoints }: SaveIndexPlanInput): Goal {
  if (goalGrade != null && goalPoints != null) throw new InvalidInput('goalPoints', 'MALFORMED');
  if (goalPoints != null) return { kind: 'POINTS', points: goalPoints };
  if (goalGrade == null) throw new InvalidInput('goalGrade', 'MISSING');
  if (!own.formula.definition.gradeBands.some(({ grade }) => grade === goalGrade)) {
    throw new InvalidInput('goalGrade', 'UNKNOWN_OPTION');
  }
  return { kind: 'GRADE', grade: goalGrade };
}

/** @throws InvalidInput for a unit that the index is not made of. */
function stepsOf({ units }: IndexPlanBase, { steps }: SaveIndexPlanInput): readonly StatedStep[] {
  const codes = new Map(units.map(({ unit }) => [unit!.id, unit!.code]));
  const holderOf = (unitId: string | null | undefined) => {
    if (unitId == null) return null;
    const code = codes.get(unitId.toLowerCase());
    if (code === undefined) throw new InvalidInput('steps', 'UNKNOWN_OPTION');
    return code;
  };
  return steps.map(({ indicatorCode, isBundle, moves }) => ({
    indicatorCode,
    isBundle,
    moves: moves.map(({ unitId, toKey }) => ({ holder: holderOf(unitId), toKey: toKey ?? null })),
  }));
}

/** Nobody fills the table with plans of one period. */
async function assertRoom({ em }: RequestContext, periodId: string): Promise<void> {
  const kept = await em.count(IndexPlanEntity, { period: periodId });
  if (kept >= limits.indexPlansPerPeriod) {
    throw new InvalidInput('periodId', 'OUT_OF_RANGE', limits.indexPlansPerPeriod);
  }
}

function resultOf(
  { own, units }: IndexPlanBase,
  { before, steps }: StatedStanding,
  after: number,
): IndexPlanResult {
  const { definition, plan } = own.formula;
  const maximum = plan.weights[0]!;
  const gradeOf = (index: number) => gradeAt(index, definition, maximum);
  const sheetOf = new Map(units.map((sheet) => [sheet.unit!.code, sheet]));
  return {
    indexBefore: before,
    gradeBefore: gradeOf(before),
    index: after,
    grade: gradeOf(after),
    maximum,
    effort: steps.reduce((sum, { effort }) => sum + Math.round(effort * 100), 0) / 100,
    steps: steps.map(({ indicatorCode, isBundle, moves, effort, points, index }) => {
      const [first] = moves;
      const holder = first?.holder == null ? own : sheetOf.get(first.holder)!;
      return {
        indicatorCode,
        text: holder.formula.instrument.indicators.get(indicatorCode)?.text ?? '',
        isBundle,
        effort,
        points,
        index,
        grade: gradeOf(index),
        moves: moves.map(({ holder: of, fromKey, toKey }) => ({
          unit: of === null ? null : sheetOf.get(of)!.unit,
          fromKey,
          toKey,
        })),
      };
    }),
  };
}
