import { limits } from '../../schema/limits.js';
import { gradeTotals, scoreAnswers } from '../../schema/scoring/index.js';
import { isAsGoodAs } from '../../schema/target/index.js';
import type { RequestContext } from '../context.js';
import { NotFound } from '../errors/domain-error.js';
import { latestFirst } from '../period/period.days.js';
import type { PeriodRef } from '../period/period.type.js';
import type { Actor } from '../policy/actor.js';
import { abilitiesOn, authorize, can } from '../policy/index.js';
import { idOf } from '../support/load.js';
import { formulaRef, instrumentRef, periodRef, personRef, unitRef } from '../support/refs.js';
import { type RawBuilder, rows, sql } from '../support/sql.js';
import { plansVisible } from './target-plan.policy.js';
import type { FormulaRef } from '../formula/formula.type.js';
import type { InstrumentRef } from '../instrument/instrument.type.js';
import type { UnitRef } from '../unit/unit.type.js';
import { effortList, readEffortTable } from './efforts.js';
import { countingAnswers, readPlanBase, surroundingsOf } from './plan-base.js';
import { shownAnswers, shownStatistics } from './shown-base.js';
import type { TargetBase } from './target-base.type.js';
import type { PlanResult } from './target-plan.entity.js';
import type { TargetPlan, TargetPlanProgress } from './target-plan.type.js';

/**
 * What the plans of a worksheet start from; six statements, however much was answered.
 *
 * @throws NotFound, Forbidden; DomainError `SEAL_BROKEN`.
 */
export async function readTargetBase(ctx: RequestContext, id: string): Promise<TargetBase> {
  const { actor, pool } = ctx;
  const base = await readPlanBase(ctx, id, 'worksheetId');
  const [head] = await rows<Head>(
    pool,
    sql`select ${periodRef('p')} as period, ${unitRef('u')} as unit, ${instrumentRef('i')} as instrument,
          ${formulaRef('f')} as formula
        from worksheet w join period p on p.id = w.period_id join instrument i on i.id = w.instrument_id
          join formula f on f.id = w.formula_id left join unit u on u.id = w.unit_id
        where w.id = ${base.worksheetId}`,
  );
  const effortTable = await readEffortTable(ctx, base.formula.instrument);
  const { answers, counting, statistics } = base;
  return {
    ...head!,
    worksheetId: base.worksheetId,
    reportCardId: base.reportCardId,
    basis: base.basis,
    revision: base.revision,
    answers: shownAnswers(base.formula.plan, answers, (code) => counting.has(code)),
    isClosed: statistics !== null,
    statistics: shownStatistics(statistics ?? []),
    effortTable,
    abilities: [
      ...abilitiesOn(actor, ['targetPlan.save'], base.scope),
      ...(can(actor, 'effort.edit') ? ['effort.edit'] : []),
    ],
  };
}

interface Head {
  readonly period: PeriodRef;
  readonly unit: UnitRef | null;
  readonly instrument: InstrumentRef;
  readonly formula: FormulaRef;
}

/**
 * The saved plans that the viewer may see, the latest first; those of one worksheet where it is named. One
 * statement.
 */
export async function listTargetPlans(
  ctx: RequestContext,
  worksheetId: string | null,
): Promise<TargetPlan[]> {
  authorize(ctx.actor, 'targetPlan.list');
  const only =
    worksheetId === null
      ? sql`true`
      : sql`t.worksheet_id = ${idOf('Worksheet', worksheetId, 'worksheetId')}`;
  return readPlans(ctx, only);
}

/** One plan. @throws NotFound, also for one that the viewer may not know of. */
export async function readTargetPlan(ctx: RequestContext, id: string): Promise<TargetPlan> {
  authorize(ctx.actor, 'targetPlan.list');
  const [plan] = await readPlans(ctx, sql`t.id = ${idOf('TargetPlan', id, 'id')}`);
  if (!plan) throw new NotFound('TargetPlan', 'id');
  return plan;
}

interface PlanRow extends Omit<TargetPlan, 'efforts' | 'abilities' | keyof PlanResult> {
  readonly efforts: Readonly<Record<string, number>>;
  readonly result: PlanResult;
}

async function readPlans(ctx: RequestContext, which: RawBuilder<unknown>): Promise<TargetPlan[]> {
  const { actor, pool } = ctx;
  const found = await rows<PlanRow>(
    pool,
    sql`select t.id, t.version, t.title, t.worksheet_id as "worksheetId", ${unitRef('u')} as unit,
          ${periodRef('p')} as period, ${personRef('a')} as author, t.created_at as "createdAt", t.basis,
          t.goal_grade as "goalGrade", t.goal_points as "goalPoints", t.effort_basis as "effortBasis",
          t.efforts, t.excluded, t.promised, t.result, t.is_proven as "isProven",
          t.least_effort as "leastEffort"
        from target_plan t join worksheet w on w.id = t.worksheet_id join period p on p.id = w.period_id
          join person a on a.id = t.author_id left join unit u on u.id = w.unit_id
        where t.kabupaten_id = ${actor.kabupatenId} and ${which}
          and ${plansVisible(actor, sql`w.unit_id`)}
        order by t.created_at desc, t.id limit ${limits.pageSizeMax}`,
  );
  return found.map(({ efforts, result, ...plan }) => ({
    ...plan,
    ...result,
    efforts: effortList(efforts),
    abilities: abilitiesFor(actor, plan),
  }));
}

function abilitiesFor(actor: Actor, { unit, author }: Pick<TargetPlan, 'unit' | 'author'>) {
  const scope = { unitId: unit?.id ?? null };
  return [
    ...abilitiesOn(actor, ['targetPlan.remove'], { ...scope, authorId: author.id }),
    ...abilitiesOn(actor, ['followUp.create'], scope),
  ];
}

/**
 * What has become of a plan by the latest worksheet of the same holder and instrument in a period of the same kind, which
 * may be the one that it started from.
 *
 * @throws NotFound, also for one that the viewer may not know of.
 */
export async function readProgress(ctx: RequestContext, id: string): Promise<TargetPlanProgress> {
  const plan = await readTargetPlan(ctx, id);
  const [latest] = await rows<{ id: string; period: PeriodRef }>(
    ctx.pool,
    sql`select l.id, ${periodRef('p')} as period
        from worksheet w join instrument i on i.id = w.instrument_id
          join period o on o.id = w.period_id
          join worksheet l on l.kabupaten_id = w.kabupaten_id and l.unit_id is not distinct from w.unit_id
          join instrument j on j.id = l.instrument_id and j.code = i.code
          join period p on p.id = l.period_id and p.kind = o.kind
        where w.id = ${plan.worksheetId}
        order by ${latestFirst('p')}, l.created_at desc limit 1`,
  );
  const base = await readPlanBase(ctx, latest!.id, 'id');
  const { plan: scoring, definition } = base.formula;
  const answers = countingAnswers(base);
  const { total } = scoreAnswers(scoring, answers, surroundingsOf(base));
  const planned = new Map(scoring.indicators.map((indicator) => [indicator.code, indicator]));
  const reached = plan.moves.flatMap(({ indicatorCode, toKey }) => {
    const indicator = planned.get(indicatorCode);
    if (indicator === undefined) return [];
    return isAsGoodAs(indicator, answers.get(indicatorCode), toKey) ? [indicatorCode] : [];
  });
  return {
    period: latest!.period,
    basis: base.basis,
    points: total.points,
    grade: gradeTotals(total, definition)?.band.grade ?? '',
    reached,
  };
}
