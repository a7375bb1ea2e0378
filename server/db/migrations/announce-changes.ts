import { Migration } from '@mikro-orm/migrations';

/**
 * Who has a worksheet open, and the announcements that open screens live from. Triggers, so that they are part
 * of whatever transaction changes something, without a statement more; and they read `presence` after the rows
 * are locked, so that nobody who came in between is missed.
 *
 * Everybody who may connect to the database can listen: what is announced are ids and versions. Nothing is
 * announced that nobody would hear, since a transaction with a NOTIFY waits for the others that have one.
 */
export class AnnounceChanges extends Migration {
  override up(): void {
    this.addSql(
      `create unlogged table "presence" ("id" uuid not null, "kabupaten_id" uuid not null, "created_at" timestamptz not null, "worksheet_id" uuid not null, "person_id" uuid not null, "session_id" uuid not null, "server_id" uuid not null, "role" text null, "indicator_code" varchar(40) null, "seen_at" timestamptz not null, primary key ("id"))`,
    );
    this.addSql(`create index "presence_worksheet_id_index" on "presence" ("worksheet_id")`);
    this.addSql(
      `alter table "presence" add constraint "presence_kabupaten_id_foreign" foreign key ("kabupaten_id") references "kabupaten" ("id")`,
    );
    this.addSql(
      `alter table "presence" add constraint "presence_worksheet_id_foreign" foreign key ("worksheet_id") references "worksheet" ("id") on delete cascade`,
    );
    this.addSql(
      `alter table "presence" add constraint "presence_person_id_foreign" foreign key ("person_id") references "person" ("id") on delete cascade`,
    );

    this.addSql(
      `alter table "presence" add constraint "presence_role_check" check ("role" in ('CHANGE_AGENT', 'UNIT_HEAD', 'EVALUATOR', 'LEAD_EVALUATOR', 'ACCELERATION_TEAM', 'LEADERSHIP', 'ANALYST', 'ADMIN'))`,
    );

    // A version is given where the content is what changed: who has that version need not read it again.
    this.addSql(`
      create function announce_answers() returns trigger language plpgsql as $$
      begin
        if exists (select from later n join presence p on p.worksheet_id = n.worksheet_id) then
          perform pg_notify('ungkit_live', json_build_object('kind', 'answers', 'worksheet', n.worksheet_id,
            'answers', case when count(*) <= 50 then json_agg(json_build_array(n.id,
              case when n.version > o.version and n.state = o.state then n.version end)) end)::text)
          from later n join earlier o on o.id = n.id
          where exists (select from presence p where p.worksheet_id = n.worksheet_id)
          group by n.worksheet_id;
        end if;
        return null;
      end $$`);
    this.addSql(`
      create trigger "answer_announced" after update on "answer"
      referencing old table as earlier new table as later
      for each statement execute function announce_answers()`);

    this.addSql(`
      create function announce_worksheet() returns trigger language plpgsql as $$
      begin
        if exists (select from presence where worksheet_id = new.id) then
          perform pg_notify('ungkit_live',
            json_build_object('kind', 'worksheet', 'worksheet', new.id)::text);
        end if;
        return null;
      end $$`);
    this.addSql(`
      create trigger "worksheet_announced" after update of status on "worksheet"
      for each row execute function announce_worksheet()`);

    this.addSql(`
      create function announce_period() returns trigger language plpgsql as $$
      begin
        perform pg_notify('ungkit_live',
          json_build_object('kind', 'worksheet', 'worksheet', w.id)::text)
        from worksheet w
        where w.period_id = new.id and exists (select from presence where worksheet_id = w.id);
        return null;
      end $$`);
    this.addSql(`
      create trigger "period_announced" after update of status, opens_at, due_at, closes_at on "period"
      for each row execute function announce_period()`);

    // Whose rights may be others now. What is not heard is noticed when the streams are looked through.
    this.addSql(`
      create function announce_person() returns trigger language plpgsql as $$
      declare
        person uuid := to_jsonb(coalesce(new, old)) ->> tg_argv[0];
      begin
        if exists (select from presence where person_id = person) then
          perform pg_notify('ungkit_live',
            json_build_object('kind', 'person', 'person', person)::text);
        end if;
        return null;
      end $$`);
    for (const [table, event, column] of [
      ['session', 'delete', 'person_id'],
      ['membership', 'insert or update or delete', 'person_id'],
      ['assignment', 'insert or update or delete', 'evaluator_id'],
      ['person', 'update of active, must_change_password, name', 'id'],
    ] as const) {
      this.addSql(`
        create trigger "${table}_announced" after ${event} on "${table}"
        for each row execute function announce_person('${column}')`);
    }
  }
}
