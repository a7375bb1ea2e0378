import { Migration } from '@mikro-orm/migrations';

/** Periods that open and close by themselves, and what is told where they can not. */
export class SchedulePeriods extends Migration {
  override up(): void {
    this.addSql(`
      alter table "period" add column "opens_by_schedule" boolean not null default false,
        add column "closes_by_schedule" boolean not null default false,
        add column "schedule_fault" varchar(40) null`);
    this.addSql(`
      alter table "notification" alter column "worksheet_id" drop not null,
        add column "period_id" uuid null, add column "cause" varchar(40) null`);
    this.addSql(`
      alter table "notification" add constraint "notification_period_id_foreign"
        foreign key ("period_id") references "period" ("id") on delete cascade`);
    this.addSql(`
      create unique index "notification_period_once_unique" on "notification"
        ("person_id", "kind", "period_id", "occasion") where "period_id" is not null`);
    this.addSql(`alter table "notification" drop constraint "notification_check"`);
    this.addSql(`
      alter table "notification" add constraint "notification_check"
        check (num_nonnulls(worksheet_id, follow_up_id, period_id) = 1)`);
    this.addSql(`alter table "notification" drop constraint "notification_kind_check"`);
    this.addSql(`
      alter table "notification" add constraint "notification_kind_check" check ("kind" in ('RETURNED',
        'DUE_SOON', 'OVERDUE', 'MENTIONED', 'FOLLOW_UP_ASSIGNED', 'FOLLOW_UP_DUE_SOON', 'FOLLOW_UP_OVERDUE',
        'FOLLOW_UP_CONFIRMED', 'FOLLOW_UP_RETURNED', 'OPENING_REQUESTED', 'OPENING_GRANTED', 'OPENING_REFUSED',
        'OPENING_ENDED', 'PERIOD_NOT_OPENED', 'PERIOD_NOT_CLOSED'))`);
  }
}
