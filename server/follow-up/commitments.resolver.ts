import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { ReportCard } from '../report-card/report-card.type.js';
import { commitmentsOf } from './commitments.loader.js';
import { Commitment } from './follow-up.type.js';

@Resolver(() => ReportCard)
export class CommitmentsResolver {
  @FieldResolver(() => [Commitment], {
    description:
      'The follow-up actions of earlier periods as they stood when this one closed, the first due first: sealed beside the card. Empty where there were none.',
  })
  commitments(@Ctx() ctx: RequestContext, @Root() card: ReportCard): Promise<Commitment[]> {
    return commitmentsOf(ctx, card);
  }
}
