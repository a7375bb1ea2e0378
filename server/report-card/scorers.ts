import type { RequestContext } from '../context.js';
import type { FormulaEntry } from '../instrument/catalogue.js';
import { rows, sql } from '../support/sql.js';

/** How the worksheets of one formula are scored and sealed. */
export interface Scorer extends FormulaEntry {
  readonly sha256: string;
}

/** By formula id. */
export type Scorers = ReadonlyMap<string, Scorer>;

/** The formulas of a period, compiled. */
export async function readScorers(
  { actor, pool, catalogue }: RequestContext,
  periodId: string,
): Promise<Scorers> {
  const bound = await rows<{ id: string; sha256: string }>(
    pool,
    sql`select f.id, f.sha256 from period_instrument b join formula f on f.id = b.formula_id
        where b.kabupaten_id = ${actor.kabupatenId} and b.period_id = ${periodId}`,
  );
  const scorers = await Promise.all(
    bound.map(async ({ id, sha256 }): Promise<[string, Scorer]> => {
      const formula = await catalogue.formula(actor.kabupatenId, id);
      return [id, { ...formula, sha256 }];
    }),
  );
  return new Map(scorers);
}
