import { createHash } from 'node:crypto';
import { type Snapshot, surroundingsIn, verifiedOf } from '../../schema/scoring/index.js';
import { hasSealedFigures } from '../../schema/sealed-period.js';
import type { ByHolder, Goal, IndexProblem, IndexSheet } from '../../schema/target/index.js';
import type { RequestContext } from '../context.js';
import { NotFound } from '../errors/domain-error.js';
import type { FormulaRef } from '../formula/formula.type.js';
import type { FormulaEntry } from '../instrument/catalogue.js';
import type { InstrumentRef } from '../instrument/instrument.type.js';
import { ownSheets, unitSheets } from '../kabupaten-index/roll-up.js';
import type { PeriodRef } from '../period/period.type.js';
import { authorize } from '../policy/index.js';
import { isLatest } from '../report-card/latest.js';
import { idOf } from '../support/load.js';
import { formulaRef, instrumentRef, periodRef, unitRef } from '../support/refs.js';
import { readSealed } from '../support/sealed.js';
import { rows, sql } from '../support/sql.js';
import type { PlanBasis } from '../target-plan/target-plan.enums.js';
import type { UnitRef } from '../unit/unit.type.js';
import { claimedAnswers } from '../worksheet/stage-values.js';
import { readStandingRows } from '../worksheet/worksheet.score.js';

/** A worksheet that the index is made of, with what it is by name. */
export interface BaseSheet {
  readonly worksheetId: string;
  /** Null for the kabupaten's own. */
  readonly unit: UnitRef | null;
  readonly instrument: InstrumentRef;
  readonly formulaRef: FormulaRef;
  readonly formula: FormulaEntry;
  readonly sheet: IndexSheet;
}

/** What plans of the index start from: exactly what the index itself is made of. */
export interface IndexPlanBase {
  readonly period: PeriodRef;
  readonly basis: PlanBasis;
  /** Of everything below: another one means that an answer changed, or a worksheet was sent. */
  readonly stamp: string;
  readonly own: BaseSheet;
  readonly units: readonly BaseSheet[];
}

interface SheetRow {
  readonly worksheetId: string;
  readonly unit: UnitRef | null;
  readonly instrument: InstrumentRef;
  readonly formulaRef: FormulaRef;
  readonly isSent: boolean;
  readonly revision: number;
  /** Of the report card in force; null while nothing is sealed. */
  readonly reportCardId: string | null;
  readonly snapshot: string | null;
  readonly sha256: string | null;
}

/**
 * What plans of a period's index start from: of one that was closed the verified answers of its report cards in force,
 * also while it is open again, of a running one what is claimed in the worksheets that were sent. Three statements at
 * most, however many units there are.
 *
 * @returns null where the kabupaten has no worksheet of its own in the period.
 * @throws NotFound for an unknown period; Forbidden; DomainError `SEAL_BROKEN`.
 */
export async function readIndexPlanBase(
  ctx: RequestContext,
  periodId: string,
): Promise<IndexPlanBase | null> {
  const { actor, pool, catalogue } = ctx;
  authorize(actor, 'indexPlan.read');
  const [head] = await rows<{ id: string; period: PeriodRef }>(
    pool,
    sql`select p.id, ${periodRef('p')} as period from period p
        where p.kabupaten_id = ${actor.kabupatenId} and p.id = ${idOf('Period', periodId, 'periodId')}`,
  );
  if (!head) throw new NotFound('Period', 'periodId');
  const isSealed = hasSealedFigures(head.period);
  const found = await rows<SheetRow>(
    pool,
    sql`select w.id as "worksheetId", ${unitRef('u')} as unit, ${instrumentRef('i')} as instrument,
          ${formulaRef('f')} as "formulaRef", w.submitted_at is not null as "isSent", w.revision,
          c.id as "reportCardId", c.snapshot, c.sha256
        from worksheet w join instrument i on i.id = w.instrument_id join formula f on f.id = w.formula_id
          left join unit u on u.id = w.unit_id
          left join report_card c on c.worksheet_id = w.id and ${isSealed}::boolean and ${isLatest('c')}
        where w.kabupaten_id = ${actor.kabupatenId} and w.period_id = ${head.id} order by w.id`,
  );
  const sheets = isSealed ? await sealedSheets(ctx, found) : await runningSheets(ctx, found);
  const [own] = ownSheets(sheets);
  if (!own) return null;
  const { rollup } = own.formula.definition;
  return {
    period: head.period,
    basis: isSealed ? 'SEALED' : 'RUNNING',
    stamp: stampOf(found, sheets),
    own,
    units: unitSheets(sheets, rollup?.unitInstrument),
  };

  async function runningSheets({ actor }: RequestContext, all: readonly SheetRow[]) {
    const sent = all.filter(({ isSent }) => isSent).map(({ worksheetId }) => worksheetId);
    const answers = Map.groupBy(
      await readStandingRows(pool, [actor.kabupatenId, sent]),
      ({ worksheetId }) => worksheetId,
    );
    return Promise.all(
      all.map(async (row) => {
        const formula = await catalogue.formula(actor.kabupatenId, row.formulaRef.id);
        return sheetOf(row, formula, row.unit?.code, {
          isSent: row.isSent,
          answers: claimedAnswers(answers.get(row.worksheetId) ?? []),
          surroundings: { sees: 'OPEN' },
        });
      }),
    );
  }
}

async function sealedSheets(
  { actor, catalogue }: RequestContext,
  all: readonly SheetRow[],
): Promise<(BaseSheet & Named)[]> {
  return Promise.all(
    all.map(async (row) => {
      const formula = await catalogue.formula(actor.kabupatenId, row.formulaRef.id);
      const snapshot = readSealed<Snapshot>(
        { snapshot: row.snapshot ?? '', sha256: row.sha256 ?? '' },
        { reportCardId: row.reportCardId ?? '' },
      );
      // As it was called when the period closed: the roll-up weighs units by their codes. What was sent since counts only
      // once it is sealed.
      return sheetOf(row, formula, snapshot.unit?.code, {
        isSent: snapshot.progress.submittedAt !== null,
        answers: verifiedOf(snapshot),
        surroundings: surroundingsIn(snapshot),
      });
    }),
  );
}

type Named = { readonly unit: UnitRef | null };

function sheetOf(
  { worksheetId, unit, instrument, formulaRef: ref }: SheetRow,
  formula: FormulaEntry,
  unitCode: string | undefined,
  said: Pick<IndexSheet, 'isSent' | 'answers' | 'surroundings'>,
): BaseSheet {
  const { plan, definition } = formula;
  return {
    worksheetId,
    unit: unit && { ...unit, code: unitCode ?? unit.code },
    instrument,
    formulaRef: ref,
    formula,
    sheet: { plan, formula: definition, ...said },
  };
}

/** Hex SHA-256 of which worksheets there are, which were sent, and how often their answers changed. */
const stampOf = (all: readonly SheetRow[], sheets: readonly BaseSheet[]): string =>
  createHash('sha256')
    .update(
      JSON.stringify(
        all.map(({ worksheetId, sha256, revision }, index) => [
          worksheetId,
          sheets[index]!.sheet.isSent,
          sha256 ?? revision,
        ]),
      ),
    )
    .digest('hex');

/** The problem that a base and somebody's wishes make. */
export const problemOf = (
  { own, units }: IndexPlanBase,
  goal: Goal,
  wishes: {
    readonly efforts: ByHolder<ReadonlyMap<string, number>>;
    readonly excluded: ByHolder<ReadonlySet<string>>;
    readonly bundles: ReadonlyMap<string, number>;
  },
): IndexProblem => ({
  own: own.sheet,
  units: units.map(({ unit, sheet }) => ({ ...sheet, unitCode: unit!.code })),
  goal,
  ...wishes,
});
