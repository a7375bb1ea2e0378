import type { PoolClient } from 'pg';
import { readScale, scoreOnScale } from '../../schema/scoring/index.js';
import { recordEvents } from '../audit/record.js';
import type { RequestContext } from '../context.js';
import { Conflict, DomainError, InvalidInput, NotFound } from '../errors/domain-error.js';
import { authorize } from '../policy/index.js';
import { idOf } from '../support/load.js';
import { type Instant, rows, sql } from '../support/sql.js';
import { transaction } from '../support/transaction.js';
import { contentFor } from '../worksheet/answer-content.js';
import { valueOf } from '../worksheet/stage-values.js';
import { readBlind } from './own-scorings.query.js';
import type { ScoreSecondInput } from './second-scoring.input.js';

/**
 * Gives an answer a second score, or another one: it can be changed until the round is closed. It is nobody's
 * stage and changes no figure.
 *
 * @returns the id of the second scoring.
 * @throws Forbidden, NotFound, InvalidInput, Conflict; DomainError `SECOND_SCORING_CLOSED`, and
 *   `SECOND_SCORING_SEEN` for whoever can see the first verdict by now.
 */
export async function scoreSecond(ctx: RequestContext, input: ScoreSecondInput): Promise<string> {
  const { actor, pool, catalogue, now } = ctx;
  authorize(actor, 'secondScoring.list');
  const id = idOf('SecondScoring', input.id, 'id');
  await transaction(pool, async (client) => {
    const held = await hold(ctx, client, id, input.version);
    const { indicators } = await catalogue.instrument(actor.kabupatenId, held.instrumentId);
    const indicator = indicators.get(held.indicatorCode);
    if (!indicator) throw new Error(`${held.indicatorCode} is not of the worksheet's instrument.`);
    const content = contentFor(indicator, input);
    if (typeof scoreOnScale(readScale(indicator), valueOf(content)) !== 'number') {
      const takes =
        indicator.options.length > 0 ? 'optionKey' : indicator.ratio ? 'counts' : 'value';
      throw new InvalidInput(takes, 'MISSING');
    }
    const before = await contentOf(client, id);
    await rows(
      client,
      sql`update second_scoring set option_key = ${content.optionKey}, value = ${content.value}::float8,
            counts = ${JSON.stringify(content.counts)}::jsonb, note = ${input.note?.trim() ?? ''},
            scored_at = ${now()}::timestamptz, version = version + 1 where id = ${id}`,
    );
    await record(ctx, client, id, 'scoreSecond', before);
  });
  return id;
}

/**
 * Takes the own score back, until the round is closed: the answer waits to be scored again.
 *
 * @returns the id of the second scoring.
 * @throws as `scoreSecond`; NotFound where it is not scored.
 */
export async function withdrawSecondScore(
  ctx: RequestContext,
  scoringId: string,
  version: number,
): Promise<string> {
  authorize(ctx.actor, 'secondScoring.list');
  const id = idOf('SecondScoring', scoringId, 'id');
  await transaction(ctx.pool, async (client) => {
    const { scoredAt } = await hold(ctx, client, id, version);
    if (scoredAt === null) throw new NotFound('SecondScore', 'id');
    const before = await contentOf(client, id);
    await rows(
      client,
      sql`update second_scoring set option_key = null, value = null, counts = '{}', note = '',
            scored_at = null, version = version + 1 where id = ${id}`,
    );
    await record(ctx, client, id, 'withdrawSecondScore', before);
  });
  return id;
}

interface HeldScoring {
  readonly secondId: string;
  readonly version: number;
  readonly scoredAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly instrumentId: string;
  readonly indicatorCode: string;
}

/** Holds the actor's scoring, and its round against being closed, and asks whether it is still blind. */
async function hold(
  ctx: RequestContext,
  client: PoolClient,
  id: string,
  version: number,
): Promise<HeldScoring> {
  const { actor } = ctx;
  // The round first, as closing and cancelling do: nobody waits for each other.
  await rows(
    client,
    sql`select 1 from second_scoring_round
        where id = (select s.round_id from second_scoring s where s.id = ${id}) for share`,
  );
  const [held] = await rows<HeldScoring>(
    client,
    sql`select s.second_id as "secondId", s.version, s.scored_at as "scoredAt",
          r.closed_at as "closedAt", w.instrument_id as "instrumentId",
          a.indicator_code as "indicatorCode"
        from second_scoring s join second_scoring_round r on r.id = s.round_id
          join evaluation e on e.id = s.evaluation_id
          join answer a on a.id = e.answer_id join worksheet w on w.id = a.worksheet_id
        where s.kabupaten_id = ${actor.kabupatenId} and s.id = ${id}
          and s.second_id = ${actor.personId} for update of s`,
  );
  if (!held) throw new NotFound('SecondScoring', 'id');
  authorize(actor, 'secondScoring.give', held);
  if (held.closedAt !== null) {
    throw new DomainError('SECOND_SCORING_CLOSED', 'The round is closed.', {
      field: 'id',
      closedAt: held.closedAt,
    });
  }
  const [blind] = await readBlind(ctx, client, sql`s.id = ${id}`);
  if (!blind) {
    throw new DomainError('SECOND_SCORING_SEEN', 'The first verdict can be seen by now.', {
      field: 'id',
    });
  }
  if (held.version !== version) throw new Conflict('SecondScoring', version, held.version);
  return held;
}

const content = sql`jsonb_build_object('evaluation', s.evaluation_id, 'optionKey', s.option_key,
  'value', s.value, 'counts', s.counts, 'note', s.note)`;

/** What is scored, as the trace keeps it; null where nothing is. */
async function contentOf(client: PoolClient, id: string): Promise<string | null> {
  const [row] = await rows<{ content: string | null }>(
    client,
    sql`select case when s.scored_at is not null then (${content})::text end as content
        from second_scoring s where s.id = ${id}`,
  );
  return row?.content ?? null;
}

const record = (
  ctx: RequestContext,
  client: PoolClient,
  id: string,
  action: string,
  before: string | null,
) =>
  recordEvents(
    client,
    ctx,
    sql`select 1 as step, ${action}::text as action, 'SecondScoring' as entity, s.id as entity_id,
          ${before}::jsonb as before,
          case when s.scored_at is not null then ${content} end as after
        from second_scoring s where s.id = ${id}`,
  );
