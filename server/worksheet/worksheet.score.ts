import type { Pool } from 'pg';
import type { Services } from '../context.js';
import { prepared } from '../support/sql.js';
import { shareOf, type Standing, standingOf, type StandingRow } from './worksheet.standing.js';

/** A worksheet's standing as it is kept, true of the revision that it was read at. */
export interface KeptScore extends Standing {
  readonly worksheetId: string;
}

/** Which worksheets of open periods: one period's, some, or (neither given) all of the kabupaten. */
export interface ScoreScope {
  readonly periodId?: string;
  readonly worksheetIds?: readonly string[];
}

/**
 * Scores of worksheets whose period is open, by id. What has changed since it was last scored is scored
 * anew and kept: one statement when nothing has, three however much has. Others, and those of closed
 * periods, are not in the result: their figures are the report card's.
 *
 * Asks for no permission: whoever calls has.
 */
export async function freshScores(
  services: Pick<Services, 'db' | 'catalogue'>,
  kabupatenId: string,
  { periodId, worksheetIds }: ScoreScope,
): Promise<Map<string, KeptScore>> {
  if (worksheetIds?.length === 0) return new Map();
  const { pool } = services.db;
  const rows = await readKept(pool, [kabupatenId, periodId ?? null, worksheetIds ?? null]);
  const stale = rows.filter(({ revision, keptRevision }) => revision !== keptRevision);
  const renewed = stale.length > 0 ? await renew(services, kabupatenId, stale) : undefined;

  const scores = new Map<string, KeptScore>();
  for (const row of rows) {
    scores.set(row.worksheetId, renewed?.get(row.worksheetId) ?? (await fromKept(row)));
  }
  return scores;

  async function fromKept(row: KeptRow): Promise<KeptScore> {
    const { definition } = await services.catalogue.formula(kabupatenId, row.formulaId);
    const { revision: _revision, keptRevision: _keptRevision, formulaId: _id, ...kept } = row;
    return {
      ...kept,
      predicate: definition.gradeBands.find(({ grade }) => grade === row.grade)?.predicate ?? '',
      completion: shareOf(row.proven, row.indicators),
    };
  }
}

interface KeptRow extends Omit<KeptScore, 'predicate' | 'completion'> {
  readonly formulaId: string;
  readonly revision: number;
  /** Null where nothing is kept yet. */
  readonly keptRevision: number | null;
}

const readKept = prepared<
  KeptRow,
  [kabupatenId: string, periodId: string | null, worksheetIds: readonly string[] | null]
>(`
  select w.id as "worksheetId", w.formula_id as "formulaId", w.revision,
    s.revision as "keptRevision", s.points, s.maximum, s.achievement, s.grade,
    array_to_json(s.area_points) as "areaPoints", s.fault,
    array_to_json(s.open_areas) as "openAreas", s.missing, s.indicators, s.answered, s.evidenced,
    s.proven, s.submitted, s.returned, s.accepted
  from worksheet w
    join period p on p.id = w.period_id and p.status = 'OPEN'
    left join worksheet_score s on s.worksheet_id = w.id
  where w.kabupaten_id = $1 and ($2::uuid is null or w.period_id = $2)
    and ($3::uuid[] is null or w.id = any($3))`);

/** What score and progress are made of. Who may see it is the caller's matter. */
export const readStandingRows = prepared<
  StandingRow & { readonly worksheetId: string },
  [kabupatenId: string, worksheetIds: readonly string[]]
>(`
  select a.worksheet_id as "worksheetId", a.indicator_code as "indicatorCode",
    a.option_key as "optionKey", a.value, nullif(a.counts, '{}') as counts, a.state,
    exists (select 1 from evidence_link l where l.answer_id = a.id) as evidenced
  from answer a where a.kabupaten_id = $1 and a.worksheet_id = any($2::uuid[])`);

/**
 * The answers are read after the revision: they may be newer than it says, never older, and what is
 * newer is noticed the next time. A slower server never puts an older score over a newer one.
 */
const keep = prepared<object, [kabupatenId: string, scores: string]>(`
  insert into worksheet_score (id, kabupaten_id, created_at, worksheet_id, revision, points, maximum,
    achievement, grade, area_points, fault, open_areas, missing, indicators, answered, evidenced, proven, submitted,
    returned, accepted)
  select gen_random_uuid(), $1, now(), n."worksheetId", n.revision, n.points, n.maximum,
    n.achievement, n.grade, n."areaPoints", n.fault, n."openAreas", n.missing, n.indicators, n.answered, n.evidenced,
    n.proven, n.submitted, n.returned, n.accepted
  from jsonb_to_recordset($2::jsonb) as n ("worksheetId" uuid, revision bigint, points float8,
    maximum float8, achievement float8, grade text, "areaPoints" float8[], fault jsonb, "openAreas" text[], missing int,
    indicators int, answered int, evidenced int, proven int, submitted int, returned int,
    accepted int)
  order by n."worksheetId"
  on conflict (worksheet_id) do update set revision = excluded.revision, points = excluded.points,
    maximum = excluded.maximum, achievement = excluded.achievement, grade = excluded.grade,
    area_points = excluded.area_points, fault = excluded.fault,
    open_areas = excluded.open_areas, missing = excluded.missing,
    indicators = excluded.indicators, answered = excluded.answered,
    evidenced = excluded.evidenced, proven = excluded.proven, submitted = excluded.submitted,
    returned = excluded.returned, accepted = excluded.accepted
  where worksheet_score.revision <= excluded.revision`);

async function renew(
  { db, catalogue }: Pick<Services, 'db' | 'catalogue'>,
  kabupatenId: string,
  stale: readonly KeptRow[],
): Promise<ReadonlyMap<string, KeptScore>> {
  const answers = await answersByWorksheet(db.pool, kabupatenId, stale);
  const renewed: (KeptScore & { revision: number })[] = [];
  for (const { worksheetId, formulaId, revision } of stale) {
    const formula = await catalogue.formula(kabupatenId, formulaId);
    renewed.push({ worksheetId, revision, ...standingOf(formula, answers.get(worksheetId) ?? []) });
  }
  await keep(db.pool, [kabupatenId, JSON.stringify(renewed)]);
  return new Map(renewed.map(({ revision: _, ...score }) => [score.worksheetId, score]));
}

async function answersByWorksheet(
  pool: Pool,
  kabupatenId: string,
  stale: readonly KeptRow[],
): Promise<ReadonlyMap<string, StandingRow[]>> {
  const ids = stale.map(({ worksheetId }) => worksheetId);
  const byWorksheet = new Map<string, StandingRow[]>(ids.map((id) => [id, []]));
  for (const row of await readStandingRows(pool, [kabupatenId, ids])) {
    byWorksheet.get(row.worksheetId)?.push(row);
  }
  return byWorksheet;
}
