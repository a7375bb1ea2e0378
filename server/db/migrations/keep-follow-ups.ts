import { Migration } from '@mikro-orm/migrations';

/** What units are to do and how far it is; how it stood when a period closed; what it reminds of. */
export class KeepFollowUps extends Migration {
  override up(): void {
    this.addSql(
      `create table "follow_up_action" ("id" uuid not null, "kabupaten_id" uuid not null, "created_at" timestamptz not null, "version" int not null default 1, "unit_id" uuid null, "period_id" uuid not null, "source" text not null, "title" varchar(200) not null, "description" text not null default '', "indicator_codes" jsonb not null, "owner_id" uuid not null, "due_day" date not null, "progress" int not null default 0, "state" text not null default 'OPEN', "report_card_id" uuid null, "raised_code" varchar(40) null, "promised_points" double precision null, "created_by_id" uuid not null, "done_at" timestamptz null, "done_by_id" uuid null, "confirmed_at" timestamptz null, "confirmed_by_id" uuid null, "cancelled_at" timestamptz null, "cancel_reason" text not null default '', "entry_count" int not null default 0, primary key ("id"))`,
    );
    this.addSql(
      `create table "follow_up_evidence" ("id" uuid not null, "kabupaten_id" uuid not null, "created_at" timestamptz not null, "action_id" uuid not null, "evidence_id" uuid not null, "revision_id" uuid not null, primary key ("id"))`,
    );
    this.addSql(
      `create table "follow_up_entry" ("id" uuid not null, "kabupaten_id" uuid not null, "created_at" timestamptz not null, "action_id" uuid not null, "number" int not null, "author_id" uuid not null, "step" text not null, "progress" int not null, "due_day" date not null, "note" text not null default '', primary key ("id"))`,
    );
    this.addSql(
      `create table "commitment_record" ("id" uuid not null, "kabupaten_id" uuid not null, "created_at" timestamptz not null, "period_id" uuid not null, "unit_id" uuid null, "action_id" uuid not null, "state" text not null, "outcome" text not null, "settled_at" timestamptz null, "snapshot" text not null, "sha256" varchar(64) not null, primary key ("id"))`,
    );
    this.addSql(`alter table "notification" drop constraint "notification_kind_check"`);
    this.addSql(`alter table "notification" add "follow_up_id" uuid null`);
    this.addSql(`alter table "notification" alter column "worksheet_id" drop not null`);
    this.addSql(
      `create index "follow_up_action_report_card_id_index" on "follow_up_action" ("report_card_id")`,
    );
    this.addSql(
      `create index "follow_up_action_owner_id_index" on "follow_up_action" ("owner_id")`,
    );
    this.addSql(
      `create index "follow_up_action_kabupaten_id_unit_id_index" on "follow_up_action" ("kabupaten_id", "unit_id")`,
    );
    this.addSql(
      `create index "follow_up_evidence_evidence_id_index" on "follow_up_evidence" ("evidence_id")`,
    );
    this.addSql(
      `create index "commitment_record_action_id_index" on "commitment_record" ("action_id")`,
    );
    this.addSql(
      `create index "commitment_record_period_id_unit_id_index" on "commitment_record" ("period_id", "unit_id")`,
    );
    this.addSql(
      `create index "notification_follow_up_id_index" on "notification" ("follow_up_id")`,
    );
    this.addSql(
      `alter table "follow_up_evidence" add constraint "follow_up_evidence_action_id_evidence_id_unique" unique ("action_id", "evidence_id")`,
    );
    this.addSql(
      `alter table "follow_up_entry" add constraint "follow_up_entry_action_id_number_unique" unique ("action_id", "number")`,
    );
    this.addSql(
      `alter table "commitment_record" add constraint "commitment_record_period_id_action_id_unique" unique ("period_id", "action_id")`,
    );
    this.addSql(
      `alter table "notification" add constraint "notification_follow_up_id_foreign" foreign key ("follow_up_id") references "follow_up_action" ("id") on delete cascade`,
    );
    this.addSql(
      `alter table "notification" add constraint "notification_person_id_kind_follow_up_id_occasion_unique" unique ("person_id", "kind", "follow_up_id", "occasion")`,
    );
    this.addSql(
      `alter table "follow_up_action" add constraint "follow_up_action_kabupaten_id_foreign" foreign key ("kabupaten_id") references "kabupaten" ("id")`,
    );
    this.addSql(
      `alter table "follow_up_action" add constraint "follow_up_action_unit_id_foreign" foreign key ("unit_id") references "unit" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "follow_up_action" add constraint "follow_up_action_period_id_foreign" foreign key ("period_id") references "period" ("id")`,
    );
    this.addSql(
      `alter table "follow_up_action" add constraint "follow_up_action_owner_id_foreign" foreign key ("owner_id") references "person" ("id")`,
    );
    this.addSql(
      `alter table "follow_up_action" add constraint "follow_up_action_report_card_id_foreign" foreign key ("report_card_id") references "report_card" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "follow_up_action" add constraint "follow_up_action_created_by_id_foreign" foreign key ("created_by_id") references "person" ("id")`,
    );
    this.addSql(
      `alter table "follow_up_action" add constraint "follow_up_action_done_by_id_foreign" foreign key ("done_by_id") references "person" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "follow_up_action" add constraint "follow_up_action_confirmed_by_id_foreign" foreign key ("confirmed_by_id") references "person" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "follow_up_evidence" add constraint "follow_up_evidence_kabupaten_id_foreign" foreign key ("kabupaten_id") references "kabupaten" ("id")`,
    );
    this.addSql(
      `alter table "follow_up_evidence" add constraint "follow_up_evidence_action_id_foreign" foreign key ("action_id") references "follow_up_action" ("id")`,
    );
    this.addSql(
      `alter table "follow_up_evidence" add constraint "follow_up_evidence_evidence_id_foreign" foreign key ("evidence_id") references "evidence" ("id")`,
    );
    this.addSql(
      `alter table "follow_up_evidence" add constraint "follow_up_evidence_revision_id_foreign" foreign key ("revision_id") references "evidence_revision" ("id")`,
    );
    this.addSql(
      `alter table "follow_up_entry" add constraint "follow_up_entry_kabupaten_id_foreign" foreign key ("kabupaten_id") references "kabupaten" ("id")`,
    );
    this.addSql(
      `alter table "follow_up_entry" add constraint "follow_up_entry_action_id_foreign" foreign key ("action_id") references "follow_up_action" ("id")`,
    );
    this.addSql(
      `alter table "follow_up_entry" add constraint "follow_up_entry_author_id_foreign" foreign key ("author_id") references "person" ("id")`,
    );
    this.addSql(
      `alter table "commitment_record" add constraint "commitment_record_kabupaten_id_foreign" foreign key ("kabupaten_id") references "kabupaten" ("id")`,
    );
    this.addSql(
      `alter table "commitment_record" add constraint "commitment_record_period_id_foreign" foreign key ("period_id") references "period" ("id")`,
    );
    this.addSql(
      `alter table "commitment_record" add constraint "commitment_record_unit_id_foreign" foreign key ("unit_id") references "unit" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "commitment_record" add constraint "commitment_record_action_id_foreign" foreign key ("action_id") references "follow_up_action" ("id")`,
    );
    this.addSql(
      `alter table "notification" add constraint "notification_check" check ((worksheet_id is null) <> (follow_up_id is null))`,
    );
    this.addSql(
      `alter table "notification" add constraint "notification_kind_check" check ("kind" in ('RETURNED', 'DUE_SOON', 'OVERDUE', 'MENTIONED', 'FOLLOW_UP_ASSIGNED', 'FOLLOW_UP_DUE_SOON', 'FOLLOW_UP_OVERDUE', 'FOLLOW_UP_CONFIRMED', 'FOLLOW_UP_RETURNED'))`,
    );
    this.addSql(
      `alter table "follow_up_action" add constraint "follow_up_action_check" check (progress >= 0 and progress <= 100)`,
    );
    this.addSql(
      `alter table "follow_up_action" add constraint "follow_up_action_source_check" check ("source" in ('RECOMMENDATION', 'COMMITMENT', 'PLAN', 'OWN'))`,
    );
    this.addSql(
      `alter table "follow_up_action" add constraint "follow_up_action_state_check" check ("state" in ('OPEN', 'DONE', 'CONFIRMED', 'CANCELLED'))`,
    );
    this.addSql(
      `alter table "follow_up_entry" add constraint "follow_up_entry_step_check" check ("step" in ('CREATED', 'EDITED', 'PROGRESS', 'DONE', 'CONFIRMED', 'RETURNED', 'CANCELLED', 'TAKEN_BACK'))`,
    );
    this.addSql(
      `alter table "commitment_record" add constraint "commitment_record_state_check" check ("state" in ('OPEN', 'DONE', 'CONFIRMED', 'CANCELLED'))`,
    );
    this.addSql(
      `alter table "commitment_record" add constraint "commitment_record_outcome_check" check ("outcome" in ('KEPT', 'LATE', 'OPEN', 'CANCELLED'))`,
    );
    for (const table of ['follow_up_entry', 'commitment_record']) {
      this.addSql(
        `create trigger "${table}_frozen" before update or delete on "${table}" for each row execute function refuse_change()`,
      );
      this.addSql(
        `create trigger "${table}_kept" before truncate on "${table}" for each statement execute function refuse_change()`,
      );
    }
  }
}
