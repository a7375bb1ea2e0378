import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { type CommitmentSnapshot, inDueOrder } from '../follow-up/commitment.js';
import { rows, sql } from '../support/sql.js';

/** The report card that the commitments were sealed beside. */
export interface SealedBeside {
  readonly kabupatenId: string;
  readonly periodId: string;
  /** Null for the kabupaten's own. */
  readonly unitId: string | null;
}

interface Row {
  /** Null where it was removed. */
  readonly snapshot: string | null;
  /** By the trace of the closing; null where it came later. */
  readonly sha256: string | null;
}

/**
 * What was sealed of earlier commitments beside a card, the first due first. One statement.
 *
 * Held against the trace of the closing, as the card is: a record that was altered, with or without its hash, one that
 * was removed and one that came later are all found out.
 *
 * @returns null where what is kept is not what was sealed.
 */
export async function readTracedCommitments(
  pool: Pool,
  { kabupatenId, periodId, unitId }: SealedBeside,
): Promise<CommitmentSnapshot[] | null> {
  const found = await rows<Row>(
    pool,
    sql`select c.snapshot, e.sha256
        from (select id, snapshot from commitment_record
            where period_id = ${periodId} and unit_id is not distinct from ${unitId}::uuid) c
          full join (select entity_id, after->>'sha256' as sha256 from audit_event
            where kabupaten_id = ${kabupatenId} and entity = 'CommitmentRecord' and action = 'create'
              and after->>'period' = ${periodId} and after->>'unit' is not distinct from ${unitId}::text) e
          on e.entity_id = c.id`,
  );
  const commitments: CommitmentSnapshot[] = [];
  for (const { snapshot, sha256 } of found) {
    if (snapshot === null || hashOf(snapshot) !== sha256) return null;
    commitments.push(JSON.parse(snapshot) as CommitmentSnapshot);
  }
  return inDueOrder(commitments);
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
