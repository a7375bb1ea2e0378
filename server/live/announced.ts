import { Trigger } from '@mikro-orm/decorators/legacy';

/** Changes of this table are announced to open screens; see the migration `AnnounceChanges`. */
export const Announced = (
  table: string,
  events: readonly ('insert' | 'update' | 'delete')[],
  /** The trigger as the migration has it, after `create trigger … after`. */
  rest: string,
  forEach: 'row' | 'statement' = 'row',
) =>
  Trigger({
    name: `${table}_announced`,
    timing: 'after',
    events: [...events],
    forEach,
    expression: `create trigger "${table}_announced" after ${rest}`,
  });
