import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { connectionType, PageArgs } from '../support/connection.js';
import { selectedPaths } from '../support/selection.js';
import { PersonRef } from '../unit/unit.type.js';
import { readAnswer } from '../worksheet/answer.query.js';
import { Answer } from '../worksheet/answer.type.js';
import { answerPartsOf } from '../worksheet/wanted-parts.js';
import { assignEvaluators, listAssignments, listEvaluators } from './assignment.service.js';
import { AssignEvaluatorsInput, Assignment } from './assignment.type.js';
import { listEvaluatorLoads } from './evaluator-load.query.js';
import { EvaluatorLoad } from './evaluator-load.type.js';
import { EvaluateAnswerInput } from './evaluation.input.js';
import { evaluateAnswer, withdrawEvaluation } from './evaluation.service.js';
import { listReviewQueue, type ReviewParts } from './review-queue.query.js';
import { ReviewFilter, ReviewItem, ReviewOrder } from './review-queue.type.js';

const ReviewItemConnection = connectionType(ReviewItem, 'ReviewItem');
type ReviewItemConnection = InstanceType<typeof ReviewItemConnection>;

@Resolver(() => ReviewItem)
export class EvaluationResolver {
  @Query(() => ReviewItemConnection, {
    description:
      'Answers that wait for an evaluator, or went through one, as far as the viewer may read them. Nothing of a unit that they work for, whatever is asked: nobody reviews their own work. The lead evaluator oversees that one too.',
  })
  async reviewQueue(
    @Ctx() ctx: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => ReviewFilter, { nullable: true, description: 'Which answers.' })
    filter: ReviewFilter | null,
    @Arg('orderBy', () => [ReviewOrder], { nullable: true, description: 'In which order.' })
    orderBy: ReviewOrder[] | null,
  ): Promise<ReviewItemConnection> {
    const paths = selectedPaths(info);
    const asked = (field: keyof ReviewParts) =>
      paths.has(`nodes.${field}`) || paths.has(`edges.node.${field}`);
    const parts = {
      period: asked('period'),
      evaluators: asked('evaluators'),
      waitingDays: asked('waitingDays'),
    };
    return new ReviewItemConnection(
      await listReviewQueue(ctx, filter ?? {}, orderBy ?? [], page, parts),
    );
  }

  @Query(() => [Assignment], { description: 'Who reviews which unit in a period.' })
  assignments(
    @Ctx() ctx: RequestContext,
    @Arg('periodId', () => ID, { description: 'In which period.' }) periodId: string,
  ): Promise<Assignment[]> {
    return listAssignments(ctx, periodId);
  }

  @Query(() => [PersonRef], { description: 'Everybody who can be assigned.' })
  async evaluators(@Ctx() ctx: RequestContext): Promise<PersonRef[]> {
    return listEvaluators(ctx);
  }

  @Query(() => [EvaluatorLoad], {
    description: 'What each evaluator has to do in a period, most first.',
  })
  evaluatorLoads(
    @Ctx() ctx: RequestContext,
    @Arg('periodId', () => ID, { description: 'In which period.' }) periodId: string,
  ): Promise<EvaluatorLoad[]> {
    return listEvaluatorLoads(ctx, periodId);
  }

  @Mutation(() => [Assignment], { description: 'Replaces who reviews a unit in a period.' })
  assignEvaluators(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => AssignEvaluatorsInput, { description: 'Who reviews what.' })
    input: AssignEvaluatorsInput,
  ): Promise<Assignment[]> {
    return assignEvaluators(ctx, input);
  }

  @Mutation(() => Answer, { description: 'Gives a verdict on a submitted answer.' })
  async evaluateAnswer(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => EvaluateAnswerInput, { description: 'The verdict.' })
    input: EvaluateAnswerInput,
  ): Promise<Answer> {
    return readAnswer(ctx, await evaluateAnswer(ctx, input), answerPartsOf(selectedPaths(info)));
  }

  @Mutation(() => Answer, { description: 'Takes back a verdict of one’s own.' })
  async withdrawEvaluation(
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Which verdict.' }) id: string,
  ): Promise<Answer> {
    return readAnswer(ctx, await withdrawEvaluation(ctx, id), answerPartsOf(selectedPaths(info)));
  }
}
