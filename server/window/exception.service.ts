import type { EntityManager } from '@mikro-orm/postgresql';
import { limits } from '../../schema/limits.js';
import { holidayDates } from '../calendar/calendar.query.js';
import type { RequestContext } from '../context.js';
import { InvalidInput } from '../errors/domain-error.js';
import { Person } from '../person/person.entity.js';
import { authorize } from '../policy/index.js';
import { ScoringStage } from '../stage/stage.entity.js';
import { flush } from '../support/flush.js';
import { load } from '../support/load.js';
import { Worksheet } from '../worksheet/worksheet.entity.js';
import { lockWorksheet } from '../worksheet/worksheet.lock.js';
import { proposedExpiry } from './expiry.js';
import { LockException } from './lock-exception.entity.js';
import type { GrantExceptionInput } from './opening.input.js';
import { noteOpening } from './opening.notices.js';
import { readPeriodOpenings } from './opening.query.js';
import { assertForOthers, codesOf, reasonOf } from './opening.rules.js';
import type { Openings } from './opening.type.js';
import { recheckWindows } from './recheck.js';

/**
 * Opens what a window locks for one worksheet or some of its answers, without having been asked. It ends by itself, at
 * the latest with the period.
 *
 * @returns what is opened and asked for in the period from now on.
 * @throws Forbidden, NotFound; InvalidInput on `stageKey`, `indicatorCodes`, `expiresAt`; DomainError `REASON_REQUIRED`,
 *   `OWN_WORK`, `PERIOD_CLOSED`, `PERIOD_NOT_OPEN`.
 */
export async function grantException(
  ctx: RequestContext,
  input: GrantExceptionInput,
): Promise<Openings> {
  const { actor, catalogue } = ctx;
  authorize(actor, 'exception.grant');
  const field = 'worksheetId';
  const found = await load(ctx.em, Worksheet, input.worksheetId, field);
  const { stageKey } = input;
  const scope = { unitId: found.unit?.id ?? null, periodId: found.period.id };
  const stage = await ctx.em.findOne(ScoringStage, { key: stageKey, active: true });
  assertForOthers(actor, { ...scope, stageKey }, field, stage);
  const reason = reasonOf(input);
  const { indicators } = await catalogue.instrument(actor.kabupatenId, found.instrument.id);
  const indicatorCodes = codesOf(indicators, input.indicatorCodes);
  // What comes from outside is bound by no period: its window is moved instead.
  if (!stage || stage.kind === 'EXTERNAL') throw new InvalidInput('stageKey', 'UNKNOWN_OPTION');

  await ctx.em.transactional(async (em) => {
    const worksheet = await lockWorksheet(ctx, em, found.id, field, null);
    const exception = await grant(ctx, em, worksheet, {
      stageKey,
      indicatorCodes,
      reason,
      expiresAt: input.expiresAt ?? null,
    });
    await flush(em);
    await noteOpening(ctx, em, {
      kind: 'OPENING_GRANTED',
      occasion: exception.id,
      worksheetId: worksheet.id,
      stageKey,
      indicatorCodes,
      until: exception.expiresAt,
    });
  });
  return readPeriodOpenings(ctx, scope.periodId);
}

/**
 * Deletes an exception: what it opened is locked again at once.
 *
 * @returns what is opened and asked for in the period from now on.
 * @throws Forbidden, NotFound; DomainError `PERIOD_CLOSED`.
 */
export async function removeException(ctx: RequestContext, id: string): Promise<Openings> {
  authorize(ctx.actor, 'exception.grant');
  const found = await load(ctx.em, LockException, id);
  const periodId = await ctx.em.transactional(async (em) => {
    const worksheet = await lockWorksheet(ctx, em, found.worksheet.id, 'id', null);
    const exception = await load(em, LockException, id, 'id', { refresh: true });
    const { stageKey, indicatorCodes, expiresAt } = exception;
    await recheckWindows(em, 'w.id = ?', [worksheet.id]);
    em.remove(exception);
    await flush(em);
    // What has ended by itself is nothing new.
    if (ctx.now() < expiresAt) {
      await noteOpening(ctx, em, {
        kind: 'OPENING_ENDED',
        occasion: id,
        worksheetId: worksheet.id,
        stageKey,
        indicatorCodes,
      });
    }
    return worksheet.period.id;
  });
  return readPeriodOpenings(ctx, periodId);
}

interface Granted {
  readonly stageKey: string;
  readonly indicatorCodes: readonly string[] | null;
  readonly reason: string;
  /** Null for the end of the next working day. */
  readonly expiresAt: Date | null;
}

/**
 * Makes an exception of a worksheet that is held; the caller flushes.
 *
 * @throws InvalidInput on `expiresAt` where that is over or after the period closes, on `worksheetId` where there
 *   are too many.
 */
export async function grant(
  ctx: RequestContext,
  em: EntityManager,
  worksheet: Worksheet,
  { expiresAt: wanted, ...granted }: Granted,
): Promise<LockException> {
  const now = ctx.now();
  const { closesAt } = worksheet.period.getEntity();
  const expiresAt = wanted ?? proposedExpiry(now, closesAt, await holidayDates(ctx));
  if (expiresAt <= now) throw new InvalidInput('expiresAt', 'OUT_OF_RANGE', now.toISOString());
  if (expiresAt > closesAt) {
    throw new InvalidInput('expiresAt', 'OUT_OF_RANGE', closesAt.toISOString());
  }
  const present = await em.count(LockException, { worksheet, expiresAt: { $gt: now } });
  if (present >= limits.exceptionsPerWorksheet) {
    throw new InvalidInput('worksheetId', 'TOO_LONG', limits.exceptionsPerWorksheet);
  }
  await recheckWindows(em, 'w.id = ?', [worksheet.id]);
  return em.create(LockException, {
    ...granted,
    kabupaten: worksheet.kabupaten,
    createdAt: now,
    worksheet,
    expiresAt,
    author: em.getReference(Person, ctx.actor.personId),
  });
}
