import type { PoolClient } from 'pg';
import { limits } from '../../schema/limits.js';
import { Duplicate, InvalidInput, NotFound } from '../errors/domain-error.js';
import { reasonOf } from '../follow-up/reason.js';
import { idOf } from '../support/load.js';
import { type RawBuilder, rows, sql } from '../support/sql.js';
import type { WorksheetStatus } from '../support/enums.js';

/** A worksheet of a period, its row held. */
export interface HeldSheet {
  readonly id: string;
  /** Null for the kabupaten's own. */
  readonly unitId: string | null;
  readonly status: WorksheetStatus;
}

/** Which worksheets somebody wants to have opened. */
export interface WantedSheets {
  /** Null for all. */
  readonly unitIds?: readonly string[] | null;
  /** Beside named units, the kabupaten's own. */
  readonly withKabupaten?: boolean | null;
}

/** All worksheets of a period; none of them closes or opens until the transaction ends. */
export const holdSheets = (client: PoolClient, periodId: string): Promise<HeldSheet[]> =>
  rows<HeldSheet>(
    client,
    sql`select id, unit_id as "unitId", status from worksheet where period_id = ${periodId}
        order by id for no key update`,
  );

/**
 * Those that are wanted, of all that a period has.
 *
 * @throws NotFound for a unit that fills in nothing there; Duplicate for one that is open already; InvalidInput where
 *   nothing is left to be opened.
 */
export function chosenSheets(
  all: readonly HeldSheet[],
  { unitIds, withKabupaten }: WantedSheets,
): readonly HeldSheet[] {
  const closed = all.filter(({ status }) => status === 'CLOSED');
  const chosen = unitIds == null ? closed : namedSheets(all, closed, { unitIds, withKabupaten });
  if (chosen.length === 0) throw new InvalidInput('unitIds', 'TOO_SHORT', 1);
  return chosen;
}

function namedSheets(
  all: readonly HeldSheet[],
  closed: readonly HeldSheet[],
  { unitIds, withKabupaten }: WantedSheets & { readonly unitIds: readonly string[] },
): readonly HeldSheet[] {
  const wanted = new Set<string | null>(unitIds.map((id) => idOf('Unit', id, 'unitIds')));
  const held = new Set(all.map(({ unitId }) => unitId));
  if ([...wanted].some((id) => !held.has(id))) throw new NotFound('Unit', 'unitIds');
  if (withKabupaten === true && held.has(null)) wanted.add(null);
  const locked = new Set(closed.map(({ unitId }) => unitId));
  const open = [...wanted].filter((id) => !locked.has(id));
  if (open.length > 0) throw new Duplicate(open.includes(null) ? 'withKabupaten' : 'unitIds');
  return closed.filter(({ unitId }) => wanted.has(unitId));
}

/**
 * Puts worksheets where they were when the period closed: with the evaluators, or with the unit. Plans start from other
 * answers than the sealed ones then. Windows that are over by now bind them no more, whatever was set while they were closed.
 *
 * @param now the moment of their opening.
 */
export async function openSheets(
  client: PoolClient,
  worksheetIds: readonly string[],
  now: Date,
): Promise<void> {
  await rows(
    client,
    sql`update worksheet set status = case when submitted_at is null then 'FILLING' else 'SUBMITTED' end,
          reopened_at = ${now}::timestamptz,
          window_revision = case when window_revision > 0
            or exists (select from period_window x where x.period_id = worksheet.period_id)
            then window_revision + 1 else 0 end,
          revision = revision + 1, version = version + 1
        where id = any(${worksheetIds}::uuid[])`,
  );
}

/** The events of `openSheets`, after others of the same trace. */
export const sheetEvents = (worksheetIds: readonly string[]): RawBuilder<unknown> =>
  sql`select 2 as step, 'reopen' as action, 'Worksheet' as entity, w.id as entity_id,
        '{"status": "CLOSED"}'::jsonb as before,
        json_build_object('status', w.status, 'period', w.period_id, 'unit', w.unit_id)::jsonb as after
      from worksheet w where w.id = any(${worksheetIds}::uuid[])`;

/**
 * Whether a worksheet was opened by a reopening, at first or later. Aliases that we write ourselves.
 *
 * @param o of `period_reopening`. @param id the column of the worksheet's id.
 */
export const isOpenedBy = (o: string, id: string): RawBuilder<boolean> =>
  sql.raw(`(${o}.worksheet_ids ? ${id}::text or exists (select from period_widening x
    where x.reopening_id = ${o}.id and x.worksheet_ids ? ${id}::text))`);

/** @throws DomainError `REASON_REQUIRED`; InvalidInput with how many words there have to be. */
export function fullReasonOf(input: { readonly reason: string }): string {
  const reason = reasonOf(input);
  if (reason.includes('\0')) throw new InvalidInput('reason', 'MALFORMED');
  if (reason.split(/\s+/).length < limits.reopeningReasonWords) {
    throw new InvalidInput('reason', 'TOO_SHORT', limits.reopeningReasonWords);
  }
  return reason;
}
