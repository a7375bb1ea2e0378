import { limits } from '../../schema/limits.js';
import type { RequestContext } from '../context.js';
import { NotFound } from '../errors/domain-error.js';
import type { Actor } from '../policy/actor.js';
import { abilitiesOn, authorize, can } from '../policy/index.js';
import { idOf } from '../support/load.js';
import { periodRef, personRef } from '../support/refs.js';
import { type RawBuilder, rows, sql } from '../support/sql.js';
import { readEffortTables } from '../target-plan/efforts.js';
import { shownAnswers, shownStatistics } from '../target-plan/shown-base.js';
import { type BaseSheet, readIndexPlanBase } from './index-plan-base.js';
import type { IndexPlanResult, KeptWishes } from './index-plan.entity.js';
import type { IndexPlan, IndexPlanBase, IndexPlanSheet } from './index-plan.type.js';

/**
 * What plans of a period's index start from; four statements at most, however many units there are.
 *
 * @returns null where the kabupaten has no worksheet of its own in the period.
 * @throws NotFound, Forbidden; DomainError `SEAL_BROKEN`.
 */
export async function readShownBase(
  ctx: RequestContext,
  periodId: string,
): Promise<IndexPlanBase | null> {
  const base = await readIndexPlanBase(ctx, periodId);
  if (base === null) return null;
  const { period, basis, stamp, own, units } = base;
  const instruments = [own, ...units].map(({ formula }) => formula.instrument);
  return {
    period,
    basis,
    stamp,
    own: shownSheet(own),
    units: units.map(shownSheet),
    effortTables: await readEffortTables(ctx, instruments),
  };
}

function shownSheet(base: BaseSheet): IndexPlanSheet {
  const { worksheetId, unit, instrument, formulaRef, sheet } = base;
  const { plan, answers, surroundings, isSent } = sheet;
  const statistics = surroundings.sees === 'GIVEN' ? surroundings.statistics : null;
  return {
    worksheetId,
    unit,
    instrument,
    formula: formulaRef,
    isSent,
    answers: isSent ? shownAnswers(plan, answers, () => true) : [],
    isClosed: statistics !== null,
    statistics: shownStatistics(statistics ?? []),
  };
}

/** The saved plans, the latest first. One statement. @throws Forbidden */
export async function listIndexPlans(ctx: RequestContext): Promise<IndexPlan[]> {
  authorize(ctx.actor, 'indexPlan.read');
  return readPlans(ctx, sql`true`);
}

/** One plan. @throws NotFound, Forbidden */
export async function readIndexPlan(
  ctx: RequestContext,
  id: string,
  field = 'id',
): Promise<IndexPlan> {
  authorize(ctx.actor, 'indexPlan.read');
  const [plan] = await readPlans(ctx, sql`t.id = ${idOf('IndexPlan', id, field)}`);
  if (!plan) throw new NotFound('IndexPlan', field);
  return plan;
}

interface PlanRow extends Omit<IndexPlan, 'abilities' | keyof IndexPlanResult | keyof KeptWishes> {
  readonly wishes: KeptWishes;
  readonly result: IndexPlanResult;
}

async function readPlans(
  { actor, pool }: RequestContext,
  which: RawBuilder<unknown>,
): Promise<IndexPlan[]> {
  const found = await rows<PlanRow>(
    pool,
    sql`select t.id, t.version, t.title, ${periodRef('p')} as period, ${personRef('a')} as author,
          t.created_at as "createdAt", t.basis, t.goal_grade as "goalGrade", t.goal_points as "goalPoints",
          t.wishes, t.result, t.is_proven as "isProven", t.least_effort as "leastEffort"
        from index_plan t join period p on p.id = t.period_id join person a on a.id = t.author_id
        where t.kabupaten_id = ${actor.kabupatenId} and ${which}
        order by t.created_at desc, t.id limit ${limits.pageSizeMax}`,
  );
  return found.map(({ wishes, result, ...plan }) => ({
    ...plan,
    ...wishes,
    ...result,
    abilities: abilitiesFor(actor, plan.author.id),
  }));
}

const abilitiesFor = (actor: Actor, authorId: string): string[] => [
  ...abilitiesOn(actor, ['indexPlan.remove'], { authorId }),
  ...(can(actor, 'indexPlan.act') ? ['indexPlan.act'] : []),
];
