import type { Pool } from 'pg';
import { standardKeys } from '../stage/standard-stages.js';
import type { Stage } from '../support/enums.js';
import type { Gate, WritingPlace } from './writing.js';

/** Whether the window `x` is for the worksheet `w`. */
export const fitsText = `(x.period_id = w.period_id and (x.scope = 'ALL'
  or x.scope = 'UNIT_KIND' and x.unit_kind = (select k.kind from unit k where k.id = w.unit_id)
  or x.scope = 'UNIT' and x.unit_id is not distinct from w.unit_id))`;

/** Whether such a window was not over when the worksheet was opened again, or is of what comes from outside. */
export const bindsText = `(x.closes_at > coalesce(w.reopened_at, '-infinity')
  or exists (select from scoring_stage g where g.kabupaten_id = w.kabupaten_id
    and g.key = x.stage_key and g.kind = 'EXTERNAL'))`;

/**
 * A `Gate` of the worksheet `w` as JSON; null where nobody ever set a window or granted an exception, which
 * costs nothing. Only what fits the worksheet is read; which of it counts is `writingAt`'s matter. Windows that were over
 * when the worksheet was opened again, with the period or later, bind it no more: it was opened to be mended.
 */
export const gateText = `case when w.window_revision = 0 then null else json_build_object(
  'revision', w.window_revision, 'unitId', w.unit_id,
  'unitKind', (select k.kind from unit k where k.id = w.unit_id),
  'windows', coalesce((select json_agg(json_build_object('stageKey', x.stage_key, 'scope', x.scope,
      'unitKind', x.unit_kind, 'unitId', x.unit_id, 'opensAt', ${utc('x.opens_at')},
      'closesAt', ${utc('x.closes_at')},
      'setBy', json_build_object('id', s.id, 'name', s.name)) order by x.opens_at, x.id)
    from period_window x join person s on s.id = x.set_by_id
    where ${fitsText} and ${bindsText}), '[]'),
  'exceptions', coalesce((select json_agg(json_build_object('stageKey', y.stage_key,
      'indicatorCodes', y.indicator_codes, 'expiresAt', ${utc('y.expires_at')}) order by y.expires_at, y.id)
    from lock_exception y where y.worksheet_id = w.id), '[]')) end`;

function utc(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

const place =
  (key: string, kind: Stage) =>
  (indicatorCode: string | null = null): WritingPlace => ({ stage: { key, kind }, indicatorCode });

/** Where the product itself writes; further stages are named by their keys. */
export const writes = {
  self: place(standardKeys.self, 'SELF'),
  review: place(standardKeys.review, 'REVIEW'),
  consensus: place(standardKeys.consensus, 'CONSENSUS'),
};

/** Some MB; then it is filled again by who is at work. */
const knownAtMost = 5_000;

/** By worksheet, for each database. */
const known = new WeakMap<Pool, Map<string, Gate>>();

/**
 * What this server last read of a worksheet's gate. Whoever acts on it names its revision to the database, which
 * knows whether that is still the one; so a save needs no statement of its own, and no server has to be told.
 */
export const knownGate = (pool: Pool, worksheetId: string): Gate | null =>
  known.get(pool)?.get(worksheetId) ?? null;

/** @returns whether it is another one than was known. */
export function rememberGate(pool: Pool, worksheetId: string, gate: Gate | null): boolean {
  let ofDatabase = known.get(pool);
  if (!ofDatabase) known.set(pool, (ofDatabase = new Map()));
  const before = ofDatabase.get(worksheetId)?.revision ?? 0;
  if (ofDatabase.size >= knownAtMost) ofDatabase.clear();
  if (gate) ofDatabase.set(worksheetId, gate);
  else ofDatabase.delete(worksheetId);
  return (gate?.revision ?? 0) !== before;
}
