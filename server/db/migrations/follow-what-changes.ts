import { Migration } from '@mikro-orm/migrations';

/**
 * Every open screen has a stream: for what its reader should know, for a panel, and for what is about many
 * worksheets. As before, nothing is announced that nobody would hear, and nothing but ids.
 */
export class FollowWhatChanges extends Migration {
  override up(): void {
    this.addSql(`alter table "presence" alter column "worksheet_id" drop not null`);
    this.addSql(`alter table "presence" add column "panel_id" uuid null`);
    this.addSql(`alter table "presence" add column "follows" text null`);
    this.addSql(
      `alter table "presence" add constraint "presence_panel_id_foreign" foreign key ("panel_id") references "panel" ("id") on delete cascade`,
    );
    this.addSql(
      `alter table "presence" add constraint "presence_follows_check" check ("follows" in ('QUEUE', 'DASHBOARD'))`,
    );
    this.addSql(`create index "presence_person_id_index" on "presence" ("person_id")`);

    // What waits for whom is told by the states; a draft that is typed on moves nothing in a queue.
    this.addSql(`
      create or replace function announce_answers() returns trigger language plpgsql as $$
      begin
        if exists (select from later n join presence p on p.worksheet_id = n.worksheet_id) then
          perform pg_notify('ungkit_live', json_build_object('kind', 'answers', 'worksheet', n.worksheet_id,
            'answers', case when count(*) <= 50 then json_agg(json_build_array(n.id,
              case when n.version > o.version and n.state = o.state then n.version end)) end)::text)
          from later n join earlier o on o.id = n.id
          where exists (select from presence p where p.worksheet_id = n.worksheet_id)
          group by n.worksheet_id;
        end if;
        if exists (select from presence where follows = 'QUEUE') then
          perform pg_notify('ungkit_live', json_build_object('kind', 'changed', 'topic', 'QUEUE',
            'kabupaten', w.kabupaten_id, 'period', w.period_id, 'unit', w.unit_id)::text)
          from worksheet w
          where w.id in (
              select n.worksheet_id from later n join earlier o on o.id = n.id
              where (n.state, n.resubmitted, n.submitted_at)
                is distinct from (o.state, o.resubmitted, o.submitted_at))
            and exists (select from presence p where p.kabupaten_id = w.kabupaten_id and p.follows = 'QUEUE');
        end if;
        return null;
      end $$`);

    this.addSql(`
      create or replace function announce_worksheet() returns trigger language plpgsql as $$
      begin
        if (new.status, new.window_revision) is distinct from (old.status, old.window_revision)
          and exists (select from presence p where p.worksheet_id = new.id)
        then
          perform pg_notify('ungkit_live',
            json_build_object('kind', 'worksheet', 'worksheet', new.id)::text);
        end if;
        if exists (select from presence p where p.kabupaten_id = new.kabupaten_id and p.follows = 'DASHBOARD') then
          perform pg_notify('ungkit_live', json_build_object('kind', 'changed', 'topic', 'DASHBOARD',
            'kabupaten', new.kabupaten_id, 'period', new.period_id, 'unit', new.unit_id)::text);
        end if;
        return null;
      end $$`);
    this.addSql(`drop trigger "worksheet_announced" on "worksheet"`);
    this.addSql(`
      create trigger "worksheet_announced" after update of status, window_revision, revision on "worksheet"
      for each row execute function announce_worksheet()`);

    this.addSql(`
      create or replace function announce_period() returns trigger language plpgsql as $$
      begin
        perform pg_notify('ungkit_live',
          json_build_object('kind', 'worksheet', 'worksheet', w.id)::text)
        from worksheet w
        where w.period_id = new.id and exists (select from presence where worksheet_id = w.id);
        perform pg_notify('ungkit_live', json_build_object('kind', 'changed', 'topic', t.topic,
          'kabupaten', new.kabupaten_id, 'period', new.id)::text)
        from unnest(array['QUEUE', 'DASHBOARD']) as t(topic)
        where exists (select from presence p where p.kabupaten_id = new.kabupaten_id and p.follows = t.topic);
        return null;
      end $$`);

    this.addSql(`
      create function announce_notification() returns trigger language plpgsql as $$
      declare
        person uuid := (case when tg_op = 'DELETE' then old.person_id else new.person_id end);
      begin
        if exists (select from presence where person_id = person) then
          perform pg_notify('ungkit_live',
            json_build_object('kind', 'notifications', 'person', person)::text);
        end if;
        return null;
      end $$`);
    this.addSql(`
      create trigger "notification_announced" after insert or delete or update of happened_at, read_at
      on "notification" for each row execute function announce_notification()`);

    // A panel that is removed takes those present with it before anybody could ask for them.
    this.addSql(`
      create function announce_panel() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or exists (select from presence where panel_id = new.id) then
          perform pg_notify('ungkit_live',
            json_build_object('kind', 'panel', 'panel', coalesce(new.id, old.id), 'version', new.version)::text);
        end if;
        return null;
      end $$`);
    this.addSql(`
      create trigger "panel_announced" after update or delete on "panel"
      for each row execute function announce_panel()`);
  }
}
