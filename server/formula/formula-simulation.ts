import type { FormulaDefinition } from '../../schema/formula/definition.js';
import { recalculate, summariseMoves, type MoveSummary } from '../../schema/scoring/index.js';
import type { RequestContext } from '../context.js';
import type { InstrumentEntry } from '../instrument/catalogue.js';
import { readSealedCards } from '../report-card/sealed-cards.js';
import { periodName } from '../support/refs.js';
import { rows, sql } from '../support/sql.js';
import { latestFirst } from '../period/period.days.js';
import { wasClosed } from '../period/was-closed.js';

/** What a formula did to the report cards of the last closed period at the moment when it was proposed. */
export interface ProposalSimulation {
  /** Hex SHA-256 of the definition that was simulated. */
  readonly sha256: string;
  /** Null where no period of the instrument was closed yet: then there was nothing to simulate it on. */
  readonly on: SimulatedPeriod | null;
}

export interface SimulatedPeriod {
  readonly periodId: string;
  readonly periodName: string;
  /** Of the formula that sealed the period. */
  readonly sealedRevision: number;
  readonly summary: MoveSummary;
}

interface LastClosed extends Omit<SimulatedPeriod, 'summary'> {
  readonly sealed: FormulaDefinition;
}

/**
 * Simulates a sound formula on the sealed answers of the last period that filled in its instrument and was
 * closed. Two statements, however many report cards there are.
 *
 * @throws DomainError `SEAL_BROKEN`.
 */
export async function simulateProposal(
  { actor: { kabupatenId }, pool }: RequestContext,
  { id: instrumentId, definition: instrument }: InstrumentEntry,
  { definition, sha256 }: { readonly definition: FormulaDefinition; readonly sha256: string },
): Promise<ProposalSimulation> {
  const [last] = await rows<LastClosed>(
    pool,
    sql`select p.id as "periodId", ${periodName('p')} as "periodName", s.revision as "sealedRevision",
          s.definition as sealed
        from period p join period_instrument b on b.period_id = p.id
        join formula s on s.id = b.formula_id
        where p.kabupaten_id = ${kabupatenId} and ${wasClosed('p')}
          and b.instrument_id = ${instrumentId}
        order by ${latestFirst('p')}, p.id limit 1`,
  );
  if (!last) return { sha256, on: null };
  const { sealed, ...period } = last;
  const { periodId } = period;
  const cards = await readSealedCards(pool, { kabupatenId, periodId, instrumentId });
  const snapshots = cards.map(({ snapshot }) => snapshot);
  const { moves } = recalculate(instrument, sealed, definition, snapshots);
  return { sha256, on: { ...period, summary: summariseMoves(moves) } };
}
