import { Migration } from '@mikro-orm/migrations';

/** Further worksheets that are opened while a period is open again: which, who and why. */
export class WidenReopenings extends Migration {
  override up(): void {
    this.addSql(`
      create table "period_widening" ("id" uuid not null, "kabupaten_id" uuid not null,
        "created_at" timestamptz not null, "reopening_id" uuid not null, "reason" text not null,
        "widened_by_id" uuid not null, "worksheet_ids" jsonb not null, primary key ("id"))`);
    this.addSql(
      `create index "period_widening_reopening_id_index" on "period_widening" ("reopening_id")`,
    );
    for (const [column, table] of [
      ['kabupaten', 'kabupaten'],
      ['reopening', 'period_reopening'],
      ['widened_by', 'person'],
    ] as const) {
      this.addSql(`
        alter table "period_widening" add constraint "period_widening_${column}_id_foreign"
          foreign key ("${column}_id") references "${table}" ("id")`);
    }
    this.addSql(`
      create trigger "period_widening_frozen" before update or delete on "period_widening"
      for each row execute function refuse_change()`);
    this.addSql(`
      create trigger "period_widening_kept" before truncate on "period_widening"
      for each statement execute function refuse_change()`);
  }
}
