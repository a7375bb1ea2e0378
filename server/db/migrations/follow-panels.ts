import { Migration } from '@mikro-orm/migrations';

/** The list of panels is followed like the queue: that it is no longer as it was, and nothing of what changed. */
export class FollowPanels extends Migration {
  override up(): void {
    this.addSql(`alter table "presence" drop constraint "presence_follows_check"`);
    this.addSql(
      `alter table "presence" add constraint "presence_follows_check" check ("follows" in ('QUEUE', 'DASHBOARD', 'PANELS'))`,
    );

    // A panel that is removed takes those present with it before anybody could ask for them.
    this.addSql(`
      create or replace function announce_panel() returns trigger language plpgsql as $$
      declare
        kabupaten uuid := (case when tg_op = 'DELETE' then old.kabupaten_id else new.kabupaten_id end);
      begin
        if tg_op = 'DELETE' or (tg_op = 'UPDATE' and exists (select from presence where panel_id = new.id)) then
          perform pg_notify('ungkit_live',
            json_build_object('kind', 'panel', 'panel', coalesce(new.id, old.id), 'version', new.version)::text);
        end if;
        if exists (select from presence p where p.kabupaten_id = kabupaten and p.follows = 'PANELS') then
          perform pg_notify('ungkit_live', json_build_object('kind', 'changed', 'topic', 'PANELS',
            'kabupaten', kabupaten, 'period', coalesce(new.period_id, old.period_id))::text);
        end if;
        return null;
      end $$`);
    this.addSql(`drop trigger "panel_announced" on "panel"`);
    this.addSql(`
      create trigger "panel_announced" after insert or update or delete on "panel"
      for each row execute function announce_panel()`);
  }
}
