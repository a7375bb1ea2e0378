import type { IndicatorDefinition } from '../../schema/instruments/instrument.js';
import { olderThan, workingDays } from '../calendar/working-days.sql.js';
import type { RequestContext } from '../context.js';
import type { FormulaEntry, InstrumentEntry } from '../instrument/catalogue.js';
import { authorize } from '../policy/index.js';
import { type Orderable, type Page, type PageArgs, readPage } from '../support/connection.js';
import { idOf } from '../support/load.js';
import { periodRef, unitRef } from '../support/refs.js';
import { contains } from '../support/search.js';
import { type RawBuilder, sql } from '../support/sql.js';
import { type CountRecord, countList } from '../worksheet/count-value.js';
import { worksheetVisible } from '../worksheet/worksheet.policy.js';
import { judgeable, reviewVisible } from './evaluation.policy.js';
import type {
  ReviewFilter,
  ReviewItem,
  ReviewOrder,
  ReviewOrderField,
} from './review-queue.type.js';

interface QueueRow extends Omit<
  ReviewItem,
  'period' | 'evaluators' | 'counts' | 'indicatorText' | 'areaName' | 'effectiveWeight'
> {
  /** Null where nobody asked, as are the evaluators. */
  readonly period: ReviewItem['period'] | null;
  readonly evaluators: ReviewItem['evaluators'] | null;
  readonly counts: CountRecord | null;
  readonly formulaId: string;
}

const orderable: Readonly<Record<ReviewOrderField, Orderable>> = {
  SUBMITTED_AT: { by: sql`coalesce(a.submitted_at, 'infinity')`, type: 'timestamptz' },
  UPDATED_AT: { by: sql`coalesce(a.updated_at, a.created_at)`, type: 'timestamptz' },
  UNIT_NAME: { by: sql`coalesce(lower(u.name), '')`, type: 'text' },
  INDICATOR_CODE: { by: sql`a.indicator_code`, type: 'text' },
  // By the day alone: who began to wait later has never waited for more working days.
  WAITING_DAYS: {
    by: sql`case when a.state = 'SUBMITTED' then
      coalesce(date '2101-01-01' - (a.submitted_at at time zone 'Asia/Jakarta')::date, 0) else -1 end`,
    type: 'integer',
  },
};

const from = sql`answer a join worksheet w on w.id = a.worksheet_id
  join period p on p.id = w.period_id left join unit u on u.id = w.unit_id`;

/** What costs something to read, and many screens do not ask for. */
export interface ReviewParts {
  readonly period: boolean;
  readonly evaluators: boolean;
  readonly waitingDays: boolean;
}

const columns = (
  { actor, now }: RequestContext,
  { period, evaluators, waitingDays }: ReviewParts,
) => sql`a.id, a.worksheet_id as "worksheetId",
  ${unitRef('u')} as unit, ${period ? periodRef('p') : sql`null`} as period, a.indicator_code as "indicatorCode",
  a.option_key as "optionKey", a.value, nullif(a.counts, '{}') as counts, a.state, a.resubmitted, a.reopened,
  (select count(*)::int from evidence_link l where l.answer_id = a.id) as "evidenceCount",
  a.submitted_at as "submittedAt", coalesce(a.updated_at, a.created_at) as "updatedAt", a.version,
  ${waitingDays ? waitingDaysOfRow(actor.kabupatenId, now()) : sql`null`} as "waitingDays",
  w.formula_id as "formulaId", ${evaluators ? evaluatorsOfRow : sql`null`} as evaluators`;

const waitingDaysOfRow = (kabupatenId: string, now: Date) =>
  sql`case when a.state = 'SUBMITTED' then
    ${workingDays(kabupatenId, sql`a.submitted_at`, sql`${now}::timestamptz`)} end`;

const evaluatorsOfRow = sql`coalesce((
  select json_agg(json_build_object('id', e.id, 'name', e.name) order by e.name, e.id)
  from assignment x join person e on e.id = x.evaluator_id
  where x.period_id = w.period_id and x.unit_id is not distinct from w.unit_id), '[]')`;

/** A page of the answers that the actor may review or oversee, longest waiting first unless told otherwise. */
export async function listReviewQueue(
  ctx: RequestContext,
  filter: ReviewFilter,
  orderBy: readonly ReviewOrder[],
  page: PageArgs,
  parts: ReviewParts,
): Promise<Page<ReviewItem>> {
  authorize(ctx.actor, 'review.list');
  const found = await readPage<QueueRow, ReviewOrderField>(ctx.pool, {
    select: columns(ctx, parts),
    from,
    where: await conditionsOf(ctx, filter),
    orderable,
    orderBy: orderBy.length > 0 ? orderBy : [{ field: 'SUBMITTED_AT', direction: 'ASC' }],
    id: sql`a.id`,
    rowsFirst: true,
    page,
  });
  const ids = [...new Set(found.nodes.map(({ formulaId }) => formulaId))];
  const formulas = new Map(
    await Promise.all(
      ids.map(async (id) => [id, await ctx.catalogue.formula(ctx.actor.kabupatenId, id)] as const),
    ),
  );
  const edges = found.edges.map(({ cursor, node }) => ({
    cursor,
    node: shown(node, formulas.get(node.formulaId)!),
  }));
  return { ...found, edges, nodes: edges.map(({ node }) => node) };
}

function shown(
  { period, evaluators, counts, formulaId: _, ...row }: QueueRow,
  formula: FormulaEntry,
): ReviewItem {
  const { instrument } = formula;
  const { indicatorCode } = row;
  return {
    ...row,
    period: period!,
    evaluators: evaluators ?? [],
    counts: countList(counts),
    indicatorText: instrument.indicators.get(indicatorCode)?.text ?? '',
    areaName: instrument.areaOf.get(indicatorCode)?.name ?? '',
    effectiveWeight: weightOf(formula, indicatorCode),
  };
}

function weightOf({ plan }: FormulaEntry, code: string): number {
  const node = plan.nodeByCode.get(code);
  return node === undefined ? 0 : (plan.weights[node] ?? 0);
}

async function conditionsOf(
  ctx: RequestContext,
  {
    periodId,
    state,
    unitId,
    areaCode,
    search,
    resubmitted,
    assignedToMe,
    waitingOver,
  }: ReviewFilter,
): Promise<RawBuilder<unknown>[]> {
  const { actor } = ctx;
  const where = [
    sql`a.kabupaten_id = ${actor.kabupatenId}`,
    worksheetVisible(actor, sql`w.unit_id`, sql`w.period_id`),
    reviewVisible(actor, sql`w.unit_id`),
    periodId == null
      ? sql`p.status = 'OPEN' and w.status <> 'CLOSED'`
      : sql`w.period_id = ${idOf('Period', periodId, 'periodId')}`,
    state ? sql`a.state = any(${state}::text[])` : sql`a.state <> 'DRAFT'`,
  ];
  if (unitId != null) where.push(sql`w.unit_id = ${idOf('Unit', unitId, 'unitId')}`);
  if (resubmitted != null) where.push(sql`a.resubmitted = ${resubmitted}`);
  if (areaCode != null) {
    where.push(
      await indicatorFits(ctx, ({ areaOf }, { code }) => areaOf.get(code)?.code === areaCode),
    );
  }
  if (search) {
    const words = search.trim().toLowerCase();
    const asked = await indicatorFits(ctx, (_, { code, text }) =>
      `${code} ${text}`.toLowerCase().includes(words),
    );
    where.push(sql`${asked} or ${contains(search, sql`u.name`)}`);
  }
  if (waitingOver != null) {
    const began = olderThan(actor.kabupatenId, sql`${ctx.now()}::timestamptz`, waitingOver);
    where.push(sql`a.state = 'SUBMITTED' and a.submitted_at < ${began}`);
  }
  if (assignedToMe) where.push(judgeable(actor, sql`w.unit_id`, sql`w.period_id`));
  return where;
}

/**
 * The indicators that fit, each in its own instrument: another may have the code and mean something else.
 * Texts are the catalogue's, not the database's to search.
 */
async function indicatorFits(
  { actor, catalogue }: RequestContext,
  fits: (instrument: InstrumentEntry, indicator: IndicatorDefinition) => boolean,
): Promise<RawBuilder<unknown>> {
  const instruments = await catalogue.instruments(actor.kabupatenId);
  const found = instruments.flatMap((instrument) =>
    instrument.definition.indicators
      .filter((indicator) => fits(instrument, indicator))
      .map(({ code }) => ({ id: instrument.id, code })),
  );
  return sql`(w.instrument_id, a.indicator_code) in (
    select * from unnest(${found.map(({ id }) => id)}::uuid[], ${found.map(({ code }) => code)}::text[]))`;
}
