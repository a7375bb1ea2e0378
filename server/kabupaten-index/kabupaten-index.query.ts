import {
  indexOfCard,
  scoreAnswers,
  type IndexSnapshot,
  type Snapshot,
  type SnapshotPeriod,
} from '../../schema/scoring/index.js';
import type { RequestContext } from '../context.js';
import { NotFound } from '../errors/domain-error.js';
import { authorize } from '../policy/index.js';
import type { FormulaStatus, PeriodStatus } from '../support/enums.js';
import { idOf } from '../support/load.js';
import { readSealed } from '../support/sealed.js';
import { rows, sql } from '../support/sql.js';
import { claimedAnswers } from '../worksheet/stage-values.js';
import { readStandingRows } from '../worksheet/worksheet.score.js';
import type { KabupatenIndex } from './kabupaten-index.type.js';
import { rollUpPeriod, type IndexSheet } from './roll-up.js';
import { hasSealedFigures } from '../../schema/sealed-period.js';
import { isLatest } from '../report-card/latest.js';

/**
 * The index of a period: of one that was closed as it was last sealed, of a running one by what is claimed so far. Two
 * statements at most, three for a running one, however many units there are; formulas are remembered.
 *
 * @returns null where the kabupaten has no worksheet of its own in the period.
 * @throws NotFound for an unknown period; Forbidden; DomainError `SEAL_BROKEN`.
 */
export async function readKabupatenIndex(
  ctx: RequestContext,
  periodId: string,
): Promise<KabupatenIndex | null> {
  const { actor, pool } = ctx;
  authorize(actor, 'kabupatenIndex.read');
  const [period] = await rows<PeriodRow>(
    pool,
    sql`select id, status, revision, kind, year, month, label, first_day::text as "firstDay",
          last_day::text as "lastDay", opens_at as "opensAt", due_at as "dueAt",
          closes_at as "closesAt"
        from period where kabupaten_id = ${actor.kabupatenId}
          and id = ${idOf('Period', periodId, 'periodId')}`,
  );
  if (!period) throw new NotFound('Period', 'periodId');
  const found = hasSealedFigures(period)
    ? await readClosed(ctx, period)
    : await readRunning(ctx, period);
  return found && shown(found);
}

interface PeriodRow extends SnapshotPeriod {
  readonly id: string;
  readonly status: PeriodStatus;
  readonly revision: number;
}

interface FoundIndex {
  readonly worksheetId: string;
  readonly formulaId: string;
  readonly formulaStatus: FormulaStatus;
  readonly snapshot: IndexSnapshot;
  readonly sha256: string | null;
}

interface SealedRow extends Omit<FoundIndex, 'snapshot'> {
  /** Null for a period closed before an index was sealed. */
  readonly snapshot: string | null;
  readonly reportCardId: string;
  /** Of the report card; null where there is an index. */
  readonly card: string | null;
  readonly cardSha256: string;
}

/**
 * The index that was sealed, or, of a period closed before there was one, what the report card says; held
 * against its seal.
 *
 * @throws DomainError `SEAL_BROKEN`.
 */
async function readClosed(
  { actor, pool }: RequestContext,
  { id }: PeriodRow,
): Promise<FoundIndex | null> {
  const [row] = await rows<SealedRow>(
    pool,
    sql`select w.id as "worksheetId", f.id as "formulaId", f.status as "formulaStatus", k.sha256,
          k.snapshot, case when k.id is null then c.snapshot end as card,
          c.id as "reportCardId", c.sha256 as "cardSha256"
        from worksheet w join formula f on f.id = w.formula_id
          join instrument i on i.id = w.instrument_id
          join report_card c on c.worksheet_id = w.id and ${isLatest('c')}
          left join kabupaten_index k on k.worksheet_id = w.id and k.revision = c.revision
        where w.kabupaten_id = ${actor.kabupatenId} and w.period_id = ${id} and w.unit_id is null
        order by i.code, i.revision limit 1`,
  );
  if (!row) return null;
  const { snapshot, sha256, card, cardSha256, reportCardId, ...found } = row;
  if (snapshot !== null && sha256 !== null) {
    const sealed = readSealed<IndexSnapshot>({ snapshot, sha256 }, { periodId: id });
    return { ...found, sha256, snapshot: sealed };
  }
  const sealed = { snapshot: card ?? '', sha256: cardSha256 };
  return {
    ...found,
    sha256: null,
    snapshot: indexOfCard(readSealed<Snapshot>(sealed, { reportCardId })),
  };
}

interface SheetRow {
  readonly id: string;
  readonly unit: IndexSheet['unit'];
  readonly formulaId: string;
  readonly formulaStatus: FormulaStatus;
  readonly sha256: string;
  readonly isSent: boolean;
}

async function readRunning(
  { actor, pool, catalogue }: RequestContext,
  period: PeriodRow,
): Promise<FoundIndex | null> {
  const found = await rows<SheetRow>(
    pool,
    sql`select w.id, w.submitted_at is not null as "isSent", f.id as "formulaId",
          f.status as "formulaStatus", f.sha256,
          case when u.id is null then null else json_build_object('code', u.code, 'name', u.name) end as unit
        from worksheet w join formula f on f.id = w.formula_id left join unit u on u.id = w.unit_id
        where w.kabupaten_id = ${actor.kabupatenId} and w.period_id = ${period.id}`,
  );
  const own = found.filter(({ unit }) => unit === null);
  if (own.length === 0) return null;
  const sent = found.filter(({ isSent }) => isSent).map(({ id }) => id);
  const answers = Map.groupBy(
    await readStandingRows(pool, [actor.kabupatenId, sent]),
    ({ worksheetId }) => worksheetId,
  );
  const sheets = await Promise.all(
    found.map(async ({ id, unit, formulaId, sha256, isSent }): Promise<IndexSheet> => {
      const formula = await catalogue.formula(actor.kabupatenId, formulaId);
      const claimed = claimedAnswers(answers.get(id) ?? []);
      const scorecard = isSent ? scoreAnswers(formula.plan, claimed) : null;
      return { id, unit, formula: { ...formula, sha256 }, scorecard };
    }),
  );
  const [first] = rollUpPeriod(period, sheets);
  const row = own.find(({ id }) => id === first?.sheet.id);
  if (!first || !row) return null;
  const { id: worksheetId, formulaId, formulaStatus } = row;
  return { worksheetId, formulaId, formulaStatus, snapshot: first.snapshot, sha256: null };
}

function shown({
  snapshot,
  formulaId,
  formulaStatus,
  worksheetId,
  sha256,
}: FoundIndex): KabupatenIndex {
  const { rollup, formula, counted, missing, parts, nextGrade, ...figures } = snapshot;
  return {
    ...figures,
    worksheetId,
    sha256,
    formula: {
      id: formulaId,
      status: formulaStatus,
      revision: formula.revision,
      title: formula.title,
    },
    distanceToNextGrade: nextGrade,
    method: rollup.method,
    kabupatenShare: rollup.kabupatenShare ?? null,
    missingUnits: rollup.missingUnits ?? null,
    weighsUnits: rollup.unitWeights !== undefined,
    parts,
    counted,
    missing,
  };
}
