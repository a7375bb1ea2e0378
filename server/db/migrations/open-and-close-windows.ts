import { Migration } from '@mikro-orm/migrations';

/** When each stage of a period may be written, and what is open all the same. */
export class OpenAndCloseWindows extends Migration {
  override up(): void {
    this.addSql(`alter table "worksheet" add column "window_revision" int not null default 0`);
    this.addSql(`drop trigger "worksheet_announced" on "worksheet"`);
    this.addSql(`
      create trigger "worksheet_announced" after update of status, window_revision on "worksheet"
      for each row execute function announce_worksheet()`);

    this.addSql(`
      create table "period_window" ("id" uuid not null, "kabupaten_id" uuid not null,
        "created_at" timestamptz not null, "version" int not null default 1, "period_id" uuid not null,
        "stage_key" varchar(40) not null, "scope" text not null, "unit_kind" text null, "unit_id" uuid null,
        "opens_at" timestamptz not null, "closes_at" timestamptz not null, "set_by_id" uuid not null,
        primary key ("id"))`);
    this.addSql(`create index "period_window_period_id_index" on "period_window" ("period_id")`);
    this.addSql(`
      alter table "period_window" add constraint "period_window_scope_check"
        check ("scope" in ('ALL', 'UNIT_KIND', 'UNIT'))`);
    this.addSql(`
      alter table "period_window" add constraint "period_window_unit_kind_check"
        check ("unit_kind" in ('SEKRETARIAT_DAERAH', 'SEKRETARIAT_DPRD', 'INSPEKTORAT', 'DINAS', 'BADAN',
          'SATUAN', 'KECAMATAN', 'BAGIAN', 'RSUD'))`);
    this.addSql(`
      create table "lock_exception" ("id" uuid not null, "kabupaten_id" uuid not null,
        "created_at" timestamptz not null, "worksheet_id" uuid not null, "stage_key" varchar(40) not null,
        "indicator_codes" jsonb null, "reason" text not null, "expires_at" timestamptz not null,
        "author_id" uuid not null, primary key ("id"))`);
    this.addSql(
      `create index "lock_exception_worksheet_id_index" on "lock_exception" ("worksheet_id")`,
    );
    for (const [table, column, target, rule] of [
      ['period_window', 'kabupaten', 'kabupaten', ''],
      ['period_window', 'period', 'period', 'on delete cascade'],
      ['period_window', 'unit', 'unit', 'on delete cascade'],
      ['period_window', 'set_by', 'person', ''],
      ['lock_exception', 'kabupaten', 'kabupaten', ''],
      ['lock_exception', 'worksheet', 'worksheet', 'on delete cascade'],
      ['lock_exception', 'author', 'person', ''],
    ]) {
      this.addSql(`
        alter table "${table}" add constraint "${table}_${column}_id_foreign"
          foreign key ("${column}_id") references "${target}" ("id") ${rule}`);
    }
  }
}
