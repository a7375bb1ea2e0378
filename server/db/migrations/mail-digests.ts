import { Migration } from '@mikro-orm/migrations';

/** Each person chooses whether what they have not read is mailed to them. */
export class MailDigests extends Migration {
  override up(): void {
    this.addSql(`alter table "person" add "mail_digest" boolean not null default true`);
  }
}
