import type { RequestContext } from '../context.js';
import { can } from '../policy/index.js';
import type { AnswerState, PeriodStatus, WorksheetStatus } from '../support/enums.js';
import { type Instant, rows, sql } from '../support/sql.js';
import { gateText } from '../window/gate.js';
import type { Gate } from '../window/writing.js';
import { isWritable } from '../worksheet/answer-rules.js';
import { answerFacts } from '../worksheet/answer.facts.js';
import { takesRecordedValues } from './recorded.js';
import { asSealed, listStages, type SealedStage } from './stage.query.js';
import type { AnswerStage, ScoringStage } from './stage.type.js';

/**
 * The stages that one answer goes through, with what the actor may do in each now. A closed period's are
 * those it was closed with, and the active external ones of now: their values may still come. Whoever had
 * a hand in the work is told so when they record.
 *
 * @throws NotFound, also where the actor may not read the worksheet.
 */
export async function listAnswerStages(ctx: RequestContext, id: string): Promise<AnswerStage[]> {
  const { actor, pool, now } = ctx;
  const { answerId, scope, indicator } = await answerFacts(ctx, id, 'answerId');
  const [current, [held]] = await Promise.all([
    listStages(ctx, null),
    rows<HeldAnswer>(
      pool,
      sql`select a.state, json_build_object('status', w.status, 'gate', ${sql.raw(gateText)}) as worksheet, p.stages,
            json_build_object('id', p.id, 'status', p.status, 'opensAt', p.opens_at,
              'closesAt', p.closes_at) as period
          from answer a join worksheet w on w.id = a.worksheet_id join period p on p.id = w.period_id
          where a.id = ${answerId}`,
    ),
  ]);
  if (!held) throw new Error(`Answer ${answerId} is gone.`);
  const mayRecord = (stage: ScoringStage | undefined) =>
    stage !== undefined &&
    takesRecordedValues(stage) &&
    held.state !== 'DRAFT' &&
    isWritable(held.period, held.worksheet, { stage, indicatorCode: indicator.code }, now()) &&
    can(actor, 'stage.record', { ...scope, scoredBy: stage.scoredBy });
  // Whether and by whom a value is taken is asked of the stage as it is configured now, as recording does.
  const today = new Map(current.map((stage) => [stage.key, stage]));
  return stagesOf(held.stages, current).map((stage) => ({
    stage,
    abilities: mayRecord(today.get(stage.key)) ? ['stage.record'] : [],
  }));
}

interface HeldAnswer {
  readonly state: AnswerState;
  readonly worksheet: { readonly status: WorksheetStatus; readonly gate: Gate | null };
  readonly stages: readonly SealedStage[] | null;
  readonly period: {
    readonly id: string;
    readonly status: PeriodStatus;
    readonly opensAt: Instant;
    readonly closesAt: Instant;
  };
}

function stagesOf(
  sealed: readonly SealedStage[] | null,
  current: readonly ScoringStage[],
): ScoringStage[] {
  const active = current.filter((stage) => stage.active);
  if (!sealed) return active;
  const known = new Set(sealed.map(({ key }) => key));
  const later = active.filter(({ key, kind }) => kind === 'EXTERNAL' && !known.has(key));
  return [...sealed.map(asSealed), ...later];
}
