import { Migration } from '@mikro-orm/migrations';

/** The innovations of the agen perubahan, and when each came to which stage. */
export class KeepInnovations extends Migration {
  override up(): void {
    this.addSql(
      `create table "innovation" ("id" uuid not null, "kabupaten_id" uuid not null, "created_at" timestamptz not null, "version" int not null default 1, "unit_id" uuid null, "title" varchar(200) not null, "problem" text not null, "idea" text not null, "owner_id" uuid not null, "indicator_codes" jsonb not null, "stage" text not null default 'IDEA', "step_count" int not null default 0, primary key ("id"))`,
    );
    this.addSql(
      `create table "innovation_step" ("id" uuid not null, "kabupaten_id" uuid not null, "created_at" timestamptz not null, "innovation_id" uuid not null, "number" int not null, "stage" text not null, "day" date not null, "author_id" uuid not null, "note" text not null default '', primary key ("id"))`,
    );
    this.addSql(
      `create index "innovation_kabupaten_id_unit_id_index" on "innovation" ("kabupaten_id", "unit_id")`,
    );
    this.addSql(
      `alter table "innovation_step" add constraint "innovation_step_innovation_id_number_unique" unique ("innovation_id", "number")`,
    );
    this.addSql(
      `alter table "innovation" add constraint "innovation_kabupaten_id_foreign" foreign key ("kabupaten_id") references "kabupaten" ("id")`,
    );
    this.addSql(
      `alter table "innovation" add constraint "innovation_unit_id_foreign" foreign key ("unit_id") references "unit" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "innovation" add constraint "innovation_owner_id_foreign" foreign key ("owner_id") references "person" ("id")`,
    );
    this.addSql(
      `alter table "innovation_step" add constraint "innovation_step_kabupaten_id_foreign" foreign key ("kabupaten_id") references "kabupaten" ("id")`,
    );
    this.addSql(
      `alter table "innovation_step" add constraint "innovation_step_innovation_id_foreign" foreign key ("innovation_id") references "innovation" ("id")`,
    );
    this.addSql(
      `alter table "innovation_step" add constraint "innovation_step_author_id_foreign" foreign key ("author_id") references "person" ("id")`,
    );
    this.addSql(
      `alter table "innovation" add constraint "innovation_stage_check" check ("stage" in ('IDEA', 'TRIAL', 'APPLIED', 'REPLICATED'))`,
    );
    this.addSql(
      `alter table "innovation_step" add constraint "innovation_step_stage_check" check ("stage" in ('IDEA', 'TRIAL', 'APPLIED', 'REPLICATED'))`,
    );
    for (const table of ['innovation_step']) {
      this.addSql(
        `create trigger "${table}_frozen" before update or delete on "${table}" for each row execute function refuse_change()`,
      );
      this.addSql(
        `create trigger "${table}_kept" before truncate on "${table}" for each statement execute function refuse_change()`,
      );
    }
  }
}
