import type { Pool, PoolClient } from 'pg';
import { personRef, unitRef } from '../support/refs.js';
import { type Instant, rows, sql } from '../support/sql.js';
import type { PersonRef, UnitRef } from '../unit/unit.type.js';
import type { StoredValue } from '../worksheet/stage-values.js';
import type { ScorableAnswer } from './candidates.js';

interface GivenValue extends StoredValue {
  readonly note: string;
  readonly at: Instant;
}

/** What was drawn in a round, with the first value, and the second where there is one. */
export interface DrawnRow extends ScorableAnswer {
  readonly id: string;
  readonly unit: UnitRef | null;
  readonly instrumentId: string;
  readonly indicatorCode: string;
  readonly evaluator: PersonRef;
  readonly second: PersonRef;
  readonly first: GivenValue;
  /** Null until it is scored. */
  readonly again: GivenValue | null;
  /** Whether the first verdict was taken back before the round was closed. */
  readonly takenBack: boolean;
  /** Whether the answer was changed or judged anew since, as far as the verdicts tell. */
  readonly changed: boolean;
}

/** By first evaluator, unit and code. One statement. */
export const readDrawn = (
  connection: Pool | PoolClient,
  kabupatenId: string,
  roundId: string,
): Promise<DrawnRow[]> =>
  rows<DrawnRow>(
    connection,
    sql`select s.id, ${unitRef('u')} as unit, w.instrument_id as "instrumentId",
          a.indicator_code as "indicatorCode", a.id as "answerId", w.id as "worksheetId",
          w.period_id as "periodId", w.unit_id as "unitId", ${personRef('p')} as evaluator,
          ${personRef('q')} as second,
          json_build_object('optionKey', e.option_key, 'value', e.value, 'counts', e.counts,
            'note', e.note, 'at', to_char(e.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
            as first,
          case when s.scored_at is not null then json_build_object('optionKey', s.option_key,
            'value', s.value, 'counts', s.counts, 'note', s.note,
            'at', to_char(s.scored_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end as again,
          coalesce(e.withdrawn_at <= coalesce(r.closed_at, 'infinity'), false) as "takenBack",
          a.version <> e.answer_version or not e.current as changed
        from second_scoring s join second_scoring_round r on r.id = s.round_id
          join evaluation e on e.id = s.evaluation_id join person p on p.id = e.evaluator_id
          join person q on q.id = s.second_id
          join answer a on a.id = e.answer_id join worksheet w on w.id = a.worksheet_id
          left join unit u on u.id = w.unit_id
        where s.kabupaten_id = ${kabupatenId} and s.round_id = ${roundId}
        order by p.name, p.id, u.position nulls first, u.code, a.indicator_code collate "C", s.id`,
  );
