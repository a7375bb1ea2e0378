import { fewestPairs } from '../../schema/agreement/index.js';
import type { RequestContext } from '../context.js';
import { NotFound } from '../errors/domain-error.js';
import { abilitiesOn, authorize } from '../policy/index.js';
import { idOf } from '../support/load.js';
import { periodRef, personRef } from '../support/refs.js';
import { type RawBuilder, rows, sql } from '../support/sql.js';
import type { PersonRef } from '../unit/unit.type.js';
import { hindranceOf, readEvaluators } from './candidates.js';
import { readHands } from './hands.query.js';
import { resultsOf } from './results.js';
import { type DrawnRow, readDrawn } from './scored-pairs.query.js';
import type { AgreementSummary, SecondScoringResults } from './results.type.js';
import type {
  SecondScoringRound,
  SecondScoringRoundDetail,
  SecondScoringSeat,
} from './second-scoring-round.type.js';

/** The rounds of a period, latest first. One statement. @throws Forbidden, NotFound */
export function listRounds(ctx: RequestContext, periodId: string): Promise<SecondScoringRound[]> {
  authorize(ctx.actor, 'secondScoringRound.list');
  return readRounds<SecondScoringRound>(
    ctx,
    sql`r.period_id = ${idOf('Period', periodId, 'periodId')}`,
    sql``,
  );
}

type HeadRow = SecondScoringRound &
  Pick<SecondScoringRoundDetail, 'scopeEvaluators' | 'scopeUnits' | 'scopeAreas'>;

/**
 * A round with how far everybody is, and what came of it once it is closed or everything that can be is
 * scored. Two statements of a closed round, four of one that is open.
 *
 * @throws Forbidden; NotFound, also for another kabupaten's.
 */
export async function readRound(
  ctx: RequestContext,
  id: string,
): Promise<SecondScoringRoundDetail> {
  authorize(ctx.actor, 'secondScoringRound.list');
  const [head] = await readRounds<HeadRow>(
    ctx,
    sql`r.id = ${idOf('SecondScoringRound', id, 'id')}`,
    sql`, coalesce((select json_agg(${personRef('e')} order by e.name, e.id) from person e
            where e.id::text in (select jsonb_array_elements_text(nullif(r.scope->'evaluatorIds', 'null')))),
          '[]') as "scopeEvaluators",
        coalesce((select json_agg(u.name order by u.position, u.name) from unit u
            where u.id::text in (select jsonb_array_elements_text(nullif(r.scope->'unitIds', 'null')))),
          '[]') as "scopeUnits",
        coalesce(nullif(r.scope->'areaCodes', 'null'), '[]') as "scopeAreas"`,
  );
  if (!head) throw new NotFound('SecondScoringRound', 'id');
  const { drawn, lost, results, isClosed } = await outcomeOf(ctx, head);
  return {
    ...head,
    seats: seatsOf(drawn, lost),
    results,
    abilities: isClosed ? [] : abilitiesOn(ctx.actor, ['secondScoringRound.edit']),
  };
}

/**
 * How far all evaluators of a period together agree, and nothing of one of them: by its latest closed round, or by the
 * latest where none is closed; null without any. Two statements of a closed round, four of one that is open.
 *
 * @throws Forbidden, NotFound
 */
export async function readAgreement(
  ctx: RequestContext,
  periodId: string,
): Promise<AgreementSummary | null> {
  authorize(ctx.actor, 'agreement.read');
  const ofPeriod = sql`r.period_id = ${idOf('Period', periodId, 'periodId')}`;
  const rounds = await readRounds<SecondScoringRound>(ctx, ofPeriod, sql``);
  const round = rounds.find(({ closedAt }) => closedAt !== null) ?? rounds[0];
  if (!round) return null;
  const { results } = await outcomeOf(ctx, round);
  const { id: roundId, drawn, scored } = round;
  return {
    roundId,
    drawn,
    scored,
    fewestPairs,
    pairCount: results?.pairCount ?? 0,
    overall: results?.overall ?? null,
  };
}

interface Outcome {
  readonly drawn: readonly DrawnRow[];
  readonly lost: ReadonlySet<string>;
  readonly isClosed: boolean;
  /** Once it is closed, or everything that can be is scored. */
  readonly results: SecondScoringResults | null;
}

async function outcomeOf(ctx: RequestContext, head: SecondScoringRound): Promise<Outcome> {
  const { actor, pool, catalogue } = ctx;
  const drawn = await readDrawn(pool, actor.kabupatenId, head.id);
  const isClosed = head.closedAt !== null;
  const lost = isClosed ? new Set<string>() : await lostOf(ctx, head.period.id, drawn);
  const isWaiting = ({ id: scoring, again }: DrawnRow) => again === null && !lost.has(scoring);
  const isThrough = isClosed || (head.scored > 0 && !drawn.some(isWaiting));
  const entries = new Map(
    await Promise.all(
      [...new Set(drawn.map(({ instrumentId }) => instrumentId))].map(
        async (one) => [one, await catalogue.instrument(actor.kabupatenId, one)] as const,
      ),
    ),
  );
  const results = isThrough
    ? resultsOf(drawn, (one) => entries.get(one)!, { seed: head.seed, isClosed })
    : null;
  return { drawn, lost, isClosed, results };
}

/** Those that their second evaluator can no longer score blind. */
async function lostOf(
  { actor, pool }: RequestContext,
  periodId: string,
  drawn: readonly DrawnRow[],
): Promise<ReadonlySet<string>> {
  const waiting = drawn.filter(({ again }) => again === null);
  if (waiting.length === 0) return new Set();
  const ids = [...new Set(waiting.map(({ second }) => second.id))];
  const people = await readEvaluators(pool, actor.kabupatenId, periodId, ids);
  const hands = await readHands(
    pool,
    actor.kabupatenId,
    ids,
    [...new Set(waiting.map(({ worksheetId }) => worksheetId))],
    waiting.map(({ id }) => id),
  );
  const byId = new Map(people.map((person) => [person.personId, person]));
  const isLost = (row: DrawnRow) => {
    const person = byId.get(row.second.id);
    return person === undefined || hindranceOf(person, row, hands) !== undefined;
  };
  return new Set(waiting.filter(isLost).map(({ id }) => id));
}

function seatsOf(drawn: readonly DrawnRow[], lost: ReadonlySet<string>): SecondScoringSeat[] {
  return [...Map.groupBy(drawn, ({ second }) => second.id).values()]
    .map((own) => ({
      second: own[0]!.second,
      given: own.length,
      scored: own.filter(({ again }) => again !== null).length,
      lost: own.filter(({ id }) => lost.has(id)).length,
    }))
    .toSorted((a, b) => byName(a.second, b.second));
}

export const byName = (a: PersonRef, b: PersonRef): number =>
  a.name.localeCompare(b.name, 'id') || (a.id < b.id ? -1 : 1);

const readRounds = <Row extends SecondScoringRound>(
  { actor, pool }: RequestContext,
  condition: RawBuilder<unknown>,
  more: RawBuilder<unknown>,
): Promise<Row[]> =>
  rows<Row>(
    pool,
    sql`select r.id, ${periodRef('p')} as period, r.number, r.seed, r.count, r.share,
          r.minutes_per_answer as "minutesPerAnswer",
          (select count(*) from second_scoring s where s.round_id = r.id) as drawn,
          (select count(*) from second_scoring s
            where s.round_id = r.id and s.scored_at is not null) as scored,
          r.created_at as "drawnAt", ${personRef('d')} as "drawnBy", r.closed_at as "closedAt",
          ${personRef('c')} as "closedBy", r.version ${more}
        from second_scoring_round r join period p on p.id = r.period_id
          join person d on d.id = r.drawn_by_id left join person c on c.id = r.closed_by_id
        where r.kabupaten_id = ${actor.kabupatenId} and ${condition} order by r.number desc`,
  );
