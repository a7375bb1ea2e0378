import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { AddPeriodWindowInput, UpdatePeriodWindowInput } from './window.input.js';
import { listPeriodWindows } from './window.query.js';
import { addPeriodWindow, removePeriodWindow, updatePeriodWindow } from './window.service.js';
import { PeriodWindow } from './window.type.js';

@Resolver()
export class WindowResolver {
  @Query(() => [PeriodWindow], {
    description: 'When the stages of a period may be written, by stage, the widest first.',
  })
  periodWindows(
    @Ctx() ctx: RequestContext,
    @Arg('periodId', () => ID, { description: 'Which period.' }) periodId: string,
  ): Promise<PeriodWindow[]> {
    return listPeriodWindows(ctx, periodId);
  }

  @Mutation(() => [PeriodWindow], {
    description: 'Adds a window to a period; gives all that it has then.',
  })
  addPeriodWindow(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => AddPeriodWindowInput, { description: 'The new window.' })
    input: AddPeriodWindowInput,
  ): Promise<PeriodWindow[]> {
    return addPeriodWindow(ctx, input);
  }

  @Mutation(() => [PeriodWindow], {
    description: 'Moves a window; gives all that the period has then.',
  })
  updatePeriodWindow(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => UpdatePeriodWindowInput, { description: 'The dates as they shall be.' })
    input: UpdatePeriodWindowInput,
  ): Promise<PeriodWindow[]> {
    return updatePeriodWindow(ctx, input);
  }

  @Mutation(() => [PeriodWindow], {
    description:
      'Removes a window, so that the next wider one counts, or the dates of the period; gives those that are left.',
  })
  removePeriodWindow(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Which window.' }) id: string,
    @Arg('version', () => Int, { description: 'The version that was seen.' }) version: number,
  ): Promise<PeriodWindow[]> {
    return removePeriodWindow(ctx, id, version);
  }
}
