import { randomUUID } from 'node:crypto';
import type { Tenant, World } from './world.js';

/** Opens and closes months as the administrator does. Nothing here asserts but that nothing went wrong. */

/** Plans a month of 2022 with the tenant's own instrument, or others. */
export async function planMonth(
  world: World,
  { kabupaten, instrument, formula }: Tenant,
  month: number,
  bound: readonly { instrumentId: string; formulaId: string }[] = [
    { instrumentId: instrument.id, formulaId: formula.id },
  ],
): Promise<string> {
  const id = randomUUID();
  const at = (day: number) => new Date(Date.UTC(2022, month - 1, day));
  await world.db.pool.query(
    `insert into period (id, kabupaten_id, created_at, version, kind, year, month, opens_at, due_at, closes_at, status)
     values ($1, $2, now(), 1, 'MONTHLY', 2022, $3, $4, $5, $6, 'PLANNED')`,
    [id, kabupaten.id, month, at(1), at(28), at(33)],
  );
  for (const { instrumentId, formulaId } of bound) {
    await world.db.pool.query(
      `insert into period_instrument (id, kabupaten_id, created_at, period_id, instrument_id, formula_id)
       values ($1, $2, now(), $3, $4, $5)`,
      [randomUUID(), kabupaten.id, id, instrumentId, formulaId],
    );
  }
  return id;
}

export const OPEN = `mutation ($id: ID!, $version: Int!) { openPeriod(id: $id, version: $version) {
  id status openedAt version abilities } }`;
export const CLOSE = `mutation ($id: ID!, $version: Int!) { closePeriod(id: $id, version: $version) {
  id status closedAt version abilities } }`;

/** Opens (version 1) or closes (version 2) a month that nobody edits meanwhile. */
export async function step(
  world: World,
  tenant: Tenant,
  mutation: typeof OPEN | typeof CLOSE,
  id: string,
  version = mutation === OPEN ? 1 : 2,
): Promise<Record<string, unknown>> {
  const client = await world.as(tenant.people.admin);
  const { data, errors } = await client.send(mutation, { id, version });
  if (errors) throw new Error(JSON.stringify(errors));
  return (data['openPeriod'] ?? data['closePeriod']) as Record<string, unknown>;
}

/** Id of a unit's worksheet (null: the kabupaten's own) in a period; of several instruments, the first by code. */
export async function worksheetOf(
  { db: { pool } }: World,
  periodId: string,
  unitId: string | null,
): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(
    `select w.id from worksheet w join instrument i on i.id = w.instrument_id
     where w.period_id = $1 and w.unit_id is not distinct from $2 order by i.code limit 1`,
    [periodId, unitId],
  );
  return rows[0]!.id;
}

/** Adds assessed units, for what must not take longer with more of them. */
export async function addUnits({ db }: World, { kabupaten }: Tenant, count: number): Promise<void> {
  await db.pool.query(
    `insert into unit (id, kabupaten_id, created_at, version, code, name, kind, assessed, active, position)
     select gen_random_uuid(), $1, now(), 1, 'more-' || n, 'Dinas ' || n, 'DINAS', true, true, 100 + n
     from generate_series(1, $2::int) n`,
    [kabupaten.id, count],
  );
}
