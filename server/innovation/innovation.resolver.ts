import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { connectionType, PageArgs } from '../support/connection.js';
import { readEffects } from './innovation.effects.js';
import {
  CreateInnovationInput,
  EditInnovationInput,
  InnovationFilter,
  MoveInnovationInput,
} from './innovation.input.js';
import { stepsByInnovation } from './innovation.loader.js';
import { listInnovations, readInnovation } from './innovation.query.js';
import { createInnovation, editInnovation, moveInnovation } from './innovation.service.js';
import { Innovation, InnovationEffect, InnovationStep } from './innovation.type.js';

const InnovationConnection = connectionType(Innovation, 'Innovation');
type InnovationConnection = InstanceType<typeof InnovationConnection>;

@Resolver(() => Innovation)
export class InnovationResolver {
  @Query(() => InnovationConnection, {
    description: 'The innovations that the viewer may read, latest first.',
  })
  async innovations(
    @Ctx() ctx: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => InnovationFilter, { nullable: true, description: 'Which innovations.' })
    filter: InnovationFilter | null,
  ): Promise<InnovationConnection> {
    return new InnovationConnection(await listInnovations(ctx, filter ?? {}, page));
  }

  @Query(() => Innovation, { description: 'One innovation.' })
  innovation(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Which innovation.' }) id: string,
  ): Promise<Innovation> {
    return readInnovation(ctx, id);
  }

  @FieldResolver(() => [InnovationStep], { description: 'When it came to which stage.' })
  steps(
    @Ctx() ctx: RequestContext,
    @Root() innovation: Pick<Innovation, 'id'>,
  ): Promise<InnovationStep[]> {
    return stepsByInnovation(ctx).load(innovation.id);
  }

  @FieldResolver(() => [InnovationEffect], {
    description:
      'What its indicators were worth before it and since, from sealed report cards alone.',
  })
  effects(@Ctx() ctx: RequestContext, @Root() innovation: Innovation): Promise<InnovationEffect[]> {
    return readEffects(ctx, innovation);
  }

  @Mutation(() => Innovation, { description: 'Writes down an innovation of a unit, as an idea.' })
  createInnovation(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => CreateInnovationInput, { description: 'The innovation.' })
    input: CreateInnovationInput,
  ): Promise<Innovation> {
    return createInnovation(ctx, input);
  }

  @Mutation(() => Innovation, { description: 'Says something else of an innovation.' })
  editInnovation(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => EditInnovationInput, { description: 'All that is said of it.' })
    input: EditInnovationInput,
  ): Promise<Innovation> {
    return editInnovation(ctx, input);
  }

  @Mutation(() => Innovation, {
    description: 'Says that an innovation came to another stage on a day; earlier steps stay.',
  })
  moveInnovation(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => MoveInnovationInput, { description: 'To which stage, and when.' })
    input: MoveInnovationInput,
  ): Promise<Innovation> {
    return moveInnovation(ctx, input);
  }
}
