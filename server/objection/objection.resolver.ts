import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { connectionType, PageArgs } from '../support/connection.js';
import { DecideObjectionInput, ObjectionFilter, RaiseObjectionInput } from './objection.input.js';
import { listContestable, listObjections } from './objection.query.js';
import { decideObjection, raiseObjection } from './objection.service.js';
import { ContestableVerdict, Objection } from './objection.type.js';

const ObjectionConnection = connectionType(Objection, 'Objection');
type ObjectionConnection = InstanceType<typeof ObjectionConnection>;

@Resolver()
export class ObjectionResolver {
  @Query(() => ObjectionConnection, {
    description: 'Objections about worksheets that the viewer may read, oldest first.',
  })
  async objections(
    @Ctx() ctx: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ObjectionFilter, { nullable: true, description: 'Which objections.' })
    filter: ObjectionFilter | null,
  ): Promise<ObjectionConnection> {
    return new ObjectionConnection(await listObjections(ctx, filter ?? {}, page));
  }

  @Query(() => [ContestableVerdict], {
    description: 'The verdicts on a worksheet that its unit may still object to.',
  })
  contestableVerdicts(
    @Ctx() ctx: RequestContext,
    @Arg('worksheetId', () => ID, { description: 'Which worksheet.' }) worksheetId: string,
  ): Promise<ContestableVerdict[]> {
    return listContestable(ctx, worksheetId);
  }

  @Mutation(() => Objection, { description: 'Objects to a verdict, for the unit.' })
  raiseObjection(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RaiseObjectionInput, { description: 'The objection.' })
    input: RaiseObjectionInput,
  ): Promise<Objection> {
    return raiseObjection(ctx, input);
  }

  @Mutation(() => Objection, {
    description:
      'Decides an objection: upheld, the answer waits for a verdict again; rejected, its verdict stands.',
  })
  decideObjection(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DecideObjectionInput, { description: 'The decision.' })
    input: DecideObjectionInput,
  ): Promise<Objection> {
    return decideObjection(ctx, input);
  }
}
