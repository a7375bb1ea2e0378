import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { readHolidayYear } from './calendar.query.js';
import { addHoliday, importHolidays, removeHoliday, updateHoliday } from './calendar.service.js';
import { AddHolidayInput, RemoveHolidayInput, UpdateHolidayInput } from './holiday.input.js';
import { Holiday, HolidayYear } from './holiday.type.js';

@Resolver()
export class CalendarResolver {
  @Query(() => HolidayYear, {
    description: 'The days of a year on which the kabupaten’s offices do not work.',
  })
  holidays(
    @Ctx() ctx: RequestContext,
    @Arg('year', () => Int, { description: 'Which year.' }) year: number,
  ): Promise<HolidayYear> {
    return readHolidayYear(ctx, year);
  }

  @Mutation(() => Holiday, { description: 'Adds a holiday.' })
  addHoliday(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => AddHolidayInput, { description: 'The day.' }) input: AddHolidayInput,
  ): Promise<Holiday> {
    return addHoliday(ctx, input);
  }

  @Mutation(() => Holiday, { description: 'Renames a holiday.' })
  updateHoliday(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => UpdateHolidayInput, { description: 'The holiday as it shall be.' })
    input: UpdateHolidayInput,
  ): Promise<Holiday> {
    return updateHoliday(ctx, input);
  }

  @Mutation(() => Holiday, {
    description: 'Removes a holiday, and gives it as it was: added again, it is there again.',
  })
  removeHoliday(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RemoveHolidayInput, { description: 'Which one.' })
    input: RemoveHolidayInput,
  ): Promise<Holiday> {
    return removeHoliday(ctx, input);
  }

  @Mutation(() => HolidayYear, {
    description:
      'Adds the holidays that were decreed for a year and are not there yet; those that are there stay as they are.',
  })
  importHolidays(
    @Ctx() ctx: RequestContext,
    @Arg('year', () => Int, { description: 'Which year.' }) year: number,
  ): Promise<HolidayYear> {
    return importHolidays(ctx, year);
  }
}
