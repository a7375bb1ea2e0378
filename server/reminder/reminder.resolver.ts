import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { readReminder } from './reminder.query.js';
import { UnitReminder } from './reminder.type.js';

@Resolver(() => UnitReminder)
export class ReminderResolver {
  @Query(() => UnitReminder, {
    description: 'What a unit has left to do in a period, to be put into words and sent to it.',
  })
  unitReminder(
    @Ctx() ctx: RequestContext,
    @Arg('periodId', () => ID, { description: 'In which period.' }) periodId: string,
    @Arg('unitId', () => ID, {
      nullable: true,
      description: 'Which unit; left out for the kabupaten’s own worksheet.',
    })
    unitId: string | null,
  ): Promise<UnitReminder> {
    return readReminder(ctx, periodId, unitId ?? null);
  }
}
