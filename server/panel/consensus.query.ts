import type { RequestContext } from '../context.js';
import { findWorksheet } from '../worksheet/worksheet.lock.js';
import { type Instant, rows, sql } from '../support/sql.js';
import { settledSql } from '../worksheet/answer.rows.js';
import { type CountRecord, countList } from '../worksheet/count-value.js';
import { scored } from './panel-items.js';
import type { ConsensusValue } from './panel.type.js';

interface ConsensusRow {
  readonly indicatorCode: string;
  readonly optionKey: string | null;
  readonly value: number | null;
  readonly counts: CountRecord | null;
  readonly reason: string;
  readonly panelNumber: number;
  readonly signedAt: Instant;
}

/**
 * What panels settled in one worksheet and what stands as such: of answers that are still accepted, and not
 * judged anew since. In the instrument's order.
 *
 * @throws NotFound for a worksheet that the viewer may not know of.
 */
export async function readConsensus(
  ctx: RequestContext,
  worksheetId: string,
): Promise<ConsensusValue[]> {
  const { actor, pool, catalogue } = ctx;
  const { worksheet } = await findWorksheet(ctx, worksheetId, 'worksheetId');
  const { definition } = await catalogue.instrument(actor.kabupatenId, worksheet.instrument.id);
  const found = await rows<ConsensusRow>(
    pool,
    sql`select a.indicator_code as "indicatorCode", e.option_key as "optionKey", e.value,
          nullif(e.counts, '{}') as counts, e.note as reason, n.number as "panelNumber",
          n.signed_at as "signedAt"
        from answer a
          join evaluation e on e.answer_id = a.id and e.stage = 'CONSENSUS' and e.current
          join panel_decision d on d.answer_id = a.id
          join panel n on n.id = d.panel_id and n.signed_at = e.created_at
        where a.kabupaten_id = ${actor.kabupatenId} and a.worksheet_id = ${worksheet.id}
          and ${sql.raw(settledSql)}`,
  );
  const byCode = new Map(found.map((row) => [row.indicatorCode, row]));
  return definition.indicators.flatMap((indicator) => {
    const row = byCode.get(indicator.code);
    if (!row) return [];
    return [
      {
        ...row,
        ...scored(indicator, row),
        counts: countList(row.counts),
        indicatorText: indicator.text,
      },
    ];
  });
}
