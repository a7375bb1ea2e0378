import { Migration } from '@mikro-orm/migrations';

/** Who asks to have opened what is locked, and what was decided on it. */
export class AskForOpenings extends Migration {
  override up(): void {
    this.addSql(`
      create table "opening_request" ("id" uuid not null, "kabupaten_id" uuid not null,
        "created_at" timestamptz not null, "version" int not null default 1, "worksheet_id" uuid not null,
        "stage_key" varchar(40) not null, "indicator_codes" jsonb null, "reason" text not null,
        "requested_by_id" uuid not null, "state" text not null default 'OPEN', "decided_by_id" uuid null,
        "decided_at" timestamptz null, "decision_reason" text not null default '',
        "granted_until" timestamptz null, primary key ("id"))`);
    this.addSql(`
      create index "opening_request_kabupaten_id_state_index" on "opening_request" ("kabupaten_id", "state")`);
    this.addSql(`
      create unique index "opening_request_open_unique" on "opening_request" ("worksheet_id", "stage_key")
        where "state" = 'OPEN'`);
    this.addSql(`
      alter table "opening_request" add constraint "opening_request_state_check"
        check ("state" in ('OPEN', 'GRANTED', 'REFUSED', 'WITHDRAWN'))`);
    for (const [column, target, rule] of [
      ['kabupaten', 'kabupaten', ''],
      ['worksheet', 'worksheet', 'on delete cascade'],
      ['requested_by', 'person', ''],
      ['decided_by', 'person', 'on delete set null'],
    ]) {
      this.addSql(`
        alter table "opening_request" add constraint "opening_request_${column}_id_foreign"
          foreign key ("${column}_id") references "${target}" ("id") ${rule}`);
    }
    this.addSql(`alter table "notification" drop constraint "notification_kind_check"`);
    this.addSql(`
      alter table "notification" add constraint "notification_kind_check" check ("kind" in ('RETURNED',
        'DUE_SOON', 'OVERDUE', 'MENTIONED', 'FOLLOW_UP_ASSIGNED', 'FOLLOW_UP_DUE_SOON', 'FOLLOW_UP_OVERDUE',
        'FOLLOW_UP_CONFIRMED', 'FOLLOW_UP_RETURNED', 'OPENING_REQUESTED', 'OPENING_GRANTED', 'OPENING_REFUSED',
        'OPENING_ENDED'))`);
  }
}
