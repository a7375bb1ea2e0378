import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { connectionType, PageArgs } from '../support/connection.js';
import { CreateUnitInput, UnitFilter, UnitOrder, UpdateUnitInput } from './unit.input.js';
import { listUnits, readUnit } from './unit.query.js';
import { createUnit, updateUnit } from './unit.service.js';
import { OnTimeRate, Unit } from './unit.type.js';

const UnitConnection = connectionType(Unit, 'Unit');
type UnitConnection = InstanceType<typeof UnitConnection>;

@Resolver(() => Unit)
export class UnitResolver {
  @Query(() => UnitConnection, { description: 'The kabupaten’s units.' })
  async units(
    @Ctx() ctx: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => UnitFilter, { nullable: true, description: 'Which units.' })
    filter: UnitFilter | null,
    @Arg('orderBy', () => [UnitOrder], { nullable: true, description: 'In which order.' })
    orderBy: UnitOrder[] | null,
  ): Promise<UnitConnection> {
    return new UnitConnection(await listUnits(ctx, filter ?? {}, orderBy ?? [], page));
  }

  @Query(() => Unit, { description: 'One unit.' })
  unit(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Which unit.' }) id: string,
  ): Promise<Unit> {
    return readUnit(ctx, id);
  }

  @FieldResolver(() => OnTimeRate, {
    nullable: true,
    description:
      'How often it submitted by the due date, over closed periods that the viewer may see; null where there is none.',
  })
  onTime(@Root() unit: Unit): Promise<OnTimeRate | null> {
    return unit.readOnTime();
  }

  @Mutation(() => Unit, { description: 'Adds a unit.' })
  createUnit(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => CreateUnitInput, { description: 'The new unit.' }) input: CreateUnitInput,
  ): Promise<Unit> {
    return createUnit(ctx, input);
  }

  @Mutation(() => Unit, { description: 'Changes a unit.' })
  updateUnit(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => UpdateUnitInput, { description: 'The unit as it shall be.' })
    input: UpdateUnitInput,
  ): Promise<Unit> {
    return updateUnit(ctx, input);
  }
}
