import { Migration } from '@mikro-orm/migrations';

/**
 * Until when a document is valid belongs to its revision, beside the span it proves. Why evidence of another
 * time is taken for a period belongs to the link: the next period asks again.
 */
export class KeepEvidenceExpiry extends Migration {
  override up(): void {
    this.addSql(`alter table "evidence_revision" add column "expires_at" timestamptz null`);
    this.addSql(
      `alter table "evidence_link" add column "outside_period_note" text not null default ''`,
    );
  }
}
