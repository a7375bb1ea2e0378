import { Migration } from '@mikro-orm/migrations';

/**
 * A verdict keeps the answer and the evidence that it was given in view of, so that the next one begins
 * with what changed since. What was given before did not keep it: null says that it is not known.
 */
export class KeepWhatWasReviewed extends Migration {
  override up(): void {
    this.addSql(`alter table "evaluation" add column "seen" jsonb null`);
  }
}
