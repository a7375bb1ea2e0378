import { Migration } from '@mikro-orm/migrations';

/** Saved plans of how a worksheet reaches a target, and what raising an indicator usually costs. */
export class PlanTargets extends Migration {
  override up(): void {
    this.addSql(`
      create table "effort_table" ("id" uuid not null, "kabupaten_id" uuid not null,
        "created_at" timestamptz not null, "version" int not null default 1, "instrument_id" uuid not null,
        "efforts" jsonb not null, primary key ("id"))`);
    this.addSql(`
      alter table "effort_table" add constraint "effort_table_instrument_id_unique" unique ("instrument_id")`);
    this.addSql(`
      create table "target_plan" ("id" uuid not null, "kabupaten_id" uuid not null,
        "created_at" timestamptz not null, "version" int not null default 1, "worksheet_id" uuid not null, "author_id" uuid not null,
        "title" varchar(200) not null, "basis" text not null, "revision" bigint not null,
        "goal_grade" varchar(10) null, "goal_points" double precision null, "effort_basis" text not null,
        "efforts" jsonb not null, "excluded" jsonb not null, "promised" jsonb not null,
        "result" jsonb not null, "is_proven" boolean not null, "least_effort" double precision not null,
        primary key ("id"))`);
    this.addSql(`
      create index "target_plan_worksheet_id_created_at_index" on "target_plan" ("worksheet_id", "created_at")`);
    this.addSql(`
      alter table "effort_table" add constraint "effort_table_kabupaten_id_foreign"
        foreign key ("kabupaten_id") references "kabupaten" ("id")`);
    this.addSql(`
      alter table "effort_table" add constraint "effort_table_instrument_id_foreign"
        foreign key ("instrument_id") references "instrument" ("id")`);
    for (const table of ['kabupaten', 'worksheet']) {
      this.addSql(`
        alter table "target_plan" add constraint "target_plan_${table}_id_foreign"
          foreign key ("${table}_id") references "${table}" ("id")`);
    }
    this.addSql(`
      alter table "target_plan" add constraint "target_plan_author_id_foreign"
        foreign key ("author_id") references "person" ("id")`);
    this.addSql(`
      alter table "target_plan" add constraint "target_plan_basis_check"
        check ("basis" in ('SEALED', 'RUNNING'))`);
    this.addSql(`
      alter table "target_plan" add constraint "target_plan_effort_basis_check"
        check ("effort_basis" in ('INDICATOR', 'STEP'))`);
  }
}
