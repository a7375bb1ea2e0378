import type { EntityManager } from '@mikro-orm/postgresql';
import type { RequestContext } from '../context.js';
import {
  Conflict,
  DomainError,
  Forbidden,
  InvalidInput,
  NotFound,
} from '../errors/domain-error.js';
import { noteReturn, retractReturns } from '../notification/return-notices.js';
import { Person } from '../person/person.entity.js';
import { authorize } from '../policy/index.js';
import { standardKeys } from '../stage/standard-stages.js';
import { load } from '../support/load.js';
import { type AnswerContent, contentFor, isEmpty } from '../worksheet/answer-content.js';
import { Answer } from '../worksheet/answer.entity.js';
import { answerFacts } from '../worksheet/answer.facts.js';
import { setAnswerState } from '../worksheet/answer.state.js';
import { writes } from '../window/gate.js';
import { lockWorksheet } from '../worksheet/worksheet.lock.js';
import {
  assertNotSettled,
  assertReturn,
  assertSubmitted,
  assertWhole,
  isMended,
  notSubmitted,
} from './evaluation-rules.js';
import { Evaluation } from './evaluation.entity.js';
import type { EvaluateAnswerInput } from './evaluation.input.js';
import { assertInOneStage, assertNotOwnWork } from './own-work.js';
import { lookAt } from './seen-answer.js';
import { assertVerdictSeen } from './seen-verdict.js';

/**
 * An evaluator's verdict on one submitted answer. A later verdict replaces an earlier one of the same
 * stage, which stays on record.
 *
 * @returns the answer's id.
 * @throws NotFound, Forbidden, InvalidInput; Conflict where the answer or the verdict on it are others than were seen;
 *   DomainError `REASON_REQUIRED` on `reason` or `note`, `OWN_WORK`,
 *   `ANSWER_NOT_SUBMITTED`, `ANSWER_SETTLED`, `PERIOD_CLOSED`, `WINDOW_CLOSED`.
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
  const proven = contentFor(indicator, input);
  if (input.verdict === 'RETURNED') assertReturn(input, note);
  else assertWhole(indicator, input, proven);

  await ctx.em.transactional(async (em) => {
    const worksheet = await lockWorksheet(
      ctx,
      em,
      worksheetId,
      'answerId',
      writes.review(indicator.code),
    );
    const answer = await em.findOneOrFail(Answer, answerId, { refresh: true });
    const work = { worksheet, answer, scope, field: 'answerId' };
    await assertNotOwnWork(ctx, em, work);
    await assertInOneStage(ctx, em, work);
    assertSubmitted(answer);
    if (answer.version !== input.answerVersion) {
      throw new Conflict('Answer', input.answerVersion, answer.version, 'answerVersion');
    }
    await assertNotSettled(em, answer, 'answerId');
    const earlier = await em.find(Evaluation, {
      answer,
      stageKey: standardKeys.review,
      current: true,
    });
    if (earlier.some((given) => isMended(answer, given))) throw notSubmitted(answer);
    assertVerdictSeen(answer.version, earlier, input.seenEvaluationId ?? null);
    const isReplaced = answer.state === 'RETURNED';
    // The database allows one current verdict of a stage: the earlier one makes room first.
    for (const given of earlier) given.current = false;
    await em.flush();

    const content = input.verdict === 'ACCEPTED' && !isEmpty(input) ? proven : claimOf(answer);
    const evaluation = em.create(Evaluation, {
      ...content,
      kabupaten: answer.kabupaten,
      createdAt: ctx.now(),
      answer,
      stage: 'REVIEW',
      stageKey: standardKeys.review,
      verdict: input.verdict,
      reason: input.verdict === 'RETURNED' ? (input.reason ?? null) : null,
      note,
      evaluator: em.getReference(Person, actor.personId),
      answerVersion: answer.version,
      reopened: answer.reopened,
      seen: await lookAt(em, answer),
    });
    await em.flush();
    await setAnswerState(ctx, em, worksheet.id, [answer.id], {
      state: input.verdict,
      action: 'evaluateAnswer',
    });
    // A return that the unit has not seen to, and that is replaced, is no longer what it should know.
    if (isReplaced) await retractReturns(em, worksheetId, idsOfReturns(earlier));
    if (input.verdict === 'RETURNED') await noteReturned(ctx, em, worksheetId, answer, evaluation);
  });
  return answerId;
}

/**
 * Takes a verdict back, by whoever gave it, while it stands: the one before stands again. Where that was on
 * what the answer is now it counts again; otherwise the answer waits for a review.
 *
 * @returns the answer's id.
 * @throws NotFound, Forbidden; DomainError `ANSWER_LOCKED` when the unit went on in between, `ANSWER_SETTLED`,
 *   `OWN_WORK` for who works for the unit by now, `PERIOD_CLOSED`, `WINDOW_CLOSED`.
 */
export async function withdrawEvaluation(ctx: RequestContext, id: string): Promise<string> {
  const { actor } = ctx;
  const found = await load(ctx.em, Evaluation, id);
  const { answerId, worksheetId, scope, indicator } = await answerFacts(
    ctx,
    found.answer.id,
    'id',
    'Evaluation',
  );
  authorize(actor, 'evaluation.give', scope);
  // A signed decision stands, and what another stage recorded is replaced, not taken back.
  const isReview = found.stageKey === standardKeys.review;
  if (!isReview || found.evaluator.id !== actor.personId) throw new Forbidden('evaluation.give');

  await ctx.em.transactional(async (em) => {
    const worksheet = await lockWorksheet(
      ctx,
      em,
      worksheetId,
      'id',
      writes.review(indicator.code),
    );
    const evaluation = await em.findOneOrFail(Evaluation, found.id, { refresh: true });
    if (!evaluation.current || evaluation.withdrawnAt !== null) {
      throw new NotFound('Evaluation', 'id');
    }
    const answer = await em.findOneOrFail(Answer, answerId, { refresh: true });
    await assertNotOwnWork(ctx, em, { worksheet, answer, scope, field: 'id' });
    if (answer.state !== evaluation.verdict || isMended(answer, evaluation)) {
      throw new DomainError('ANSWER_LOCKED', 'The unit has gone on with the answer.', {
        field: 'id',
        state: answer.state,
      });
    }
    await assertNotSettled(em, answer, 'id');
    evaluation.current = false;
    evaluation.withdrawnAt = ctx.now();
    await em.flush();

    const [before] = await em.find(
      Evaluation,
      { answer, stageKey: evaluation.stageKey, withdrawnAt: null },
      { orderBy: { createdAt: 'desc', id: 'desc' }, limit: 1 },
    );
    if (before) before.current = true;
    await em.flush();
    const state = before?.answerVersion === answer.version ? before.verdict : 'SUBMITTED';
    // An acceptance before may have been overturned by an objection: then nobody reopened anything.
    const wasReopened = evaluation.reopened ?? before?.verdict === 'ACCEPTED';
    await setAnswerState(ctx, em, worksheet.id, [answer.id], {
      state,
      reopened: state === 'SUBMITTED' && wasReopened,
      action: 'withdrawEvaluation',
    });
    await retractReturns(em, worksheetId, idsOfReturns([evaluation]));
    if (before && state === 'RETURNED') {
      await noteReturned(ctx, em, worksheetId, answer, before);
    }
  });
  return answerId;
}

const noteReturned = (
  ctx: RequestContext,
  em: EntityManager,
  worksheetId: string,
  { indicatorCode }: Answer,
  { id: evaluationId, reason }: Evaluation,
) => noteReturn(ctx, em, { worksheetId, indicatorCode, evaluationId, reason });

const idsOfReturns = (evaluations: readonly Evaluation[]) =>
  evaluations.filter(({ verdict }) => verdict === 'RETURNED').map(({ id }) => id);

const claimOf = ({ optionKey, value, counts }: Answer): AnswerContent => ({
  optionKey,
  value,
  counts,
});
