import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { RequestContext } from '../context.js';
import { NotFound } from '../errors/domain-error.js';
import type { PeriodUnitScope } from '../policy/actor.js';
import { can } from '../policy/index.js';
import { load } from '../support/load.js';
import { gateText } from '../window/gate.js';
import type { Gate, WritingPlace } from '../window/writing.js';
import { assertPeriodRuns, assertWritable } from './answer-rules.js';
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
 * Holds the worksheet's row until the end of the transaction: saving, reviewing, submitting, closing and whoever
 * sets windows all take it, and what is read after it stays.
 *
 * @param place what shall be written; null for what no stage is bound to, and for who asks of each answer.
 * @throws DomainError of `assertWritable`.
 */
export async function lockWorksheet(
  { now }: RequestContext,
  em: EntityManager,
  id: string,
  field: string,
  place: WritingPlace | null,
): Promise<Worksheet> {
  const worksheet = await em.findOneOrFail(Worksheet, id, {
    lockMode: LockMode.PESSIMISTIC_WRITE,
    refresh: true,
  });
  const period = await worksheet.period.loadOrFail({ refresh: true });
  if (place === null) assertPeriodRuns(period, worksheet, now(), field);
  else {
    const gate = await readGate(em, worksheet);
    assertWritable(period, { status: worksheet.status, gate }, place, now(), field);
  }
  return worksheet;
}

/** The windows and exceptions of a worksheet; no statement where there never were any. */
export async function readGate(
  em: EntityManager,
  { id, windowRevision }: Pick<Worksheet, 'id' | 'windowRevision'>,
): Promise<Gate | null> {
  if (windowRevision === 0) return null;
  const [row] = await em.execute<{ gate: Gate | null }[]>(
    `select ${gateText} as gate from worksheet w where w.id = ?`,
    [id],
  );
  return row?.gate ?? null;
}
