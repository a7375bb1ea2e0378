import { type Day, dayOf, isDay } from '../../schema/calendar/index.js';
import { limits } from '../../schema/limits.js';
import type { RequestContext } from '../context.js';
import { DomainError, InvalidInput } from '../errors/domain-error.js';
import { Period } from '../period/period.entity.js';
import { idOf, isUuid, load } from '../support/load.js';
import { rows, sql } from '../support/sql.js';
import { Unit } from '../unit/unit.entity.js';
import type { PersonRef } from '../unit/unit.type.js';
import type { FollowUpDraft } from './follow-up.input.js';
import type { UnitOwners } from './follow-up.type.js';
import { instrumentsOf, knownCodes } from './moved-indicators.js';

/** What a draft says, checked. */
export interface CheckedDraft {
  readonly title: string;
  readonly description: string;
  readonly indicatorCodes: readonly string[];
  readonly ownerId: string;
  readonly dueDay: Day;
}

/** Whose an action is, and of which period. */
export interface Place {
  readonly unitId: string | null;
  readonly periodId: string;
}

/**
 * The unit and the period that an input names, of the actor's kabupaten.
 *
 * @throws NotFound; DomainError `PERIOD_NOT_OPEN` for a planned period: nothing has come of it yet.
 */
export async function placeOf(
  { em }: RequestContext,
  input: { readonly unitId?: string | null; readonly periodId: string },
): Promise<Place> {
  const unit = input.unitId == null ? null : await load(em, Unit, input.unitId, 'unitId');
  const period = await load(em, Period, input.periodId, 'periodId');
  if (period.status === 'PLANNED') {
    throw new DomainError('PERIOD_NOT_OPEN', 'The period is planned.', { field: 'periodId' });
  }
  return { unitId: unit?.id ?? null, periodId: period.id };
}

/**
 * Drafts with everything in order. Two statements, however many there are.
 *
 * @param fieldOf path of a draft's field in the input, for the refusal.
 * @param kept the due day that may stay though it has passed.
 * @throws InvalidInput
 */
export async function checkDrafts(
  ctx: RequestContext,
  { unitId, periodId }: Place,
  drafts: readonly FollowUpDraft[],
  fieldOf: (index: number, field: keyof FollowUpDraft) => string,
  kept?: Day,
): Promise<CheckedDraft[]> {
  const owners = new Set((await readOwners(ctx, unitId)).map(({ id }) => id));
  const instrumentIds = await instrumentsOf(ctx, unitId, periodId);
  return Promise.all(
    drafts.map(async (draft, index): Promise<CheckedDraft> => {
      const at = (field: keyof FollowUpDraft) => fieldOf(index, field);
      const codes = draft.indicatorCodes ?? [];
      return {
        ...checkDraft(ctx, draft, owners, at, kept),
        indicatorCodes: await knownCodes(ctx, instrumentIds, codes, at('indicatorCodes')),
      };
    }),
  );
}

/**
 * What a draft says beside its indicators.
 *
 * @param owners ids of those who may answer for it.
 * @throws InvalidInput
 */
export function checkDraft(
  ctx: RequestContext,
  draft: FollowUpDraft,
  owners: ReadonlySet<string>,
  at: (field: keyof FollowUpDraft) => string,
  kept?: Day,
): Omit<CheckedDraft, 'indicatorCodes'> {
  const today = dayOf(ctx.now());
  const title = draft.title.trim();
  if (title === '') throw new InvalidInput(at('title'), 'MISSING');
  const ownerId = draft.ownerId.toLowerCase();
  if (!isUuid(ownerId) || !owners.has(ownerId)) {
    throw new InvalidInput(at('ownerId'), 'UNKNOWN_OPTION');
  }
  const { dueDay } = draft;
  if (!isDay(dueDay)) throw new InvalidInput(at('dueDay'), 'MALFORMED');
  if (dueDay !== kept && (dueDay < today || Number(dueDay.slice(0, 4)) > limits.yearMax)) {
    throw new InvalidInput(at('dueDay'), 'OUT_OF_RANGE', today);
  }
  const description = (draft.description ?? '').replaceAll(/\r\n?/g, '\n').trim();
  return { title, description, ownerId, dueDay };
}

/** Whoever fills in or submits for a unit may answer for its actions. @param x, m aliases of `person`, `membership`. */
const answersFor = (x: string, m: string) =>
  sql`${sql.ref(`${x}.active`)} and ${sql.ref(`${m}.role`)} in ('CHANGE_AGENT', 'UNIT_HEAD')`;

/** Who may answer for an action of a unit, by name. One statement. */
export const readOwners = (
  { actor, pool }: RequestContext,
  unitId: string | null,
): Promise<PersonRef[]> =>
  rows<PersonRef>(
    pool,
    sql`select x.id, x.name from person x
        where x.kabupaten_id = ${actor.kabupatenId} and exists (
          select 1 from membership m where m.person_id = x.id and ${answersFor('x', 'm')}
            and m.unit_id is not distinct from ${unitId}::uuid)
        order by x.name, x.id`,
  );

/** The same of every unit that has somebody: its heads first, then by name. One statement, however many there are. */
export const readOwnersByUnit = ({ actor, pool }: RequestContext): Promise<UnitOwners[]> =>
  rows<UnitOwners>(
    pool,
    sql`select o.unit_id as "unitId", json_agg(json_build_object('id', o.id, 'name', o.name)
          order by o.is_head desc, o.name, o.id) as owners
        from (select m.unit_id, x.id, x.name, bool_or(m.role = 'UNIT_HEAD') as is_head
          from person x join membership m on m.person_id = x.id
          where x.kabupaten_id = ${actor.kabupatenId} and ${answersFor('x', 'm')}
          group by m.unit_id, x.id, x.name) o
        group by o.unit_id order by o.unit_id nulls first`,
  );

/** A unit that an argument names; null for the kabupaten itself. */
export const unitIdOf = (unitId: string | null | undefined): string | null =>
  unitId == null ? null : idOf('Unit', unitId, 'unitId');
