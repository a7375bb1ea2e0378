import { limits } from '../../schema/limits.js';
import type { RequestContext } from '../context.js';
import { InvalidInput, NotFound } from '../errors/domain-error.js';
import type { FormulaEntry } from '../instrument/catalogue.js';
import { latestFirst } from '../period/period.days.js';
import type { PeriodRef } from '../period/period.type.js';
import { authorize, can } from '../policy/index.js';
import { idOf } from '../support/load.js';
import { periodRef } from '../support/refs.js';
import { rows, sql } from '../support/sql.js';
import { once } from '../support/once.js';
import { readIdleUnits } from './idle-units.query.js';
import { readLosses } from './losses.query.js';
import { readTasks } from './dashboard.tasks.js';
import { rowsOfClosed, rowsOfOpen } from './dashboard.rows.js';
import { Dashboard, type DashboardArea, type GradeCount } from './dashboard.type.js';
import { readOwnRaises } from './own-raises.query.js';
import { readTrend } from './trend.query.js';
import { hasSealedFigures } from '../../schema/sealed-period.js';

/**
 * The first screen of whoever asks.
 *
 * @param periodId null for the running period, or the last closed one where none is running.
 * @throws NotFound for an unknown period.
 */
export async function readDashboard(
  ctx: RequestContext,
  periodId: string | null,
): Promise<Dashboard> {
  authorize(ctx.actor, 'dashboard.read');
  const { period, formulaId } = await readPeriod(ctx, periodId);
  const seesAll = can(ctx.actor, 'worksheet.readAll');
  const formula = once(async () =>
    formulaId === null ? null : ctx.catalogue.formula(ctx.actor.kabupatenId, formulaId),
  );
  const found = once(async () => {
    const entry = await formula();
    if (!period || !entry) return [];
    // What was sealed stands until it is sealed anew.
    return hasSealedFigures(period)
      ? rowsOfClosed(ctx, period, entry.instrument)
      : rowsOfOpen(ctx, period, entry);
  });
  return new Dashboard({
    period,
    rows: found,
    areas: async () => areasOf(await formula()),
    gradeCounts: async () => countGrades(await formula(), await found()),
    tasks: () => readTasks(ctx),
    trend: async () => (period && seesAll ? readTrend(ctx, period) : []),
    idleUnits: async (days) => (seesAll ? readIdleUnits(ctx, daysOf(days)) : []),
    losses: async () => (period && seesAll ? readLosses(ctx, period) : null),
    ownRaises: async () => {
      const entry = await formula();
      return entry ? readOwnRaises(ctx, await found(), entry) : [];
    },
  });
}

/** @throws InvalidInput for what is no number of days to look back. */
function daysOf(days: number): number {
  if (days < 1 || days > limits.idleDaysMax)
    throw new InvalidInput('days', 'OUT_OF_RANGE', days < 1 ? 1 : limits.idleDaysMax);
  return days;
}

interface ShownPeriod {
  readonly period: PeriodRef | null;
  /** How units are scored in it; of two regimes side by side, the first by code. */
  readonly formulaId: string | null;
}

async function readPeriod(
  { actor, pool }: RequestContext,
  periodId: string | null,
): Promise<ShownPeriod> {
  const chosen =
    periodId === null
      ? sql`p.status <> 'PLANNED' order by p.status = 'OPEN' desc, ${latestFirst('p')} limit 1`
      : sql`p.id = ${idOf('Period', periodId, 'periodId')}`;
  const [found] = await rows<ShownPeriod>(
    pool,
    sql`select ${periodRef('p')} as period,
          (select b.formula_id from period_instrument b
            join instrument i on i.id = b.instrument_id and i.level = 'UNIT'
            where b.period_id = p.id order by i.code, i.revision limit 1) as "formulaId"
        from period p where p.kabupaten_id = ${actor.kabupatenId} and ${chosen}`,
  );
  if (!found && periodId !== null) throw new NotFound('Period', 'periodId');
  return found ?? { period: null, formulaId: null };
}

function areasOf(formula: FormulaEntry | null): DashboardArea[] {
  if (!formula) return [];
  const { instrument, plan } = formula;
  return instrument.areas.map(({ code, name }) => ({
    code,
    name,
    maximum: plan.weights[plan.nodeByCode.get(code) ?? 0] ?? 0,
  }));
}

function countGrades(
  formula: FormulaEntry | null,
  found: readonly { readonly grade: string }[],
): GradeCount[] {
  return (formula?.definition.gradeBands ?? []).map(({ grade }) => ({
    grade,
    count: found.filter((row) => row.grade === grade).length,
  }));
}
