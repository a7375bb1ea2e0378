import { leverage, type Snapshot, surroundingsIn, verifiedOf } from '../../schema/scoring/index.js';
import type { RequestContext } from '../context.js';
import type { FormulaEntry } from '../instrument/catalogue.js';
import { lastDayOf, latestFirst } from '../period/period.days.js';
import type { PeriodRef } from '../period/period.type.js';
import { readSealedCards } from '../report-card/sealed-cards.js';
import { periodRef } from '../support/refs.js';
import { rows, sql } from '../support/sql.js';
import type { IndicatorLoss, IndicatorLosses } from './dashboard.type.js';
import { wasClosed } from '../period/was-closed.js';

/**
 * Where the units together lose points, indicator by indicator, and what one better answer each would bring: from
 * the sealed cards of a closed period, of which the first unit-level instrument by code is taken. Two statements.
 *
 * @param shown the period on the screen; while it runs, the last closed one of its kind speaks for it.
 * @returns null where no period of the kind is closed.
 * @throws DomainError `SEAL_BROKEN`.
 */
export async function readLosses(
  ctx: RequestContext,
  shown: PeriodRef,
): Promise<IndicatorLosses | null> {
  const closed = await closedPeriod(ctx, shown);
  if (!closed) return null;
  const { kabupatenId } = ctx.actor;
  const formula = await ctx.catalogue.formula(kabupatenId, closed.formulaId);
  const cards = await readSealedCards(ctx.pool, {
    kabupatenId,
    periodId: closed.period.id,
    instrumentId: formula.instrument.id,
  });
  const units = cards.flatMap(({ unitId, snapshot }) => (unitId === null ? [] : [snapshot]));
  return { period: closed.period, units: units.length, indicators: lossesOf(formula, units) };
}

/** Dearest first; what no unit loses anything at stays out. */
function lossesOf({ plan, instrument }: FormulaEntry, units: readonly Snapshot[]): IndicatorLoss[] {
  const gains = new Map<string, number>();
  const found = new Map<string, { lost: number; earned: number; weight: number; below: number }>();
  for (const snapshot of units) {
    for (const { code, points } of leverage(plan, verifiedOf(snapshot), surroundingsIn(snapshot))) {
      gains.set(code, (gains.get(code) ?? 0) + Math.max(0, points));
    }
    for (const { code, effectiveWeight, points } of snapshot.indicators) {
      const sum = found.get(code) ?? { lost: 0, earned: 0, weight: 0, below: 0 };
      const lost = effectiveWeight - points;
      found.set(code, {
        lost: sum.lost + lost,
        earned: sum.earned + points,
        weight: sum.weight + effectiveWeight,
        below: sum.below + (isLoss(lost) ? 1 : 0),
      });
    }
  }
  return [...found]
    .filter(([, { lost }]) => isLoss(lost))
    .map(([code, { lost, earned, weight, below }]) => ({
      indicatorCode: code,
      text: instrument.indicators.get(code)?.text ?? '',
      lost,
      achievement: weight > 0 ? earned / weight : null,
      unitsBelow: below,
      gain: gains.get(code) ?? 0,
    }))
    .sort((a, b) => b.lost - a.lost);
}

/** Parts of a total that was dealt out exactly may miss a full weight by the last bit. */
const isLoss = (points: number) => points > 1e-9;

interface ClosedPeriod {
  readonly period: PeriodRef;
  readonly formulaId: string;
}

async function closedPeriod(
  { actor, pool }: RequestContext,
  { id }: PeriodRef,
): Promise<ClosedPeriod | undefined> {
  const [found] = await rows<ClosedPeriod>(
    pool,
    sql`select ${periodRef('p')} as period, b.formula_id as "formulaId"
        from period s join period p on p.kabupaten_id = s.kabupaten_id and p.kind = s.kind
          and ${wasClosed('p')} and ${lastDayOf('p')} <= ${lastDayOf('s')}
        join period_instrument b on b.period_id = p.id
        join instrument i on i.id = b.instrument_id and i.level = 'UNIT'
        where s.kabupaten_id = ${actor.kabupatenId} and s.id = ${id}
        order by ${latestFirst('p')}, i.code, i.revision limit 1`,
  );
  return found;
}
