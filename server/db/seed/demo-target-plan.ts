import { findPlan, noSolver } from '../../../schema/target/index.js';
import type { RequestContext } from '../../context.js';
import { countingAnswers, readPlanBase, surroundingsOf } from '../../target-plan/plan-base.js';
import { saveTargetPlan } from '../../target-plan/target-plan.service.js';

/**
 * What a unit head plans after the rapim: the cheapest way from the sealed report card to the next better grade.
 * Nothing where there is none, or nothing to plan.
 */
export async function planFromCard(ctx: RequestContext, periodId: string, unitId: string) {
  const { rows } = await ctx.pool.query<{ id: string; grade: string | null }>(
    `select w.id, c.summary #>> '{totals,nextGrade,grade}' as grade
     from worksheet w join report_card c on c.worksheet_id = w.id
     where w.period_id = $1 and w.unit_id = $2`,
    [periodId, unitId],
  );
  const [card] = rows;
  if (!card?.grade) return;
  const base = await readPlanBase(ctx, card.id, 'worksheetId');
  const { plan, definition } = base.formula;
  const wishes = { excluded: new Set<string>(), promised: new Set<string>() };
  const outcome = findPlan(
    {
      plan,
      formula: definition,
      answers: countingAnswers(base),
      surroundings: surroundingsOf(base),
      goal: { kind: 'GRADE', grade: card.grade },
      efforts: { basis: 'INDICATOR', of: new Map() },
      ...wishes,
    },
    // The regulation's formula adds up: what is built up from the leaves is as exact, and needs no WebAssembly.
    { solver: noSolver },
  );
  if (outcome.kind !== 'PLAN') return;
  await saveTargetPlan(ctx, {
    worksheetId: card.id,
    revision: base.revision,
    title: `Menuju ${card.grade}`,
    goalGrade: card.grade,
    goalPoints: null,
    effortBasis: 'INDICATOR',
    efforts: [],
    excluded: [],
    promised: [],
    moves: outcome.moves.map(({ code, toKey }) => ({ indicatorCode: code, toKey })),
    isProven: outcome.isProven,
    leastEffort: outcome.leastEffort,
  });
}
