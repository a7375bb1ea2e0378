import { randomUUID } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { readScale, scoreOnScale } from '../../schema/scoring/index.js';
import { recordEvents } from '../audit/record.js';
import type { RequestContext } from '../context.js';
import { Conflict, DomainError, InvalidInput } from '../errors/domain-error.js';
import { assertVerdictSeen } from '../evaluation/seen-verdict.js';
import { authorize } from '../policy/index.js';
import type { AnswerState, PeriodStatus, Role, Stage, WorksheetStatus } from '../support/enums.js';
import { type Instant, rows, sql } from '../support/sql.js';
import { transaction } from '../support/transaction.js';
import { contentFor } from '../worksheet/answer-content.js';
import { gateText } from '../window/gate.js';
import type { Gate } from '../window/writing.js';
import { assertWritable } from '../worksheet/answer-rules.js';
import { answerFacts } from '../worksheet/answer.facts.js';
import { settledSql } from '../worksheet/answer.rows.js';
import { valueOf } from '../worksheet/stage-values.js';
import { takesRecordedValues } from './recorded.js';
import { assertApart } from './separation.js';
import { holdStages } from './stage-lock.js';
import { isStageOf } from './stage.query.js';
import type { RecordStageValueInput } from './stage.input.js';
import { standardKeys } from './standard-stages.js';

/**
 * Records the value that a further review or the ministry gives one answer, whole and with a note. Nothing
 * is taken from another stage. The ministry's comes when the period has long been closed, and is kept apart
 * from its figures: it may be recorded then as well.
 *
 * @returns the answer's id.
 * @throws NotFound, Forbidden, InvalidInput; Conflict where the answer or the stage's value of it are others than were
 *   seen; DomainError `REASON_REQUIRED` on `note`, `OWN_WORK`,
 *   `ANSWER_NOT_SUBMITTED`, `ANSWER_SETTLED`, `ANSWER_REOPENED`, `PERIOD_CLOSED`, `PERIOD_NOT_OPEN`,
 *   `WINDOW_CLOSED`.
 */
export async function recordStageValue(
  ctx: RequestContext,
  input: RecordStageValueInput,
): Promise<string> {
  const { actor, pool } = ctx;
  const facts = await answerFacts(ctx, input.answerId, 'answerId');
  const { answerId, worksheetId, indicator } = facts;
  const seen = await recordableStage(ctx, pool, worksheetId, input.stageKey);
  authorize(actor, 'stage.record', { ...facts.scope, scoredBy: seen.scoredBy });
  const note = input.note.trim();
  if (note === '') {
    throw new DomainError('REASON_REQUIRED', 'A value needs a reason.', { field: 'note' });
  }
  const content = contentFor(indicator, input);
  if (scoreOnScale(readScale(indicator), valueOf(content)) === 'unanswered') {
    const takes = indicator.options.length > 0 ? 'optionKey' : indicator.ratio ? 'counts' : 'value';
    throw new InvalidInput(takes, 'MISSING');
  }

  await transaction(pool, async (client) => {
    await holdStages(client, actor.kabupatenId);
    // Read again: it may have been switched off, or given to others, in between.
    const stage = await recordableStage(ctx, client, worksheetId, input.stageKey);
    authorize(actor, 'stage.record', { ...facts.scope, scoredBy: stage.scoredBy });
    const held = await holdAnswer(client, answerId, worksheetId);
    const place = { stage, indicatorCode: indicator.code };
    const { period, worksheet, gate } = held;
    assertWritable(period, { ...worksheet, gate }, place, ctx.now(), 'answerId');
    if (stage.kind !== 'EXTERNAL') {
      await assertApart(
        client,
        actor,
        { worksheetIds: [worksheetId], answerIds: [answerId], stageKey: input.stageKey },
        'answerId',
      );
    }
    if (held.state === 'DRAFT') {
      throw new DomainError('ANSWER_NOT_SUBMITTED', 'The answer is with the unit.', {
        field: 'answerId',
        state: held.state,
      });
    }
    if (held.version !== input.answerVersion) {
      throw new Conflict('Answer', input.answerVersion, held.version, 'answerVersion');
    }
    if (stage.kind !== 'EXTERNAL') assertReviewable(held);
    const answerVersion = stage.kind === 'EXTERNAL' ? held.version : held.acceptedVersion;
    const current = await rows<{ id: string; answerVersion: number }>(
      client,
      sql`select id, answer_version as "answerVersion" from evaluation
          where answer_id = ${answerId} and stage_key = ${input.stageKey} and current`,
    );
    assertVerdictSeen(answerVersion, current, input.seenEvaluationId ?? null);
    await insertValues(client, ctx, stage, [{ answerId, answerVersion, ...content, note }]);
    await recordEvents(
      client,
      ctx,
      sql`select 1 as step, 'recordStageValue' as action, 'Evaluation' as entity, e.id as entity_id,
            null::jsonb as before, jsonb_build_object('answer', e.answer_id, 'stageKey', e.stage_key,
              'optionKey', e.option_key, 'value', e.value, 'counts', e.counts, 'note', e.note) as after
          from evaluation e
          where e.answer_id = ${answerId} and e.stage_key = ${input.stageKey} and e.current`,
    );
  });
  return answerId;
}

export interface StageValue {
  readonly answerId: string;
  readonly answerVersion: number;
  readonly optionKey: string | null;
  readonly value: number | null;
  readonly counts: Readonly<Record<string, number>>;
  readonly note: string;
}

/**
 * Puts values of one stage on record in place of its earlier ones, which stay and are no longer current.
 * The caller holds the worksheets. Four statements, however many values.
 */
export async function insertValues(
  client: PoolClient,
  { actor, now }: Pick<RequestContext, 'actor' | 'now'>,
  { key, kind }: { readonly key: string; readonly kind: Stage },
  values: readonly StageValue[],
): Promise<void> {
  const ids = values.map(({ answerId }) => answerId);
  await rows(
    client,
    sql`update evaluation set current = false
        where answer_id = any(${ids}::uuid[]) and stage_key = ${key} and current`,
  );
  await rows(
    client,
    sql`insert into evaluation (id, kabupaten_id, created_at, answer_id, stage, stage_key, verdict, option_key,
          value, counts, reason, note, evaluator_id, answer_version, current)
        select n.id, ${actor.kabupatenId}::uuid, ${now()}::timestamptz, n."answerId", ${kind}, ${key},
          'ACCEPTED', n."optionKey", n.value, n.counts, null, n.note, ${actor.personId}::uuid,
          n."answerVersion", true
        from jsonb_to_recordset(${JSON.stringify(values.map((value) => ({ id: randomUUID(), ...value })))}::jsonb)
          as n (id uuid, "answerId" uuid, "answerVersion" int, "optionKey" text, value float8, counts jsonb,
            note text)`,
  );
  await rows(
    client,
    sql`update worksheet set revision = revision + 1
        where id in (select worksheet_id from answer where id = any(${ids}::uuid[]))`,
  );
  // Nothing of the answers changes; whoever has them on the screen hears of it as of a change.
  await rows(client, sql`update answer set state = state where id = any(${ids}::uuid[])`);
}

/**
 * @throws InvalidInput for the stages that have a way of their own, unknown ones, those switched off, and those that the
 *   period was closed without: they would count nowhere. What is kept apart may come later.
 */
async function recordableStage(
  { actor }: RequestContext,
  connection: Pool | PoolClient,
  worksheetId: string,
  key: string,
) {
  const [stage] = await rows<{ key: string; kind: Stage; scoredBy: Role; active: boolean }>(
    connection,
    sql`select g.key, g.kind, g.scored_by as "scoredBy",
          g.active and (g.kind = 'EXTERNAL' or ${isStageOf('g', 'p')}) as active
        from scoring_stage g join worksheet w on w.id = ${worksheetId} join period p on p.id = w.period_id
        where g.kabupaten_id = ${actor.kabupatenId} and g.key = ${key}`,
  );
  if (!stage || !takesRecordedValues(stage)) {
    throw new InvalidInput('stageKey', 'UNKNOWN_OPTION');
  }
  return stage;
}

interface HeldAnswer {
  readonly state: AnswerState;
  readonly version: number;
  readonly reopened: boolean;
  readonly settled: boolean;
  readonly gate: Gate | null;
  /**
   * As which version it was accepted: a value on it stands beside the first review's, also when it was changed
   * and given back since. Its own version while nothing is accepted.
   */
  readonly acceptedVersion: number;
}

/**
 * That a further review may look at it: what a panel signed is not judged again, and a change of what was
 * accepted is the first review's to judge, or given up.
 */
function assertReviewable({ state, reopened, settled }: HeldAnswer): void {
  if (settled) {
    throw new DomainError('ANSWER_SETTLED', 'A panel has settled the answer.', {
      field: 'answerId',
    });
  }
  if (!reopened) return;
  throw new DomainError('ANSWER_REOPENED', 'What was accepted is being changed.', {
    field: 'answerId',
    state,
  });
}

async function holdAnswer(client: PoolClient, answerId: string, worksheetId: string) {
  // The worksheet first: saving, reviewing, submitting and closing all take its row.
  const [worksheet] = await rows<{
    id: string;
    status: WorksheetStatus;
    period: { id: string; status: PeriodStatus; opensAt: Instant; closesAt: Instant };
  }>(
    client,
    sql`select w.id, w.status, json_build_object('id', p.id, 'status', p.status, 'opensAt', p.opens_at,
          'closesAt', p.closes_at) as period
        from worksheet w join period p on p.id = w.period_id where w.id = ${worksheetId} for update of w`,
  );
  // A statement of its own: what was waited for is seen by the next one.
  const [answer] = await rows<HeldAnswer>(
    client,
    sql`select a.state, a.version, a.reopened, ${sql.raw(gateText)} as gate, ${sql.raw(settledSql)} as settled,
          case when a.state = 'ACCEPTED' then coalesce((select e.answer_version from evaluation e
            where e.answer_id = a.id and e.stage_key = ${standardKeys.review} and e.current
              and e.verdict = 'ACCEPTED'), a.version) else a.version end as "acceptedVersion"
        from answer a join worksheet w on w.id = a.worksheet_id where a.id = ${answerId}`,
  );
  if (!worksheet || !answer) throw new Error(`Answer ${answerId} is gone.`);
  return { ...answer, worksheet, period: worksheet.period };
}
