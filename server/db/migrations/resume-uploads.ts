import { Migration } from '@mikro-orm/migrations';

/** Files that arrive piece by piece belong to somebody before they are whole. */
export class ResumeUploads extends Migration {
  override up(): void {
    this.addSql(
      `create table "partial_upload" ("id" uuid not null, "kabupaten_id" uuid not null, "created_at" timestamptz not null, "person_id" uuid not null, "file_name" text not null, "size" bigint not null, primary key ("id"))`,
    );
    this.addSql(`create index "partial_upload_person_id_index" on "partial_upload" ("person_id")`);
    this.addSql(
      `alter table "partial_upload" add constraint "partial_upload_kabupaten_id_foreign" foreign key ("kabupaten_id") references "kabupaten" ("id")`,
    );
    this.addSql(
      `alter table "partial_upload" add constraint "partial_upload_person_id_foreign" foreign key ("person_id") references "person" ("id") on delete cascade`,
    );
  }
}
