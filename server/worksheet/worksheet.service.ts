import type { EntityManager } from '@mikro-orm/postgresql';
import { needsEvidence, scoreOnScale } from '../../schema/scoring/index.js';
import type { RequestContext } from '../context.js';
import { Conflict, DomainError, NotFound } from '../errors/domain-error.js';
import type { FormulaEntry } from '../instrument/catalogue.js';
import { Person } from '../person/person.entity.js';
import { authorize } from '../policy/index.js';
import type { AnswerState } from '../support/enums.js';
import { flush } from '../support/flush.js';
import { idOf } from '../support/load.js';
import { setAnswerState } from './answer.state.js';
import { claimedAnswers } from './stage-values.js';
import { readSubmission, type SubmissionRow } from './submission.rows.js';
import type { Worksheet } from './worksheet.entity.js';
import type { ResubmitAnswersInput, SubmitWorksheetInput } from './worksheet.input.js';
import { writes } from '../window/gate.js';
import { assertWritable } from './answer-rules.js';
import { findWorksheet, lockWorksheet, readGate } from './worksheet.lock.js';

/** Codes that a refusal names; there is no use in reading more at once. */
const namedAtMost = 50;

/**
 * The head's approval: the worksheet goes to the evaluators and the unit's answers are locked.
 *
 * @returns the worksheet's id.
 * @throws NotFound, Forbidden, Conflict; DomainError `WORKSHEET_SUBMITTED`, `PERIOD_CLOSED`, `PERIOD_NOT_OPEN`,
 *   `WINDOW_CLOSED`, `WORKSHEET_INCOMPLETE` and `EVIDENCE_REQUIRED` with `indicatorCodes` and their `count`.
 */
export async function submitWorksheet(
  ctx: RequestContext,
  { worksheetId, version }: SubmitWorksheetInput,
): Promise<string> {
  const field = 'worksheetId';
  const { worksheet: found, scope } = await findWorksheet(ctx, worksheetId, field);
  authorize(ctx.actor, 'worksheet.submit', scope);
  const formula = await ctx.catalogue.formula(ctx.actor.kabupatenId, found.formula.id);

  await ctx.em.transactional(async (em) => {
    const worksheet = await lockWorksheet(ctx, em, found.id, field, writes.self());
    if (worksheet.status !== 'FILLING') {
      throw new DomainError('WORKSHEET_SUBMITTED', 'The worksheet was submitted before.', {
        field,
        submittedAt: worksheet.submittedAt?.toISOString() ?? null,
      });
    }
    if (worksheet.version !== version) throw new Conflict('Worksheet', version, worksheet.version);
    const answers = await readSubmission(em, worksheet.id);
    assertComplete(formula, answers, field);

    em.assign(worksheet, {
      status: 'SUBMITTED',
      submittedAt: ctx.now(),
      submittedBy: em.getReference(Person, ctx.actor.personId),
    });
    await flush(em);
    const drafts = answers.filter(({ state }) => state === 'DRAFT').map(({ id }) => id);
    await setAnswerState(ctx, em, worksheet.id, drafts, {
      state: 'SUBMITTED',
      submitted: 'first',
      action: 'submitWorksheet',
    });
  });
  return found.id;
}

/**
 * Sends returned answers to the evaluators again, each mended since it came back; the others stay.
 *
 * @returns the worksheet's id.
 * @throws NotFound, Forbidden, Conflict; DomainError `ANSWER_LOCKED` with the `state` of an answer that was not
 *   returned, `ANSWER_NOT_MENDED`, `WORKSHEET_INCOMPLETE`, `EVIDENCE_REQUIRED`, `PERIOD_CLOSED`, `WINDOW_CLOSED`.
 */
export async function resubmitAnswers(
  ctx: RequestContext,
  { worksheetId, answerIds, version }: ResubmitAnswersInput,
): Promise<string> {
  const { worksheet: found, scope } = await findWorksheet(ctx, worksheetId, 'worksheetId');
  authorize(ctx.actor, 'worksheet.resubmit', scope);
  const formula = await ctx.catalogue.formula(ctx.actor.kabupatenId, found.formula.id);
  const wanted = new Set(answerIds.map((id) => idOf('Answer', id, 'answerIds')));

  await ctx.em.transactional(async (em) => {
    const worksheet = await lockWorksheet(ctx, em, found.id, 'worksheetId', null);
    const answers = (await readSubmission(em, worksheet.id)).filter(({ id }) => wanted.has(id));
    if (answers.length < wanted.size) throw new NotFound('Answer', 'answerIds');
    await assertAllOpen(ctx, em, worksheet, answers);
    assertReturned(answers);
    if (worksheet.version !== version) throw new Conflict('Worksheet', version, worksheet.version);
    assertMended(answers);
    assertComplete(formula, answers, 'answerIds');

    // Counted as an edit of the worksheet, so that a second click on an old screen is a conflict.
    await em.execute('update worksheet set version = version + 1 where id = ?', [worksheet.id]);
    await setAnswerState(ctx, em, worksheet.id, [...wanted], {
      state: 'SUBMITTED',
      submitted: 'again',
      action: 'resubmitAnswers',
    });
  });
  return found.id;
}

/** Each may be open by an exception of its own. */
async function assertAllOpen(
  { now }: RequestContext,
  em: EntityManager,
  worksheet: Worksheet,
  answers: readonly SubmissionRow[],
): Promise<void> {
  const period = worksheet.period.getEntity();
  const sheet = { status: worksheet.status, gate: await readGate(em, worksheet) };
  for (const { indicatorCode } of answers) {
    assertWritable(period, sheet, writes.self(indicatorCode), now(), 'answerIds');
  }
}

function assertReturned(answers: readonly SubmissionRow[]): void {
  const other = answers.find(({ state }) => state !== 'RETURNED');
  if (!other) return;
  throw new DomainError('ANSWER_LOCKED', 'The answer was not returned.', {
    field: 'answerIds',
    state: other.state satisfies AnswerState,
    indicatorCodes: [other.indicatorCode],
  });
}

function assertMended(answers: readonly SubmissionRow[]): void {
  const untouched = answers.filter(({ mended }) => !mended);
  if (untouched.length === 0) return;
  throw new DomainError('ANSWER_NOT_MENDED', 'Nothing was changed since it came back.', {
    field: 'answerIds',
    ...named(untouched.map(({ indicatorCode }) => indicatorCode)),
  });
}

/** That each is answered and, where it earns something, proven. Indicators that do not apply need neither. */
function assertComplete(
  { plan }: FormulaEntry,
  answers: readonly SubmissionRow[],
  field: string,
): void {
  const claimed = claimedAnswers(answers);
  const byCode = new Map(answers.map((answer) => [answer.indicatorCode, answer]));
  const unanswered: string[] = [];
  const unproven: string[] = [];
  for (const { code, scale } of plan.indicators) {
    const row = byCode.get(code);
    if (!row) continue;
    const answer = claimed.get(code) ?? {};
    if (scoreOnScale(scale, answer) === 'unanswered') unanswered.push(code);
    else if (!row.evidenced && needsEvidence(scale, answer)) unproven.push(code);
  }
  if (unanswered.length > 0) {
    throw new DomainError('WORKSHEET_INCOMPLETE', 'Indicators are not answered.', {
      field,
      ...named(unanswered),
    });
  }
  if (unproven.length > 0) {
    throw new DomainError('EVIDENCE_REQUIRED', 'Answers have no evidence.', {
      field,
      ...named(unproven),
    });
  }
}

const named = (codes: readonly string[]) => ({
  indicatorCodes: codes.slice(0, namedAtMost),
  count: codes.length,
});
