import type { Pool, PoolClient } from 'pg';
import { readScale, scoreOnScale } from '../../schema/scoring/index.js';
import type { RequestContext } from '../context.js';
import { standardKeys } from '../stage/standard-stages.js';
import { personRef } from '../support/refs.js';
import { rows, sql } from '../support/sql.js';
import type { PersonRef } from '../unit/unit.type.js';
import { type StoredValue, valueOf } from '../worksheet/stage-values.js';
import type { SampleScope } from './second-scoring-round.entity.js';

/** A verdict that can be drawn: an acceptance that stands, of which is known what it was given on. */
export interface DrawableVerdict extends StoredValue {
  readonly evaluationId: string;
  readonly answerId: string;
  readonly worksheetId: string;
  readonly periodId: string;
  readonly unitId: string | null;
  readonly instrumentId: string;
  readonly indicatorCode: string;
  readonly evaluatorId: string;
  readonly evaluator: PersonRef;
}

/**
 * The verdicts of a period that can be drawn, in the order of units and codes, whatever the database makes of
 * its rows: a seed draws the same again. A return states no value, and what was drawn before is not drawn twice.
 * One statement.
 */
export async function readPopulation(
  { actor, catalogue }: Pick<RequestContext, 'actor' | 'catalogue'>,
  connection: Pool | PoolClient,
  periodId: string,
  { evaluatorIds, unitIds, areaCodes }: SampleScope,
): Promise<readonly DrawableVerdict[]> {
  const found = await rows<DrawableVerdict>(
    connection,
    sql`select e.id as "evaluationId", a.id as "answerId", w.id as "worksheetId",
          w.period_id as "periodId", w.unit_id as "unitId", w.instrument_id as "instrumentId",
          a.indicator_code as "indicatorCode", e.evaluator_id as "evaluatorId",
          ${personRef('p')} as evaluator, e.option_key as "optionKey", e.value,
          nullif(e.counts, '{}') as counts
        from worksheet w left join unit u on u.id = w.unit_id
          join answer a on a.worksheet_id = w.id and a.state = 'ACCEPTED'
          join evaluation e on e.answer_id = a.id and e.stage_key = ${standardKeys.review} and e.current
            and e.verdict = 'ACCEPTED' and e.withdrawn_at is null and e.seen is not null
          join person p on p.id = e.evaluator_id
        where w.kabupaten_id = ${actor.kabupatenId} and w.period_id = ${periodId}
          and (${evaluatorIds}::uuid[] is null or e.evaluator_id = any(${evaluatorIds}::uuid[]))
          and (${unitIds}::uuid[] is null or w.unit_id = any(${unitIds}::uuid[]))
          and not exists (select from second_scoring s where s.evaluation_id = e.id)
        order by u.position nulls first, u.code, w.instrument_id, a.indicator_code collate "C", e.id`,
  );
  const instruments = new Map(
    await Promise.all(
      [...new Set(found.map(({ instrumentId }) => instrumentId))].map(
        async (id) => [id, await catalogue.instrument(actor.kabupatenId, id)] as const,
      ),
    ),
  );
  return found.filter((verdict) => {
    const instrument = instruments.get(verdict.instrumentId);
    const indicator = instrument?.indicators.get(verdict.indicatorCode);
    if (!instrument || !indicator) return false;
    const area = instrument.areaOf.get(verdict.indicatorCode)?.code;
    if (areaCodes && (area === undefined || !areaCodes.includes(area))) return false;
    // Two values can be held against each other only where the instrument says what they earn.
    return typeof scoreOnScale(readScale(indicator), valueOf(verdict)) === 'number';
  });
}
