import { Migration } from '@mikro-orm/migrations';
import { guardFormula } from './approve-formulas.js';

/**
 * What a proposal did to the last closed period when it was made stays with the formula: it changes in a
 * draft alone, and no draft is proposed without it. What was proposed before had none, and keeps none.
 */
export class KeepFormulaSimulations extends Migration {
  override up(): void {
    this.addSql(`alter table "formula" add column "simulation" jsonb null`);
    this.addSql(
      guardFormula(
        ['definition', 'sha256', 'revision', 'instrument_id', 'cases', 'simulation'],
        ['simulation'],
      ),
    );
  }
}
