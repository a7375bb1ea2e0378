import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { FollowUpAction } from '../follow-up/follow-up.type.js';
import { actOnIndexPlan } from './index-plan.actions.js';
import {
  ActOnIndexPlanInput,
  RemoveIndexPlanInput,
  SaveIndexPlanInput,
} from './index-plan.input.js';
import { listIndexPlans, readIndexPlan, readShownBase } from './index-plan.query.js';
import { removeIndexPlan, saveIndexPlan } from './index-plan.service.js';
import { IndexPlan, IndexPlanBase } from './index-plan.type.js';

@Resolver()
export class IndexPlanResolver {
  @Query(() => IndexPlanBase, {
    nullable: true,
    description:
      'What plans of the kabupaten’s index start from; null where the kabupaten fills in no worksheet.',
  })
  indexPlanBase(
    @Ctx() ctx: RequestContext,
    @Arg('periodId', () => ID, { description: 'Which period’s.' }) periodId: string,
  ): Promise<IndexPlanBase | null> {
    return readShownBase(ctx, periodId);
  }

  @Query(() => [IndexPlan], {
    description: 'The saved plans of the index, the latest first, 200 at most.',
  })
  indexPlans(@Ctx() ctx: RequestContext): Promise<IndexPlan[]> {
    return listIndexPlans(ctx);
  }

  @Query(() => IndexPlan, { description: 'One saved plan of the index.' })
  indexPlan(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Which plan.' }) id: string,
  ): Promise<IndexPlan> {
    return readIndexPlan(ctx, id);
  }

  @Mutation(() => IndexPlan, {
    description: 'Keeps a plan of the index; its steps are scored by the server.',
  })
  saveIndexPlan(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SaveIndexPlanInput, { description: 'The plan.' })
    input: SaveIndexPlanInput,
  ): Promise<IndexPlan> {
    return saveIndexPlan(ctx, input);
  }

  @Mutation(() => IndexPlan, {
    description: 'Removes one’s own plan of the index, and gives it as it was.',
  })
  removeIndexPlan(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RemoveIndexPlanInput, { description: 'Which plan.' })
    input: RemoveIndexPlanInput,
  ): Promise<IndexPlan> {
    return removeIndexPlan(ctx, input);
  }

  @Mutation(() => [FollowUpAction], {
    description:
      'Writes steps of a plan of the index down as follow-up actions of their units, all of them or none; in the order given.',
  })
  actOnIndexPlan(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ActOnIndexPlanInput, {
      description: 'Which steps, by whom and until when.',
    })
    input: ActOnIndexPlanInput,
  ): Promise<FollowUpAction[]> {
    return actOnIndexPlan(ctx, input);
  }
}
