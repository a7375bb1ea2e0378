import type { Pool } from 'pg';
import type { IndicatorDefinition } from '../../schema/instruments/instrument.js';
import type { RequestContext } from '../context.js';
import { NotFound } from '../errors/domain-error.js';
import type { PeriodUnitScope } from '../policy/actor.js';
import { can } from '../policy/index.js';
import { idOf } from '../support/load.js';
import { prepared } from '../support/sql.js';

/** What of an answer never changes. */
export interface AnswerFacts {
  readonly answerId: string;
  readonly worksheetId: string;
  readonly scope: PeriodUnitScope;
  readonly indicator: IndicatorDefinition;
}

interface FactRow {
  readonly id: string;
  readonly worksheetId: string;
  readonly indicatorCode: string;
  readonly kabupatenId: string;
  readonly instrumentId: string;
  readonly unitId: string | null;
  readonly periodId: string;
}

/** Of all answers of the worksheet: whoever saves one soon saves the next. */
const readFacts = prepared<FactRow, [kabupatenId: string, answerId: string]>(`
  select a.id, w.id as "worksheetId", a.indicator_code as "indicatorCode",
    w.kabupaten_id as "kabupatenId", w.instrument_id as "instrumentId", w.unit_id as "unitId",
    w.period_id as "periodId"
  from worksheet w join answer a on a.worksheet_id = w.id
  where w.kabupaten_id = $1 and w.id = (select o.worksheet_id from answer o where o.id = $2)`);

/** Some 10 MB; then it is filled again by who is at work. */
const knownAtMost = 50_000;

/** By answer id, for each database. */
const known = new WeakMap<Pool, Map<string, FactRow>>();

/**
 * Where an answer belongs and what it answers, mostly without asking the database.
 *
 * @param field the input's field that named it.
 * @param named what that field is the id of: who may not know of it hears of nothing else.
 * @throws NotFound, also for another kabupaten's and where the actor may not read the worksheet.
 */
export async function answerFacts(
  { actor, pool, catalogue }: RequestContext,
  id: string,
  field: string,
  named = 'Answer',
): Promise<AnswerFacts> {
  const answerId = idOf(named, id, field);
  const row = await factsOf(pool, actor.kabupatenId, answerId);
  if (!row) throw new NotFound(named, field);
  const { worksheetId, unitId, periodId, instrumentId, indicatorCode } = row;
  const scope = { unitId, periodId };
  if (!can(actor, 'worksheet.read', scope)) throw new NotFound(named, field);
  const { indicators } = await catalogue.instrument(actor.kabupatenId, instrumentId);
  const indicator = indicators.get(indicatorCode);
  if (!indicator) throw new Error(`${indicatorCode} is not of the worksheet's instrument.`);
  return { answerId, worksheetId, scope, indicator };
}

async function factsOf(
  pool: Pool,
  kabupatenId: string,
  answerId: string,
): Promise<FactRow | undefined> {
  let ofDatabase = known.get(pool);
  if (!ofDatabase) known.set(pool, (ofDatabase = new Map()));
  const remembered = ofDatabase.get(answerId);
  if (remembered) return remembered.kabupatenId === kabupatenId ? remembered : undefined;

  const rows = await readFacts(pool, [kabupatenId, answerId]);
  if (ofDatabase.size + rows.length > knownAtMost) ofDatabase.clear();
  for (const row of rows) ofDatabase.set(row.id, row);
  return ofDatabase.get(answerId);
}
