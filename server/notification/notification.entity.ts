import type { Opt, Ref } from '@mikro-orm/core';
import {
  Check,
  Entity,
  Enum,
  Index,
  ManyToOne,
  Property,
  Unique,
} from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '../db/base.entity.js';
import { FollowUpAction } from '../follow-up/follow-up.entity.js';
import { Announced } from '../live/announced.js';
import { Period } from '../period/period.entity.js';
import { Person } from '../person/person.entity.js';
import { NotificationKind, type ReturnReason } from '../support/enums.js';
import { Worksheet } from '../worksheet/worksheet.entity.js';

/** One answer that a notification is about. */
export interface NotifiedAnswer {
  readonly indicatorCode: string;
  /** The verdict that returned it; only of a return. */
  readonly evaluationId?: string;
  readonly reason?: ReturnReason | null;
}

/**
 * Something that somebody should know, of a worksheet or of a follow-up action. `occasion` is what tells it from
 * others of its kind about the same, so that the database itself lets each be made once, whichever server is first.
 *
 * What is returned in one day is one notification, which grows: twelve returns in ten minutes are one thing to
 * look at, and the mail of a morning speaks of days that are over.
 */
@Entity()
@Announced(
  'notification',
  ['insert', 'update', 'delete'],
  `insert or delete or update of happened_at, read_at on "notification"
   for each row execute function announce_notification()`,
)
@Unique({ properties: ['person', 'kind', 'worksheet', 'occasion'] })
@Unique({ properties: ['person', 'kind', 'followUp', 'occasion'] })
@Check({ expression: 'num_nonnulls(worksheet_id, follow_up_id, period_id) = 1' })
@Index({ properties: ['person', 'happenedAt'] })
@Index({ properties: ['worksheet'] })
@Index({ properties: ['followUp'] })
@Index({
  name: 'notification_period_once_unique',
  expression:
    'create unique index "notification_period_once_unique" on "notification" ("person_id", "kind", "period_id", "occasion") where "period_id" is not null',
})
export class Notification extends BaseEntity {
  /** Who should know it. */
  @ManyToOne(() => Person, { ref: true, deleteRule: 'cascade' })
  person!: Ref<Person>;

  @Enum({ items: () => NotificationKind, type: 'string' })
  kind!: NotificationKind;

  /** Null where it is about something else. */
  @ManyToOne(() => Worksheet, { ref: true, nullable: true, deleteRule: 'cascade' })
  worksheet: Ref<Worksheet> | null = null;

  @ManyToOne(() => FollowUpAction, { ref: true, nullable: true, deleteRule: 'cascade' })
  followUp: Ref<FollowUpAction> | null = null;

  /** Only where it is about the whole of it. */
  @ManyToOne(() => Period, { ref: true, nullable: true, deleteRule: 'cascade' })
  period: Ref<Period> | null = null;

  /** Code of what stood in the way; only of what the schedule did not do. */
  @Property({ type: 'string', length: 40, nullable: true })
  cause: string | null = null;

  /**
   * A day in Jakarta of a return, the due day (and how many days ahead) of a reminder, the comment of a mention, the
   * number of a follow-up action's entry, the request or exception of an opening, the date that the schedule missed
   * and why, the revision that a period was opened again for.
   */
  @Property({ type: 'string', length: 80 })
  occasion!: string;

  /** The latest last; `[]` where it is about the whole worksheet. */
  @Property({ type: 'json' })
  answers: Opt<readonly NotifiedAnswer[]> = [];

  /** Days that were left; of `DUE_SOON` and `FOLLOW_UP_DUE_SOON`. */
  @Property({ type: 'integer', nullable: true })
  days: number | null = null;

  /** When it is or was due; of reminders. Until when it is open; of `OPENING_GRANTED`, `PERIOD_REOPENED`. */
  @Property({ type: 'datetime', columnType: 'timestamptz', nullable: true })
  dueAt: Date | null = null;

  /** Who brought it about; null of reminders and returned answers. */
  @ManyToOne(() => Person, { ref: true, nullable: true, deleteRule: 'cascade' })
  author: Ref<Person> | null = null;

  /** When it was made, or last grew. */
  @Property({ type: 'datetime', columnType: 'timestamptz' })
  happenedAt!: Date;

  @Property({ type: 'datetime', columnType: 'timestamptz', nullable: true })
  readAt: Date | null = null;

  @Property({ type: 'datetime', columnType: 'timestamptz', nullable: true })
  mailedAt: Date | null = null;
}
