import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { listOwnScorings, readOwnScoring } from './own-scorings.query.js';
import { previewSecondScorings } from './preview.query.js';
import { AgreementSummary } from './results.type.js';
import { listRounds, readAgreement, readRound } from './round.query.js';
import {
  cancelSecondScoringRound,
  closeSecondScoringRound,
  drawSecondScorings,
} from './round.service.js';
import { scoreSecond, withdrawSecondScore } from './second-score.service.js';
import {
  SecondScoringPreview,
  SecondScoringRound,
  SecondScoringRoundDetail,
} from './second-scoring-round.type.js';
import { DrawSecondScoringsInput, ScoreSecondInput } from './second-scoring.input.js';
import { SecondScoring, SecondScoringSheet } from './second-scoring.type.js';

@Resolver(() => SecondScoringRound)
export class SecondScoringResolver {
  @Query(() => [SecondScoringRound], {
    description: 'The samples of a period that are scored a second time, latest first.',
  })
  secondScoringRounds(
    @Ctx() ctx: RequestContext,
    @Arg('periodId', () => ID, { description: 'Of which period.' }) periodId: string,
  ): Promise<SecondScoringRound[]> {
    return listRounds(ctx, periodId);
  }

  @Query(() => SecondScoringRoundDetail, {
    description: 'One round, with how far everybody is and what came of it.',
  })
  secondScoringRound(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Which round.' }) id: string,
  ): Promise<SecondScoringRoundDetail> {
    return readRound(ctx, id);
  }

  @Query(() => AgreementSummary, {
    nullable: true,
    description:
      'How far all evaluators of a period together agree; null where nothing was scored a second time.',
  })
  evaluatorAgreement(
    @Ctx() ctx: RequestContext,
    @Arg('periodId', () => ID, { description: 'Of which period.' }) periodId: string,
  ): Promise<AgreementSummary | null> {
    return readAgreement(ctx, periodId);
  }

  @Query(() => SecondScoringPreview, {
    description: 'What a draw would take of each evaluator, and give to each second one.',
  })
  secondScoringPreview(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DrawSecondScoringsInput, { description: 'How to draw.' })
    input: DrawSecondScoringsInput,
  ): Promise<SecondScoringPreview> {
    return previewSecondScorings(ctx, input);
  }

  @Query(() => [SecondScoring], {
    description: 'What the viewer is to score a second time, in rounds that are open.',
  })
  mySecondScorings(@Ctx() ctx: RequestContext): Promise<SecondScoring[]> {
    return listOwnScorings(ctx);
  }

  @Query(() => SecondScoringSheet, {
    description:
      'One answer to score a second time, with its evidence, and nothing that others said of it.',
  })
  secondScoring(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Which second scoring.' }) id: string,
  ): Promise<SecondScoringSheet> {
    return readOwnScoring(ctx, id);
  }

  @Mutation(() => SecondScoringRoundDetail, {
    description: 'Draws a sample and gives each answer to a second evaluator.',
  })
  async drawSecondScorings(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DrawSecondScoringsInput, { description: 'How to draw.' })
    input: DrawSecondScoringsInput,
  ): Promise<SecondScoringRoundDetail> {
    return readRound(ctx, await drawSecondScorings(ctx, input));
  }

  @Mutation(() => SecondScoringRoundDetail, {
    description: 'Closes a round: no score in it changes any more, and what came of it is there.',
  })
  async closeSecondScoringRound(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Which round.' }) id: string,
    @Arg('version', () => Int, { description: 'The version that was seen.' }) version: number,
  ): Promise<SecondScoringRoundDetail> {
    return readRound(ctx, await closeSecondScoringRound(ctx, id, version));
  }

  @Mutation(() => Boolean, { description: 'Removes a round in which nobody has scored.' })
  async cancelSecondScoringRound(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Which round.' }) id: string,
    @Arg('version', () => Int, { description: 'The version that was seen.' }) version: number,
  ): Promise<boolean> {
    await cancelSecondScoringRound(ctx, id, version);
    return true;
  }

  @Mutation(() => SecondScoringSheet, {
    description: 'Scores an answer a second time, or anew; no figure changes by it.',
  })
  async scoreSecond(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ScoreSecondInput, { description: 'The score.' }) input: ScoreSecondInput,
  ): Promise<SecondScoringSheet> {
    return readOwnScoring(ctx, await scoreSecond(ctx, input));
  }

  @Mutation(() => SecondScoringSheet, {
    description: 'Takes the viewer’s own second score back; it waits to be scored again.',
  })
  async withdrawSecondScore(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Which second scoring.' }) id: string,
    @Arg('version', () => Int, { description: 'The version that was seen.' }) version: number,
  ): Promise<SecondScoringSheet> {
    return readOwnScoring(ctx, await withdrawSecondScore(ctx, id, version));
  }
}
