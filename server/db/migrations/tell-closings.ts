import { Migration } from '@mikro-orm/migrations';

/** How far a closing is, for those who wait for it. */
export class TellClosings extends Migration {
  override up(): void {
    this.addSql(
      `create unlogged table "period_closing" ("id" uuid not null, "kabupaten_id" uuid not null, "created_at" timestamptz not null, "period_id" uuid not null, "person_id" uuid null, "phase" text not null default 'WAITING', "done" int not null default 0, "total" int not null default 0, "seen_at" timestamptz not null, "fault" varchar(40) null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "period_closing" add constraint "period_closing_period_id_unique" unique ("period_id")`,
    );
    this.addSql(
      `alter table "period_closing" add constraint "period_closing_kabupaten_id_foreign" foreign key ("kabupaten_id") references "kabupaten" ("id")`,
    );
    this.addSql(
      `alter table "period_closing" add constraint "period_closing_person_id_foreign" foreign key ("person_id") references "person" ("id") on delete cascade`,
    );
    this.addSql(
      `alter table "period_closing" add constraint "period_closing_phase_check" check ("phase" in ('WAITING', 'SCORING', 'SEALING', 'RECORDING'))`,
    );
  }
}
