import { Migration } from '@mikro-orm/migrations';

/**
 * Samples of judged answers are scored a second time, blind. What a closed round says stays: the database
 * refuses to change it or what was scored in it.
 */
export class ScoreASecondTime extends Migration {
  override up(): void {
    this.addSql(`
      create table "second_scoring_round" ("id" uuid not null, "kabupaten_id" uuid not null,
        "created_at" timestamptz not null, "version" int not null default 1, "period_id" uuid not null,
        "number" int not null, "seed" int not null, "count" int null, "share" double precision null,
        "scope" jsonb not null, "minutes_per_answer" double precision not null, "drawn_by_id" uuid not null,
        "closed_at" timestamptz null, "closed_by_id" uuid null, primary key ("id"))`);
    this.addSql(`
      alter table "second_scoring_round" add constraint "second_scoring_round_period_id_number_unique"
        unique ("period_id", "number")`);
    this.addSql(`
      create unique index "second_scoring_round_open_unique" on "second_scoring_round" ("period_id")
        where "closed_at" is null`);
    this.addSql(`
      create table "second_scoring" ("id" uuid not null, "kabupaten_id" uuid not null,
        "created_at" timestamptz not null, "version" int not null default 1, "round_id" uuid not null,
        "evaluation_id" uuid not null, "second_id" uuid not null, "option_key" varchar(40) null,
        "value" double precision null, "counts" jsonb not null, "note" text not null default '',
        "scored_at" timestamptz null, primary key ("id"))`);
    this.addSql(`
      alter table "second_scoring" add constraint "second_scoring_evaluation_id_unique"
        unique ("evaluation_id")`);
    for (const column of ['round_id', 'second_id']) {
      this.addSql(`
        create index "second_scoring_${column}_index" on "second_scoring" ("${column}")`);
    }
    this.refer('second_scoring_round', 'kabupaten_id', 'kabupaten');
    this.refer('second_scoring_round', 'period_id', 'period');
    this.refer('second_scoring_round', 'drawn_by_id', 'person');
    this.refer('second_scoring_round', 'closed_by_id', 'person', 'on delete set null');
    this.refer('second_scoring', 'kabupaten_id', 'kabupaten');
    this.refer('second_scoring', 'round_id', 'second_scoring_round', 'on delete cascade');
    this.refer('second_scoring', 'evaluation_id', 'evaluation', 'on delete cascade');
    this.refer('second_scoring', 'second_id', 'person');

    this.addSql(`
      create function refuse_closed_second_scoring_round_change() returns trigger language plpgsql as $$
      begin
        if old.closed_at is not null then
          raise exception 'a closed round is never changed' using errcode = 'integrity_constraint_violation';
        end if;
        return case tg_op when 'DELETE' then old else new end;
      end $$`);
    this.addSql(`
      create trigger "second_scoring_round_frozen" before update or delete on "second_scoring_round"
      for each row execute function refuse_closed_second_scoring_round_change()`);
    this.addSql(`
      create function refuse_closed_second_scoring_change() returns trigger language plpgsql as $$
      begin
        if exists (select from second_scoring_round where id = old.round_id and closed_at is not null) then
          raise exception 'a score of a closed round is never changed'
            using errcode = 'integrity_constraint_violation';
        end if;
        return case tg_op when 'DELETE' then old else new end;
      end $$`);
    this.addSql(`
      create trigger "second_scoring_frozen" before update or delete on "second_scoring"
      for each row execute function refuse_closed_second_scoring_change()`);
    for (const table of ['second_scoring_round', 'second_scoring']) {
      this.addSql(`
        create trigger "${table}_kept" before truncate on "${table}"
        for each statement execute function refuse_change()`);
    }
  }

  private refer(table: string, column: string, other: string, rule = ''): void {
    this.addSql(`
      alter table "${table}" add constraint "${table}_${column}_foreign"
        foreign key ("${column}") references "${other}" ("id") ${rule}`);
  }
}
