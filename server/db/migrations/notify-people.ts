import { Migration } from '@mikro-orm/migrations';

/** What people should know, each at most once. */
export class NotifyPeople extends Migration {
  override up(): void {
    this.addSql(
      `create table "notification" ("id" uuid not null, "kabupaten_id" uuid not null, "created_at" timestamptz not null, "person_id" uuid not null, "kind" text not null, "worksheet_id" uuid not null, "occasion" varchar(80) not null, "answers" jsonb not null, "days" int null, "due_at" timestamptz null, "happened_at" timestamptz not null, "read_at" timestamptz null, "mailed_at" timestamptz null, primary key ("id"))`,
    );
    this.addSql(
      `create index "notification_worksheet_id_index" on "notification" ("worksheet_id")`,
    );
    this.addSql(
      `create index "notification_person_id_happened_at_index" on "notification" ("person_id", "happened_at")`,
    );
    this.addSql(
      `alter table "notification" add constraint "notification_person_id_kind_worksheet_id_occasion_unique" unique ("person_id", "kind", "worksheet_id", "occasion")`,
    );
    this.addSql(
      `alter table "notification" add constraint "notification_kabupaten_id_foreign" foreign key ("kabupaten_id") references "kabupaten" ("id")`,
    );
    this.addSql(
      `alter table "notification" add constraint "notification_person_id_foreign" foreign key ("person_id") references "person" ("id") on delete cascade`,
    );
    this.addSql(
      `alter table "notification" add constraint "notification_worksheet_id_foreign" foreign key ("worksheet_id") references "worksheet" ("id") on delete cascade`,
    );
    this.addSql(
      `alter table "notification" add constraint "notification_kind_check" check ("kind" in ('RETURNED', 'DUE_SOON', 'OVERDUE'))`,
    );
  }
}
