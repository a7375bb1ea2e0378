import type { EntityManager } from '@mikro-orm/postgresql';
import { dayOf } from '../../schema/calendar/index.js';
import type { RequestContext } from '../context.js';
import { DomainError, InvalidInput } from '../errors/domain-error.js';
import { Kabupaten } from '../kabupaten/kabupaten.entity.js';
import { Period } from '../period/period.entity.js';
import { Person } from '../person/person.entity.js';
import { authorize } from '../policy/index.js';
import { ReportCard } from '../report-card/report-card.entity.js';
import type { FollowUpSource } from '../support/enums.js';
import { flush } from '../support/flush.js';
import { Unit } from '../unit/unit.entity.js';
import {
  type CheckedDraft,
  checkDraft,
  checkDrafts,
  type Place,
  placeOf,
  readOwnersByUnit,
} from './follow-up.drafts.js';
import { addEntry, assertState, lockAction } from './follow-up.entries.js';
import { FollowUpAction as FollowUpEntity } from './follow-up.entity.js';
import type {
  CreateFollowUpInput,
  EditFollowUpInput,
  FollowUpDraft,
  FollowUpReasonInput,
  PlanFollowUpsInput,
} from './follow-up.input.js';
import { noteAssigned } from './follow-up.notices.js';
import { readFollowUp, readFollowUps } from './follow-up.query.js';
import { findAction } from './follow-up.scope.js';
import type { FollowUpAction } from './follow-up.type.js';
import { holdRaise, type PromisedRaise, promisedRaise } from './promised-raise.js';
import { reasonOf } from './reason.js';

/**
 * Writes down what a unit is to do, and tells whoever answers for it.
 *
 * @throws NotFound, Forbidden, InvalidInput; Duplicate where the card's recommendation is an action already;
 *   DomainError `PERIOD_NOT_OPEN`.
 */
export async function createFollowUp(
  ctx: RequestContext,
  input: CreateFollowUpInput,
): Promise<FollowUpAction> {
  const { source } = input;
  if (source === 'PLAN') throw new InvalidInput('source', 'UNKNOWN_OPTION');
  const place = await placeOf(ctx, input);
  if (source === 'COMMITMENT') authorize(ctx.actor, 'followUp.commit');
  else authorize(ctx.actor, 'followUp.create', place);
  if ((source === 'RECOMMENDATION') !== (input.raise != null) && source !== 'COMMITMENT') {
    throw new InvalidInput('raise', input.raise == null ? 'MISSING' : 'MALFORMED');
  }
  const raise = input.raise == null ? undefined : await promisedRaise(ctx, place, input.raise);
  const [draft] = await checkDrafts(ctx, place, [input], (_index, field) => field);
  const [id] = await write(ctx, { source, actions: [{ place, draft: draft! }], raise });
  return readFollowUp(ctx, id!);
}

/**
 * Writes down what a unit is to do towards a target: all of it or nothing, in one transaction.
 *
 * @returns the actions in the order given.
 * @throws NotFound, Forbidden; InvalidInput with the path of the field, as `actions.2.ownerId`; DomainError
 *   `PERIOD_NOT_OPEN`.
 */
export async function planFollowUps(
  ctx: RequestContext,
  input: PlanFollowUpsInput,
): Promise<FollowUpAction[]> {
  const place = await placeOf(ctx, input);
  authorize(ctx.actor, 'followUp.create', place);
  const drafts = await checkDrafts(
    ctx,
    place,
    input.actions,
    (index, field) => `actions.${index}.${field}`,
  );
  const actions = drafts.map((draft) => ({ place, draft }));
  return readFollowUps(ctx, await write(ctx, { source: 'PLAN', actions }));
}

/** What one unit, or (null) the kabupaten itself, is to do. */
export interface UnitDraft {
  readonly unitId: string | null;
  readonly draft: FollowUpDraft;
}

/**
 * The same for several units at once, of a plan whose indicators are known to be theirs. Asks for no permission:
 * whoever calls has. The statements that check it do not grow with the units.
 *
 * @returns the actions in the order given.
 * @throws InvalidInput with the path of the field, as `actions.2.ownerId`.
 */
export async function planFollowUpsOfUnits(
  ctx: RequestContext,
  periodId: string,
  asked: readonly UnitDraft[],
): Promise<FollowUpAction[]> {
  const owners = new Map(
    (await readOwnersByUnit(ctx)).map((row) => [
      row.unitId,
      new Set(row.owners.map(({ id }) => id)),
    ]),
  );
  const actions = asked.map(({ unitId, draft }, index) => {
    const at = (field: string) => `actions.${index}.${field}`;
    const checked = checkDraft(ctx, draft, owners.get(unitId) ?? new Set(), at);
    const indicatorCodes = [...new Set(draft.indicatorCodes ?? [])];
    return { place: { unitId, periodId }, draft: { ...checked, indicatorCodes } };
  });
  return readFollowUps(ctx, await write(ctx, { source: 'PLAN', actions }));
}

/**
 * Says something else of an action that is open. A due day that has passed stays: late is late.
 *
 * @throws NotFound, Forbidden, Conflict, InvalidInput; DomainError `FOLLOW_UP_MOVED_ON`, `FOLLOW_UP_OVERDUE`.
 */
export async function editFollowUp(
  ctx: RequestContext,
  input: EditFollowUpInput,
): Promise<FollowUpAction> {
  const found = await findAction(ctx, input.id);
  authorize(ctx.actor, 'followUp.edit', found);
  await ctx.em.transactional(async (em) => {
    const action = await lockAction(em, found.id, input.version);
    assertState(action, 'OPEN');
    const isMoved = input.dueDay !== action.dueDay;
    if (isMoved && action.dueDay < dayOf(ctx.now())) {
      throw new DomainError('FOLLOW_UP_OVERDUE', 'The due day has passed.', { field: 'dueDay' });
    }
    const path = (_index: number, field: string) => field;
    const [draft] = await checkDrafts(ctx, found, [input], path, action.dueDay);
    const { ownerId, ...said } = draft!;
    const isHandedOver = action.owner.id !== ownerId;
    em.assign(action, { ...said, owner: em.getReference(Person, ownerId) });
    const number = addEntry(ctx, em, action, 'EDITED');
    await flush(em);
    if (isHandedOver) await noteAssigned(ctx, em, [{ actionId: action.id, number }]);
  });
  return readFollowUp(ctx, found.id);
}

/**
 * Gives an open action up. It stays to be read, with the reason.
 *
 * @throws NotFound, Forbidden, Conflict; DomainError `REASON_REQUIRED`, `FOLLOW_UP_MOVED_ON`.
 */
export async function cancelFollowUp(
  ctx: RequestContext,
  input: FollowUpReasonInput,
): Promise<FollowUpAction> {
  const found = await findAction(ctx, input.id);
  authorize(ctx.actor, 'followUp.edit', found);
  const reason = reasonOf(input);
  await ctx.em.transactional(async (em) => {
    const action = await lockAction(em, found.id, input.version);
    assertState(action, 'OPEN');
    em.assign(action, { state: 'CANCELLED', cancelledAt: ctx.now(), cancelReason: reason });
    addEntry(ctx, em, action, 'CANCELLED', reason);
    await flush(em);
  });
  return readFollowUp(ctx, found.id);
}

interface NewActions {
  readonly source: FollowUpSource;
  readonly actions: readonly { readonly place: Place; readonly draft: CheckedDraft }[];
  readonly raise?: PromisedRaise | undefined;
}

/** @returns ids, in the order of the drafts. */
const write = (ctx: RequestContext, { source, actions: asked, raise }: NewActions) =>
  ctx.em.transactional(async (em) => {
    if (raise) await holdRaise(em, raise);
    const actions = asked.map(({ place, draft }) => {
      const { ownerId, ...said } = draft;
      const action = em.create(FollowUpEntity, {
        ...said,
        ...referencesOf(em, ctx, place, ownerId),
        createdAt: ctx.now(),
        source,
        reportCard: raise ? em.getReference(ReportCard, raise.reportCardId) : null,
        raisedCode: raise?.indicatorCode ?? null,
        promisedPoints: raise?.points ?? null,
      });
      addEntry(ctx, em, action, 'CREATED');
      return action;
    });
    await flush(em);
    await noteAssigned(
      ctx,
      em,
      actions.map(({ id, entryCount }) => ({ actionId: id, number: entryCount })),
    );
    return actions.map(({ id }) => id);
  });

const referencesOf = (
  em: EntityManager,
  { actor }: RequestContext,
  { unitId, periodId }: Place,
  ownerId: string,
) => ({
  kabupaten: em.getReference(Kabupaten, actor.kabupatenId),
  unit: unitId === null ? null : em.getReference(Unit, unitId),
  period: em.getReference(Period, periodId),
  owner: em.getReference(Person, ownerId),
  createdBy: em.getReference(Person, actor.personId),
});
