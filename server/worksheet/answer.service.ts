import type { RequestContext } from '../context.js';
import { Conflict, InvalidInput, NotFound } from '../errors/domain-error.js';
import { authorize } from '../policy/index.js';
import type { PeriodStatus, WorksheetStatus } from '../support/enums.js';
import { type Instant, prepared } from '../support/sql.js';
import { type AnswerContent, contentFor } from './answer-content.js';
import { gateText, knownGate, rememberGate, writes } from '../window/gate.js';
import { type Gate, writingAt } from '../window/writing.js';
import { assertAnswerEditable } from './answer-rules.js';
import { answerAbilities } from './answer.abilities.js';
import { assembleAnswers } from './answer.assembly.js';
import { type AnswerFacts, answerFacts } from './answer.facts.js';
import type { SaveAnswerInput } from './answer.input.js';
import { readAnswer } from './answer.query.js';
import { type AnswerParts, type AnswerRow, restorableSql } from './answer.rows.js';
import { reopeningSql } from './answer.state.js';
import type { Answer } from './answer.type.js';

/**
 * Replaces the whole content of an answer, while its worksheet is being filled in, it was returned or
 * reopened; with `reopen`, also of one that was accepted, which then waits for a review again.
 *
 * One statement when it may: this is what people wait for at every key. Only when it changed nothing a
 * second one finds out why; where that is a change of windows and exceptions, the save goes by the new ones.
 *
 * @throws NotFound, Forbidden, InvalidInput, Conflict; DomainError `PERIOD_CLOSED`, `PERIOD_NOT_OPEN`,
 *   `WINDOW_CLOSED`, `ANSWER_LOCKED`.
 */
export async function saveAnswer(
  ctx: RequestContext,
  input: SaveAnswerInput,
  parts: AnswerParts,
): Promise<Answer> {
  const { actor, pool, requestId } = ctx;
  const now = ctx.now();
  const facts = await answerFacts(ctx, input.answerId, 'answerId');
  authorize(actor, 'answer.edit', facts.scope);
  const content = contentFor(facts.indicator, input);
  const explanation = explanationOf(input);

  const by = (gate: Gate | null) =>
    save(pool, [
      facts.answerId,
      actor.kabupatenId,
      input.version,
      facts.scope.unitId,
      now,
      content.optionKey,
      content.value,
      JSON.stringify(content.counts),
      explanation,
      actor.personId,
      requestId,
      input.reopen ?? false,
      gate?.revision ?? 0,
    ]);
  const { saved, gate } = await saveByGate(ctx, facts, input, now, by);
  return parts.evidence || parts.evaluations
    ? readAnswer(ctx, facts.answerId, parts)
    : asSaved(ctx, facts, saved, { ...content, explanation }, now, gate);
}

/**
 * Goes by what this server knows of the worksheet's windows and exceptions. The statement takes the save only if
 * that is the latest, also after it waited for somebody who was changing them.
 */
async function saveByGate(
  ctx: RequestContext,
  facts: AnswerFacts,
  input: SaveAnswerInput,
  now: Date,
  by: (gate: Gate | null) => Promise<SavedRow[]>,
): Promise<{ saved: SavedRow; gate: Gate | null }> {
  for (;;) {
    const gate = knownGate(ctx.pool, facts.worksheetId);
    const [saved] = isOpenBy(gate, facts, now) ? await by(gate) : [];
    if (saved) return { saved, gate };
    await assertOutdated(ctx, facts, input);
  }
}

/** As far as windows and exceptions say; of the period the statement itself knows better. */
function isOpenBy(gate: Gate | null, { indicator }: AnswerFacts, now: Date): boolean {
  if (gate === null) return true;
  const period = { status: 'OPEN', opensAt: new Date(0), closesAt: new Date(8.64e15) } as const;
  const situation = { period, worksheet: { status: 'FILLING', gate } } as const;
  return writingAt(situation, writes.self(indicator.code), now).open;
}

/** Nothing typed is changed but what the database cannot hold, and that is refused. */
function explanationOf({ explanation }: SaveAnswerInput): string {
  if (explanation.includes('\0')) throw new InvalidInput('explanation', 'MALFORMED');
  return explanation;
}

interface SavedRow extends Pick<AnswerRow, 'state' | 'version' | 'reopened' | 'restorable'> {
  readonly sheetStatus: WorksheetStatus;
  readonly submittedAt: Instant | null;
  readonly submittedById: string | null;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
}

/** Asked twice: of what was there, and of what there is once the worksheet's row is held. */
const withUnitSql = `(a.state = 'RETURNED' or a.reopened or (a.state = 'ACCEPTED' and $12::boolean))`;

/**
 * The worksheet comes first: its row is the lock that submitting, reviewing and closing take too, and
 * after waiting for it the rules are asked again of what they left. The audit event says what was there
 * before, which is known to be the version that was asked for.
 */
const save = prepared<
  SavedRow,
  [
    answerId: string,
    kabupatenId: string,
    version: number,
    unitId: string | null,
    now: Date,
    optionKey: string | null,
    value: number | null,
    counts: string,
    explanation: string,
    personId: string,
    requestId: string,
    reopen: boolean,
    windowRevision: number,
  ]
>(`
  with sheet as (
    update worksheet w set revision = w.revision + 1
    from answer a, period p
    where a.id = $1 and a.kabupaten_id = $2 and a.version = $3
      and w.id = a.worksheet_id and w.unit_id is not distinct from $4::uuid and w.window_revision = $13
      and (w.status = 'FILLING' or (w.status = 'SUBMITTED' and ${withUnitSql}))
      and p.id = w.period_id and p.status = 'OPEN' and p.opens_at <= $5 and p.closes_at > $5
    returning w.id, w.status, a.reopened, w.submitted_at, w.submitted_by_id, p.opens_at, p.closes_at,
      jsonb_build_object('optionKey', a.option_key, 'value', a.value, 'counts', a.counts,
        'explanation', a.explanation, 'unchanged', a.unchanged, 'version', a.version) as before
  ), saved as (
    update answer a set option_key = $6, value = $7, counts = $8, explanation = $9,
      unchanged = false, version = a.version + 1, updated_at = $5, updated_by_id = $10,
      ${reopeningSql('$5')}
    from sheet s
    where a.id = $1 and a.worksheet_id = s.id and a.version = $3
      and (s.status = 'FILLING' or ${withUnitSql})
    returning a.id, a.state, a.version, a.reopened, ${restorableSql} as restorable
  ), traced as (
    insert into audit_event
      (kabupaten_id, at, actor_id, action, entity, entity_id, before, after, request_id)
    select $2, $5, $10, 'saveAnswer', 'Answer', a.id, s.before,
      jsonb_build_object('optionKey', $6::text, 'value', $7::float8, 'counts', $8::jsonb,
        'explanation', $9::text, 'unchanged', false, 'version', a.version), $11
    from saved a, sheet s
    union all
    select $2, $5, $10, 'reopenAnswer', 'Answer', a.id, '{"state": "ACCEPTED"}',
      '{"state": "SUBMITTED"}', $11
    from saved a, sheet s where a.reopened and not s.reopened
  )
  select a.state, a.version, a.reopened, a.restorable, s.status as "sheetStatus", s.submitted_at as "submittedAt",
    s.submitted_by_id as "submittedById", s.opens_at as "opensAt", s.closes_at as "closesAt"
  from saved a, sheet s`);

/** What was just written, as the API shows it, without reading it again. */
function asSaved(
  { actor }: RequestContext,
  { answerId, worksheetId, scope, indicator }: AnswerFacts,
  saved: SavedRow,
  content: AnswerContent & { readonly explanation: string },
  now: Date,
  gate: Gate | null,
): Answer {
  const { state, version, reopened, restorable } = saved;
  const { sheetStatus, submittedAt, submittedById, opensAt, closesAt } = saved;
  const sheet = {
    scope,
    period: { id: scope.periodId, status: 'OPEN' as const, opensAt, closesAt },
    worksheet: { id: worksheetId, status: sheetStatus, submittedAt, gate },
    submittedById,
  };
  const row: AnswerRow = {
    ...content,
    id: answerId,
    worksheetId,
    indicatorCode: indicator.code,
    state,
    unchanged: false,
    version,
    updatedAt: now.toISOString(),
    updatedById: actor.personId,
    updatedByName: actor.name,
    mended: state === 'RETURNED',
    reopened,
    restorable,
    settled: false,
  };
  const abilities = answerAbilities(actor, sheet, now);
  const [answer] = assembleAnswers({ answers: [row], links: [], evaluations: [] }, () => ({
    unit: null,
    abilities,
  }));
  return answer!;
}

interface SituationRow {
  readonly version: number;
  readonly state: AnswerRow['state'];
  readonly reopened: boolean;
  readonly sheetStatus: WorksheetStatus;
  readonly submittedAt: Instant | null;
  readonly periodStatus: PeriodStatus;
  readonly gate: Gate | null;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
}

const readSituation = prepared<SituationRow, [answerId: string, kabupatenId: string]>(`
  select a.version, a.state, a.reopened, w.status as "sheetStatus", w.submitted_at as "submittedAt",
    p.status as "periodStatus", p.opens_at as "opensAt", p.closes_at as "closesAt", ${gateText} as gate
  from answer a join worksheet w on w.id = a.worksheet_id join period p on p.id = w.period_id
  where a.id = $1 and a.kabupaten_id = $2`);

/** That nothing was saved since this server knew an earlier gate; thrown is every other reason. */
async function assertOutdated(
  { actor, pool, now }: RequestContext,
  { answerId, worksheetId, scope, indicator }: AnswerFacts,
  { version: expected, reopen }: SaveAnswerInput,
): Promise<void> {
  const [row] = await readSituation(pool, [answerId, actor.kabupatenId]);
  if (!row) throw new NotFound('Answer', 'answerId');
  const { version, state, reopened, sheetStatus, submittedAt, periodStatus, gate } = row;
  const { opensAt, closesAt } = row;
  const isOutdated = rememberGate(pool, worksheetId, gate);
  assertAnswerEditable(
    {
      period: { id: scope.periodId, status: periodStatus, opensAt, closesAt },
      worksheet: { id: worksheetId, status: sheetStatus, submittedAt, gate },
      answer: { indicatorCode: indicator.code, state, reopened },
    },
    now(),
    { reopen: reopen ?? false },
  );
  if (!isOutdated) throw new Conflict('Answer', expected, version);
}
