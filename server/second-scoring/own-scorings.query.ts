import type { Pool, PoolClient } from 'pg';
import type { RequestContext } from '../context.js';
import { NotFound } from '../errors/domain-error.js';
import type { SeenAnswer } from '../evaluation/evaluation.entity.js';
import { revisionJson } from '../evidence/evidence.query.js';
import type { EvidenceRevision } from '../evidence/evidence.type.js';
import type { PeriodRef } from '../period/period.type.js';
import { authorize } from '../policy/index.js';
import type { EvidenceKind } from '../support/enums.js';
import { idOf } from '../support/load.js';
import { periodRef, unitRef } from '../support/refs.js';
import { type Instant, type RawBuilder, rows, sql } from '../support/sql.js';
import type { UnitRef } from '../unit/unit.type.js';
import { countList, type CountRecord } from '../worksheet/count-value.js';
import { hindranceOf, type ScorableAnswer } from './candidates.js';
import { readHands } from './hands.query.js';
import type { SecondScoring, SecondScoringSheet } from './second-scoring.type.js';

interface OwnRow extends ScorableAnswer {
  readonly id: string;
  readonly version: number;
  readonly unit: UnitRef | null;
  readonly period: PeriodRef;
  readonly indicatorCode: string;
  readonly instrumentId: string;
  readonly formulaId: string;
  readonly optionKey: string | null;
  readonly value: number | null;
  readonly counts: CountRecord | null;
  readonly note: string;
  readonly scoredAt: Instant | null;
}

/** What the actor is to score in rounds that are open, by unit and code. Two statements. @throws Forbidden */
export async function listOwnScorings(ctx: RequestContext): Promise<SecondScoring[]> {
  authorize(ctx.actor, 'secondScoring.list');
  const found = await readBlind(ctx, ctx.pool, sql`true`);
  return Promise.all(found.map((row) => shown(ctx, row)));
}

/**
 * One answer as the first evaluator found it, for whoever scores it again, as long as the round is open. Of the
 * first verdict nothing but what it was given on. Three statements.
 *
 * @throws Forbidden; NotFound, also where it is somebody else's, or can no longer be scored blind.
 */
export async function readOwnScoring(ctx: RequestContext, id: string): Promise<SecondScoringSheet> {
  authorize(ctx.actor, 'secondScoring.list');
  const [row] = await readBlind(ctx, ctx.pool, sql`s.id = ${idOf('SecondScoring', id, 'id')}`);
  if (!row) throw new NotFound('SecondScoring', 'id');
  const { seen, evidence } = await readSeen(ctx, row.id);
  const { optionKey, value, counts, note, scoredAt } = row;
  return {
    ...(await shown(ctx, row)),
    instrumentId: row.instrumentId,
    formulaId: row.formulaId,
    optionKey: seen.optionKey,
    value: seen.value,
    counts: countList(seen.counts),
    explanation: seen.explanation,
    // In the order in which it was attached; a revision is never removed.
    evidence: seen.evidence.flatMap(({ revisionId, title, page, ...link }) => {
      const found = evidence.get(revisionId);
      if (!found) return [];
      return [
        {
          evidenceId: link.evidenceId,
          kind: found.kind,
          title,
          page,
          carriedForward: link.carriedForward ?? false,
          outsidePeriodNote: link.outsidePeriodNote ?? '',
          // Who looked at the address, and when, would tell who judged.
          revision: { ...found.revision, linkCheck: null },
        },
      ];
    }),
    score:
      scoredAt === null ? null : { optionKey, value, counts: countList(counts), note, scoredAt },
  };
}

/**
 * The actor's own scorings of open rounds that are still blind. Once somebody may read the unit, what they have
 * scored and what they have not is theirs no more. Two statements.
 */
export async function readBlind(
  { actor }: Pick<RequestContext, 'actor'>,
  connection: Pool | PoolClient,
  condition: RawBuilder<unknown>,
): Promise<readonly OwnRow[]> {
  const found = await rows<OwnRow>(
    connection,
    sql`select s.id, s.version, ${unitRef('u')} as unit, ${periodRef('p')} as period,
          a.indicator_code as "indicatorCode", w.instrument_id as "instrumentId",
          w.formula_id as "formulaId", s.option_key as "optionKey", s.value,
          nullif(s.counts, '{}') as counts, s.note, s.scored_at as "scoredAt", a.id as "answerId",
          w.id as "worksheetId", w.period_id as "periodId", w.unit_id as "unitId"
        from second_scoring s join second_scoring_round r on r.id = s.round_id and r.closed_at is null
          join evaluation e on e.id = s.evaluation_id
          join answer a on a.id = e.answer_id join worksheet w on w.id = a.worksheet_id
          join period p on p.id = w.period_id left join unit u on u.id = w.unit_id
        where s.kabupaten_id = ${actor.kabupatenId} and s.second_id = ${actor.personId} and ${condition}
        order by u.position nulls first, u.code, a.indicator_code collate "C", s.id`,
  );
  const hands = await readHands(
    connection,
    actor.kabupatenId,
    [actor.personId],
    [...new Set(found.map(({ worksheetId }) => worksheetId))],
    found.map(({ id }) => id),
  );
  return found.filter((row) => hindranceOf(actor, row, hands) === undefined);
}

interface Seen {
  readonly seen: SeenAnswer;
  readonly evidence: ReadonlyMap<string, SeenRevision>;
}

interface SeenRevision {
  readonly kind: EvidenceKind;
  readonly revision: EvidenceRevision;
}

async function readSeen({ actor, pool }: RequestContext, id: string): Promise<Seen> {
  const [row] = await rows<{
    seen: SeenAnswer;
    evidence: readonly (SeenRevision & { readonly revisionId: string })[] | null;
  }>(
    pool,
    sql`select e.seen, (
          select json_agg(json_build_object('revisionId', v.id, 'kind', d.kind,
            'revision', ${revisionJson('v', 'vp')}))
          from jsonb_array_elements(e.seen->'evidence') l
            join evidence_revision v on v.id = (l->>'revisionId')::uuid
              and v.kabupaten_id = e.kabupaten_id
            join evidence d on d.id = v.evidence_id left join person vp on vp.id = v.created_by_id
        ) as evidence
        from second_scoring s join evaluation e on e.id = s.evaluation_id
        where s.id = ${id} and s.kabupaten_id = ${actor.kabupatenId}`,
  );
  if (!row) throw new NotFound('SecondScoring', 'id');
  const evidence = new Map((row.evidence ?? []).map((one) => [one.revisionId, one]));
  return { seen: row.seen, evidence };
}

async function shown({ actor, catalogue }: RequestContext, row: OwnRow): Promise<SecondScoring> {
  const { id, version, unit, period, indicatorCode, scoredAt, instrumentId } = row;
  const { indicators } = await catalogue.instrument(actor.kabupatenId, instrumentId);
  const indicatorText = indicators.get(indicatorCode)?.text ?? '';
  return { id, version, unit, period, indicatorCode, indicatorText, scored: scoredAt !== null };
}
