import type { RequestContext } from '../context.js';
import { InvalidInput } from '../errors/domain-error.js';
import { lastDayOf } from '../period/period.days.js';
import { rows, sql } from '../support/sql.js';
import type { MovedIndicator } from './follow-up.type.js';

/** Indicators by their codes, with the question of the first of these instruments that has it. */
export async function movedIndicators(
  { actor, catalogue }: RequestContext,
  instrumentIds: readonly string[],
  codes: readonly string[],
): Promise<MovedIndicator[]> {
  if (codes.length === 0) return [];
  const instruments = await Promise.all(
    instrumentIds.map((id) => catalogue.instrument(actor.kabupatenId, id)),
  );
  return codes.map((code) => ({
    code,
    text: instruments.flatMap(({ indicators }) => indicators.get(code)?.text ?? [])[0] ?? '',
  }));
}

/** Ids of the instruments that a unit has filled in, in one period or in any; the latest first. One statement. */
export async function instrumentsOf(
  { actor, pool }: RequestContext,
  unitId: string | null,
  periodId?: string,
): Promise<string[]> {
  const found = await rows<{ id: string }>(
    pool,
    sql`select w.instrument_id as id from worksheet w join period p on p.id = w.period_id
        where w.kabupaten_id = ${actor.kabupatenId} and w.unit_id is not distinct from ${unitId}::uuid
          and (${periodId ?? null}::uuid is null or w.period_id = ${periodId ?? null}::uuid)
        group by w.instrument_id order by max(${lastDayOf('p')}) desc, w.instrument_id`,
  );
  return found.map(({ id }) => id);
}

/**
 * Codes without repetition, each of an instrument.
 *
 * @param field the input's field that lists them.
 * @throws InvalidInput `UNKNOWN_OPTION` for one that no instrument has.
 */
export async function knownCodes(
  { actor, catalogue }: RequestContext,
  instrumentIds: readonly string[],
  codes: readonly string[],
  field: string,
): Promise<string[]> {
  const wanted = [...new Set(codes.map((code) => code.trim()))];
  if (wanted.length === 0) return [];
  const instruments = await Promise.all(
    instrumentIds.map((id) => catalogue.instrument(actor.kabupatenId, id)),
  );
  const isKnown = (code: string) => instruments.some(({ indicators }) => indicators.has(code));
  if (!wanted.every(isKnown)) throw new InvalidInput(field, 'UNKNOWN_OPTION');
  return wanted;
}
