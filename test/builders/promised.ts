import type { World } from './world.js';

/** What a unit was to do, and what became of it. */
export interface Promised {
  readonly title: string;
  /** Of Asia/Jakarta, `2022-08-31`. */
  readonly dueDay: string;
  readonly doneAt?: string;
  readonly isCancelled?: boolean;
}

/** Commitments that a unit of Bekasi took on in a period; its agent answers for them. */
export async function promise(
  { db, bekasi }: World,
  unitId: string,
  periodId: string,
  promised: readonly Promised[],
): Promise<void> {
  for (const { title, dueDay, doneAt = null, isCancelled = false } of promised) {
    const state = isCancelled ? 'CANCELLED' : doneAt === null ? 'OPEN' : 'DONE';
    await db.pool.query(
      `insert into follow_up_action (id, kabupaten_id, created_at, unit_id, period_id, source, title,
         indicator_codes, owner_id, created_by_id, due_day, state, progress, done_at, cancelled_at)
       values (gen_random_uuid(), $1, now(), $2, $3, 'COMMITMENT', $4, '[]', $5, $5, $6, $7, $8, $9, $10)`,
      [
        bekasi.kabupaten.id,
        unitId,
        periodId,
        title,
        bekasi.people.agent.id,
        dueDay,
        state,
        doneAt === null ? 0 : 100,
        doneAt,
        isCancelled ? '2022-07-14T10:00:00Z' : null,
      ],
    );
  }
}
