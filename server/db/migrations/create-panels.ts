import { Migration } from '@mikro-orm/migrations';

/**
 * Panels settle the answers whose stages are apart. What is signed stays: the database refuses to change the
 * minutes, the decisions they list, and the values that came of them.
 */
export class CreatePanels extends Migration {
  override up(): void {
    this.addSql(`
      create table "panel" ("id" uuid not null, "kabupaten_id" uuid not null,
        "created_at" timestamptz not null, "version" int not null default 1, "period_id" uuid not null,
        "number" int not null, "worksheet_ids" jsonb not null, "panel_limit" double precision not null,
        "opened_by_id" uuid not null, "signed_at" timestamptz null, "signed_by_id" uuid null,
        "content" text null, "sha256" varchar(64) null, primary key ("id"))`);
    this.addSql(`
      alter table "panel" add constraint "panel_period_id_number_unique" unique ("period_id", "number")`);
    this.addSql(`
      create unique index "panel_open_unique" on "panel" ("period_id") where "signed_at" is null`);
    this.addSql(`
      create table "panel_decision" ("id" uuid not null, "kabupaten_id" uuid not null,
        "created_at" timestamptz not null, "version" int not null default 1, "panel_id" uuid not null,
        "answer_id" uuid not null, "basis" varchar(64) not null, "option_key" varchar(40) null,
        "value" double precision null, "counts" jsonb not null, "reason" text not null,
        "decided_by_id" uuid not null, "decided_at" timestamptz not null, primary key ("id"))`);
    this.addSql(`
      alter table "panel_decision" add constraint "panel_decision_panel_id_answer_id_unique"
        unique ("panel_id", "answer_id")`);
    this.refer('panel', 'kabupaten_id', 'kabupaten');
    this.refer('panel', 'period_id', 'period');
    this.refer('panel', 'opened_by_id', 'person');
    this.refer('panel', 'signed_by_id', 'person', 'on delete set null');
    this.refer('panel_decision', 'kabupaten_id', 'kabupaten');
    this.refer('panel_decision', 'panel_id', 'panel');
    this.refer('panel_decision', 'answer_id', 'answer');
    this.refer('panel_decision', 'decided_by_id', 'person');

    this.addSql(`
      create function refuse_signed_panel_change() returns trigger language plpgsql as $$
      begin
        if old.signed_at is not null then
          raise exception 'signed minutes are never changed' using errcode = 'integrity_constraint_violation';
        end if;
        return case tg_op when 'DELETE' then old else new end;
      end $$`);
    this.addSql(`
      create trigger "panel_frozen" before update or delete on "panel"
      for each row execute function refuse_signed_panel_change()`);
    this.addSql(`
      create function refuse_signed_decision_change() returns trigger language plpgsql as $$
      begin
        if exists (select from panel where signed_at is not null
            and ((tg_op <> 'INSERT' and id = old.panel_id) or (tg_op <> 'DELETE' and id = new.panel_id))) then
          raise exception 'signed decisions are never changed' using errcode = 'integrity_constraint_violation';
        end if;
        return case tg_op when 'DELETE' then old else new end;
      end $$`);
    this.addSql(`
      create trigger "panel_decision_frozen" before insert or update or delete on "panel_decision"
      for each row execute function refuse_signed_decision_change()`);
    for (const table of ['panel', 'panel_decision']) {
      this.addSql(`
        create trigger "${table}_kept" before truncate on "${table}"
        for each statement execute function refuse_change()`);
    }
    // A later panel replaces a consensus: that alone may become of the row.
    this.addSql(`
      create function refuse_consensus_change() returns trigger language plpgsql as $$
      begin
        if old.stage = 'CONSENSUS' and (tg_op = 'DELETE'
            or to_jsonb(new) - 'current' is distinct from to_jsonb(old) - 'current'
            or (new.current and not old.current)) then
          raise exception 'a signed consensus is never changed' using errcode = 'integrity_constraint_violation';
        end if;
        return case tg_op when 'DELETE' then old else new end;
      end $$`);
    this.addSql(`
      create trigger "evaluation_frozen" before update or delete on "evaluation"
      for each row execute function refuse_consensus_change()`);
  }

  private refer(table: string, column: string, other: string, rule = ''): void {
    this.addSql(`
      alter table "${table}" add constraint "${table}_${column}_foreign"
        foreign key ("${column}") references "${other}" ("id") ${rule}`);
  }
}
