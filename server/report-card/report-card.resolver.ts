import { Arg, Args, Ctx, FieldResolver, Float, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { connectionType, PageArgs } from '../support/connection.js';
import { ReportCardFilter, ReportCardOrder } from './report-card.input.js';
import { listReportCards, readReportCard } from './report-card.query.js';
import {
  CardStatistic,
  LaterStage,
  LeverageItem,
  ReportCard,
  ReportCardNode,
  TrendPoint,
} from './report-card.type.js';
import { PeriodReopening } from '../period/reopening.type.js';
import { CardRevision } from './revision.type.js';

const ReportCardConnection = connectionType(ReportCard, 'ReportCard');
type ReportCardConnection = InstanceType<typeof ReportCardConnection>;

@Resolver(() => ReportCard)
export class ReportCardResolver {
  @Query(() => ReportCardConnection, {
    description: 'The report cards of the worksheets that the viewer may see.',
  })
  async reportCards(
    @Ctx() ctx: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ReportCardFilter, { nullable: true, description: 'Which report cards.' })
    filter: ReportCardFilter | null,
    @Arg('orderBy', () => [ReportCardOrder], { nullable: true, description: 'In which order.' })
    orderBy: ReportCardOrder[] | null,
  ): Promise<ReportCardConnection> {
    return new ReportCardConnection(await listReportCards(ctx, filter ?? {}, orderBy ?? [], page));
  }

  @Query(() => ReportCard, { description: 'One report card.' })
  reportCard(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Which report card.' }) id: string,
  ): Promise<ReportCard> {
    return readReportCard(ctx, id);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Place in the period before; null where there was none.',
  })
  async previousRank(@Root() card: ReportCard): Promise<number | null> {
    return (await card.batch.previousOf(card))?.rank ?? null;
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: 'Points in the period before; null where there were none.',
  })
  async previousPoints(@Root() card: ReportCard): Promise<number | null> {
    const previous = await card.batch.previousOf(card);
    // Without a total its 0 is no score, and nothing can be held against it.
    return previous && previous.grade !== '' ? previous.points : null;
  }

  @FieldResolver(() => [ReportCardNode], { description: 'The components in tree order.' })
  nodes(@Root() card: ReportCard): Promise<readonly ReportCardNode[]> {
    return card.batch.nodesOf(card);
  }

  @FieldResolver(() => [TrendPoint], {
    description: 'Results of the same unit up to this one, oldest first.',
  })
  trend(@Root() card: ReportCard): Promise<readonly TrendPoint[]> {
    return card.batch.trendOf(card);
  }

  @FieldResolver(() => PeriodReopening, {
    nullable: true,
    description:
      'That its period is open again, while it is and no later revision is sealed; null otherwise.',
  })
  reopening(@Root() card: ReportCard): Promise<PeriodReopening | null> {
    return card.batch.reopeningOf(card);
  }

  @FieldResolver(() => [CardRevision], {
    description: 'Every revision of it, the first first, each beside the one before.',
  })
  revisions(@Root() card: ReportCard): Promise<readonly CardRevision[]> {
    return card.batch.revisionsOf(card);
  }

  @FieldResolver(() => [CardStatistic], {
    description:
      'What the formula compared the unit with, in tree order; empty where it compares nothing.',
  })
  statistics(@Root() card: ReportCard): Promise<readonly CardStatistic[]> {
    return card.batch.statisticsOf(card);
  }

  @FieldResolver(() => [LeverageItem], {
    description: 'What would have raised the total most, best first.',
  })
  raises(@Root() card: ReportCard): Promise<LeverageItem[]> {
    return card.batch.raisesOf(card);
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether the formula gives what the unit itself answered a total; where it gives none, its 0 points are no score.',
  })
  hasClaimedTotal(@Root() card: ReportCard): Promise<boolean> {
    return card.batch.hasClaimedTotalOf(card);
  }

  @FieldResolver(() => [LaterStage], {
    description:
      'What stages that are kept apart say, in their order; recorded also after closing, so that it can change. The report card itself does not.',
  })
  laterStages(@Root() card: ReportCard): Promise<LaterStage[]> {
    return card.batch.laterStagesOf(card);
  }
}
