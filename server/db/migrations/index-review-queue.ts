import { Migration } from '@mikro-orm/migrations';

/**
 * The review queue asks for the answers of one period in one state, longest waiting first. Of all the
 * kabupaten's answers in a state most are of closed periods: by worksheet it reads only those of the period.
 */
export class IndexReviewQueue extends Migration {
  override up(): void {
    this.addSql(`drop index "answer_kabupaten_id_state_index"`);
    this.addSql(
      `create index "answer_worksheet_id_state_submitted_at_index" on "answer" ("worksheet_id", "state", "submitted_at")`,
    );
  }
}
