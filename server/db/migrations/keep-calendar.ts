import { Migration } from '@mikro-orm/migrations';
import { storeKnownHolidays } from '../../calendar/store-known.js';

/**
 * The days on which offices do not work. Whoever has installed before gets what was decreed as well:
 * without it every term of working days would be too short.
 */
export class KeepCalendar extends Migration {
  override up(): void {
    this.addSql(`
      create table "holiday" ("id" uuid not null, "kabupaten_id" uuid not null,
        "created_at" timestamptz not null, "version" int not null default 1, "date" date not null,
        "name" varchar(200) not null, "kind" text not null, primary key ("id"))`);
    this.addSql(`
      alter table "holiday" add constraint "holiday_kabupaten_id_date_unique" unique ("kabupaten_id", "date")`);
    this.addSql(`
      alter table "holiday" add constraint "holiday_kabupaten_id_foreign"
        foreign key ("kabupaten_id") references "kabupaten" ("id")`);
    this.addSql(`
      alter table "holiday" add constraint "holiday_kind_check"
        check ("kind" in ('NATIONAL', 'JOINT_LEAVE', 'LOCAL'))`);
    this.addSql(storeKnownHolidays);
  }
}
