import type { Pool } from 'pg';
import type { Snapshot } from '../../schema/scoring/index.js';
import { readSealed } from '../support/sealed.js';
import { rows, sql } from '../support/sql.js';
import { isLatest } from './latest.js';

/** A report card whose seal holds. */
export interface SealedCard {
  readonly id: string;
  readonly worksheetId: string;
  /** Null for the kabupaten's own. */
  readonly unitId: string | null;
  readonly snapshot: Snapshot;
  /** Hex SHA-256 of the snapshot. */
  readonly sha256: string;
}

interface CardRow extends Omit<SealedCard, 'snapshot'> {
  readonly snapshot: string;
}

export interface SealedScope {
  readonly kabupatenId: string;
  readonly periodId: string;
  readonly instrumentId: string;
}

/**
 * The latest report cards of one instrument in one period, best first, each held against its seal: one statement,
 * however many there are.
 *
 * @throws DomainError `SEAL_BROKEN` for the first that is not what was sealed.
 */
export async function readSealedCards(
  pool: Pool,
  { kabupatenId, periodId, instrumentId }: SealedScope,
): Promise<SealedCard[]> {
  const found = await rows<CardRow>(
    pool,
    sql`select c.id, c.worksheet_id as "worksheetId", c.unit_id as "unitId", c.snapshot, c.sha256
        from report_card c join worksheet w on w.id = c.worksheet_id
        where c.kabupaten_id = ${kabupatenId} and c.period_id = ${periodId}
          and w.instrument_id = ${instrumentId} and ${isLatest('c')}
        order by c.rank nulls last, c.id`,
  );
  return found.map(({ snapshot, ...card }) => ({
    ...card,
    snapshot: readSealed<Snapshot>({ snapshot, sha256: card.sha256 }, { reportCardId: card.id }),
  }));
}
