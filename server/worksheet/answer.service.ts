import type { RequestContext } from '../context.js';
import { Conflict, InvalidInput, NotFound } from '../errors/domain-error.js';
import { authorize } from '../policy/index.js';
import type { PeriodStatus, WorksheetStatus } from '../support/enums.js';
import { type Instant, prepared } from '../support/sql.js';
import { type AnswerContent, contentFor } from './answer-content.js';
import { gateText, knownGate, rememberGate, writes } from '../window/gate.js';
import { type Gate, writingAt } from '../window/writing.js';
import { assertAnswerEditable } from './answer-rules.js';
import { type AbilitySheet, answerAbilities } from './answer.abilities.js';
import { AssembledAnswer } from './answer.assembly.js';
import { type AnswerFacts, answerFacts } from './answer.facts.js';
import type { SaveAnswerInput } from './answer.input.js';
import { readAnswer } from './answer.query.js';
import type { AnswerParts, AnswerRow } from './answer.rows.js';
import { type AnswerSave, type SavedRow, writeAnswer } from './answer.save.js';
import type { Answer } from './answer.type.js';

/**
 * Replaces the whole content of an answer, while its worksheet is being filled in, it was returned or
 * reopened; with `reopen`, also of one that was accepted, which then waits for a review again.
 *
 * One statement when it may: this is what people wait for at every key. Only when it changed nothing is it found
 * out why; where that is a change of windows and exceptions, the save goes by the new ones.
 *
 * @throws NotFound, Forbidden, InvalidInput, Conflict; DomainError `PERIOD_CLOSED`, `PERIOD_NOT_OPEN`,
 *   `WINDOW_CLOSED`, `ANSWER_LOCKED`.
 */
export async function saveAnswer(
  ctx: RequestContext,
  input: SaveAnswerInput,
  parts: AnswerParts,
): Promise<Answer> {
  const { actor, requestId } = ctx;
  const now = ctx.now();
  const facts = await answerFacts(ctx, input.answerId, 'answerId');
  authorize(actor, 'answer.edit', facts.scope);
  const content = contentFor(facts.indicator, input);
  const explanation = explanationOf(input);

  const { saved, gate } = await saveByGate(ctx, facts, input, {
    ...content,
    explanation,
    answerId: facts.answerId,
    kabupatenId: actor.kabupatenId,
    version: input.version,
    unitId: facts.scope.unitId,
    reopen: input.reopen ?? false,
    now: now.toISOString(),
    personId: actor.personId,
    requestId,
  });
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
  save: Omit<AnswerSave, 'windowRevision'>,
): Promise<{ saved: SavedRow; gate: Gate | null }> {
  for (;;) {
    const gate = knownGate(ctx.pool, facts.worksheetId);
    if (isOpenBy(gate, facts, save.now)) {
      const saved = await writeAnswer(ctx.pool, { ...save, windowRevision: gate?.revision ?? 0 });
      if (saved) return { saved, gate };
    }
    await assertOutdated(ctx, facts, input);
  }
}

/** A period that lets everything be written: of the real one the statement knows better. */
const openPeriod = { status: 'OPEN', opensAt: new Date(0), closesAt: new Date(8.64e15) } as const;

/** As far as windows and exceptions say. */
function isOpenBy(gate: Gate | null, { indicator }: AnswerFacts, now: Instant): boolean {
  if (gate === null) return true;
  const situation = { period: openPeriod, worksheet: { status: 'FILLING', gate } } as const;
  return writingAt(situation, writes.self(indicator.code), new Date(now)).open;
}

/** Nothing typed is changed but what the database cannot hold, and that is refused. */
function explanationOf({ explanation }: SaveAnswerInput): string {
  if (explanation.includes('\0')) throw new InvalidInput('explanation', 'MALFORMED');
  return explanation;
}

/** What was just written, as the API shows it, without reading it again. */
function asSaved(
  { actor }: RequestContext,
  { answerId, worksheetId, scope, indicator }: AnswerFacts,
  saved: SavedRow,
  content: AnswerContent & { readonly explanation: string },
  now: Date,
  gate: Gate | null,
): Answer {
  const { state, version, reopened, restorable, sheetStatus: status } = saved;
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
  // Nobody judges what they wrote themselves, whoever submitted it.
  const sheet: AbilitySheet = {
    scope,
    period: { id: scope.periodId, ...openPeriod },
    worksheet: { id: worksheetId, status, submittedAt: null, gate },
    submittedById: null,
  };
  const savedBy = { id: actor.personId, name: actor.name };
  return new AssembledAnswer(row, savedBy, () => ({
    unit: null,
    abilities: answerAbilities(actor, sheet, now),
  }));
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
