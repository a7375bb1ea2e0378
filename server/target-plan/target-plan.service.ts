import { limits } from '../../schema/limits.js';
import { gradeAt, verifyPlan, type Goal, type VerifiedPlan } from '../../schema/target/index.js';
import type { RequestContext } from '../context.js';
import { Conflict, InvalidInput } from '../errors/domain-error.js';
import { Person } from '../person/person.entity.js';
import { authorize } from '../policy/index.js';
import { flush } from '../support/flush.js';
import { assertVersion } from '../support/load.js';
import { Worksheet } from '../worksheet/worksheet.entity.js';
import { effortRecord } from './efforts.js';
import { countingAnswers, readPlanBase, surroundingsOf, type PlanBase } from './plan-base.js';
import { TargetPlan as TargetPlanEntity, type PlanResult } from './target-plan.entity.js';
import type { RemoveTargetPlanInput, SaveTargetPlanInput } from './target-plan.input.js';
import { readTargetPlan } from './target-plan.query.js';
import type { TargetPlan } from './target-plan.type.js';

/**
 * Keeps a plan. Its moves are scored here, by what the worksheet holds now: what the browser computed is not taken
 * over, but for whether it proved that nothing is cheaper.
 *
 * @throws NotFound, Forbidden; Conflict where an answer changed since it was planned; InvalidInput for a goal that
 *   is none, a code that the instrument does not have, a move that cannot be made, and moves that fall short.
 */
export async function saveTargetPlan(
  ctx: RequestContext,
  input: SaveTargetPlanInput,
): Promise<TargetPlan> {
  const { actor, em, now } = ctx;
  const base = await readPlanBase(ctx, input.worksheetId, 'worksheetId');
  authorize(actor, 'targetPlan.save', base.scope);
  const title = input.title.trim();
  if (title === '') throw new InvalidInput('title', 'MISSING');
  if (base.revision !== input.revision) {
    throw new Conflict('Worksheet', input.revision, base.revision, 'revision');
  }
  const efforts = effortRecord(base.formula.instrument, input.efforts);
  const verified = scoredAnew(base, input, efforts);
  await assertRoom(ctx, base.worksheetId);

  const plan = em.create(TargetPlanEntity, {
    kabupaten: actor.kabupatenId,
    createdAt: now(),
    worksheet: em.getReference(Worksheet, base.worksheetId),
    author: em.getReference(Person, actor.personId),
    title,
    basis: base.basis,
    revision: base.revision,
    goalGrade: input.goalGrade ?? null,
    goalPoints: input.goalPoints ?? null,
    effortBasis: input.effortBasis,
    efforts,
    excluded: [...new Set(input.excluded)],
    promised: [...new Set(input.promised)],
    result: resultOf(base, verified),
    isProven: input.isProven,
    leastEffort: input.isProven ? verified.effort : Math.min(input.leastEffort, verified.effort),
  });
  await flush(em);
  return readTargetPlan(ctx, plan.id);
}

/** Removes one's own plan; what it said stays in the trace. @returns it as it was. @throws NotFound, Forbidden, Conflict */
export async function removeTargetPlan(
  ctx: RequestContext,
  { id, version }: RemoveTargetPlanInput,
): Promise<TargetPlan> {
  const plan = await readTargetPlan(ctx, id);
  authorize(ctx.actor, 'targetPlan.remove', {
    unitId: plan.unit?.id ?? null,
    authorId: plan.author.id,
  });
  const found = await ctx.em.findOneOrFail(TargetPlanEntity, { id: plan.id });
  assertVersion(found, version);
  ctx.em.remove(found);
  await flush(ctx.em);
  return { ...plan, abilities: [] };
}

function scoredAnew(
  base: PlanBase,
  input: SaveTargetPlanInput,
  efforts: Readonly<Record<string, number>>,
): VerifiedPlan {
  const { plan, definition, instrument } = base.formula;
  for (const field of ['excluded', 'promised'] as const) {
    if (input[field].some((code) => !instrument.indicators.has(code))) {
      throw new InvalidInput(field, 'UNKNOWN_OPTION');
    }
  }
  const verified = verifyPlan(
    {
      plan,
      formula: definition,
      answers: countingAnswers(base),
      surroundings: surroundingsOf(base),
      goal: goalOf(base, input),
      efforts: { basis: input.effortBasis, of: new Map(Object.entries(efforts)) },
      excluded: new Set(input.excluded),
      promised: new Set(input.promised),
    },
    input.moves.map(({ indicatorCode, toKey }) => ({ code: indicatorCode, toKey: toKey ?? null })),
  );
  if (verified === null) throw new InvalidInput('moves', 'UNKNOWN_OPTION');
  if (!verified.isReached) throw new InvalidInput('moves', 'OUT_OF_RANGE');
  return verified;
}

function goalOf(base: PlanBase, { goalGrade, goalPoints }: SaveTargetPlanInput): Goal {
  if (goalGrade != null && goalPoints != null) throw new InvalidInput('goalPoints', 'MALFORMED');
  if (goalPoints != null) return { kind: 'POINTS', points: goalPoints };
  if (goalGrade == null) throw new InvalidInput('goalGrade', 'MISSING');
  const { gradeBands } = base.formula.definition;
  if (!gradeBands.some(({ grade }) => grade === goalGrade)) {
    throw new InvalidInput('goalGrade', 'UNKNOWN_OPTION');
  }
  return { kind: 'GRADE', grade: goalGrade };
}

/** Nobody fills the table with plans of one worksheet. */
async function assertRoom({ em }: RequestContext, worksheetId: string): Promise<void> {
  const kept = await em.count(TargetPlanEntity, { worksheet: worksheetId });
  if (kept >= limits.plansPerWorksheet) {
    throw new InvalidInput('worksheetId', 'OUT_OF_RANGE', limits.plansPerWorksheet);
  }
}

function resultOf(base: PlanBase, { moves, effort, before, after }: VerifiedPlan): PlanResult {
  const { definition, instrument, plan } = base.formula;
  return {
    pointsBefore: before.points,
    gradeBefore: before.grade,
    points: after.points,
    grade: after.grade,
    effort,
    moves: moves.map(({ code, fromKey, toKey, effort: own, alone, total }) => ({
      indicatorCode: code,
      text: instrument.indicators.get(code)?.text ?? '',
      fromKey,
      toKey,
      effort: own,
      points: alone,
      total: total ?? 0,
      grade: total === null ? '' : gradeAt(total, definition, plan.weights[0]!),
    })),
  };
}
