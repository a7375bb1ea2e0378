import type { SnapshotHead } from '../../schema/scoring/index.js';
import type { RequestContext } from '../context.js';
import { NotFound } from '../errors/domain-error.js';
import { lastDayNumber } from '../period/period.days.js';
import { authorize } from '../policy/index.js';
import { type Orderable, type Page, type PageArgs, readPage } from '../support/connection.js';
import type { FormulaStatus, Level } from '../support/enums.js';
import { idOf, isUuid } from '../support/load.js';
import { instantText, periodRef } from '../support/refs.js';
import { type Instant, type RawBuilder, rows, sql } from '../support/sql.js';
import { worksheetVisible } from '../worksheet/worksheet.policy.js';
import type { PeriodRef } from '../period/period.type.js';
import { verificationPath } from '../verification/verification-path.js';
import { CardBatch } from './card-batch.js';
import { isLatest } from './latest.js';
import type {
  ReportCardFilter,
  ReportCardOrder,
  ReportCardOrderField,
} from './report-card.input.js';
import type { ReportCard } from './report-card.type.js';

interface CardRow {
  readonly id: string;
  readonly worksheetId: string;
  readonly unitId: string | null;
  readonly level: Level;
  readonly instrumentId: string;
  readonly formulaId: string;
  readonly formulaStatus: FormulaStatus;
  readonly period: PeriodRef;
  readonly summary: SnapshotHead;
  readonly sha256: string;
  readonly createdAt: Instant;
  readonly revision: number;
  readonly supersededBy: ReportCard['supersededBy'];
}

/*
 * Of live rows only ids and what never changes are read: every name and figure is the snapshot's.
 */
const columns = sql`c.id, c.worksheet_id as "worksheetId", c.unit_id as "unitId", c.level,
  w.instrument_id as "instrumentId", w.formula_id as "formulaId", f.status as "formulaStatus",
  ${periodRef('p')} as period, c.summary, c.sha256, c.created_at as "createdAt", c.revision,
  (select json_build_object('reportCardId', l.id, 'revision', l.revision,
      'sealedAt', ${instantText('l.created_at')})
    from report_card l where l.worksheet_id = c.worksheet_id and l.revision > c.revision
    order by l.revision limit 1) as "supersededBy"`;

const from = sql`report_card c join worksheet w on w.id = c.worksheet_id
  join formula f on f.id = w.formula_id join period p on p.id = c.period_id`;

const orderable: Readonly<Record<ReportCardOrderField, Orderable>> = {
  // The kabupaten's own card has no rank and comes after those that have.
  RANK: { by: sql`coalesce(c.rank, 2147483647)`, type: 'integer' },
  POINTS: { by: sql`c.points`, type: 'float8' },
  UNIT_NAME: { by: sql`lower(coalesce(c.summary->'unit'->>'name', ''))`, type: 'text' },
  PERIOD: { by: lastDayNumber('p'), type: 'integer' },
  CREATED_AT: { by: sql`c.created_at`, type: 'timestamptz' },
};

/** A page of the report cards that the viewer may see, latest period first and by rank unless told otherwise. */
export async function listReportCards(
  ctx: RequestContext,
  filter: ReportCardFilter,
  orderBy: readonly ReportCardOrder[],
  page: PageArgs,
): Promise<Page<ReportCard>> {
  authorize(ctx.actor, 'reportCard.list');
  const where = visible(ctx);
  if (filter.ids) where.push(sql`c.id = any(${filter.ids.filter(isUuid)}::uuid[])`);
  if (filter.periodId != null)
    where.push(sql`c.period_id = ${idOf('Period', filter.periodId, 'periodId')}`);
  if (filter.unitId != null) where.push(sql`c.unit_id = ${idOf('Unit', filter.unitId, 'unitId')}`);
  if (filter.level != null) where.push(sql`c.level = ${filter.level}`);
  if (filter.revision != null) where.push(sql`c.revision = ${filter.revision}`);
  // Whoever names cards means these; of the others only what counts.
  else if (!filter.ids) where.push(isLatest('c'));

  const found = await readPage<CardRow, ReportCardOrderField>(ctx.pool, {
    select: columns,
    from,
    where,
    orderable,
    orderBy:
      orderBy.length > 0
        ? orderBy
        : [
            { field: 'PERIOD', direction: 'DESC' },
            { field: 'RANK', direction: 'ASC' },
          ],
    id: sql`c.id`,
    page,
  });
  const nodes = shown(ctx, found.nodes);
  const edges = found.edges.map(({ cursor }, index) => ({ cursor, node: nodes[index]! }));
  return { ...found, edges, nodes };
}

/** @throws NotFound, also for a card that the viewer may not know of. */
export async function readReportCard(ctx: RequestContext, id: string): Promise<ReportCard> {
  authorize(ctx.actor, 'reportCard.list');
  const [scope, seen] = visible(ctx);
  const found = await rows<CardRow>(
    ctx.pool,
    sql`select ${columns} from ${from}
        where ${scope} and ${seen} and c.id = ${idOf('ReportCard', id, 'id')}`,
  );
  const [card] = shown(ctx, found);
  if (!card) throw new NotFound('ReportCard', 'id');
  return card;
}

/**
 * Every report card of a period that the viewer may see, of one revision: the kabupaten's own first, then by instrument and
 * rank.
 *
 * @param revision null for the latest.
 */
export async function readPeriodCards(
  ctx: RequestContext,
  periodId: string,
  revision: number | null,
): Promise<ReportCard[]> {
  authorize(ctx.actor, 'reportCard.list');
  const [scope, seen] = visible(ctx);
  const found = await rows<CardRow>(
    ctx.pool,
    sql`select ${columns} from ${from}
        where ${scope} and ${seen} and c.period_id = ${idOf('Period', periodId, 'periodId')}
          and ${revision === null ? isLatest('c') : sql`c.revision = ${revision}`}
        order by c.level, c.summary->'instrument'->>'code', c.rank nulls last,
          lower(c.summary->'unit'->>'name'), c.id`,
  );
  return shown(ctx, found);
}

const visible = ({ actor }: RequestContext): RawBuilder<unknown>[] => [
  sql`c.kabupaten_id = ${actor.kabupatenId}`,
  worksheetVisible(actor, sql`c.unit_id`, sql`c.period_id`),
];

function shown(ctx: RequestContext, found: readonly CardRow[]): ReportCard[] {
  const batch = new CardBatch(
    ctx,
    found.map(({ id }) => id),
    found.map(({ period }) => period.id),
  );
  return found.map(({ summary, ...card }) => {
    const { period, unit, instrument, formula, totals, progress } = summary;
    return {
      id: card.id,
      worksheetId: card.worksheetId,
      level: card.level,
      sha256: card.sha256,
      pdfPath: `/report-cards/${card.id}/card.pdf`,
      verificationPath: verificationPath(card),
      createdAt: card.createdAt,
      revision: card.revision,
      supersededBy: card.supersededBy,
      period: {
        ...card.period,
        opensAt: period.opensAt,
        dueAt: period.dueAt,
        closesAt: period.closesAt,
      },
      unit:
        unit && card.unitId !== null
          ? { id: card.unitId, code: unit.code, name: unit.name, abbreviation: unit.abbreviation }
          : null,
      instrument: { id: card.instrumentId, ...instrument },
      formula: {
        id: card.formulaId,
        status: card.formulaStatus,
        revision: formula.revision,
        title: formula.title,
      },
      points: totals.points,
      maximum: totals.maximum,
      achievement: totals.achievement,
      grade: totals.grade,
      predicate: totals.predicate,
      claimedPoints: totals.claimedPoints,
      rank: totals.rank,
      rankOf: totals.rankOf,
      distanceToNextGrade: totals.nextGrade,
      completion: progress.completion,
      answered: progress.answered,
      waiting: progress.submitted,
      submittedAt: progress.submittedAt,
      evidenced: progress.evidenced,
      indicators: progress.indicators,
      accepted: progress.accepted,
      returned: progress.returned,
      onTime: progress.onTime,
      batch,
    };
  });
}
