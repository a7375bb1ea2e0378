import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { saveEfforts } from './efforts.js';
import { TargetBase } from './target-base.type.js';
import {
  RemoveTargetPlanInput,
  SaveEffortsInput,
  SaveTargetPlanInput,
} from './target-plan.input.js';
import {
  listTargetPlans,
  readProgress,
  readTargetBase,
  readTargetPlan,
} from './target-plan.query.js';
import { removeTargetPlan, saveTargetPlan } from './target-plan.service.js';
import { EffortTable, TargetPlan, TargetPlanProgress } from './target-plan.type.js';

@Resolver()
export class TargetPlanResolver {
  @Query(() => TargetBase, { description: 'What plans of a worksheet start from.' })
  targetBase(
    @Ctx() ctx: RequestContext,
    @Arg('worksheetId', () => ID, { description: 'Which worksheet.' }) worksheetId: string,
  ): Promise<TargetBase> {
    return readTargetBase(ctx, worksheetId);
  }

  @Query(() => [TargetPlan], {
    description: 'The saved plans that the viewer may see, the latest first, 200 at most.',
  })
  targetPlans(
    @Ctx() ctx: RequestContext,
    @Arg('worksheetId', () => ID, { nullable: true, description: 'Of this worksheet alone.' })
    worksheetId: string | null,
  ): Promise<TargetPlan[]> {
    return listTargetPlans(ctx, worksheetId ?? null);
  }

  @Query(() => TargetPlan, { description: 'One saved plan.' })
  targetPlan(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Which plan.' }) id: string,
  ): Promise<TargetPlan> {
    return readTargetPlan(ctx, id);
  }

  @Query(() => TargetPlanProgress, { description: 'What has become of a saved plan since.' })
  targetPlanProgress(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Which plan.' }) id: string,
  ): Promise<TargetPlanProgress> {
    return readProgress(ctx, id);
  }

  @Mutation(() => TargetPlan, { description: 'Keeps a plan; its moves are scored by the server.' })
  saveTargetPlan(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SaveTargetPlanInput, { description: 'The plan.' })
    input: SaveTargetPlanInput,
  ): Promise<TargetPlan> {
    return saveTargetPlan(ctx, input);
  }

  @Mutation(() => TargetPlan, { description: 'Removes one’s own plan, and gives it as it was.' })
  removeTargetPlan(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RemoveTargetPlanInput, { description: 'Which plan.' })
    input: RemoveTargetPlanInput,
  ): Promise<TargetPlan> {
    return removeTargetPlan(ctx, input);
  }

  @Mutation(() => EffortTable, {
    description: 'Says what raising the indicators of an instrument usually costs.',
  })
  saveEfforts(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SaveEffortsInput, { description: 'The efforts.' }) input: SaveEffortsInput,
  ): Promise<EffortTable> {
    return saveEfforts(ctx, input);
  }
}
