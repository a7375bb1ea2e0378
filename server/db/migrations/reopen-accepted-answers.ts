import { Migration } from '@mikro-orm/migrations';

/** A unit may change what was accepted, while the period is open: then the answer waits for a review again. */
export class ReopenAcceptedAnswers extends Migration {
  override up(): void {
    this.addSql(`alter table "answer" add "reopened" boolean not null default false`);
  }
}
