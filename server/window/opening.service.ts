import type { EntityManager } from '@mikro-orm/postgresql';
import type { RequestContext } from '../context.js';
import { DomainError, Forbidden } from '../errors/domain-error.js';
import { Person } from '../person/person.entity.js';
import { authorize, can } from '../policy/index.js';
import { flush } from '../support/flush.js';
import { assertVersion, load } from '../support/load.js';
import { findWorksheet, lockWorksheet, readGate } from '../worksheet/worksheet.lock.js';
import { grant } from './exception.service.js';
import { noteOpening, retractRequest } from './opening.notices.js';
import type { DecideOpeningInput, RequestOpeningInput } from './opening.input.js';
import { readPeriodOpenings, readWorksheetOpenings } from './opening.query.js';
import { assertForOthers, codesOf, reasonOf } from './opening.rules.js';
import type { Openings } from './opening.type.js';
import { OpeningRequest } from './opening-request.entity.js';
import { writingAt } from './writing.js';

/**
 * Asks whoever decides about it to open what a window locks. One request at a time for a worksheet's stage.
 *
 * @returns what is opened and asked for in the worksheet from now on.
 * @throws NotFound, Forbidden; InvalidInput on `indicatorCodes`; Duplicate on `worksheetId` where it was asked before;
 *   DomainError `REASON_REQUIRED`, `WINDOW_OPEN`, `PERIOD_CLOSED`, `PERIOD_NOT_OPEN`.
 */
export async function requestOpening(
  ctx: RequestContext,
  input: RequestOpeningInput,
): Promise<Openings> {
  const { actor, catalogue, now } = ctx;
  const field = 'worksheetId';
  const { worksheet: found, scope } = await findWorksheet(ctx, input.worksheetId, field);
  const { stageKey } = input;
  authorize(actor, 'opening.request', { ...scope, stageKey });
  const reason = reasonOf(input);
  const { indicators } = await catalogue.instrument(actor.kabupatenId, found.instrument.id);
  const indicatorCodes = codesOf(indicators, input.indicatorCodes);

  await ctx.em.transactional(async (em) => {
    const worksheet = await lockWorksheet(ctx, em, found.id, field, null);
    const situation = {
      period: worksheet.period.getEntity(),
      worksheet: { status: worksheet.status, gate: await readGate(em, worksheet) },
    };
    const stage = { key: stageKey, kind: 'SELF' } as const;
    const isLocked = (indicatorCode: string | null) =>
      !writingAt(situation, { stage, indicatorCode }, now()).open;
    if (!(indicatorCodes ?? [null]).some(isLocked)) {
      throw new DomainError('WINDOW_OPEN', 'It is open already.', { field, stageKey });
    }
    const request = em.create(OpeningRequest, {
      kabupaten: worksheet.kabupaten,
      createdAt: now(),
      worksheet,
      stageKey,
      indicatorCodes,
      reason,
      requestedBy: em.getReference(Person, actor.personId),
    });
    await flush(em, { duplicate: field });
    await noteOpening(ctx, em, {
      kind: 'OPENING_REQUESTED',
      occasion: request.id,
      worksheetId: worksheet.id,
      stageKey,
      indicatorCodes,
    });
  });
  return readWorksheetOpenings(ctx, found.id);
}

/**
 * No longer asks, by whoever did.
 *
 * @returns what is opened and asked for in the worksheet from now on.
 * @throws NotFound, Forbidden, Conflict; DomainError `OPENING_DECIDED`.
 */
export async function withdrawOpening(
  ctx: RequestContext,
  id: string,
  version: number,
): Promise<Openings> {
  const { actor } = ctx;
  const found = await load(ctx.em, OpeningRequest, id);
  await findWorksheet(ctx, found.worksheet.id, 'id');
  if (found.requestedBy.id !== actor.personId) throw new Forbidden('opening.withdraw');
  await ctx.em.transactional(async (em) => {
    await lockWorksheet(ctx, em, found.worksheet.id, 'id', null);
    const request = await openRequest(em, id, version);
    em.assign(request, { state: 'WITHDRAWN', decidedAt: ctx.now() });
    await retractRequest(em, request.id);
    await flush(em);
  });
  return readWorksheetOpenings(ctx, found.worksheet.id);
}

/**
 * Decides a request. Granted, an exception opens what was asked for until it ends; refused, it stays locked and the
 * reason says why. Nobody decides about what they asked for or would write themselves.
 *
 * @returns what is opened and asked for in the period from now on.
 * @throws NotFound, Forbidden, Conflict; InvalidInput on `expiresAt`; DomainError `REASON_REQUIRED`, `OWN_WORK`,
 *   `OPENING_DECIDED`, `PERIOD_CLOSED`.
 */
export async function decideOpening(
  ctx: RequestContext,
  input: DecideOpeningInput,
): Promise<Openings> {
  const { actor, now } = ctx;
  authorize(actor, 'exception.grant');
  const found = await load(ctx.em, OpeningRequest, input.id);
  const { unit, period } = await found.worksheet.loadOrFail();
  const { stageKey, indicatorCodes } = found;
  const decisionReason = input.state === 'REFUSED' ? reasonOf(input) : input.reason.trim();
  if (found.requestedBy.id === actor.personId) {
    throw new DomainError('OWN_WORK', 'Nobody decides about their own request.', { field: 'id' });
  }
  assertForOthers(actor, { unitId: unit?.id ?? null, periodId: period.id, stageKey }, 'id');

  await ctx.em.transactional(async (em) => {
    const worksheet = await lockWorksheet(ctx, em, found.worksheet.id, 'id', null);
    const request = await openRequest(em, input.id, input.version);
    const exception =
      input.state === 'GRANTED'
        ? await grant(ctx, em, worksheet, {
            stageKey,
            indicatorCodes,
            reason: decisionReason || request.reason,
            expiresAt: input.expiresAt ?? null,
          })
        : null;
    em.assign(request, {
      state: input.state,
      decidedBy: em.getReference(Person, actor.personId),
      decidedAt: now(),
      decisionReason,
      grantedUntil: exception?.expiresAt ?? null,
    });
    await flush(em);
    await retractRequest(em, request.id);
    await noteOpening(ctx, em, {
      kind: exception ? 'OPENING_GRANTED' : 'OPENING_REFUSED',
      occasion: request.id,
      worksheetId: worksheet.id,
      stageKey,
      indicatorCodes,
      ...(exception ? { until: exception.expiresAt } : {}),
    });
  });
  return can(actor, 'exception.list')
    ? readPeriodOpenings(ctx, period.id)
    : readWorksheetOpenings(ctx, found.worksheet.id);
}

/** The request as it is once its worksheet is held, which whoever decides or withdraws it holds too. */
async function openRequest(
  em: EntityManager,
  id: string,
  version: number,
): Promise<OpeningRequest> {
  const request = await load(em, OpeningRequest, id, 'id', { refresh: true });
  if (request.state !== 'OPEN') {
    throw new DomainError('OPENING_DECIDED', 'It was decided before.', {
      field: 'id',
      state: request.state,
    });
  }
  assertVersion(request, version);
  return request;
}
