import type { EntityManager } from '@mikro-orm/postgresql';
import type { RequestContext } from '../context.js';
import { Conflict, DomainError, Duplicate, InvalidInput } from '../errors/domain-error.js';
import { Kabupaten } from '../kabupaten/kabupaten.entity.js';
import { authorize } from '../policy/index.js';
import type { Role, Stage } from '../support/enums.js';
import { flush } from '../support/flush.js';
import { assertVersion, load } from '../support/load.js';
import { rows, sql } from '../support/sql.js';
import { ScoringStage } from './stage.entity.js';
import type { AddStageInput, UpdateStageInput } from './stage.input.js';
import { isUsed, listStages } from './stage.query.js';
import { standardKeys } from './standard-stages.js';
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
      ...contentOf(input, input.kind, others),
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
 * Renames a stage, says who scores and what counts before what, or switches it off while nothing rests on it.
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
    if (!input.active) await assertUnused(ctx, stage);
    const others = stages.filter(({ id }) => id !== stage.id);
    em.assign(stage, {
      ...contentOf(input, stage.kind, others),
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

type Content = Pick<AddStageInput, 'nameId' | 'nameEn' | 'scoredBy' | 'precedence'>;

function contentOf(input: Content, kind: Stage, others: readonly ScoringStage[]) {
  const nameId = named('nameId', input.nameId);
  const nameEn = named('nameEn', input.nameEn);
  return {
    nameId,
    nameEn,
    scoredBy: scorerOf(input.scoredBy, kind),
    precedence: precedenceOf(input.precedence ?? null, kind, others),
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

/** The unit's own value proves nothing, and the ministry's is kept apart: neither ever counts as verified. */
function precedenceOf(
  precedence: number | null,
  kind: Stage,
  others: readonly ScoringStage[],
): number | null {
  if (precedence === null) return null;
  if (kind === 'SELF' || kind === 'EXTERNAL') throw new InvalidInput('precedence', 'WRONG_TYPE');
  if (others.some((other) => other.precedence === precedence)) throw new Duplicate('precedence');
  return precedence;
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

async function assertUnused({ pool, actor }: RequestContext, { id, key }: ScoringStage) {
  const [found] = await rows<{ used: boolean }>(
    pool,
    sql`select ${isUsed('g')} as used from scoring_stage g
        where g.kabupaten_id = ${actor.kabupatenId} and g.id = ${id}`,
  );
  // The screens of filling in and of reviewing are there for these two, whether anything was judged yet or not.
  const isBasic = key === standardKeys.self || key === standardKeys.review;
  if (!isBasic && found?.used !== true) return;
  throw new DomainError('STAGE_IN_USE', 'Values rest on the stage.', { field: 'active' });
}
