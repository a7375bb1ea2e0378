import { Migration } from '@mikro-orm/migrations';

/**
 * What was sealed stays: the database itself refuses to change or delete report cards, audit
 * events, evidence revisions and published formulas, whoever asks.
 */
export class ProtectFrozenRows extends Migration {
  override up(): void {
    this.addSql(`
      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% is never changed', tg_table_name using errcode = 'integrity_constraint_violation';
      end $$`);
    for (const table of ['report_card', 'audit_event', 'evidence_revision']) {
      this.addSql(`
        create trigger "${table}_frozen" before update or delete on "${table}"
        for each row execute function refuse_change()`);
      this.addSql(`
        create trigger "${table}_kept" before truncate on "${table}"
        for each statement execute function refuse_change()`);
    }
    this.addSql(`
      create function refuse_formula_change() returns trigger language plpgsql as $$
      begin
        if old.status <> 'DRAFT' and (tg_op = 'DELETE' or new.definition is distinct from old.definition
            or new.sha256 is distinct from old.sha256 or new.revision is distinct from old.revision
            or new.instrument_id is distinct from old.instrument_id
            or not (new.status = old.status or (old.status = 'PUBLISHED' and new.status = 'RETIRED'))) then
          raise exception 'a published formula is never changed' using errcode = 'integrity_constraint_violation';
        end if;
        return case tg_op when 'DELETE' then old else new end;
      end $$`);
    this.addSql(`
      create trigger "formula_frozen" before update or delete on "formula"
      for each row execute function refuse_formula_change()`);
  }
}
