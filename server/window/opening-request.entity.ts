import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, Enum, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { VersionedEntity } from '../db/base.entity.js';
import { Person } from '../person/person.entity.js';
import { OpeningState } from '../support/enums.js';
import { Worksheet } from '../worksheet/worksheet.entity.js';

/** Somebody asks to have opened what a window locks. One at a time for a worksheet's stage. */
@Entity()
@Index({ properties: ['kabupaten', 'state'] })
@Index({
  name: 'opening_request_open_unique',
  expression:
    'create unique index "opening_request_open_unique" on "opening_request" ("worksheet_id", "stage_key") where "state" = \'OPEN\'',
})
export class OpeningRequest extends VersionedEntity {
  @ManyToOne(() => Worksheet, { ref: true, deleteRule: 'cascade' })
  worksheet!: Ref<Worksheet>;

  @Property({ type: 'string', length: 40 })
  stageKey!: string;

  /** Which answers; null for the whole worksheet. */
  @Property({ type: 'json', nullable: true })
  indicatorCodes: readonly string[] | null = null;

  @Property({ type: 'text' })
  reason!: string;

  @ManyToOne(() => Person, { ref: true })
  requestedBy!: Ref<Person>;

  @Enum({ items: () => OpeningState, type: 'string' })
  state: Opt<OpeningState> = OpeningState.OPEN;

  @ManyToOne(() => Person, { ref: true, nullable: true })
  decidedBy: Ref<Person> | null = null;

  @Property({ type: 'datetime', columnType: 'timestamptz', nullable: true })
  decidedAt: Date | null = null;

  /** Empty as long as it is open, and where nothing was said. */
  @Property({ type: 'text' })
  decisionReason: Opt<string> = '';

  /** Until when it was granted. */
  @Property({ type: 'datetime', columnType: 'timestamptz', nullable: true })
  grantedUntil: Date | null = null;
}
