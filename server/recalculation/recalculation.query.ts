import type { FormulaDefinition } from '../../schema/formula/definition.js';
import { checkFormula } from '../../schema/formula/index.js';
import {
  recalculate,
  summariseMoves,
  type Recalculation as Recalculated,
} from '../../schema/scoring/index.js';
import type { RequestContext } from '../context.js';
import { DomainError, InvalidInput, NotFound } from '../errors/domain-error.js';
import type { InstrumentRef } from '../instrument/instrument.type.js';
import type { PeriodRef } from '../period/period.type.js';
import { authorize } from '../policy/index.js';
import { readSealedCards, type SealedCard } from '../report-card/sealed-cards.js';
import type { UnitKind } from '../support/enums.js';
import { idOf } from '../support/load.js';
import { formulaRef, instrumentRef, periodRef } from '../support/refs.js';
import { rows, sql } from '../support/sql.js';
import type { RecalculatedCard, Recalculation, SealedFormula } from './recalculation.type.js';
import { hasSealedFigures } from '../../schema/sealed-period.js';

/**
 * The report cards of a closed period beside what another formula makes of their sealed answers. Nothing is
 * written. Three statements, however many report cards there are, and one more for an instrument that was
 * never read before.
 *
 * @throws NotFound on `periodId` or `formulaId`; Forbidden, also for a formula that is not published by who
 *   may not edit it; InvalidInput for a formula of an instrument that the period does not fill in;
 *   DomainError `PERIOD_NOT_CLOSED`, `FORMULA_INVALID` for a draft with mistakes, `SEAL_BROKEN`.
 */
export async function readRecalculation(
  ctx: RequestContext,
  periodId: string,
  formulaId: string,
): Promise<Recalculation> {
  const { actor, pool, catalogue } = ctx;
  authorize(actor, 'recalculation.read');
  const [period, { instrument, formula, sealedBy }] = await Promise.all([
    readPeriod(ctx, idOf('Period', periodId, 'periodId')),
    readFormulas(
      ctx,
      idOf('Period', periodId, 'periodId'),
      idOf('Formula', formulaId, 'formulaId'),
    ),
  ]);
  if (formula.status !== 'PUBLISHED' && formula.status !== 'RETIRED') {
    authorize(actor, 'formula.edit');
  }
  if (!hasSealedFigures(period)) {
    throw new DomainError('PERIOD_NOT_CLOSED', 'The period is not closed.', { field: 'periodId' });
  }
  if (sealedBy === null) throw new InvalidInput('formulaId', 'UNKNOWN_OPTION');

  const { definition } = await catalogue.instrument(actor.kabupatenId, instrument.id);
  const mistakes = checkFormula(definition, formula.definition);
  if (mistakes.length > 0) {
    throw new DomainError('FORMULA_INVALID', 'The formula still has mistakes.', {
      field: 'formulaId',
      count: mistakes.length,
    });
  }
  const { kabupatenId } = actor;
  const cards = await readSealedCards(pool, {
    kabupatenId,
    periodId: period.id,
    instrumentId: instrument.id,
  });
  const recalculated = recalculate(
    definition,
    sealedBy.definition,
    formula.definition,
    cards.map(({ snapshot }) => snapshot),
  );
  return {
    period,
    instrument,
    // What is said of it is the snapshots' own word.
    sealedBy: { ...sealedBy, ...cards[0]?.snapshot.formula },
    formula,
    summary: summariseMoves(recalculated.moves),
    cards: cards.map((card, row) => shown(card, row, recalculated)),
  };
}

function shown(
  { snapshot: { unit, nodes }, unitId, ...card }: SealedCard,
  row: number,
  { moves, componentsOf }: Recalculated,
): RecalculatedCard {
  const names = new Map(nodes.map(({ code, name }) => [code, name]));
  return {
    reportCardId: card.id,
    worksheetId: card.worksheetId,
    sha256: card.sha256,
    unit: unit && unitId !== null ? { id: unitId, ...unit } : null,
    unitKind: (unit?.kind ?? null) as UnitKind | null,
    ...moves[row]!,
    components: componentsOf(row).map((move) => ({ ...move, name: names.get(move.code) ?? '' })),
  };
}

async function readPeriod({ actor, pool }: RequestContext, periodId: string): Promise<PeriodRef> {
  const [found] = await rows<{ period: PeriodRef }>(
    pool,
    sql`select ${periodRef('p')} as period from period p
        where p.kabupaten_id = ${actor.kabupatenId} and p.id = ${periodId}`,
  );
  if (!found) throw new NotFound('Period', 'periodId');
  return found.period;
}

type WholeFormula = SealedFormula & { readonly definition: FormulaDefinition };

/** A formula and the one that the period scores the same instrument by; null where it does not fill that in. */
async function readFormulas({ actor, pool }: RequestContext, periodId: string, formulaId: string) {
  const whole = (f: string) => sql`${formulaRef(f)}::jsonb
    || jsonb_build_object('sha256', ${sql.ref(`${f}.sha256`)}, 'definition', ${sql.ref(`${f}.definition`)})`;
  const [found] = await rows<{
    instrument: InstrumentRef;
    formula: WholeFormula;
    sealedBy: WholeFormula | null;
  }>(
    pool,
    sql`select ${instrumentRef('i')} as instrument, ${whole('f')} as formula,
          case when s.id is null then null else ${whole('s')} end as "sealedBy"
        from formula f join instrument i on i.id = f.instrument_id
        left join period_instrument b on b.instrument_id = i.id and b.period_id = ${periodId}
          and b.kabupaten_id = f.kabupaten_id
        left join formula s on s.id = b.formula_id
        where f.kabupaten_id = ${actor.kabupatenId} and f.id = ${formulaId}`,
  );
  if (!found) throw new NotFound('Formula', 'formulaId');
  return found;
}
