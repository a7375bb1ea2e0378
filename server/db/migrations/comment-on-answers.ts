import { Migration } from '@mikro-orm/migrations';

/** What is said of answers, announced to open screens, and told to those whom it names. */
export class CommentOnAnswers extends Migration {
  override up(): void {
    this.addSql(
      `create table "comment" ("id" uuid not null, "kabupaten_id" uuid not null, "created_at" timestamptz not null, "version" int not null default 1, "answer_id" uuid not null, "author_id" uuid not null, "text" text not null, "mentions" jsonb not null, "edited_at" timestamptz null, "removed_at" timestamptz null, primary key ("id"))`,
    );
    this.addSql(
      `create index "comment_answer_id_created_at_index" on "comment" ("answer_id", "created_at")`,
    );
    this.addSql(
      `alter table "comment" add constraint "comment_kabupaten_id_foreign" foreign key ("kabupaten_id") references "kabupaten" ("id")`,
    );
    this.addSql(
      `alter table "comment" add constraint "comment_answer_id_foreign" foreign key ("answer_id") references "answer" ("id") on delete cascade`,
    );
    this.addSql(
      `alter table "comment" add constraint "comment_author_id_foreign" foreign key ("author_id") references "person" ("id")`,
    );

    this.addSql(`alter table "notification" drop constraint "notification_kind_check"`);
    this.addSql(
      `alter table "notification" add constraint "notification_kind_check" check ("kind" in ('RETURNED', 'DUE_SOON', 'OVERDUE', 'MENTIONED'))`,
    );
    this.addSql(`alter table "notification" add "author_id" uuid null`);
    this.addSql(
      `alter table "notification" add constraint "notification_author_id_foreign" foreign key ("author_id") references "person" ("id") on delete cascade`,
    );

    this.addSql(`
      create function announce_comment() returns trigger language plpgsql as $$
      begin
        perform pg_notify('ungkit_live', json_build_object('kind', 'comments',
          'worksheet', a.worksheet_id, 'answer', a.id)::text)
        from answer a
        where a.id = new.answer_id
          and exists (select from presence p where p.worksheet_id = a.worksheet_id);
        return null;
      end $$`);
    this.addSql(`
      create trigger "comment_announced" after insert or update on "comment"
      for each row execute function announce_comment()`);
  }
}
