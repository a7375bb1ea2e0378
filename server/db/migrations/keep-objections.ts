import { Migration } from '@mikro-orm/migrations';

/** What units hold against verdicts, and what was decided on it. */
export class KeepObjections extends Migration {
  override up(): void {
    this.addSql(`
      create table "objection" ("id" uuid not null, "kabupaten_id" uuid not null,
        "created_at" timestamptz not null, "version" int not null default 1,
        "evaluation_id" uuid not null, "reason" text not null, "state" text not null default 'OPEN',
        "deadline" timestamptz not null, "raised_by_id" uuid not null, "decided_by_id" uuid null,
        "decided_at" timestamptz null, "decision_reason" text not null default '', primary key ("id"))`);
    this.addSql(`
      alter table "objection" add constraint "objection_evaluation_id_unique" unique ("evaluation_id")`);
    this.addSql(`
      create index "objection_kabupaten_id_state_index" on "objection" ("kabupaten_id", "state")`);
    this.addSql(`
      alter table "objection" add constraint "objection_state_check"
        check ("state" in ('OPEN', 'UPHELD', 'REJECTED'))`);
    this.addSql(`
      alter table "objection" add constraint "objection_evaluation_id_foreign"
        foreign key ("evaluation_id") references "evaluation" ("id") on delete cascade`);
    for (const [column, table, rule] of [
      ['kabupaten', 'kabupaten', ''],
      ['raised_by', 'person', ''],
      ['decided_by', 'person', 'on delete set null'],
    ]) {
      this.addSql(`
        alter table "objection" add constraint "objection_${column}_id_foreign"
          foreign key ("${column}_id") references "${table}" ("id") ${rule}`);
    }
  }
}
