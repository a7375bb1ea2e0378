import { Migration } from '@mikro-orm/migrations';

/**
 * A verdict keeps whether the unit had reopened the answer, so that taking it back gives the unit what it had
 * and no more. What was given before did not keep it: null says that it is not known.
 */
export class KeepWhatWasReopened extends Migration {
  override up(): void {
    this.addSql(`alter table "evaluation" add column "reopened" boolean null`);
  }
}
