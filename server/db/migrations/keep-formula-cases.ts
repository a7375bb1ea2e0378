import { Migration } from '@mikro-orm/migrations';
import { guardFormula } from './approve-formulas.js';

/**
 * Worked cases stand beside a formula and are no part of its seal; like what it says they change in a
 * draft alone. Why a formula was published although it breaks one stands where the other reason is.
 */
export class KeepFormulaCases extends Migration {
  override up(): void {
    this.addSql(`
      alter table "formula" add column "cases" jsonb null, add column "exception_reason" text null`);
    this.addSql(guardFormula(['definition', 'sha256', 'revision', 'instrument_id', 'cases']));
  }
}
