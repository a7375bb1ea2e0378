import type { EntityManager } from '@mikro-orm/postgresql';
import type { RequestContext } from '../context.js';
import { Conflict, InvalidInput } from '../errors/domain-error.js';
import { Kabupaten } from '../kabupaten/kabupaten.entity.js';
import { authorize } from '../policy/index.js';
import type { Role, Stage } from '../support/enums.js';
import { flush } from '../support/flush.js';
import { assertVersion, load } from '../support/load.js';
import { ScoringStage } from './stage.entity.js';
import type { AddStageInput, UpdateStageInput } from './stage.input.js';
import { assertOrderUnused, assertUnused, precedenceFor } from './stage-use.js';
import { listStages } from './stage.query.js';
import type { ScoringStage as ScoringStageType } from './stage.type.js';

/** Kinds of which there is one. */
const single: readonly Stage[] = ['SELF', 'CONSENSUS'];
/** Who can read what they are to score. */
const scorers: readonly Role[] = ['EVALUATOR', 'LEAD_EVALUATOR', 'ACCELERATION_TEAM'];

/**
 * Adds a stage after the others.
 *
 * @returns all of them, in their order.
 * @throws Forbidden; Duplicate on `key` or `precedence`; InvalidInput.
 */
export async function addStage(
  ctx: RequestContext,
  input: AddStageInput,
): Promise<ScoringStageType[]> {
  const { actor } = ctx;
  authorize(actor, 'stage.edit');
  if (single.includes(input.kind)) throw new InvalidInput('kind', 'UNKNOWN_OPTION');
  await ctx.em.transactional(async (em) => {
    const others = await lockStages(em, actor.kabupatenId);
    em.create(ScoringStage, {
      ...contentOf(input, input.kind),
      precedence: precedenceFor(input.kind, input.precedence ?? null, others),
      kabupaten: em.getReference(Kabupaten, actor.kabupatenId),
      key: input.key,
      kind: input.kind,
      position: others.length,
    });
    await flush(em, { duplicate: 'key' });
  });
  return listStages(ctx, null);
}

/**
 * Renames a stage, says who scores and what counts before what, or switches it off while nothing rests on it. What
 * counts before what stays where figures of a period that is not closed rest on it; the consensus is always first.
 *
 * @returns all of them, in their order.
 * @throws Forbidden, NotFound, Conflict; Duplicate on `precedence`; InvalidInput; DomainError `STAGE_IN_USE`.
 */
export async function updateStage(
  ctx: RequestContext,
  input: UpdateStageInput,
): Promise<ScoringStageType[]> {
  const { actor } = ctx;
  authorize(actor, 'stage.edit');
  await ctx.em.transactional(async (em) => {
    const stages = await lockStages(em, actor.kabupatenId);
    const stage = await load(em, ScoringStage, input.id);
    assertVersion(stage, input.version);
    if (!input.active) await assertUnused(em, stage);
    const others = stages.filter(({ id }) => id !== stage.id);
    const precedence = input.precedence ?? null;
    if (precedence !== stage.precedence) {
      precedenceFor(stage.kind, precedence, others);
      await assertOrderUnused(em, stage, precedence, others);
    }
    em.assign(stage, {
      ...contentOf(input, stage.kind),
      precedence,
      panelLimit: panelLimitOf(input, stage.kind),
      active: input.active,
    });
    await flush(em);
  });
  return listStages(ctx, null);
}

/**
 * Puts the stages into another order.
 *
 * @param ids every stage once, in the wanted order.
 * @throws Forbidden; Conflict when these are not the stages there are.
 */
export async function orderStages(
  ctx: RequestContext,
  ids: readonly string[],
): Promise<ScoringStageType[]> {
  const { actor } = ctx;
  authorize(actor, 'stage.edit');
  await ctx.em.transactional(async (em) => {
    const stages = await lockStages(em, actor.kabupatenId);
    const places = new Map(ids.map((id, place) => [id.toLowerCase(), place]));
    if (places.size !== stages.length || stages.some(({ id }) => !places.has(id))) {
      throw new Conflict('ScoringStage', ids.length, stages.length, 'ids');
    }
    for (const stage of stages) stage.position = places.get(stage.id)!;
    await flush(em);
  });
  return listStages(ctx, null);
}

/** One change at a time: two stages must not get the same precedence at once. */
async function lockStages(em: EntityManager, kabupatenId: string): Promise<ScoringStage[]> {
  await em.execute('select 1 from kabupaten where id = ? for no key update', [kabupatenId]);
  return em.find(ScoringStage, {}, { orderBy: { position: 'asc' }, refresh: true });
}

type Content = Pick<AddStageInput, 'nameId' | 'nameEn' | 'scoredBy'>;

function contentOf(input: Content, kind: Stage) {
  const nameId = named('nameId', input.nameId);
  const nameEn = named('nameEn', input.nameEn);
  return {
    nameId,
    nameEn,
    scoredBy: scorerOf(input.scoredBy, kind),
  };
}

function named(field: 'nameId' | 'nameEn', text: string): string {
  const name = text.trim();
  if (name === '') throw new InvalidInput(field, 'MISSING');
  return name;
}

function scorerOf(role: Role, kind: Stage): Role {
  const allowed: readonly Role[] =
    kind === 'SELF' ? ['CHANGE_AGENT'] : kind === 'CONSENSUS' ? ['LEAD_EVALUATOR'] : scorers;
  if (!allowed.includes(role)) throw new InvalidInput('scoredBy', 'UNKNOWN_OPTION');
  return role;
}

function panelLimitOf({ panelLimit }: UpdateStageInput, kind: Stage): number | null {
  const limit = panelLimit ?? null;
  if (kind === 'CONSENSUS') {
    if (limit === null) throw new InvalidInput('panelLimit', 'MISSING');
    return limit;
  }
  if (limit !== null) throw new InvalidInput('panelLimit', 'WRONG_TYPE');
  return null;
}
