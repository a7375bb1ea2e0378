import { Migration } from '@mikro-orm/migrations';

/**
 * Announcements no longer ask who is there. A transaction that asked before somebody came and ended after they had
 * read what their screen shows told them nothing, and no server could know what had gone by before a stream began.
 *
 * Commits that announce are one after the other. They nearly all did so before: in a kabupaten that works, somebody
 * has the first screen open.
 */
export class AnnounceToWhoeverComes extends Migration {
  override up(): void {
    // A version is given where the content is what changed; what waits for whom is told by the states.
    this.addSql(`
      create or replace function announce_answers() returns trigger language plpgsql as $$
      begin
        perform pg_notify('ungkit_live', json_build_object('kind', 'answers', 'worksheet', n.worksheet_id,
          'answers', case when count(*) <= 50 then json_agg(json_build_array(n.id,
            case when n.version > o.version and n.state = o.state then n.version end)) end)::text)
        from later n join earlier o on o.id = n.id
        group by n.worksheet_id;
        perform pg_notify('ungkit_live', json_build_object('kind', 'changed', 'topic', 'QUEUE',
          'kabupaten', w.kabupaten_id, 'period', w.period_id, 'unit', w.unit_id)::text)
        from worksheet w
        where w.id in (
          select n.worksheet_id from later n join earlier o on o.id = n.id
          where (n.state, n.resubmitted, n.submitted_at)
            is distinct from (o.state, o.resubmitted, o.submitted_at));
        return null;
      end $$`);
    this.addSql(`
      create or replace function announce_worksheet() returns trigger language plpgsql as $$
      begin
        if (new.status, new.window_revision) is distinct from (old.status, old.window_revision) then
          perform pg_notify('ungkit_live',
            json_build_object('kind', 'worksheet', 'worksheet', new.id)::text);
        end if;
        perform pg_notify('ungkit_live', json_build_object('kind', 'changed', 'topic', 'DASHBOARD',
          'kabupaten', new.kabupaten_id, 'period', new.period_id, 'unit', new.unit_id)::text);
        return null;
      end $$`);
    // A plan that is made or taken back moves what the first screen asks for.
    this.addSql(`
      create or replace function announce_period() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' then
          perform pg_notify('ungkit_live',
            json_build_object('kind', 'worksheet', 'worksheet', w.id)::text)
          from worksheet w
          where w.period_id = new.id;
        end if;
        perform pg_notify('ungkit_live', json_build_object('kind', 'changed', 'topic', t.topic,
          'kabupaten', coalesce(new.kabupaten_id, old.kabupaten_id), 'period', coalesce(new.id, old.id))::text)
        from unnest(array['QUEUE', 'DASHBOARD']) as t(topic)
        where tg_op = 'UPDATE' or t.topic = 'DASHBOARD';
        return null;
      end $$`);
    this.addSql(`drop trigger "period_announced" on "period"`);
    this.addSql(`
      create trigger "period_announced" after insert or delete or update of status, opens_at, due_at, closes_at on "period"
      for each row execute function announce_period()`);
    this.addSql(`
      create or replace function announce_person() returns trigger language plpgsql as $$
      begin
        perform pg_notify('ungkit_live', json_build_object('kind', 'person',
          'person', to_jsonb(coalesce(new, old)) ->> tg_argv[0])::text);
        return null;
      end $$`);
    this.addSql(`
      create or replace function announce_notification() returns trigger language plpgsql as $$
      begin
        perform pg_notify('ungkit_live', json_build_object('kind', 'notifications',
          'person', case when tg_op = 'DELETE' then old.person_id else new.person_id end)::text);
        return null;
      end $$`);
    this.addSql(`
      create or replace function announce_comment() returns trigger language plpgsql as $$
      begin
        perform pg_notify('ungkit_live', json_build_object('kind', 'comments',
          'worksheet', a.worksheet_id, 'answer', a.id)::text)
        from answer a
        where a.id = new.answer_id;
        return null;
      end $$`);
    this.addSql(`
      create or replace function announce_panel() returns trigger language plpgsql as $$
      begin
        if tg_op <> 'INSERT' then
          perform pg_notify('ungkit_live',
            json_build_object('kind', 'panel', 'panel', coalesce(new.id, old.id), 'version', new.version)::text);
        end if;
        perform pg_notify('ungkit_live', json_build_object('kind', 'changed', 'topic', 'PANELS',
          'kabupaten', coalesce(new.kabupaten_id, old.kabupaten_id),
          'period', coalesce(new.period_id, old.period_id))::text);
        return null;
      end $$`);
  }
}
