import { type Ref, ref, UniqueConstraintViolationException } from '@mikro-orm/core';
import type { RequestContext } from '../context.js';
import { Duplicate, InvalidInput } from '../errors/domain-error.js';
import { Kabupaten } from '../kabupaten/kabupaten.entity.js';
import { authorize } from '../policy/index.js';
import { assertVersion, load } from '../support/load.js';
import { Unit as UnitEntity } from './unit.entity.js';
import type { CreateUnitInput, UpdateUnitInput } from './unit.input.js';
import { readUnit } from './unit.query.js';
import type { Unit } from './unit.type.js';

/** Adds a unit at the end of the list. @throws Duplicate when the code is taken. */
export async function createUnit(ctx: RequestContext, input: CreateUnitInput): Promise<Unit> {
  const { actor, em } = ctx;
  authorize(actor, 'unit.edit');
  const parent = await parentOf(ctx, input);
  const unit = em.create(UnitEntity, {
    ...contentOf(input),
    kabupaten: em.getReference(Kabupaten, actor.kabupatenId),
    parent,
    position: await em.count(UnitEntity),
  });
  await flushUnique(ctx);
  return readUnit(ctx, unit.id);
}

/** @throws Conflict, Duplicate, InvalidInput when the parent is the unit itself or one of its parts. */
export async function updateUnit(ctx: RequestContext, input: UpdateUnitInput): Promise<Unit> {
  const { actor, em } = ctx;
  authorize(actor, 'unit.edit');
  const unit = await load(em, UnitEntity, input.id);
  assertVersion(unit, input.version);
  const parent = await parentOf(ctx, input);
  for (
    let above: Ref<UnitEntity> | null = parent;
    above;
    above = (await above.loadOrFail()).parent
  ) {
    if (above.id === unit.id) throw new InvalidInput('parentId', 'OUT_OF_RANGE');
  }
  em.assign(unit, { ...contentOf(input), active: input.active, parent });
  await flushUnique(ctx);
  return readUnit(ctx, unit.id);
}

const contentOf = (input: CreateUnitInput) => ({
  code: input.code,
  name: input.name.trim(),
  abbreviation: input.abbreviation?.trim() || null,
  kind: input.kind,
  regionCode: input.regionCode?.trim() || null,
  assessed: input.assessed,
});

async function parentOf({ em }: RequestContext, { parentId }: CreateUnitInput) {
  return parentId == null ? null : ref(await load(em, UnitEntity, parentId, 'parentId'));
}

async function flushUnique({ em }: RequestContext): Promise<void> {
  try {
    await em.flush();
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) throw new Duplicate('code');
    throw error;
  }
}
