import type { Pool, PoolClient } from 'pg';
import { precedenceOf } from '../stage/stage.query.js';
import type { AnswerState, Stage } from '../support/enums.js';
import { personRef, unitRef } from '../support/refs.js';
import { type Instant, rows, sql } from '../support/sql.js';
import type { PersonRef, UnitRef } from '../unit/unit.type.js';
import type { CountRecord } from '../worksheet/count-value.js';
import type { EvaluationRow } from '../worksheet/stage-values.js';

/** Everything that a panel's list and its effects are made of. */
export interface PanelRows {
  readonly sheets: readonly PanelSheet[];
  /** Those that were accepted: nothing else has a verified value. */
  readonly answers: readonly PanelAnswer[];
  /** Current ones of these answers. */
  readonly evaluations: readonly PanelEvaluation[];
}

export interface PanelSheet {
  readonly id: string;
  readonly unit: UnitRef | null;
  readonly instrumentId: string;
  readonly formulaId: string;
}

export interface PanelAnswer {
  readonly id: string;
  readonly worksheetId: string;
  readonly indicatorCode: string;
  readonly state: AnswerState;
  readonly version: number;
  readonly optionKey: string | null;
  readonly value: number | null;
  readonly counts: CountRecord | null;
  readonly explanation: string;
  readonly updatedAt: Instant;
  readonly updatedBy: PersonRef | null;
}

export interface PanelEvaluation extends EvaluationRow {
  readonly id: string;
  readonly stage: Stage;
  readonly stageKey: string;
  readonly note: string;
  readonly createdAt: Instant;
  readonly evaluator: PersonRef;
}

/** Three statements, however many worksheets. Who may see it is the caller's matter. */
export async function readPanelRows(
  connection: Pool | PoolClient,
  kabupatenId: string,
  worksheetIds: readonly string[],
): Promise<PanelRows> {
  const which = sql`w.kabupaten_id = ${kabupatenId} and w.id = any(${worksheetIds}::uuid[])`;
  const sheets = await rows<PanelSheet>(
    connection,
    sql`select w.id, ${unitRef('u')} as unit, w.instrument_id as "instrumentId",
          w.formula_id as "formulaId"
        from worksheet w left join unit u on u.id = w.unit_id
        where ${which} order by u.position nulls first, u.name, w.id`,
  );
  const answers = await rows<PanelAnswer>(
    connection,
    sql`select a.id, a.worksheet_id as "worksheetId", a.indicator_code as "indicatorCode", a.state,
          a.version, a.option_key as "optionKey", a.value, nullif(a.counts, '{}') as counts,
          a.explanation, coalesce(a.updated_at, a.created_at) as "updatedAt",
          ${personRef('p')} as "updatedBy"
        from worksheet w join answer a on a.worksheet_id = w.id and a.state = 'ACCEPTED'
          left join person p on p.id = a.updated_by_id
        where ${which}`,
  );
  const evaluations = await rows<PanelEvaluation>(
    connection,
    sql`select e.id, e.answer_id as "answerId", e.stage, e.stage_key as "stageKey", e.verdict, e.current,
          e.answer_version as "answerVersion", ${precedenceOf('e', 'q')} as precedence,
          e.option_key as "optionKey", e.value, nullif(e.counts, '{}') as counts, e.note,
          e.created_at as "createdAt", ${personRef('p')} as evaluator
        from worksheet w join period q on q.id = w.period_id
          join answer a on a.worksheet_id = w.id and a.state = 'ACCEPTED'
          join evaluation e on e.answer_id = a.id and e.current
          join person p on p.id = e.evaluator_id
        where ${which} order by e.created_at, e.id`,
  );
  return { sheets, answers, evaluations };
}
