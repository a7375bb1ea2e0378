import type { RequestContext } from '../context.js';
import { authorize } from '../policy/index.js';
import { byName } from './round.query.js';
import { type Candidacy, sampleOf } from './sample.js';
import { planOf } from './sample-plan.js';
import type { DrawSecondScoringsInput } from './second-scoring.input.js';
import type {
  SampledEvaluator,
  SecondScoringHindranceCount,
  SecondScoringPreview,
} from './second-scoring-round.type.js';

/**
 * What a draw would take and give now. The same input with the seed that it names draws just that, as long as
 * nothing else is judged. Three statements.
 *
 * @throws Forbidden, NotFound, InvalidInput as the draw.
 */
export async function previewSecondScorings(
  ctx: RequestContext,
  input: DrawSecondScoringsInput,
): Promise<SecondScoringPreview> {
  authorize(ctx.actor, 'secondScoringRound.edit');
  const plan = planOf(input);
  const { population, drawn, seconds, people } = await sampleOf(ctx, ctx.pool, plan);
  const given = Map.groupBy(seconds, (id) => id);
  const taken = Map.groupBy(drawn, ({ evaluatorId }) => evaluatorId);
  return {
    seed: plan.seed,
    drawn: drawn.length,
    minutes: drawn.length * input.minutesPerAnswer,
    evaluators: [...Map.groupBy(population, ({ evaluatorId }) => evaluatorId).values()]
      .map((own) => sampled(own, taken.get(own[0]!.evaluatorId)?.length ?? 0))
      .toSorted((a, b) => byName(a.evaluator, b.evaluator)),
    seconds: people.flatMap(({ personId, name }) => {
      const count = given.get(personId)?.length ?? 0;
      return count === 0 ? [] : [{ second: { id: personId, name }, given: count }];
    }),
  };
}

function sampled(own: readonly Candidacy[], drawn: number): SampledEvaluator {
  const nobodys = own.filter(({ candidates }) => candidates.length === 0);
  return {
    evaluator: own[0]!.evaluator,
    judged: own.length,
    drawable: own.length - nobodys.length,
    drawn,
    hindrances: hindrancesOf(nobodys),
  };
}

/** Each person by what hinders them first; most people first. */
function hindrancesOf(nobodys: readonly Candidacy[]): SecondScoringHindranceCount[] {
  const why = new Map(
    nobodys.flatMap(({ hindered }) => hindered.map((one) => [one.personId, one.why] as const)),
  );
  return [...Map.groupBy(why.values(), (one) => one)]
    .map(([one, of]) => ({ why: one, people: of.length }))
    .toSorted((a, b) => b.people - a.people || (a.why < b.why ? -1 : 1));
}
