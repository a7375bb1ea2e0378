import { randomInt } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { deal, drawSample, type SampleSize } from '../../schema/agreement/index.js';
import { limits } from '../../schema/limits.js';
import type { RequestContext } from '../context.js';
import { InvalidInput } from '../errors/domain-error.js';
import type { Actor } from '../policy/actor.js';
import { hindranceOf, readEvaluators } from './candidates.js';
import { readHands } from './hands.query.js';
import { type DrawableVerdict, readPopulation } from './population.query.js';
import type { SampleScope } from './second-scoring-round.entity.js';
import type { Hindrance } from './second-scoring.enums.js';

/** How a sample is to be drawn, checked. */
export interface SamplePlan {
  readonly periodId: string;
  readonly size: SampleSize;
  readonly seed: number;
  readonly scope: SampleScope;
}

/** A verdict with whoever could score it again. */
export interface Candidacy extends DrawableVerdict {
  /** Ids; empty where there is nobody. */
  readonly candidates: readonly string[];
  /** Why each of the others may not; the first evaluator is not among them. */
  readonly hindered: readonly { readonly personId: string; readonly why: Hindrance }[];
}

export interface Sample {
  readonly population: readonly Candidacy[];
  readonly drawn: readonly Candidacy[];
  /** Ids of the second evaluators, in the order of `drawn`. */
  readonly seconds: readonly string[];
  /** Everybody who reviews, by name. */
  readonly people: readonly Actor[];
}

/** Never seen before, where nobody asked for one. */
export const freshSeed = (): number => randomInt(1, limits.seedMax);

/**
 * What a plan draws from the period as it is now: of what somebody could score again, answers of every
 * evaluator, and each given to one of those who may. Three statements.
 *
 * @throws InvalidInput on `count` where it is fewer than the evaluators, on `share` where it is more than a round takes.
 */
export async function sampleOf(
  ctx: Pick<RequestContext, 'actor' | 'catalogue'>,
  connection: Pool | PoolClient,
  { periodId, size, seed, scope }: SamplePlan,
): Promise<Sample> {
  const { kabupatenId } = ctx.actor;
  const verdicts = await readPopulation(ctx, connection, periodId, scope);
  const people = await readEvaluators(connection, kabupatenId, periodId);
  const hands = await readHands(
    connection,
    kabupatenId,
    people.map(({ personId }) => personId),
    [...new Set(verdicts.map(({ worksheetId }) => worksheetId))],
  );
  const population = verdicts.map((verdict): Candidacy => {
    const asked = people
      .filter(({ personId }) => personId !== verdict.evaluatorId)
      .map((person) => ({
        personId: person.personId,
        why: hindranceOf(person, verdict, hands),
      }));
    return {
      ...verdict,
      candidates: asked.flatMap(({ personId, why }) => (why ? [] : [personId])),
      hindered: asked.flatMap(({ personId, why }) => (why ? [{ personId, why }] : [])),
    };
  });
  const drawable = population.filter(({ candidates }) => candidates.length > 0);
  assertCovers(size, new Set(drawable.map(({ evaluatorId }) => evaluatorId)).size);
  const drawn = drawSample(drawable, size, seed);
  if (drawn.length > limits.secondScoringsPerRound) {
    throw new InvalidInput('share', 'OUT_OF_RANGE', limits.secondScoringsPerRound);
  }
  return { population, drawn, seconds: deal(drawn, seed), people };
}

/** A count that leaves an evaluator out says nothing of them. */
function assertCovers(size: SampleSize, evaluators: number): void {
  if (size.kind === 'COUNT' && size.count < evaluators) {
    throw new InvalidInput('count', 'OUT_OF_RANGE', evaluators);
  }
}
