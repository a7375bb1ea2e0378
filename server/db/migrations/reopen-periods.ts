import { Migration } from '@mikro-orm/migrations';

/** Closed periods that are opened again: who, why and for whom, and a further revision of what was sealed. */
export class ReopenPeriods extends Migration {
  override up(): void {
    this.addSql(`
      create table "period_reopening" ("id" uuid not null, "kabupaten_id" uuid not null,
        "created_at" timestamptz not null, "period_id" uuid not null, "revision" int not null,
        "reason" text not null, "reopened_by_id" uuid not null, "closed_at" timestamptz not null,
        "closed_by_id" uuid null, "whole" boolean not null, "worksheet_ids" jsonb not null,
        primary key ("id"))`);
    this.addSql(`
      alter table "period_reopening" add constraint "period_reopening_period_id_revision_unique"
        unique ("period_id", "revision")`);
    for (const [column, table, rule] of [
      ['kabupaten', 'kabupaten', ''],
      ['period', 'period', ''],
      ['reopened_by', 'person', ''],
      ['closed_by', 'person', ' on delete set null'],
    ] as const) {
      this.addSql(`
        alter table "period_reopening" add constraint "period_reopening_${column}_id_foreign"
          foreign key ("${column}_id") references "${table}" ("id")${rule}`);
    }
    this.addSql(`
      create trigger "period_reopening_frozen" before update or delete on "period_reopening"
      for each row execute function refuse_change()`);
    this.addSql(`
      create trigger "period_reopening_kept" before truncate on "period_reopening"
      for each statement execute function refuse_change()`);
    this.addSql(`
      alter table "period" add column "revision" int not null default 1,
        add column "reopened_at" timestamptz null`);
    // What was sealed before is the first revision; its rows are not touched by a default.
    for (const table of ['report_card', 'kabupaten_index']) {
      this.addSql(`alter table "${table}" add column "revision" int not null default 1`);
      this.addSql(`alter table "${table}" drop constraint "${table}_worksheet_id_unique"`);
      this.addSql(`
        alter table "${table}" add constraint "${table}_worksheet_id_revision_unique"
          unique ("worksheet_id", "revision")`);
    }
    this.addSql(`alter table "notification" drop constraint "notification_kind_check"`);
    this.addSql(`
      alter table "notification" add constraint "notification_kind_check" check ("kind" in ('RETURNED',
        'DUE_SOON', 'OVERDUE', 'MENTIONED', 'FOLLOW_UP_ASSIGNED', 'FOLLOW_UP_DUE_SOON', 'FOLLOW_UP_OVERDUE',
        'FOLLOW_UP_CONFIRMED', 'FOLLOW_UP_RETURNED', 'OPENING_REQUESTED', 'OPENING_GRANTED', 'OPENING_REFUSED',
        'OPENING_ENDED', 'PERIOD_NOT_OPENED', 'PERIOD_NOT_CLOSED', 'PERIOD_REOPENED'))`);
  }
}
