import { Entity, Enum, Property, Unique } from '@mikro-orm/decorators/legacy';
import { type HolidayKind, holidayKinds } from '../../schema/calendar/index.js';
import { VersionedEntity } from '../db/base.entity.js';

/** A day on which the kabupaten's offices do not work; Saturdays and Sundays need no row. One row a day. */
@Entity()
@Unique({ properties: ['kabupaten', 'date'] })
export class Holiday extends VersionedEntity {
  /** Of Asia/Jakarta, `2022-05-02`. */
  @Property({ type: 'date' })
  date!: string;

  /** In Indonesian, as the decree has it. */
  @Property({ type: 'string', length: 200 })
  name!: string;

  @Enum({ items: () => [...holidayKinds], type: 'string' })
  kind!: HolidayKind;
}
