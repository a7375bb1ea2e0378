import { Trigger } from '@mikro-orm/decorators/legacy';

/** The database refuses to change or delete a row of this table, whoever asks; see the migration `ProtectFrozenRows`. */
export const Frozen = (table: string, guard = 'refuse_change') =>
  Trigger({
    name: `${table}_frozen`,
    timing: 'before',
    events: ['update', 'delete'],
    expression: `create trigger "${table}_frozen" before update or delete on "${table}" for each row execute function ${guard}()`,
  });
