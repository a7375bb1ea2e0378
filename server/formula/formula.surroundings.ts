import type { FormulaDefinition, RollupSurroundings } from '../../schema/formula/index.js';
import type { RequestContext } from '../context.js';
import { rows, sql } from '../support/sql.js';

/** What a formula's roll-up is held against: nothing is read for one that has none. */
export async function surroundingsOf(
  { actor, pool, catalogue }: RequestContext,
  { rollup }: FormulaDefinition,
): Promise<RollupSurroundings> {
  if (rollup === undefined || rollup.method === 'KABUPATEN_ONLY') return {};
  const [instruments, units] = await Promise.all([
    catalogue.instruments(actor.kabupatenId),
    rows<{ code: string }>(
      pool,
      sql`select code from unit where kabupaten_id = ${actor.kabupatenId} and active and assessed
          order by position, code`,
    ),
  ]);
  return {
    unitInstruments: instruments.map(({ definition }) => definition),
    unitCodes: units.map(({ code }) => code),
  };
}
