import type { RequestContext } from '../context.js';
import { NotFound } from '../errors/domain-error.js';
import { authorize } from '../policy/index.js';
import { idOf } from '../support/load.js';
import { type RawBuilder, rows, sql } from '../support/sql.js';
import type { ScoringStage } from './stage.type.js';

/**
 * The stages in their order: those of now, or those that a closed period was closed with.
 *
 * @param periodId null for those of now.
 * @throws NotFound
 */
export async function listStages(
  ctx: RequestContext,
  periodId: string | null,
): Promise<ScoringStage[]> {
  const { actor, pool } = ctx;
  authorize(actor, 'stage.list');
  if (periodId !== null) {
    const [period] = await rows<{ stages: SealedStage[] | null }>(
      pool,
      sql`select stages from period where kabupaten_id = ${actor.kabupatenId}
          and id = ${idOf('Period', periodId, 'periodId')}`,
    );
    if (!period) throw new NotFound('Period', 'periodId');
    if (period.stages) return period.stages.map(asSealed);
  }
  return rows<ScoringStage>(
    pool,
    sql`select g.id, ${columns}, g.active, g.version, ${isUsed('g')} as used
        from scoring_stage g where g.kabupaten_id = ${actor.kabupatenId} order by g.position, g.id`,
  );
}

/** A stage as a period keeps it: what decided about its figures. */
export type SealedStage = Omit<ScoringStage, 'active' | 'used' | 'version'>;

/** A sealed stage as the API shows it. */
export const asSealed = (stage: SealedStage): ScoringStage => ({
  ...stage,
  active: true,
  used: true,
  version: 0,
});

const columns = sql`g.key, g.kind, g.name_id as "nameId", g.name_en as "nameEn", g.position,
  g.scored_by as "scoredBy", g.precedence, g.panel_limit as "panelLimit"`;

/** Whether values of a stage are on record, withdrawn ones included. @param g alias of `scoring_stage`. */
const isUsed = (g: string): RawBuilder<boolean> =>
  sql.raw(`(${g}.kind = 'SELF' or exists (select from evaluation e
    where e.kabupaten_id = ${g}.kabupaten_id and e.stage_key = ${g}.key))`);

/** The stages of a kabupaten that take values or hold some, as a period seals them, one JSON array. */
export const sealedStages = (kabupatenId: string): RawBuilder<unknown> =>
  sql`(select jsonb_agg(jsonb_build_object('id', g.id, 'key', g.key, 'kind', g.kind,
        'nameId', g.name_id, 'nameEn', g.name_en, 'position', g.position, 'scoredBy', g.scored_by,
        'precedence', g.precedence, 'panelLimit', g.panel_limit) order by g.position, g.id)
      from scoring_stage g where g.kabupaten_id = ${kabupatenId} and (g.active or ${isUsed('g')}))`;

/**
 * The precedence of an evaluation's stage: as its period was closed with, or as it is configured now.
 * Aliases that we write ourselves.
 *
 * @param e of `evaluation`. @param p of its `period`.
 */
export const precedenceOf = (e: string, p: string): RawBuilder<number | null> =>
  sql.raw(precedenceText(e, p));

/** The same as the text of a prepared statement. */
export const precedenceText = (e: string, p: string): string =>
  `case when ${p}.stages is null
    then (select g.precedence from scoring_stage g
      where g.kabupaten_id = ${e}.kabupaten_id and g.key = ${e}.stage_key)
    else (select (s ->> 'precedence')::int from jsonb_array_elements(${p}.stages) s
      where s ->> 'key' = ${e}.stage_key) end`;

/** The same of a stage itself. @param g alias of `scoring_stage`. @param p of `period`. */
export const precedenceIn = (g: string, p: string): RawBuilder<number | null> =>
  sql.raw(`case when ${p}.stages is null then ${g}.precedence
    else (select (s ->> 'precedence')::int from jsonb_array_elements(${p}.stages) s
      where s ->> 'key' = ${g}.key) end`);

/**
 * The limit of a consensus stage, 0..1: as its period was closed with, or as it is configured now; 0 where none is said.
 *
 * @param g alias of `scoring_stage`. @param p of `period`.
 */
export const panelLimitIn = (g: string, p: string): RawBuilder<number> =>
  sql.raw(`coalesce(case when ${p}.stages is null then ${g}.panel_limit
    else (select (s ->> 'panelLimit')::float8 from jsonb_array_elements(${p}.stages) s
      where s ->> 'key' = ${g}.key) end, 0)`);

/**
 * The precedence of every stage of a period at once, `key` and `precedence` in parentheses, to be joined: for statements that
 * would ask for it with each of many evaluations.
 */
export const precedencesOf = (periodId: string): RawBuilder<unknown> =>
  sql`(select g.key, g.precedence from period p join scoring_stage g on g.kabupaten_id = p.kabupaten_id
        where p.id = ${periodId} and p.stages is null
      union all
      select s ->> 'key', (s ->> 'precedence')::int from period p, jsonb_array_elements(p.stages) s
        where p.id = ${periodId})`;

/**
 * Whether a period has a stage: values of others count nowhere once it was closed, also while it is open again.
 *
 * @param g alias of `scoring_stage`. @param p of `period`.
 */
export const isStageOf = (g: string, p: string): RawBuilder<boolean> =>
  sql.raw(`(${p}.stages is null
    or ${p}.stages @> jsonb_build_array(jsonb_build_object('key', ${g}.key)))`);
