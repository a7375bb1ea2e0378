import { randomUUID } from 'node:crypto';
import type { Tenant, World } from './world.js';

/** More of everything, for lists and for what must not take longer with more of it. */

/** Adds evaluators, `Penilai 01` and on; gives their ids in that order. */
export async function addEvaluators(
  { db: { pool } }: World,
  { kabupaten }: Tenant,
  count: number,
): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  await pool.query(
    `insert into person (id, kabupaten_id, created_at, version, name, email, password_hash,
       must_change_password, active, locale)
     select p.id, $1, now(), 1, 'Penilai ' || lpad(n::text, 2, '0'), p.id || '@bekasi.test', '', false, true, 'id'
     from unnest($2::uuid[]) with ordinality p(id, n)`,
    [kabupaten.id, ids],
  );
  await pool.query(
    `insert into membership (id, kabupaten_id, created_at, person_id, role)
     select gen_random_uuid(), $1, now(), id, 'EVALUATOR' from unnest($2::uuid[]) id`,
    [kabupaten.id, ids],
  );
  return ids;
}

/** Adds an assessed unit after the others; gives its id. */
export async function addUnit(
  { db: { pool } }: World,
  { kabupaten }: Tenant,
  name: string,
): Promise<string> {
  const id = randomUUID();
  await pool.query(
    `insert into unit (id, kabupaten_id, created_at, version, code, name, kind, assessed, active, position)
     values ($1::uuid, $2, now(), 1, $1::text, $3, 'DINAS', true, true, 100)`,
    [id, kabupaten.id, name],
  );
  return id;
}

/** Adds the empty worksheet of a unit (null: the kabupaten's own), of the open month unless told otherwise; gives its id. */
export async function addWorksheet(
  { db: { pool } }: World,
  { kabupaten, period, instrument, formula }: Tenant,
  unitId: string | null,
  periodId = period.id,
): Promise<string> {
  const id = randomUUID();
  await pool.query(
    `insert into worksheet (id, kabupaten_id, created_at, version, period_id, unit_id, instrument_id,
       formula_id, status, revision)
     values ($1, $2, now(), 1, $3, $4, $5, $6, 'FILLING', 0)`,
    [id, kabupaten.id, periodId, unitId, instrument.id, formula.id],
  );
  await pool.query(
    `insert into answer (id, kabupaten_id, created_at, version, worksheet_id, indicator_code, counts,
       explanation, state, unchanged, resubmitted)
     select gen_random_uuid(), $1, now(), 1, $2, code, '{}', '', 'DRAFT', false, false
     from indicator where instrument_id = $3`,
    [kabupaten.id, id, instrument.id],
  );
  return id;
}
