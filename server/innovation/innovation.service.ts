import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { type Day, dayOf, isDay } from '../../schema/calendar/index.js';
import type { RequestContext } from '../context.js';
import { InvalidInput } from '../errors/domain-error.js';
import { readOwners } from '../follow-up/follow-up.drafts.js';
import { instrumentsOf, knownCodes } from '../follow-up/moved-indicators.js';
import { Kabupaten } from '../kabupaten/kabupaten.entity.js';
import { Person } from '../person/person.entity.js';
import { authorize } from '../policy/index.js';
import { flush } from '../support/flush.js';
import { assertVersion, load } from '../support/load.js';
import { Unit } from '../unit/unit.entity.js';
import { InnovationStep } from './innovation-step.entity.js';
import { Innovation as InnovationEntity } from './innovation.entity.js';
import type {
  CreateInnovationInput,
  EditInnovationInput,
  InnovationDraft,
  MoveInnovationInput,
} from './innovation.input.js';
import { readInnovation } from './innovation.query.js';
import type { Innovation } from './innovation.type.js';

/** Writes down an innovation of a unit, as an idea. @throws NotFound, Forbidden, InvalidInput */
export async function createInnovation(
  ctx: RequestContext,
  input: CreateInnovationInput,
): Promise<Innovation> {
  const { actor, em, now } = ctx;
  const unit = input.unitId == null ? null : await load(em, Unit, input.unitId, 'unitId');
  const unitId = unit?.id ?? null;
  authorize(actor, 'innovation.edit', { unitId });
  const { ownerId, ...said } = await checked(ctx, unitId, input);
  const innovation = em.create(InnovationEntity, {
    ...said,
    kabupaten: em.getReference(Kabupaten, actor.kabupatenId),
    createdAt: now(),
    unit,
    owner: em.getReference(Person, ownerId),
  });
  addStep(ctx, em, innovation, dayOf(now()), '');
  await flush(em);
  return readInnovation(ctx, innovation.id);
}

/** Says something else of an innovation. @throws NotFound, Forbidden, Conflict, InvalidInput */
export async function editInnovation(
  ctx: RequestContext,
  input: EditInnovationInput,
): Promise<Innovation> {
  const { em } = ctx;
  const { innovation, unitId } = await findOwn(ctx, input.id);
  assertVersion(innovation, input.version);
  const { ownerId, ...said } = await checked(ctx, unitId, input);
  em.assign(innovation, { ...said, owner: em.getReference(Person, ownerId) });
  await flush(em);
  return readInnovation(ctx, innovation.id);
}

/**
 * Says that an innovation came to another stage on a day; also to an earlier one, as when a trial failed.
 *
 * @throws NotFound, Forbidden, Conflict; InvalidInput on `stage` for the one that it is at, on `day` for one before its
 *   last step or in the future.
 */
export async function moveInnovation(
  ctx: RequestContext,
  input: MoveInnovationInput,
): Promise<Innovation> {
  const { stage, day } = input;
  const { innovation: seen } = await findOwn(ctx, input.id);
  await ctx.em.transactional(async (em) => {
    const innovation = await em.findOneOrFail(InnovationEntity, seen.id, {
      lockMode: LockMode.PESSIMISTIC_WRITE,
      refresh: true,
    });
    assertVersion(innovation, input.version);
    if (stage === innovation.stage) throw new InvalidInput('stage', 'UNKNOWN_OPTION');
    const last = await em.findOneOrFail(InnovationStep, {
      innovation,
      number: innovation.stepCount,
    });
    assertDayBetween(day, last.day, dayOf(ctx.now()));
    innovation.stage = stage;
    addStep(ctx, em, innovation, day, (input.note ?? '').replaceAll(/\r\n?/g, '\n').trim());
    await flush(em);
  });
  return readInnovation(ctx, seen.id);
}

async function findOwn(ctx: RequestContext, id: string) {
  const { unitId } = await readInnovation(ctx, id);
  authorize(ctx.actor, 'innovation.edit', { unitId });
  return { innovation: await load(ctx.em, InnovationEntity, id), unitId };
}

function assertDayBetween(day: Day, first: Day, last: Day): void {
  if (!isDay(day)) throw new InvalidInput('day', 'MALFORMED');
  if (day < first) throw new InvalidInput('day', 'OUT_OF_RANGE', first);
  if (day > last) throw new InvalidInput('day', 'OUT_OF_RANGE', last);
}

function addStep(
  { actor, now }: RequestContext,
  em: EntityManager,
  innovation: InnovationEntity,
  day: Day,
  note: string,
): void {
  innovation.stepCount += 1;
  em.create(InnovationStep, {
    kabupaten: innovation.kabupaten,
    createdAt: now(),
    innovation,
    number: innovation.stepCount,
    stage: innovation.stage,
    day,
    author: em.getReference(Person, actor.personId),
    note,
  });
}

async function checked(ctx: RequestContext, unitId: string | null, draft: InnovationDraft) {
  const text = (field: 'title' | 'problem' | 'idea') => {
    const said = draft[field].replaceAll(/\r\n?/g, '\n').trim();
    if (said === '') throw new InvalidInput(field, 'MISSING');
    return said;
  };
  const said = { title: text('title'), problem: text('problem'), idea: text('idea') };
  const ownerId = draft.ownerId.toLowerCase();
  const owners = await readOwners(ctx, unitId);
  if (!owners.some(({ id }) => id === ownerId)) {
    throw new InvalidInput('ownerId', 'UNKNOWN_OPTION');
  }
  const instrumentIds = await instrumentsOf(ctx, unitId);
  const codes = draft.indicatorCodes ?? [];
  const indicatorCodes = await knownCodes(ctx, instrumentIds, codes, 'indicatorCodes');
  return { ...said, ownerId, indicatorCodes };
}
