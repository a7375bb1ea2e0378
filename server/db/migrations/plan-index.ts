import { Migration } from '@mikro-orm/migrations';

/** Saved plans of how the kabupaten's index reaches a target. */
export class PlanIndex extends Migration {
  override up(): void {
    this.addSql(`
      create table "index_plan" ("id" uuid not null, "kabupaten_id" uuid not null,
        "created_at" timestamptz not null, "version" int not null default 1, "period_id" uuid not null,
        "author_id" uuid not null, "title" varchar(200) not null, "basis" text not null,
        "goal_grade" varchar(10) null, "goal_points" double precision null, "wishes" jsonb not null,
        "result" jsonb not null, "is_proven" boolean not null, "least_effort" double precision not null,
        primary key ("id"))`);
    this.addSql(`
      create index "index_plan_period_id_created_at_index" on "index_plan" ("period_id", "created_at")`);
    for (const table of ['kabupaten', 'period']) {
      this.addSql(`
        alter table "index_plan" add constraint "index_plan_${table}_id_foreign"
          foreign key ("${table}_id") references "${table}" ("id")`);
    }
    this.addSql(`
      alter table "index_plan" add constraint "index_plan_author_id_foreign"
        foreign key ("author_id") references "person" ("id")`);
    this.addSql(`
      alter table "index_plan" add constraint "index_plan_basis_check"
        check ("basis" in ('SEALED', 'RUNNING'))`);
  }
}
