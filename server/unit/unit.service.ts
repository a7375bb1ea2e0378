import { type EntityManager, type Ref, ref } from '@mikro-orm/postgresql';
import type { RequestContext } from '../context.js';
import { InvalidInput } from '../errors/domain-error.js';
import { Kabupaten } from '../kabupaten/kabupaten.entity.js';
import { authorize } from '../policy/index.js';
import { flush } from '../support/flush.js';
import { assertVersion, load } from '../support/load.js';
import { recheckWindows } from '../window/recheck.js';
import { Unit as UnitEntity } from './unit.entity.js';
import type { CreateUnitInput, UpdateUnitInput } from './unit.input.js';
import { readUnit } from './unit.query.js';
import type { Unit } from './unit.type.js';

/** Adds a unit at the end of the list. @throws Duplicate when the code is taken. */
export async function createUnit(ctx: RequestContext, input: CreateUnitInput): Promise<Unit> {
  const { actor, em } = ctx;
  authorize(actor, 'unit.edit');
  const parent = await parentOf(em, input);
  const unit = em.create(UnitEntity, {
    ...contentOf(input),
    kabupaten: em.getReference(Kabupaten, actor.kabupatenId),
    parent,
    position: await em.count(UnitEntity),
  });
  await flush(em, { duplicate: 'code' });
  return readUnit(ctx, unit.id);
}

/** @throws Conflict, Duplicate, InvalidInput when the parent is the unit itself or one of its parts. */
export async function updateUnit(ctx: RequestContext, input: UpdateUnitInput): Promise<Unit> {
  const { actor } = ctx;
  authorize(actor, 'unit.edit');
  await ctx.em.transactional((em) => change(em, actor.kabupatenId, input));
  return readUnit(ctx, input.id);
}

async function change(
  em: EntityManager,
  kabupatenId: string,
  input: UpdateUnitInput,
): Promise<void> {
  // One at a time: two units that move into each other at once must not both succeed.
  await em.execute('select 1 from kabupaten where id = ? for no key update', [kabupatenId]);
  const unit = await load(em, UnitEntity, input.id);
  assertVersion(unit, input.version);
  const parent = await parentOf(em, input);
  for (
    let above: Ref<UnitEntity> | null = parent;
    above;
    above = (await above.loadOrFail()).parent
  ) {
    if (above.id === unit.id) throw new InvalidInput('parentId', 'OUT_OF_RANGE');
  }
  const isOfOtherKind = unit.kind !== input.kind;
  em.assign(unit, { ...contentOf(input), active: input.active, parent });
  await flush(em, { duplicate: 'code' });
  // Other windows are for it now.
  if (isOfOtherKind) await recheckWindows(em, 'w.unit_id = ?', [unit.id]);
}

function contentOf(input: CreateUnitInput) {
  const name = input.name.trim();
  if (name === '') throw new InvalidInput('name', 'MISSING');
  return {
    code: input.code,
    name,
    abbreviation: input.abbreviation?.trim() || null,
    kind: input.kind,
    regionCode: input.regionCode?.trim() || null,
    assessed: input.assessed,
  };
}

async function parentOf(em: EntityManager, { parentId }: CreateUnitInput) {
  return parentId == null ? null : ref(await load(em, UnitEntity, parentId, 'parentId'));
}
