import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { RequestContext } from '../context.js';
import { NotFound } from '../errors/domain-error.js';
import type { PeriodUnitScope } from '../policy/actor.js';
import { can } from '../policy/index.js';
import { load } from '../support/load.js';
import { assertWindowOpen } from './answer-rules.js';
import { Worksheet } from './worksheet.entity.js';

/**
 * Finds a worksheet that the actor may know of.
 *
 * @param field the input's field that named it.
 * @throws NotFound
 */
export async function findWorksheet(
  { actor, em }: RequestContext,
  id: string,
  field: string,
): Promise<{ readonly worksheet: Worksheet; readonly scope: PeriodUnitScope }> {
  const worksheet = await load(em, Worksheet, id, field);
  const scope = { unitId: worksheet.unit?.id ?? null, periodId: worksheet.period.id };
  if (!can(actor, 'worksheet.read', scope)) throw new NotFound('Worksheet', field);
  return { worksheet, scope };
}

/**
 * Holds the worksheet's row until the end of the transaction: saving, reviewing, submitting and closing
 * all take it, and what is read after it stays.
 *
 * @throws DomainError of `assertWindowOpen`.
 */
export async function lockWorksheet(
  { now }: RequestContext,
  em: EntityManager,
  id: string,
  field: string,
): Promise<Worksheet> {
  const worksheet = await em.findOneOrFail(Worksheet, id, {
    lockMode: LockMode.PESSIMISTIC_WRITE,
    refresh: true,
  });
  const period = await worksheet.period.loadOrFail({ refresh: true });
  assertWindowOpen(period, worksheet, now(), field);
  return worksheet;
}
