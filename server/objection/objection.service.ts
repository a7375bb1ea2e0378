import { holidayDates } from '../calendar/calendar.query.js';
import type { RequestContext } from '../context.js';
import { DomainError, Duplicate, NotFound } from '../errors/domain-error.js';
import { Evaluation } from '../evaluation/evaluation.entity.js';
import { isMended } from '../evaluation/evaluation-rules.js';
import { assertNotOwnWork } from '../evaluation/own-work.js';
import { retractReturns } from '../notification/return-notices.js';
import { Person } from '../person/person.entity.js';
import { authorize } from '../policy/index.js';
import { flush } from '../support/flush.js';
import { assertVersion, load } from '../support/load.js';
import { Answer } from '../worksheet/answer.entity.js';
import { answerFacts } from '../worksheet/answer.facts.js';
import { isSettled } from '../worksheet/answer.settled.js';
import { setAnswerState } from '../worksheet/answer.state.js';
import { writes } from '../window/gate.js';
import { lockWorksheet } from '../worksheet/worksheet.lock.js';
import { objectionDeadline, settled } from './contestable.js';
import { Objection as ObjectionEntity } from './objection.entity.js';
import type { DecideObjectionInput, RaiseObjectionInput } from './objection.input.js';
import { readObjection } from './objection.query.js';
import type { Objection } from './objection.type.js';

/**
 * A unit's objection to a verdict that stands, within ten working days. The answer stays where it is
 * until somebody decides.
 *
 * @throws NotFound, Forbidden; Duplicate where the verdict was objected to before; DomainError `REASON_REQUIRED`,
 *   `PERIOD_CLOSED`, `WINDOW_CLOSED`, `VERDICT_SETTLED` with why, `OBJECTION_EXPIRED` with the `deadline`.
 */
export async function raiseObjection(
  ctx: RequestContext,
  input: RaiseObjectionInput,
): Promise<Objection> {
  const field = 'evaluationId';
  const { actor, now } = ctx;
  const found = await load(ctx.em, Evaluation, input.evaluationId, field);
  const facts = await answerFacts(ctx, found.answer.id, field, 'Evaluation');
  if (found.withdrawnAt !== null) throw new NotFound('Evaluation', field);
  authorize(actor, 'objection.raise', facts.scope);
  const reason = reasonOf(input);
  const holidays = await holidayDates(ctx);

  const id = await ctx.em.transactional(async (em) => {
    // A verdict is contested while verdicts are given: what goes back to the evaluators is theirs to judge.
    const { code } = facts.indicator;
    await lockWorksheet(ctx, em, facts.worksheetId, field, writes.review(code));
    const evaluation = await em.findOneOrFail(Evaluation, found.id, { refresh: true });
    const answer = await em.findOneOrFail(Answer, facts.answerId, { refresh: true });
    if ((await em.count(ObjectionEntity, { evaluation })) > 0) throw new Duplicate(field);
    const why = settled(facts.indicator, {
      verdict: evaluation.verdict,
      stands: stands(answer, evaluation),
      settledByPanel: await isSettled(em, answer),
      mended: isMended(answer, evaluation),
      proven: evaluation,
      claimed: answer,
    });
    if (why) {
      throw new DomainError('VERDICT_SETTLED', 'Nothing to object to.', { field, reason: why });
    }
    const deadline = objectionDeadline(evaluation.createdAt, holidays);
    if (now() > deadline) {
      throw new DomainError('OBJECTION_EXPIRED', 'The time to object is over.', {
        field,
        deadline: deadline.toISOString(),
      });
    }
    const objection = em.create(ObjectionEntity, {
      kabupaten: evaluation.kabupaten,
      createdAt: now(),
      evaluation,
      reason,
      deadline,
      raisedBy: em.getReference(Person, actor.personId),
    });
    await flush(em, { duplicate: field });
    return objection.id;
  });
  return readObjection(ctx, id);
}

/**
 * Decides an objection. Upheld, the answer goes back to the evaluators as waiting and its verdict stays on
 * record; rejected, the verdict stands. Where the evaluators or the unit went on meanwhile, the answer
 * stays where it is. Where a panel signed meanwhile, it can only be rejected.
 *
 * @throws NotFound, Forbidden, Conflict; DomainError `REASON_REQUIRED`, `PERIOD_CLOSED`, `WINDOW_CLOSED`, `OWN_VERDICT` for who gave it,
 *   `OWN_WORK` for who works for the unit or did, `OBJECTION_DECIDED`, `OBJECTION_SETTLED`.
 */
export async function decideObjection(
  ctx: RequestContext,
  input: DecideObjectionInput,
): Promise<Objection> {
  const { actor, now } = ctx;
  authorize(actor, 'objection.decide');
  const found = await load(ctx.em, ObjectionEntity, input.id);
  const { answer: judged } = await found.evaluation.loadOrFail();
  const facts = await answerFacts(ctx, judged.id, 'id', 'Objection');
  const { answerId, worksheetId, scope, indicator } = facts;
  const reason = reasonOf(input);

  await ctx.em.transactional(async (em) => {
    const worksheet = await lockWorksheet(
      ctx,
      em,
      worksheetId,
      'id',
      writes.review(indicator.code),
    );
    const objection = await em.findOneOrFail(ObjectionEntity, found.id, { refresh: true });
    const evaluation = await em.findOneOrFail(Evaluation, objection.evaluation.id, {
      refresh: true,
    });
    const answer = await em.findOneOrFail(Answer, answerId, { refresh: true });
    if (evaluation.evaluator.id === actor.personId) {
      throw new DomainError('OWN_VERDICT', 'Nobody decides about their own verdict.', {
        field: 'id',
      });
    }
    if (objection.raisedBy.id === actor.personId) {
      throw new DomainError('OWN_WORK', 'Nobody decides about their own objection.', {
        field: 'id',
      });
    }
    await assertNotOwnWork(ctx, em, { worksheet, answer, scope, field: 'id' });
    assertVersion(objection, input.version);
    if (objection.state !== 'OPEN') {
      throw new DomainError('OBJECTION_DECIDED', 'It was decided before.', {
        field: 'id',
        state: objection.state,
      });
    }
    if (input.state === 'UPHELD' && (await isSettled(em, answer))) {
      throw new DomainError('OBJECTION_SETTLED', 'A panel settled the answer.', { field: 'id' });
    }
    em.assign(objection, {
      state: input.state,
      decidedBy: em.getReference(Person, actor.personId),
      decidedAt: now(),
      decisionReason: reason,
    });
    await flush(em);
    const reopens =
      input.state === 'UPHELD' && stands(answer, evaluation) && !isMended(answer, evaluation);
    if (reopens) {
      await setAnswerState(ctx, em, worksheet.id, [answer.id], {
        state: 'SUBMITTED',
        submitted: 'again',
        action: 'decideObjection',
      });
      // The unit needs to do nothing about a return that no longer stands.
      if (evaluation.verdict === 'RETURNED') {
        await retractReturns(em, worksheet.id, [evaluation.id]);
      }
    }
  });
  return readObjection(ctx, found.id);
}

/** It is its stage's last word, and the answer is where it put it. */
const stands = (answer: Answer, { stage, current, withdrawnAt, verdict }: Evaluation): boolean =>
  stage === 'REVIEW' && current && withdrawnAt === null && answer.state === verdict;

function reasonOf(input: { readonly reason: string }): string {
  const reason = input.reason.trim();
  if (reason !== '') return reason;
  throw new DomainError('REASON_REQUIRED', 'A reason is needed.', { field: 'reason' });
}
