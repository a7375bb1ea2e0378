import { Migration } from '@mikro-orm/migrations';

/** The hosts that links may be checked at, and what links were seen to answer: facts that nobody changes. */
export class CheckLinks extends Migration {
  override up(): void {
    this.addSql(`
      create table "link_host" ("id" uuid not null, "kabupaten_id" uuid not null,
        "created_at" timestamptz not null, "host" varchar(253) not null, primary key ("id"))`);
    this.addSql(`
      alter table "link_host" add constraint "link_host_kabupaten_id_host_unique" unique ("kabupaten_id", "host")`);
    this.addSql(`
      alter table "link_host" add constraint "link_host_kabupaten_id_foreign"
        foreign key ("kabupaten_id") references "kabupaten" ("id")`);
    this.addSql(`
      create table "link_check" ("id" uuid not null, "kabupaten_id" uuid not null,
        "created_at" timestamptz not null, "revision_id" uuid not null, "checked_by_id" uuid not null,
        "outcome" text not null, "status" int null, primary key ("id"))`);
    this.addSql(`
      create index "link_check_revision_id_created_at_index" on "link_check" ("revision_id", "created_at")`);
    this.addSql(`
      alter table "link_check" add constraint "link_check_outcome_check"
        check ("outcome" in ('ANSWERED', 'REDIRECTED', 'UNREACHABLE', 'TIMED_OUT', 'TOO_LARGE', 'NOT_PUBLIC'))`);
    for (const [column, table] of [
      ['kabupaten_id', 'kabupaten'],
      ['revision_id', 'evidence_revision'],
      ['checked_by_id', 'person'],
    ]) {
      this.addSql(`
        alter table "link_check" add constraint "link_check_${column}_foreign"
          foreign key ("${column}") references "${table}" ("id")`);
    }
    this.addSql(`
      create trigger "link_check_frozen" before update or delete on "link_check"
        for each row execute function refuse_change()`);
  }
}
