import type { RequestContext } from '../context.js';
import {
  Conflict,
  DomainError,
  Forbidden,
  InvalidInput,
  NotFound,
} from '../errors/domain-error.js';
import { Person } from '../person/person.entity.js';
import type { PeriodUnitScope } from '../policy/actor.js';
import { authorize } from '../policy/index.js';
import { load } from '../support/load.js';
import { type AnswerContent, contentFor, isEmpty } from '../worksheet/answer-content.js';
import { Answer } from '../worksheet/answer.entity.js';
import { answerFacts } from '../worksheet/answer.facts.js';
import { setAnswerState } from '../worksheet/answer.state.js';
import type { Worksheet } from '../worksheet/worksheet.entity.js';
import { lockWorksheet } from '../worksheet/worksheet.lock.js';
import { Evaluation } from './evaluation.entity.js';
import type { EvaluateAnswerInput } from './evaluation.input.js';
import { worksForUnit } from './evaluation.policy.js';

/**
 * An evaluator's verdict on one submitted answer. A later verdict replaces an earlier one of the same
 * stage, which stays on record.
 *
 * @returns the answer's id.
 * @throws NotFound, Forbidden, InvalidInput, Conflict; DomainError `REASON_REQUIRED` on `reason` or `note`, `OWN_WORK`,
 *   `ANSWER_NOT_SUBMITTED`, `PERIOD_CLOSED`.
 */
export async function evaluateAnswer(
  ctx: RequestContext,
  input: EvaluateAnswerInput,
): Promise<string> {
  const { actor } = ctx;
  const { answerId, worksheetId, scope, indicator } = await answerFacts(
    ctx,
    input.answerId,
    'answerId',
  );
  authorize(actor, 'evaluation.give', scope);
  if (input.stage !== 'REVIEW') throw new InvalidInput('stage', 'UNKNOWN_OPTION');
  const note = input.note?.trim() ?? '';
  if (input.verdict === 'RETURNED') assertReasoned(input.reason ?? null, note);
  const proven = contentFor(indicator, input);

  await ctx.em.transactional(async (em) => {
    const worksheet = await lockWorksheet(ctx, em, worksheetId, 'answerId');
    const answer = await em.findOneOrFail(Answer, answerId, { refresh: true });
    assertNotOwnWork(ctx, worksheet, answer, scope);
    assertSubmitted(answer);
    if (answer.version !== input.answerVersion) {
      throw new Conflict('Answer', input.answerVersion, answer.version);
    }
    const earlier = await em.find(Evaluation, { answer, stage: 'REVIEW', current: true });
    if (answer.state === 'RETURNED' && earlier.some((given) => isMended(answer, given))) {
      throw notSubmitted(answer);
    }
    // The database allows one current verdict of a stage: the earlier one makes room first.
    for (const given of earlier) given.current = false;
    await em.flush();

    const content = input.verdict === 'ACCEPTED' && !isEmpty(input) ? proven : claimOf(answer);
    em.create(Evaluation, {
      ...content,
      kabupaten: answer.kabupaten,
      createdAt: ctx.now(),
      answer,
      stage: 'REVIEW',
      verdict: input.verdict,
      reason: input.verdict === 'RETURNED' ? (input.reason ?? null) : null,
      note,
      evaluator: em.getReference(Person, actor.personId),
      answerVersion: answer.version,
    });
    await em.flush();
    await setAnswerState(ctx, em, worksheet.id, [answer.id], {
      state: input.verdict,
      action: 'evaluateAnswer',
    });
  });
  return answerId;
}

/**
 * Takes a verdict back, by whoever gave it, while it stands: the one before counts again, or the answer
 * waits for a review.
 *
 * @returns the answer's id.
 * @throws NotFound, Forbidden; DomainError `ANSWER_LOCKED` when the unit went on in between, `PERIOD_CLOSED`.
 */
export async function withdrawEvaluation(ctx: RequestContext, id: string): Promise<string> {
  const { actor } = ctx;
  const found = await load(ctx.em, Evaluation, id);
  const { answerId, worksheetId, scope } = await answerFacts(ctx, found.answer.id, 'id');
  authorize(actor, 'evaluation.give', scope);
  if (found.evaluator.id !== actor.personId) throw new Forbidden('evaluation.give');

  await ctx.em.transactional(async (em) => {
    const worksheet = await lockWorksheet(ctx, em, worksheetId, 'id');
    const evaluation = await em.findOneOrFail(Evaluation, found.id, { refresh: true });
    if (!evaluation.current || evaluation.withdrawnAt !== null) {
      throw new NotFound('Evaluation', 'id');
    }
    const answer = await em.findOneOrFail(Answer, answerId, { refresh: true });
    if (answer.state !== evaluation.verdict || isMended(answer, evaluation)) {
      throw new DomainError('ANSWER_LOCKED', 'The unit has gone on with the answer.', {
        field: 'id',
        state: answer.state,
      });
    }
    evaluation.current = false;
    evaluation.withdrawnAt = ctx.now();
    await em.flush();

    const [before] = await em.find(
      Evaluation,
      { answer, stage: evaluation.stage, withdrawnAt: null, answerVersion: answer.version },
      { orderBy: { createdAt: 'desc', id: 'desc' }, limit: 1 },
    );
    if (before) before.current = true;
    await em.flush();
    await setAnswerState(ctx, em, worksheet.id, [answer.id], {
      state: before?.verdict ?? 'SUBMITTED',
      action: 'withdrawEvaluation',
    });
  });
  return answerId;
}

function assertReasoned(reason: string | null, note: string): void {
  const field = reason === null ? 'reason' : note === '' ? 'note' : undefined;
  if (field) throw new DomainError('REASON_REQUIRED', 'A return needs a reason.', { field });
}

/** Who answered, submitted or works for the unit does not judge it, whatever else they are. */
function assertNotOwnWork(
  { actor }: RequestContext,
  worksheet: Worksheet,
  answer: Answer,
  scope: PeriodUnitScope,
): void {
  const isOwn =
    worksForUnit(actor, scope) ||
    answer.updatedBy?.id === actor.personId ||
    worksheet.submittedBy?.id === actor.personId;
  if (isOwn) {
    throw new DomainError('OWN_WORK', 'Nobody reviews their own work.', { field: 'answerId' });
  }
}

function assertSubmitted(answer: Answer): void {
  if (answer.state === 'DRAFT') throw notSubmitted(answer);
}

const notSubmitted = ({ state }: Answer) =>
  new DomainError('ANSWER_NOT_SUBMITTED', 'The answer is with the unit.', {
    field: 'answerId',
    state,
  });

/** Content or evidence is no longer what was judged. */
const isMended = (answer: Answer, { answerVersion, createdAt }: Evaluation): boolean =>
  answer.version > answerVersion ||
  (answer.linksChangedAt !== null && answer.linksChangedAt > createdAt);

const claimOf = ({ optionKey, value, counts }: Answer): AnswerContent => ({
  optionKey,
  value,
  counts,
});
