import { hash, randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import { type ClosedWorksheet, gradeTotals, snapshotWriter } from '../../schema/scoring/index.js';
import type { LockedPeriod } from '../period/lock.js';
import { run, sql } from '../support/sql.js';
import type { ClosingSheet } from './closing-sheets.js';
import type { Scorer } from './scorers.js';

/** How the units of one formula stand among each other. */
export interface GroupStanding {
  /** By worksheet id; null for a total without a score, none for the kabupaten's own. */
  readonly ranks: ReadonlyMap<string, number | null>;
  readonly rankOf: number;
  /** By component code. */
  readonly medianPoints: ReadonlyMap<string, number>;
}

/** A report card as it is inserted. */
export type Card = ReturnType<ReturnType<typeof cardSealer>>;

/** Puts report cards of one formula together, each with its seal. */
export function cardSealer(
  { instrument, definition, revision, title, sha256 }: Scorer,
  { ranks, rankOf, medianPoints }: GroupStanding,
) {
  const formula = { revision, title, sha256, definition };
  const write = snapshotWriter({ instrument: instrument.definition, formula });
  return (
    { worksheet }: ClosingSheet,
    closed: Pick<ClosedWorksheet, 'period' | 'answers' | 'claimed' | 'verified' | 'progress'>,
  ) => {
    const rank = ranks.get(worksheet.id);
    const { head, text } = write({
      ...closed,
      kabupaten: worksheet.kabupaten,
      unit: worksheet.unit,
      grading: gradeTotals(closed.verified.total, definition),
      standing: rank === undefined ? null : { rank, rankOf, medianPoints },
    });
    // The very bytes that are hashed are sent.
    const snapshot = Buffer.from(text);
    return {
      id: randomUUID(),
      worksheetId: worksheet.id,
      unitId: worksheet.unitId,
      level: head.instrument.level,
      totals: head.totals,
      summary: JSON.stringify(head),
      areaPoints: instrument.areas.map(({ code }) => closed.verified.nodes.get(code)!.points),
      snapshot,
      sha256: hash('sha256', snapshot),
    };
  };
}

/** Inserts report cards by one statement. Their texts go as they are: as parts of one JSON they would be escaped twice. */
export async function insertCards(
  client: PoolClient,
  { id, kabupatenId, revision }: LockedPeriod,
  cards: readonly Card[],
  now: Date,
): Promise<void> {
  const values = cards.map((card) => {
    const { points, maximum, achievement, grade, rank } = card.totals;
    return sql`(${card.id}, ${kabupatenId}, ${now}, ${card.worksheetId}, ${revision}, ${id},
      ${card.unitId}, ${card.level}, ${points}, ${maximum}, ${achievement}, ${grade}, ${rank}, ${card.summary},
      ${card.areaPoints}, ${card.snapshot}, ${card.sha256})`;
  });
  await run(
    client,
    sql`insert into report_card (id, kabupaten_id, created_at, worksheet_id, revision, period_id, unit_id, level,
          points, maximum, achievement, grade, rank, summary, area_points, snapshot, sha256)
        values ${sql.join(values)}`,
  );
}
