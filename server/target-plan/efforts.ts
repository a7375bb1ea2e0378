import type { RequestContext } from '../context.js';
import { Conflict, InvalidInput } from '../errors/domain-error.js';
import type { InstrumentEntry } from '../instrument/catalogue.js';
import { Instrument } from '../instrument/instrument.entity.js';
import { authorize } from '../policy/index.js';
import { flush } from '../support/flush.js';
import { assertVersion, load } from '../support/load.js';
import { rows, sql } from '../support/sql.js';
import { EffortTable as EffortTableEntity } from './effort-table.entity.js';
import type { IndicatorEffortInput, SaveEffortsInput } from './target-plan.input.js';
import type { EffortTable, IndicatorEffort } from './target-plan.type.js';

/** The usual efforts of an instrument; version 0 where nobody has said any. One statement. */
export async function readEffortTable(
  ctx: RequestContext,
  instrument: InstrumentEntry,
): Promise<EffortTable> {
  const [table] = await readEffortTables(ctx, [instrument]);
  return table!;
}

interface TableRow {
  readonly instrumentId: string;
  readonly efforts: Readonly<Record<string, number>>;
  readonly version: number;
}

/** The same of several instruments, each once. One statement. */
export async function readEffortTables(
  { actor, pool }: RequestContext,
  instruments: readonly InstrumentEntry[],
): Promise<EffortTable[]> {
  const byId = new Map(instruments.map((instrument) => [instrument.id, instrument]));
  const found = await rows<TableRow>(
    pool,
    sql`select instrument_id as "instrumentId", efforts, version from effort_table
        where kabupaten_id = ${actor.kabupatenId} and instrument_id = any(${[...byId.keys()]}::uuid[])`,
  );
  const rowOf = new Map(found.map((row) => [row.instrumentId, row]));
  return [...byId.values()].map((instrument) => tableOf(instrument, rowOf.get(instrument.id)));
}

function tableOf({ id, definition }: InstrumentEntry, row: TableRow | undefined): EffortTable {
  const { efforts = {}, version = 0 } = row ?? {};
  const known = definition.indicators.flatMap(({ code }) =>
    Object.hasOwn(efforts, code) ? [{ indicatorCode: code, effort: efforts[code]! }] : [],
  );
  return { instrumentId: id, efforts: known, version };
}

/**
 * Says what raising the indicators of an instrument usually costs. Plans that were saved keep what they were made
 * with.
 *
 * @throws NotFound, Forbidden; Conflict where somebody else said something since; InvalidInput for a code that the
 *   instrument does not have, or twice.
 */
export async function saveEfforts(
  ctx: RequestContext,
  { instrumentId, version, efforts }: SaveEffortsInput,
): Promise<EffortTable> {
  const { actor, em, catalogue, now } = ctx;
  authorize(actor, 'effort.edit');
  const instrument = await load(em, Instrument, instrumentId, 'instrumentId');
  const entry = await catalogue.instrument(actor.kabupatenId, instrument.id);
  const kept = effortRecord(entry, efforts);
  const known = await em.findOne(EffortTableEntity, { instrument });
  if (known) {
    assertVersion(known, version);
    em.assign(known, { efforts: kept });
  } else {
    if (version !== 0) throw new Conflict('EffortTable', version, 0);
    em.create(EffortTableEntity, {
      kabupaten: actor.kabupatenId,
      createdAt: now(),
      instrument,
      efforts: kept,
    });
  }
  await flush(em, { duplicate: 'version' });
  return readEffortTable(ctx, entry);
}

/** As it is stored: without what costs 1 anyway. @throws InvalidInput */
export function effortRecord(
  { indicators }: Pick<InstrumentEntry, 'indicators'>,
  efforts: readonly IndicatorEffortInput[],
): Readonly<Record<string, number>> {
  const kept = new Map<string, number>();
  for (const { indicatorCode, effort } of efforts) {
    if (!indicators.has(indicatorCode) || kept.has(indicatorCode)) {
      throw new InvalidInput('efforts', 'UNKNOWN_OPTION');
    }
    kept.set(indicatorCode, Math.round(effort * 100) / 100);
  }
  return Object.fromEntries([...kept].filter(([, effort]) => effort !== 1));
}

export const effortList = (efforts: Readonly<Record<string, number>>): IndicatorEffort[] =>
  Object.entries(efforts).map(([indicatorCode, effort]) => ({ indicatorCode, effort }));
