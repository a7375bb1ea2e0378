import { Migration } from '@mikro-orm/migrations';

/** Periods that are no month, quarter or year: a range of days with a name of its own. */
export class PlanRangesOfDays extends Migration {
  override up(): void {
    this.addSql(`
      alter table "period" add column "label" varchar(60) null,
        add column "first_day" date null, add column "last_day" date null`);
    this.addSql(`alter table "period" drop constraint "period_kind_check"`);
    this.addSql(`
      alter table "period" add constraint "period_kind_check"
        check ("kind" in ('MONTHLY', 'QUARTERLY', 'ANNUAL', 'CUSTOM'))`);
    this.addSql(`
      alter table "period" add constraint "period_range_check"
        check ((kind = 'CUSTOM') = (num_nonnulls(label, first_day, last_day) = 3))`);
    this.addSql(`
      alter table "period" add constraint "period_regular_check"
        check ((kind <> 'CUSTOM') = (num_nulls(label, first_day, last_day) = 3))`);
    this.addSql(`
      alter table "period" add constraint "period_days_check"
        check (last_day >= first_day and last_day - first_day < 366)`);
    this.addSql(
      `alter table "period" drop constraint "period_kabupaten_id_kind_year_month_unique"`,
    );
    // Ranges of days may end in one and the same month; what has no first day is told apart by its month.
    this.addSql(`
      create unique index "period_once_unique" on "period"
        ("kabupaten_id", "kind", "year", "month", "first_day") nulls not distinct`);
  }
}
