import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { readRecalculation } from './recalculation.query.js';
import { Recalculation } from './recalculation.type.js';

@Resolver(() => Recalculation)
export class RecalculationResolver {
  @Query(() => Recalculation, {
    description:
      'The report cards of a closed period beside what another formula makes of their sealed answers. ' +
      'Whoever asks has to see every worksheet; formulas on their way are for those who may edit them.',
  })
  recalculation(
    @Ctx() ctx: RequestContext,
    @Arg('periodId', () => ID, { description: 'Of which closed period.' }) periodId: string,
    @Arg('formulaId', () => ID, {
      description: 'By which formula of an instrument that the period fills in.',
    })
    formulaId: string,
  ): Promise<Recalculation> {
    return readRecalculation(ctx, periodId, formulaId);
  }
}
