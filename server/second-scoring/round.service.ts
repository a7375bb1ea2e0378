import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import { recordEvents } from '../audit/record.js';
import type { RequestContext } from '../context.js';
import { Conflict, DomainError, NotFound } from '../errors/domain-error.js';
import { lockPeriod } from '../period/lock.js';
import { authorize } from '../policy/index.js';
import { idOf } from '../support/load.js';
import { type Instant, rows, sql } from '../support/sql.js';
import { transaction } from '../support/transaction.js';
import { sampleOf } from './sample.js';
import { planOf } from './sample-plan.js';
import type { DrawSecondScoringsInput } from './second-scoring.input.js';

/**
 * Draws a sample of what was judged in a period and gives each answer to a second evaluator. One round is open
 * at a time. It may be a period that is closed: no figure of it is touched.
 *
 * @returns the id of the round.
 * @throws Forbidden, NotFound, InvalidInput; DomainError `SECOND_SCORING_OPEN`, and `SECOND_SCORING_EMPTY` where
 *   there is nothing that somebody could score again.
 */
export async function drawSecondScorings(
  ctx: RequestContext,
  input: DrawSecondScoringsInput,
): Promise<string> {
  const { actor, pool, now } = ctx;
  authorize(actor, 'secondScoringRound.edit');
  const plan = planOf(input);
  const { periodId, size, seed, scope } = plan;
  const id = randomUUID();
  await transaction(pool, async (client) => {
    // The period's row is the queue: two leads must not draw at once.
    await lockPeriod(client, actor.kabupatenId, periodId).catch((error: unknown) => {
      throw error instanceof NotFound ? new NotFound('Period', 'periodId') : error;
    });
    await assertNoneOpen(client, periodId);
    const { drawn, seconds } = await sampleOf(ctx, client, plan);
    if (drawn.length === 0) {
      throw new DomainError('SECOND_SCORING_EMPTY', 'Nothing can be scored again.', {
        field: 'periodId',
      });
    }
    await rows(
      client,
      sql`insert into second_scoring_round (id, kabupaten_id, created_at, version, period_id, number, seed,
            count, share, scope, minutes_per_answer, drawn_by_id)
          values (${id}::uuid, ${actor.kabupatenId}::uuid, ${now()}::timestamptz, 1, ${periodId}::uuid,
            (select coalesce(max(r.number), 0) + 1 from second_scoring_round r
              where r.period_id = ${periodId}), ${seed}::int,
            ${size.kind === 'COUNT' ? size.count : null}::int,
            ${size.kind === 'SHARE' ? size.share : null}::float8, ${JSON.stringify(scope)}::jsonb,
            ${input.minutesPerAnswer}::float8, ${actor.personId}::uuid)`,
    );
    await rows(
      client,
      sql`insert into second_scoring (id, kabupaten_id, created_at, version, round_id, evaluation_id,
            second_id, counts)
          select gen_random_uuid(), ${actor.kabupatenId}::uuid, ${now()}::timestamptz, 1, ${id}::uuid,
            n.evaluation, n.second, '{}'
          from unnest(${drawn.map(({ evaluationId }) => evaluationId)}::uuid[],
            ${seconds}::uuid[]) as n (evaluation, second)`,
    );
    await recordEvents(client, ctx, eventOf(id, 'drawSecondScorings', 'after'));
  });
  return id;
}

/**
 * Closes a round: from now on no score in it changes, and what came of it is there to be read. What nobody has
 * scored is left out.
 *
 * @returns the id of the round.
 * @throws Forbidden, NotFound, Conflict; DomainError `SECOND_SCORING_CLOSED`, `SECOND_SCORING_EMPTY` while nothing
 *   is scored.
 */
export async function closeSecondScoringRound(
  ctx: RequestContext,
  roundId: string,
  version: number,
): Promise<string> {
  const { actor, pool, now } = ctx;
  authorize(actor, 'secondScoringRound.edit');
  const id = idOf('SecondScoringRound', roundId, 'id');
  await transaction(pool, async (client) => {
    const { scored } = await lockRound(ctx, client, id, version);
    if (scored === 0) {
      throw new DomainError('SECOND_SCORING_EMPTY', 'Nothing is scored.', { field: 'id' });
    }
    await rows(
      client,
      sql`update second_scoring_round set closed_at = ${now()}::timestamptz,
            closed_by_id = ${actor.personId}::uuid, version = version + 1 where id = ${id}`,
    );
    await recordEvents(
      client,
      ctx,
      sql`select 1 as step, 'closeSecondScoringRound' as action, 'SecondScoringRound' as entity,
            r.id as entity_id, null::jsonb as before,
            jsonb_build_object('closedAt', r.closed_at, 'scored', ${scored}::int) as after
          from second_scoring_round r where r.id = ${id}`,
    );
  });
  return id;
}

/**
 * Removes a round in which nobody has scored anything: nothing is lost, and its answers can be drawn again.
 *
 * @throws Forbidden, NotFound, Conflict; DomainError `SECOND_SCORING_CLOSED`, `SECOND_SCORING_BEGUN`.
 */
export async function cancelSecondScoringRound(
  ctx: RequestContext,
  roundId: string,
  version: number,
): Promise<void> {
  const { actor, pool } = ctx;
  authorize(actor, 'secondScoringRound.edit');
  const id = idOf('SecondScoringRound', roundId, 'id');
  await transaction(pool, async (client) => {
    const { scored } = await lockRound(ctx, client, id, version);
    if (scored > 0) {
      throw new DomainError('SECOND_SCORING_BEGUN', 'Somebody has scored.', {
        field: 'id',
        scored,
      });
    }
    await recordEvents(client, ctx, eventOf(id, 'cancelSecondScoringRound', 'before'));
    await rows(client, sql`delete from second_scoring_round where id = ${id}`);
  });
}

async function assertNoneOpen(client: PoolClient, periodId: string): Promise<void> {
  const [open] = await rows<{ id: string }>(
    client,
    sql`select id from second_scoring_round where period_id = ${periodId} and closed_at is null`,
  );
  if (!open) return;
  throw new DomainError('SECOND_SCORING_OPEN', 'A round is open already.', {
    field: 'periodId',
    roundId: open.id,
  });
}

/** Holds a round that is open; nobody scores meanwhile. */
async function lockRound(
  { actor }: RequestContext,
  client: PoolClient,
  id: string,
  version: number,
): Promise<{ readonly scored: number }> {
  const [round] = await rows<{ version: number; closedAt: Instant | null }>(
    client,
    sql`select version, closed_at as "closedAt" from second_scoring_round
        where kabupaten_id = ${actor.kabupatenId} and id = ${id} for update`,
  );
  if (!round) throw new NotFound('SecondScoringRound', 'id');
  if (round.closedAt !== null) {
    throw new DomainError('SECOND_SCORING_CLOSED', 'The round is closed.', {
      field: 'id',
      closedAt: round.closedAt,
    });
  }
  if (round.version !== version) throw new Conflict('SecondScoringRound', version, round.version);
  const [counted] = await rows<{ scored: number }>(
    client,
    sql`select count(*) as scored from second_scoring
        where round_id = ${id} and scored_at is not null`,
  );
  return { scored: counted?.scored ?? 0 };
}

/** The round with everything that was drawn and given in it. */
function eventOf(id: string, action: string, side: 'before' | 'after') {
  const round = sql`jsonb_build_object('period', r.period_id, 'number', r.number, 'seed', r.seed,
    'count', r.count, 'share', r.share, 'scope', r.scope, 'given', (
      select jsonb_object_agg(s.evaluation_id, s.second_id) from second_scoring s
      where s.round_id = r.id))`;
  const none = sql`null::jsonb`;
  return sql`select 1 as step, ${action}::text as action, 'SecondScoringRound' as entity,
      r.id as entity_id, ${side === 'before' ? round : none} as before,
      ${side === 'after' ? round : none} as after
    from second_scoring_round r where r.id = ${id}`;
}
