import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { selectedPaths } from '../support/selection.js';
import { readAnswer } from '../worksheet/answer.query.js';
import { Answer } from '../worksheet/answer.type.js';
import { answerPartsOf } from '../worksheet/wanted-parts.js';
import { listAnswerStages } from './answer-stages.query.js';
import { AddStageInput, RecordStageValueInput, UpdateStageInput } from './stage.input.js';
import { listStages } from './stage.query.js';
import { addStage, orderStages, updateStage } from './stage.service.js';
import { AnswerStage, ScoringStage } from './stage.type.js';
import { recordStageValue } from './stage-value.service.js';

@Resolver(() => ScoringStage)
export class StageResolver {
  @Query(() => [ScoringStage], {
    description: 'The stages that an answer goes through, in their order.',
  })
  stages(
    @Ctx() ctx: RequestContext,
    @Arg('periodId', () => ID, {
      nullable: true,
      description: 'Those that this period was closed with; of now when left out or not closed.',
    })
    periodId: string | null,
  ): Promise<ScoringStage[]> {
    return listStages(ctx, periodId ?? null);
  }

  @Query(() => [AnswerStage], {
    description:
      'The stages of one answer in their order, and in which of them the viewer may record a value now. Of a closed period those it was closed with, and external ones since.',
  })
  answerStages(
    @Ctx() ctx: RequestContext,
    @Arg('answerId', () => ID, { description: 'Which answer.' }) answerId: string,
  ): Promise<AnswerStage[]> {
    return listAnswerStages(ctx, answerId);
  }

  @Mutation(() => [ScoringStage], { description: 'Adds a stage after the others; gives them all.' })
  addStage(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => AddStageInput, { description: 'The new stage.' }) input: AddStageInput,
  ): Promise<ScoringStage[]> {
    return addStage(ctx, input);
  }

  @Mutation(() => [ScoringStage], { description: 'Changes a stage; gives them all.' })
  updateStage(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => UpdateStageInput, { description: 'The stage as it shall be.' })
    input: UpdateStageInput,
  ): Promise<ScoringStage[]> {
    return updateStage(ctx, input);
  }

  @Mutation(() => [ScoringStage], { description: 'Puts the stages into another order.' })
  orderStages(
    @Ctx() ctx: RequestContext,
    @Arg('ids', () => [ID], { description: 'Every stage once, in the wanted order.' })
    ids: string[],
  ): Promise<ScoringStage[]> {
    return orderStages(ctx, ids);
  }

  @Mutation(() => Answer, {
    description:
      'Records the value that a further review or the ministry gives an answer. A later one of the same stage replaces it; no other stage is touched.',
  })
  async recordStageValue(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RecordStageValueInput, { description: 'The value.' })
    input: RecordStageValueInput,
  ): Promise<Answer> {
    return readAnswer(ctx, await recordStageValue(ctx, input), answerPartsOf(selectedPaths(info)));
  }
}
