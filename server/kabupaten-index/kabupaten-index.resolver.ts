import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { readKabupatenIndex } from './kabupaten-index.query.js';
import { KabupatenIndex } from './kabupaten-index.type.js';

@Resolver(() => KabupatenIndex)
export class KabupatenIndexResolver {
  @Query(() => KabupatenIndex, {
    nullable: true,
    description:
      'The kabupaten’s index in a period, sealed once it is closed; null where the kabupaten fills in no worksheet.',
  })
  kabupatenIndex(
    @Ctx() ctx: RequestContext,
    @Arg('periodId', () => ID, { description: 'Which period.' }) periodId: string,
  ): Promise<KabupatenIndex | null> {
    return readKabupatenIndex(ctx, periodId);
  }
}
