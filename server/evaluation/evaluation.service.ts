import type { EntityManager } from '@mikro-orm/postgresql';
import type { IndicatorDefinition } from '../../schema/instruments/instrument.js';
import { readScale, scoreOnScale } from '../../schema/scoring/index.js';
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
import type { Actor, PeriodUnitScope } from '../policy/actor.js';
import { authorize } from '../policy/index.js';
import { standardKeys } from '../stage/standard-stages.js';
import { load } from '../support/load.js';
import { type AnswerContent, contentFor, isEmpty } from '../worksheet/answer-content.js';
import { Answer } from '../worksheet/answer.entity.js';
import { answerFacts } from '../worksheet/answer.facts.js';
import { isSettled } from '../worksheet/answer.settled.js';
import { setAnswerState } from '../worksheet/answer.state.js';
import { valueOf } from '../worksheet/stage-values.js';
import type { Worksheet } from '../worksheet/worksheet.entity.js';
import { writes } from '../window/gate.js';
import { lockWorksheet } from '../worksheet/worksheet.lock.js';
import { Evaluation } from './evaluation.entity.js';
import type { EvaluateAnswerInput } from './evaluation.input.js';
import { worksForUnit } from './evaluation.policy.js';
import { lookAt } from './seen-answer.js';

/**
 * An evaluator's verdict on one submitted answer. A later verdict replaces an earlier one of the same
 * stage, which stays on record.
 *
 * @returns the answer's id.
 * @throws NotFound, Forbidden, InvalidInput, Conflict; DomainError `REASON_REQUIRED` on `reason` or `note`, `OWN_WORK`,
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
    await assertNotOwnWork(ctx, em, worksheet, answer, scope);
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
 *   `PERIOD_CLOSED`, `WINDOW_CLOSED`.
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

/** A return says why, and counts nothing: what is proven is said when it is accepted. */
function assertReturn(input: EvaluateAnswerInput, note: string): void {
  const field = input.reason == null ? 'reason' : note === '' ? 'note' : undefined;
  if (field) throw new DomainError('REASON_REQUIRED', 'A return needs a reason.', { field });
  for (const own of ['optionKey', 'value', 'counts'] as const) {
    if (!isEmpty({ [own]: input[own] })) throw new InvalidInput(own, 'MALFORMED');
  }
}

/** An acceptance of one's own value is a whole one: half of a ratio would count as not answered. */
function assertWhole(
  indicator: IndicatorDefinition,
  input: EvaluateAnswerInput,
  proven: AnswerContent,
): void {
  if (isEmpty(input)) return;
  if (scoreOnScale(readScale(indicator), valueOf(proven)) !== 'unanswered') return;
  throw new InvalidInput(indicator.ratio ? 'counts' : 'value', 'MISSING');
}

/** Who answered, now or before, submitted, or works for the unit does not judge it, whatever else they are. */
export async function assertNotOwnWork(
  { actor }: RequestContext,
  em: EntityManager,
  worksheet: Worksheet,
  answer: Answer,
  scope: PeriodUnitScope,
  field = 'answerId',
): Promise<void> {
  const isOwn =
    worksForUnit(actor, scope) ||
    answer.updatedBy?.id === actor.personId ||
    worksheet.submittedBy?.id === actor.personId ||
    (await hasSaved(em, actor, answer));
  if (isOwn) {
    throw new DomainError('OWN_WORK', 'Nobody reviews their own work.', { field });
  }
}

/** Whether somebody has ever filled it in, though others have since. */
async function hasSaved(em: EntityManager, actor: Actor, answer: Answer): Promise<boolean> {
  const events = await em.execute<object[]>(
    `select 1 from audit_event where kabupaten_id = ? and entity = 'Answer' and entity_id = ?
       and action = 'saveAnswer' and actor_id = ? limit 1`,
    [actor.kabupatenId, answer.id, actor.personId],
  );
  return events.length > 0;
}

async function assertNotSettled(em: EntityManager, answer: Answer, field: string): Promise<void> {
  if (!(await isSettled(em, answer))) return;
  throw new DomainError('ANSWER_SETTLED', 'A panel settled the answer.', { field });
}

function assertSubmitted(answer: Answer): void {
  if (answer.state === 'DRAFT') throw notSubmitted(answer);
}

const notSubmitted = ({ state }: Answer) =>
  new DomainError('ANSWER_NOT_SUBMITTED', 'The answer is with the unit.', {
    field: 'answerId',
    state,
  });

/**
 * It was returned, and content or evidence is no longer what was judged. What is accepted is no other, though its
 * version may be: a change of it was given up.
 */
export const isMended = (answer: Answer, { answerVersion, createdAt }: Evaluation): boolean =>
  answer.state === 'RETURNED' &&
  (answer.version > answerVersion ||
    (answer.linksChangedAt !== null && answer.linksChangedAt > createdAt));

const claimOf = ({ optionKey, value, counts }: Answer): AnswerContent => ({
  optionKey,
  value,
  counts,
});
