import { Migration } from '@mikro-orm/migrations';

/**
 * A formula is proposed by one person and approved by another before it is published. The database
 * holds the way itself: what it says changes in a draft alone, and no step is skipped. Report cards
 * rest on it, whoever writes.
 */
export class ApproveFormulas extends Migration {
  override up(): void {
    this.addSql(`
      alter table "formula" add column "proposal_reason" text null, add column "proposed_at" timestamptz null,
        add column "proposed_by_id" uuid null, add column "approved_at" timestamptz null,
        add column "approved_by_id" uuid null, add column "return_note" text null,
        add column "returned_at" timestamptz null, add column "returned_by_id" uuid null`);
    for (const step of ['proposed', 'approved', 'returned']) {
      this.addSql(`
        alter table "formula" add constraint "formula_${step}_by_id_foreign"
          foreign key ("${step}_by_id") references "person" ("id") on delete set null`);
    }
    this.addSql(`alter table "formula" drop constraint "formula_status_check"`);
    this.addSql(`
      alter table "formula" add constraint "formula_status_check"
        check ("status" in ('DRAFT', 'PROPOSED', 'APPROVED', 'PUBLISHED', 'RETIRED'))`);
    this.addSql(guardFormula(['definition', 'sha256', 'revision', 'instrument_id']));
  }
}

/**
 * The guard of formulas; names of columns that we write ourselves.
 *
 * @param kept what changes in a draft alone.
 * @param needed what a proposal has to have.
 */
export function guardFormula(kept: readonly string[], needed: readonly string[] = []): string {
  const changed = kept.map((name) => `new.${name} is distinct from old.${name}`).join(' or ');
  const lacking = needed.map(
    (name) => `
    if old.status = 'DRAFT' and new.status = 'PROPOSED' and new.${name} is null then
      raise exception 'a formula is not proposed without its ${name}' using errcode = 'integrity_constraint_violation';
    end if;`,
  );
  return `
  create or replace function refuse_formula_change() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' then
      if old.status = 'DRAFT' then return old; end if;
      raise exception 'a published formula is never changed' using errcode = 'integrity_constraint_violation';
    end if;
    if old.status <> 'DRAFT' and (${changed}) then
      raise exception 'a published formula is never changed' using errcode = 'integrity_constraint_violation';
    end if;
    if new.status <> old.status and (old.status, new.status) not in (
        ('DRAFT', 'PROPOSED'), ('PROPOSED', 'DRAFT'), ('PROPOSED', 'APPROVED'), ('APPROVED', 'DRAFT'),
        ('APPROVED', 'PUBLISHED'), ('PUBLISHED', 'RETIRED')) then
      raise exception 'a published formula is never changed: from % to % leads no way', old.status, new.status
        using errcode = 'integrity_constraint_violation';
    end if;${lacking.join('')}
    if new.status = 'APPROVED' and old.status = 'PROPOSED' and new.approved_by_id = new.proposed_by_id then
      raise exception 'nobody approves a formula of their own' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end $$`;
}
