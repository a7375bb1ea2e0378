import { createHash, randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import { indexSnapshotText } from '../../schema/scoring/index.js';
import type { LockedPeriod } from '../period/lock.js';
import { rows, sql } from '../support/sql.js';
import { rollUpPeriod, type IndexSheet } from './roll-up.js';

/** Seals the index of a period, also where there is none and why. One statement; the caller's transaction. */
export async function sealIndex(
  client: PoolClient,
  period: LockedPeriod,
  sheets: readonly IndexSheet[],
  now: Date,
): Promise<void> {
  const values = rollUpPeriod(period, sheets).map(({ sheet, snapshot }) => {
    const text = indexSnapshotText(snapshot);
    return {
      id: randomUUID(),
      worksheet_id: sheet.id,
      index: snapshot.index,
      snapshot: text,
      sha256: createHash('sha256').update(text).digest('hex'),
    };
  });
  await rows(
    client,
    sql`insert into kabupaten_index (id, kabupaten_id, created_at, worksheet_id, revision, period_id,
          index, snapshot, sha256)
        select k.id, ${period.kabupatenId}::uuid, ${now}::timestamptz, k.worksheet_id,
          ${period.revision}::int, ${period.id}::uuid, k.index, k.snapshot, k.sha256
        from json_to_recordset(${JSON.stringify(values)}::json) as k (id uuid, worksheet_id uuid,
          index float8, snapshot text, sha256 text)`,
  );
}
