import { workingDaysBetween } from '../../schema/calendar/index.js';
import { holidayDates } from '../calendar/calendar.query.js';
import { workingDays } from '../calendar/working-days.sql.js';
import type { RequestContext } from '../context.js';
import { NotFound } from '../errors/domain-error.js';
import { worksForUnit } from '../evaluation/evaluation.policy.js';
import { authorize, can } from '../policy/index.js';
import { type Orderable, type Page, type PageArgs, readPage } from '../support/connection.js';
import type { PeriodStatus, Verdict, WorksheetStatus } from '../support/enums.js';
import { idOf } from '../support/load.js';
import { periodRef, personRef, unitRef } from '../support/refs.js';
import { type Instant, type RawBuilder, rows, sql } from '../support/sql.js';
import { gateText, writes } from '../window/gate.js';
import { type Gate, writingAt } from '../window/writing.js';
import { isWritable } from '../worksheet/answer-rules.js';
import { mendedSql, settledSql } from '../worksheet/answer.rows.js';
import { findWorksheet, readGate } from '../worksheet/worksheet.lock.js';
import { worksheetVisible } from '../worksheet/worksheet.policy.js';
import { objectionDeadline, settled } from './contestable.js';
import type { ObjectionFilter } from './objection.input.js';
import type { ContestableVerdict, Objection } from './objection.type.js';

interface ObjectionRow extends Omit<Objection, 'indicatorText' | 'abilities'> {
  readonly instrumentId: string;
  readonly worksheetStatus: WorksheetStatus;
  readonly gate: Gate | null;
  /** Without going by id: who may not read the answer has no row. */
  readonly submittedById: string | null;
  readonly updatedById: string | null;
}

const columns = ({ actor, now }: RequestContext) => sql`o.id, o.state, o.reason, o.deadline,
  o.decided_at as "decidedAt", o.decision_reason as "decisionReason", o.version, o.created_at as "createdAt",
  case when o.state = 'OPEN' then
    ${workingDays(actor.kabupatenId, sql`o.created_at`, sql`${now()}::timestamptz`)} end as "waitingDays",
  ${personRef('rp')} as "raisedBy", ${personRef('dp')} as "decidedBy", ${unitRef('u')} as unit,
  ${periodRef('p')} as period, a.id as "answerId", a.worksheet_id as "worksheetId",
  a.indicator_code as "indicatorCode", a.option_key as "optionKey", a.value, a.updated_by_id as "updatedById",
  w.instrument_id as "instrumentId", w.status as "worksheetStatus", w.submitted_by_id as "submittedById",
  ${sql.raw(gateText)} as gate,
  json_build_object('id', e.id, 'verdict', e.verdict, 'reason', e.reason, 'note', e.note,
    'optionKey', e.option_key, 'value', e.value, 'evaluator', ${personRef('ep')},
    'createdAt', to_char(e.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) as verdict`;

const from = sql`objection o
  join evaluation e on e.id = o.evaluation_id
  join answer a on a.id = e.answer_id
  join worksheet w on w.id = a.worksheet_id
  join period p on p.id = w.period_id
  join person ep on ep.id = e.evaluator_id
  join person rp on rp.id = o.raised_by_id
  left join person dp on dp.id = o.decided_by_id
  left join unit u on u.id = w.unit_id`;

const orderable: Readonly<Record<'CREATED_AT', Orderable>> = {
  CREATED_AT: { by: sql`o.created_at`, type: 'timestamptz' },
};

/** A page of the objections about worksheets that the actor may read, oldest first. */
export async function listObjections(
  ctx: RequestContext,
  { periodId, worksheetId, state }: ObjectionFilter,
  page: PageArgs,
): Promise<Page<Objection>> {
  authorize(ctx.actor, 'objection.list');
  const where = visible(ctx);
  if (periodId != null) where.push(sql`w.period_id = ${idOf('Period', periodId, 'periodId')}`);
  if (worksheetId != null) where.push(sql`w.id = ${idOf('Worksheet', worksheetId, 'worksheetId')}`);
  if (state) where.push(sql`o.state = any(${state}::text[])`);
  const found = await readPage<ObjectionRow, 'CREATED_AT'>(ctx.pool, {
    select: columns(ctx),
    from,
    where,
    orderable,
    orderBy: [{ field: 'CREATED_AT', direction: 'ASC' }],
    id: sql`o.id`,
    page,
  });
  const nodes = await Promise.all(found.nodes.map((row) => shown(ctx, row)));
  const edges = found.edges.map(({ cursor }, index) => ({ cursor, node: nodes[index]! }));
  return { ...found, edges, nodes };
}

/** @throws NotFound */
export async function readObjection(ctx: RequestContext, id: string): Promise<Objection> {
  const [row] = await rows<ObjectionRow>(
    ctx.pool,
    sql`select ${columns(ctx)} from ${from}
        where ${sql.join(visible(ctx), sql` and `)} and o.id = ${id}`,
  );
  if (!row) throw new NotFound('Objection', 'id');
  return shown(ctx, row);
}

/**
 * The verdicts on a worksheet that its unit may still object to, with the time that is left. A fixed number of
 * statements, however many there are.
 *
 * @throws NotFound
 */
export async function listContestable(
  ctx: RequestContext,
  worksheetId: string,
): Promise<ContestableVerdict[]> {
  const { actor, pool, catalogue, now } = ctx;
  const { worksheet, scope } = await findWorksheet(ctx, worksheetId, 'worksheetId');
  const period = await worksheet.period.loadOrFail();
  const sheet = { status: worksheet.status, gate: await readGate(ctx.em, worksheet) };
  const [verdicts, holidays, { indicators }] = await Promise.all([
    standingVerdicts(pool, worksheet.id),
    holidayDates(ctx),
    catalogue.instrument(actor.kabupatenId, worksheet.instrument.id),
  ]);
  const abilities = can(actor, 'objection.raise', scope) ? ['objection.raise'] : [];
  return verdicts.flatMap(({ evaluationId, answerId, indicatorCode, createdAt, ...values }) => {
    const indicator = indicators.get(indicatorCode);
    const facts = { ...values, stands: true, settledByPanel: false, mended: false };
    if (!indicator || settled(indicator, facts)) return [];
    const deadline = objectionDeadline(new Date(createdAt), holidays);
    const writing = writingAt({ period, worksheet: sheet }, writes.review(indicatorCode), now());
    if (!writing.open) return [];
    const until = writing.until && writing.until < deadline ? writing.until : deadline;
    if (now() > until) return [];
    const workingDaysLeft = workingDaysBetween(now(), until, holidays);
    return [{ evaluationId, answerId, until: until.toISOString(), workingDaysLeft, abilities }];
  });
}

interface StandingVerdict {
  readonly evaluationId: string;
  readonly answerId: string;
  readonly indicatorCode: string;
  readonly verdict: Verdict;
  readonly createdAt: Instant;
  readonly proven: Parameters<typeof settled>[1]['proven'];
  readonly claimed: Parameters<typeof settled>[1]['claimed'];
}

/** Verdicts that stand, that no panel has settled nor the unit gone on from, and that nobody has objected to. */
const standingVerdicts = (pool: RequestContext['pool'], worksheetId: string) =>
  rows<StandingVerdict>(
    pool,
    sql`select e.id as "evaluationId", a.id as "answerId", a.indicator_code as "indicatorCode",
          e.verdict, e.created_at as "createdAt",
          json_build_object('optionKey', e.option_key, 'value', e.value, 'counts', e.counts) as proven,
          json_build_object('optionKey', a.option_key, 'value', a.value, 'counts', a.counts) as claimed
        from answer a join evaluation e on e.answer_id = a.id and e.stage = 'REVIEW' and e.current
        where a.worksheet_id = ${worksheetId} and e.withdrawn_at is null and a.state = e.verdict
          and not ${sql.raw(mendedSql)}
          and not ${sql.raw(settledSql)}
          and not exists (select 1 from objection o where o.evaluation_id = e.id)
        order by a.indicator_code`,
  );

const visible = ({ actor }: RequestContext): RawBuilder<unknown>[] => [
  sql`o.kabupaten_id = ${actor.kabupatenId}`,
  worksheetVisible(actor, sql`w.unit_id`, sql`w.period_id`),
];

async function shown(ctx: RequestContext, row: ObjectionRow): Promise<Objection> {
  const { instrumentId, worksheetStatus, gate, submittedById, updatedById, ...objection } = row;
  const { actor, catalogue, now } = ctx;
  const { indicators } = await catalogue.instrument(actor.kabupatenId, instrumentId);
  const scope = { unitId: row.unit?.id ?? null };
  const period = { ...row.period, status: row.period.status as PeriodStatus };
  const isOwn =
    worksForUnit(actor, scope) ||
    [row.raisedBy.id, row.verdict.evaluator.id, submittedById, updatedById].includes(
      actor.personId,
    );
  const mayDecide =
    can(actor, 'objection.decide') &&
    row.state === 'OPEN' &&
    !isOwn &&
    isWritable(period, { status: worksheetStatus, gate }, writes.review(row.indicatorCode), now());
  return {
    ...objection,
    indicatorText: indicators.get(row.indicatorCode)?.text ?? '',
    abilities: mayDecide ? ['objection.decide'] : [],
  };
}
