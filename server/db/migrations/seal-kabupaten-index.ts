import { Migration } from '@mikro-orm/migrations';

/** The kabupaten's index is sealed with its period, beside the report cards and as little to be changed. */
export class SealKabupatenIndex extends Migration {
  override up(): void {
    this.addSql(`
      create table "kabupaten_index" ("id" uuid not null, "kabupaten_id" uuid not null,
        "created_at" timestamptz not null, "worksheet_id" uuid not null, "period_id" uuid not null,
        "index" double precision null, "snapshot" text not null, "sha256" varchar(64) not null,
        primary key ("id"))`);
    this.addSql(`
      alter table "kabupaten_index" add constraint "kabupaten_index_worksheet_id_unique" unique ("worksheet_id")`);
    this.addSql(`
      create index "kabupaten_index_kabupaten_id_period_id_index"
        on "kabupaten_index" ("kabupaten_id", "period_id")`);
    for (const other of ['kabupaten', 'worksheet', 'period']) {
      this.addSql(`
        alter table "kabupaten_index" add constraint "kabupaten_index_${other}_id_foreign"
          foreign key ("${other}_id") references "${other}" ("id")`);
    }
    this.addSql(`
      create trigger "kabupaten_index_frozen" before update or delete on "kabupaten_index"
      for each row execute function refuse_change()`);
    this.addSql(`
      create trigger "kabupaten_index_kept" before truncate on "kabupaten_index"
      for each statement execute function refuse_change()`);
  }
}
