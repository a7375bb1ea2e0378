import { Migration } from '@mikro-orm/migrations';

/** When each worksheet was opened again, and windows that were set while it was closed. */
export class BindReopenedWorksheets extends Migration {
  override up(): void {
    this.addSql(`alter table "worksheet" add column "reopened_at" timestamptz null`);
    this.addSql(`
      update "worksheet" w set reopened_at = o.at
      from (select s.id, max(s.at) as at
        from (select o.created_at as at, jsonb_array_elements_text(o.worksheet_ids)::uuid as id from period_reopening o
          union all
          select x.created_at, jsonb_array_elements_text(x.worksheet_ids)::uuid from period_widening x) s
        group by s.id) o
      where o.id = w.id`);
    this.addSql(`
      update "worksheet" w set window_revision = 1
      where w.window_revision = 0
        and exists (select from period_window x where x.period_id = w.period_id)`);
  }
}
