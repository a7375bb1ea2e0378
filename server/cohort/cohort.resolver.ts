import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { selectedPaths } from '../support/selection.js';
import { readCohort } from './cohort.query.js';
import { CohortSheet } from './cohort.type.js';

@Resolver(() => CohortSheet)
export class CohortResolver {
  @Query(() => [CohortSheet], {
    description:
      'The answers of every worksheet of one instrument in one period, to try formulas on. Whoever ' +
      'asks has to see every worksheet.',
  })
  cohort(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('periodId', () => ID, { description: 'Of which period.' }) periodId: string,
    @Arg('instrumentId', () => ID, { description: 'Of which instrument.' }) instrumentId: string,
  ): Promise<CohortSheet[]> {
    const paths = selectedPaths(info);
    return readCohort(ctx, periodId, instrumentId, {
      claimed: paths.has('claimed'),
      verified: paths.has('verified'),
    });
  }
}
