import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { readDashboard } from './dashboard.query.js';
import { Dashboard } from './dashboard.type.js';

@Resolver(() => Dashboard)
export class DashboardResolver {
  @Query(() => Dashboard, { description: 'What the viewer has to do, and how it stands.' })
  dashboard(
    @Ctx() ctx: RequestContext,
    @Arg('periodId', () => ID, {
      nullable: true,
      description: 'Which period; the running one, or the last closed, when left out.',
    })
    periodId: string | null,
  ): Promise<Dashboard> {
    return readDashboard(ctx, periodId ?? null);
  }
}
