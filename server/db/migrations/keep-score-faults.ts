import { Migration } from '@mikro-orm/migrations';

/**
 * The kept score of an open worksheet says why it has no total, and which areas are not known before the
 * period closes. It is a cache: what was kept without saying so is scored anew when it is next asked for.
 */
export class KeepScoreFaults extends Migration {
  override up(): void {
    this.addSql('delete from "worksheet_score"');
    this.addSql(`
      alter table "worksheet_score" add column "fault" jsonb null,
        add column "open_areas" text[] not null`);
  }
}
