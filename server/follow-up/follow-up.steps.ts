import type { RequestContext } from '../context.js';
import { DomainError, Forbidden } from '../errors/domain-error.js';
import { Person } from '../person/person.entity.js';
import { authorize } from '../policy/index.js';
import { flush } from '../support/flush.js';
import { assertVersion } from '../support/load.js';
import {
  addEntry,
  assertState,
  holdAction,
  lockAction,
  noteOf,
  progressBefore,
} from './follow-up.entries.js';
import { FollowUpEvidence } from './follow-up-evidence.entity.js';
import type { FollowUpAction as FollowUpEntity } from './follow-up.entity.js';
import type {
  FollowUpReasonInput,
  FollowUpStepInput,
  ReportProgressInput,
} from './follow-up.input.js';
import { noteJudged, retractConfirmed } from './follow-up.notices.js';
import { readFollowUp } from './follow-up.query.js';
import { findAction, type FoundAction } from './follow-up.scope.js';
import type { FollowUpAction } from './follow-up.type.js';
import { holdRaise } from './promised-raise.js';
import { reasonOf } from './reason.js';

/**
 * Says how far an open action is; what was said before stays.
 *
 * @throws NotFound, Forbidden, Conflict, InvalidInput; DomainError `FOLLOW_UP_MOVED_ON`.
 */
export async function reportProgress(
  ctx: RequestContext,
  input: ReportProgressInput,
): Promise<FollowUpAction> {
  const found = await findAction(ctx, input.id);
  authorize(ctx.actor, 'followUp.report', found);
  await ctx.em.transactional(async (em) => {
    const action = await lockAction(em, found.id, input.version);
    assertState(action, 'OPEN');
    action.progress = input.progress;
    addEntry(ctx, em, action, 'PROGRESS', noteOf(input));
    await flush(em);
  });
  return readFollowUp(ctx, found.id);
}

/**
 * The unit says that it is done: with evidence, and until somebody else confirms it, by its own word.
 *
 * @throws NotFound, Forbidden, Conflict; DomainError `FOLLOW_UP_MOVED_ON`, `EVIDENCE_REQUIRED`.
 */
export async function completeFollowUp(
  ctx: RequestContext,
  input: FollowUpStepInput,
): Promise<FollowUpAction> {
  const { actor, now } = ctx;
  const found = await findAction(ctx, input.id);
  authorize(actor, 'followUp.report', found);
  await ctx.em.transactional(async (em) => {
    const action = await lockAction(em, found.id, input.version);
    assertState(action, 'OPEN');
    if ((await em.count(FollowUpEvidence, { action })) === 0) {
      throw new DomainError('EVIDENCE_REQUIRED', 'There is no evidence.', { field: 'id' });
    }
    em.assign(action, {
      state: 'DONE',
      progress: 100,
      doneAt: now(),
      doneBy: em.getReference(Person, actor.personId),
    });
    addEntry(ctx, em, action, 'DONE', noteOf(input));
    await flush(em);
  });
  return readFollowUp(ctx, found.id);
}

/**
 * Confirms that an action is done, by somebody who neither reported it nor works for the unit.
 *
 * @throws NotFound, Forbidden, Conflict; DomainError `OWN_WORK`, `FOLLOW_UP_MOVED_ON`.
 */
export async function confirmFollowUp(
  ctx: RequestContext,
  input: FollowUpStepInput,
): Promise<FollowUpAction> {
  const { actor, now } = ctx;
  const found = await judgedAction(ctx, input.id);
  await ctx.em.transactional(async (em) => {
    const action = await lockAction(em, found.id, input.version);
    assertOthersWork(ctx, action);
    assertState(action, 'DONE');
    const confirmedBy = em.getReference(Person, actor.personId);
    em.assign(action, { state: 'CONFIRMED', confirmedAt: now(), confirmedBy });
    const number = addEntry(ctx, em, action, 'CONFIRMED', noteOf(input));
    await flush(em);
    await noteJudged(ctx, em, 'FOLLOW_UP_CONFIRMED', { actionId: action.id, number });
  });
  return readFollowUp(ctx, found.id);
}

/**
 * Gives an action that is said to be done back to the unit, as not done yet. Its due day stays.
 *
 * @throws as `confirmFollowUp`; DomainError `REASON_REQUIRED`.
 */
export async function returnFollowUp(
  ctx: RequestContext,
  input: FollowUpReasonInput,
): Promise<FollowUpAction> {
  const found = await judgedAction(ctx, input.id);
  const reason = reasonOf(input);
  await ctx.em.transactional(async (em) => {
    const action = await lockAction(em, found.id, input.version);
    assertOthersWork(ctx, action);
    assertState(action, 'DONE');
    // Told of those who reported it, so before that is forgotten.
    const number = action.entryCount + 1;
    await noteJudged(ctx, em, 'FOLLOW_UP_RETURNED', { actionId: action.id, number });
    const progress = await progressBefore(em, action);
    em.assign(action, { state: 'OPEN', progress, doneAt: null, doneBy: null });
    addEntry(ctx, em, action, 'RETURNED', reason);
    await flush(em);
  });
  return readFollowUp(ctx, found.id);
}

/**
 * Undoes the last step: the unit that it is done, whoever confirmed it that they did, whoever may edit it that it was
 * given up.
 *
 * @throws NotFound, Forbidden, Conflict; Duplicate where another action has taken its place; DomainError
 *   `FOLLOW_UP_MOVED_ON`.
 */
export async function takeBackFollowUpStep(
  ctx: RequestContext,
  { id, version }: Pick<FollowUpStepInput, 'id' | 'version'>,
): Promise<FollowUpAction> {
  const found = await findAction(ctx, id);
  await ctx.em.transactional(async (em) => {
    const action = await holdAction(em, found.id);
    assertMayTakeBack(ctx, found, action);
    assertVersion(action, version);
    assertState(action, 'DONE', 'CONFIRMED', 'CANCELLED');
    if (action.state === 'CONFIRMED') {
      await retractConfirmed(em, { actionId: action.id, number: action.entryCount });
      em.assign(action, { state: 'DONE', confirmedAt: null, confirmedBy: null });
    } else if (action.state === 'DONE') {
      const progress = await progressBefore(em, action);
      em.assign(action, { state: 'OPEN', progress, doneAt: null, doneBy: null });
    } else {
      const { reportCard, raisedCode } = action;
      if (reportCard && raisedCode !== null) {
        await holdRaise(em, { reportCardId: reportCard.id, indicatorCode: raisedCode }, action.id);
      }
      em.assign(action, { state: 'OPEN', cancelledAt: null, cancelReason: '' });
    }
    addEntry(ctx, em, action, 'TAKEN_BACK');
    await flush(em);
  });
  return readFollowUp(ctx, found.id);
}

/** @throws NotFound; Forbidden also for who works for the unit, whatever else they are. */
async function judgedAction(ctx: RequestContext, id: string): Promise<FoundAction> {
  const found = await findAction(ctx, id);
  authorize(ctx.actor, 'followUp.confirm', found);
  return found;
}

/** Somebody may have answered for it, or reported it, for the unit, and review it by now. */
function assertOthersWork({ actor }: RequestContext, { doneBy, owner }: FollowUpEntity): void {
  if (doneBy?.id !== actor.personId && owner.id !== actor.personId) return;
  throw new DomainError('OWN_WORK', 'Nobody confirms what was theirs to do.', { field: 'id' });
}

function assertMayTakeBack(
  { actor }: RequestContext,
  found: FoundAction,
  { state, confirmedBy }: FollowUpEntity,
): void {
  if (state === 'CONFIRMED') {
    if (confirmedBy?.id !== actor.personId) throw new Forbidden('followUp.confirm');
  } else if (state === 'CANCELLED') authorize(actor, 'followUp.edit', found);
  else authorize(actor, 'followUp.report', found);
}
