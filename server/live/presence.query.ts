import type { Role } from '../support/enums.js';
import { prepared } from '../support/sql.js';
import { channel } from './announcement.js';

/** How often a server says that it still holds its streams. */
export const heartbeatMs = 8_000;

/** Streams that were not spoken for this long have died with their server; with a heartbeat less than 30 s. */
const goneAfterSeconds = 20;

/** To be taken of distinct places; nobody is shown who is at none. */
const announcePresent = `select pg_notify('${channel}',
    json_build_object('kind', 'present', 'worksheet', worksheet_id, 'panel', panel_id)::text)
  from moved where worksheet_id is not null or panel_id is not null`;

/**
 * Says of all streams of a server that they are there, and takes away those of servers that no longer do.
 * Whoever comes or goes by that is announced. Where somebody looks is left as it is: another server may have
 * been told since.
 */
export const keepPresent = prepared<object, [serverId: string, streams: string]>(`
  with kept as (
    insert into presence (id, kabupaten_id, created_at, worksheet_id, panel_id, follows, person_id,
      session_id, server_id, role, indicator_code, seen_at)
    select s.id, p.kabupaten_id, now(), w.id, n.id, s.follows, p.id, s."sessionId", $1, s.role,
      s."indicatorCode", now()
    from jsonb_to_recordset($2::jsonb) as s(id uuid, "kabupatenId" uuid, "worksheetId" uuid, "panelId" uuid,
        follows text, "personId" uuid, "sessionId" uuid, role text, "indicatorCode" text)
      join person p on p.id = s."personId" and p.kabupaten_id = s."kabupatenId"
      left join worksheet w on w.id = s."worksheetId" and w.kabupaten_id = s."kabupatenId"
      left join panel n on n.id = s."panelId" and n.kabupaten_id = s."kabupatenId"
    on conflict (id) do update set seen_at = now(), role = excluded.role
    returning worksheet_id, panel_id, xmax = 0 as entered
  ), gone as (
    delete from presence
    where server_id <> $1 and seen_at < now() - interval '${goneAfterSeconds} seconds'
    returning worksheet_id, panel_id
  ), moved as (
    select worksheet_id, panel_id from kept where entered union select worksheet_id, panel_id from gone
  )
  ${announcePresent}`);

/** Streams of one server that ended. */
export const leave = prepared<object, [ids: readonly string[]]>(`
  with gone as (delete from presence where id = any($1::uuid[]) returning worksheet_id, panel_id),
    moved as (select distinct worksheet_id, panel_id from gone)
  ${announcePresent}`);

/** Somebody looks at another indicator. Gives no row where the stream is not of this session, or at no place. */
export const moveTo = prepared<
  object,
  [id: string, sessionId: string, indicatorCode: string | null]
>(`
  with moved as (
    update presence set indicator_code = $3 where id = $1 and session_id = $2
    returning worksheet_id, panel_id
  )
  ${announcePresent}`);

/** Somebody who is to be shown, with what they do with the worksheet. */
export interface PresentPerson {
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
  /** Of each of their screens. */
  readonly indicatorCodes: readonly string[];
}

const presentAt = (column: 'worksheet_id' | 'panel_id') =>
  prepared<PresentPerson, [kabupatenId: string, id: string]>(`
  select s.person_id as "personId", p.name, min(s.role) as role,
    coalesce(array_agg(distinct s.indicator_code) filter (where s.indicator_code is not null), '{}')
      as "indicatorCodes"
  from presence s join person p on p.id = s.person_id
  where s.kabupaten_id = $1 and s.${column} = $2 and s.role is not null
    and s.seen_at > now() - interval '${goneAfterSeconds} seconds'
  group by s.person_id, p.name
  order by min(s.created_at), s.person_id`);

/**
 * Who works at a place and has it open, in the order they came: who may fill in, submit or review the worksheet, who
 * may decide in the panel.
 */
export const readPresent = { worksheet: presentAt('worksheet_id'), panel: presentAt('panel_id') };

/** What rules ask of a worksheet. */
export interface SheetRow {
  readonly unitId: string | null;
  readonly periodId: string;
}

export const readSheet = prepared<SheetRow, [kabupatenId: string, worksheetId: string]>(`
  select unit_id as "unitId", period_id as "periodId"
  from worksheet where kabupaten_id = $1 and id = $2`);

export const readPanelPlace = prepared<{ readonly id: string }, [kabupatenId: string, id: string]>(
  'select id from panel where kabupaten_id = $1 and id = $2',
);

/** What was begun before and is not in it will be announced to whoever has entered by then. */
export const readRevision = prepared<{ readonly revision: number }, [worksheetId: string]>(
  'select revision from worksheet where id = $1',
);
