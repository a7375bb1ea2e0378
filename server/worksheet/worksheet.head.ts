import type { SnapshotProgress } from '../../schema/scoring/index.js';
import type { FormulaRef } from '../formula/formula.type.js';
import type { InstrumentRef } from '../instrument/instrument.type.js';
import type { PeriodRef } from '../period/period.type.js';
import type { PeriodUnitScope } from '../policy/actor.js';
import type { WorksheetStatus } from '../support/enums.js';
import { formulaRef, instrumentRef, periodRef, personRef, unitRef } from '../support/refs.js';
import { type Instant, sql } from '../support/sql.js';
import type { PersonRef, UnitRef } from '../unit/unit.type.js';
import { gateText } from '../window/gate.js';
import type { Gate } from '../window/writing.js';
import { isLatest } from '../report-card/latest.js';

/** A worksheet without what hangs from it, as one row. */
export interface WorksheetHead {
  readonly id: string;
  readonly status: WorksheetStatus;
  readonly submittedAt: Instant | null;
  readonly version: number;
  readonly revision: number;
  readonly period: PeriodRef;
  readonly unit: UnitRef | null;
  readonly instrument: InstrumentRef;
  readonly formula: FormulaRef;
  readonly submittedBy: PersonRef | null;
  readonly evaluators: PersonRef[];
  readonly reportCardId: string | null;
  readonly frozen: FrozenStanding | null;
  readonly gate: Gate | null;
}

/** What the latest report card says of score and progress; null while the worksheet is open, also where it is again. */
export interface FrozenStanding {
  readonly points: number;
  readonly maximum: number;
  readonly achievement: number;
  readonly grade: string;
  readonly predicate: string;
  readonly areaPoints: number[];
  readonly progress: SnapshotProgress;
}

export const headColumns = sql`w.id, w.status, w.submitted_at as "submittedAt", w.version,
  w.revision,
  ${periodRef('p')} as period, ${unitRef('u')} as unit, ${instrumentRef('i')} as instrument,
  ${formulaRef('f')} as formula, ${personRef('sb')} as "submittedBy",
  coalesce((select json_agg(json_build_object('id', ep.id, 'name', ep.name) order by ep.name, ep.id)
    from assignment x join person ep on ep.id = x.evaluator_id
    where x.period_id = w.period_id and x.unit_id is not distinct from w.unit_id), '[]') as evaluators,
  rc.id as "reportCardId",
  case when rc.id is null then null else json_build_object('points', rc.points,
    'maximum', rc.maximum, 'achievement', rc.achievement, 'grade', rc.grade,
    'predicate', rc.summary #>> '{totals,predicate}', 'areaPoints', rc.area_points,
    'progress', rc.summary -> 'progress') end as frozen, ${sql.raw(gateText)} as gate`;

export const headTables = sql`worksheet w
  join period p on p.id = w.period_id
  join instrument i on i.id = w.instrument_id
  join formula f on f.id = w.formula_id
  left join unit u on u.id = w.unit_id
  left join person sb on sb.id = w.submitted_by_id
  left join report_card rc on rc.worksheet_id = w.id and w.status = 'CLOSED' and ${isLatest('rc')}`;

/** What rules ask of a worksheet. */
export const scopeOf = ({ unit, period }: Pick<WorksheetHead, 'unit' | 'period'>) =>
  ({ unitId: unit?.id ?? null, periodId: period.id }) satisfies PeriodUnitScope;
