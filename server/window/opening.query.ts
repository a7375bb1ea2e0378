import { holidayDates } from '../calendar/calendar.query.js';
import type { RequestContext } from '../context.js';
import { NotFound } from '../errors/domain-error.js';
import { worksForUnit } from '../evaluation/evaluation.policy.js';
import type { Actor, PeriodUnitScope } from '../policy/actor.js';
import { authorize, can } from '../policy/index.js';
import { standardKeys } from '../stage/standard-stages.js';
import type { PeriodStatus, WorksheetStatus } from '../support/enums.js';
import { idOf } from '../support/load.js';
import { instrumentRef, personRef, unitRef } from '../support/refs.js';
import { type Instant, type RawBuilder, rows, sql } from '../support/sql.js';
import { gateText, writes } from './gate.js';
import { proposedExpiry } from './expiry.js';
import { writesThere } from './opening.rules.js';
import type { LockException, OpenableWorksheet, OpeningRequest, Openings } from './opening.type.js';
import { type Gate, writingAt } from './writing.js';

/** As many decided requests as somebody looks back at. */
const requestsAtMost = 200;

interface SheetFacts {
  readonly unitId: string | null;
  readonly status: WorksheetStatus;
  readonly period: PeriodFacts;
  readonly gate: Gate | null;
}

interface PeriodFacts {
  readonly id: string;
  readonly status: PeriodStatus;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
}

/**
 * Everything that is opened in a period although its window is closed, and every request. Five statements.
 *
 * @throws Forbidden, NotFound
 */
export async function readPeriodOpenings(ctx: RequestContext, periodId: string): Promise<Openings> {
  const { actor, pool } = ctx;
  authorize(actor, 'exception.list');
  const id = idOf('Period', periodId, 'periodId');
  const [period] = await rows<PeriodFacts>(
    pool,
    sql`select id, status, opens_at as "opensAt", closes_at as "closesAt" from period
        where kabupaten_id = ${actor.kabupatenId} and id = ${id}`,
  );
  if (!period) throw new NotFound('Period', 'periodId');
  const openings = await readOpenings(ctx, period, sql`w.period_id = ${id}`);
  const grants = openings.proposedExpiry !== null && can(actor, 'exception.grant');
  const openable = grants ? await readOpenable(ctx, id) : [];
  return { ...openings, openable, abilities: grants ? ['exception.grant'] : [] };
}

/**
 * The same of one worksheet, for whoever may read it. Who may ask to have it opened is told so.
 *
 * @throws NotFound
 */
export async function readWorksheetOpenings(
  ctx: RequestContext,
  worksheetId: string,
): Promise<Openings> {
  const { actor, pool, now } = ctx;
  const id = idOf('Worksheet', worksheetId, 'worksheetId');
  const [found] = await rows<SheetFacts>(
    pool,
    sql`select w.unit_id as "unitId", w.status, ${sql.raw(gateText)} as gate, json_build_object('id', p.id,
          'status', p.status, 'opensAt', p.opens_at, 'closesAt', p.closes_at) as period
        from worksheet w join period p on p.id = w.period_id
        where w.kabupaten_id = ${actor.kabupatenId} and w.id = ${id}`,
  );
  const scope = found && { unitId: found.unitId, periodId: found.period.id };
  if (!scope || !can(actor, 'worksheet.read', scope))
    throw new NotFound('Worksheet', 'worksheetId');
  // What evaluators want to judge anew is no more the unit's business than what they are judging.
  const shown = worksForUnit(actor, scope)
    ? {
        exceptions: sql`y.stage_key = ${standardKeys.self}`,
        requests: sql`(r.stage_key = ${standardKeys.self} or r.requested_by_id = ${actor.personId})`,
      }
    : everything;
  const { status, gate } = found;
  // One that stays closed while its period is open again is as locked as if all were.
  const period = status === 'CLOSED' ? { ...found.period, status } : found.period;
  const openings = await readOpenings(ctx, period, sql`w.id = ${id}`, shown);
  const asks = [writes.self(), writes.review()].some((place) => {
    const writing = writingAt({ period, worksheet: { status, gate } }, place, now());
    const isLocked = !writing.open && writing.scope !== 'PERIOD';
    return isLocked && can(actor, 'opening.request', { ...scope, stageKey: place.stage.key });
  });
  return { ...openings, openable: [], abilities: asks ? ['opening.request'] : [] };
}

const readOpenable = async (
  { actor, pool }: RequestContext,
  periodId: string,
): Promise<OpenableWorksheet[]> => {
  const found = await rows<OpenableWorksheet>(
    pool,
    sql`select w.id, ${unitRef('u')} as unit, ${instrumentRef('i')} as instrument
        from worksheet w join instrument i on i.id = w.instrument_id left join unit u on u.id = w.unit_id
        where w.kabupaten_id = ${actor.kabupatenId} and w.period_id = ${periodId} and w.status <> 'CLOSED'
        order by u.position nulls first, u.name, i.code`,
  );
  return found.filter(({ unit }) => !worksForUnit(actor, { unitId: unit?.id ?? null }));
};

/** What of exceptions `y` and requests `r` somebody is shown. */
const everything: Readonly<Record<'exceptions' | 'requests', RawBuilder<unknown>>> = {
  exceptions: sql`true`,
  requests: sql`true`,
};

async function readOpenings(
  ctx: RequestContext,
  period: PeriodFacts,
  condition: RawBuilder<unknown>,
  shown = everything,
): Promise<Omit<Openings, 'abilities' | 'openable'>> {
  const { actor, pool, now } = ctx;
  const which = sql`w.kabupaten_id = ${actor.kabupatenId} and ${condition}`;
  const [exceptions, requests, holidays] = await Promise.all([
    rows<Shown<LockException>>(
      pool,
      sql`select ${columns('y')}, least(y.expires_at, p.closes_at) as "expiresAt", ${personRef('s')} as author
          from lock_exception y ${tables('y')} join person s on s.id = y.author_id
            join period p on p.id = w.period_id
          where ${which} and ${shown.exceptions} and w.status <> 'CLOSED'
            and least(y.expires_at, p.closes_at) > ${now()}
          order by y.expires_at, y.id`,
    ),
    rows<Shown<OpeningRequest> & { isLocked: boolean }>(
      pool,
      sql`select ${columns('r')}, w.status = 'CLOSED' as "isLocked", ${personRef('s')} as "requestedBy", r.state, ${personRef('d')} as "decidedBy",
            r.decided_at as "decidedAt", r.decision_reason as "decisionReason",
            r.granted_until as "grantedUntil", r.version
          from opening_request r ${tables('r')} join person s on s.id = r.requested_by_id
          left join person d on d.id = r.decided_by_id
          where ${which} and ${shown.requests}
          order by r.state <> 'OPEN', coalesce(r.decided_at, r.created_at) desc, r.id
          limit ${requestsAtMost}`,
    ),
    holidayDates(ctx),
  ]);
  const closesAt = new Date(period.closesAt);
  const runs = period.status === 'OPEN' && now() < closesAt;
  return {
    exceptions: exceptions.map((row) => ({
      ...row,
      abilities: runs && can(actor, 'exception.grant') ? ['exception.remove'] : [],
    })),
    requests: requests.map(({ isLocked, ...row }) => ({
      ...row,
      abilities:
        runs && !isLocked && row.state === 'OPEN'
          ? requestAbilities(actor, row, scopeOf(row, period))
          : [],
    })),
    proposedExpiry: runs ? proposedExpiry(now(), closesAt, holidays).toISOString() : null,
    latestExpiry: closesAt.toISOString(),
  };
}

type Shown<Row> = Omit<Row, 'abilities'>;

const scopeOf = ({ unit }: Pick<OpeningRequest, 'unit'>, { id }: PeriodFacts): PeriodUnitScope => ({
  unitId: unit?.id ?? null,
  periodId: id,
});

function requestAbilities(
  actor: Actor,
  { requestedBy, stageKey }: Shown<OpeningRequest>,
  scope: PeriodUnitScope,
): string[] {
  const isOwn = requestedBy.id === actor.personId;
  const decides =
    can(actor, 'exception.grant') && !isOwn && !writesThere(actor, { ...scope, stageKey });
  return [...(decides ? ['opening.decide'] : []), ...(isOwn ? ['opening.withdraw'] : [])];
}

const columns = (alias: 'y' | 'r') => sql`${sql.ref(`${alias}.id`)},
  ${sql.ref(`${alias}.worksheet_id`)} as "worksheetId", ${unitRef('u')} as unit,
  ${instrumentRef('i')} as instrument, ${sql.ref(`${alias}.stage_key`)} as "stageKey",
  ${sql.ref(`${alias}.indicator_codes`)} as "indicatorCodes", ${sql.ref(`${alias}.reason`)},
  ${sql.ref(`${alias}.created_at`)} as "createdAt"`;

const tables = (
  alias: 'y' | 'r',
) => sql`join worksheet w on w.id = ${sql.ref(`${alias}.worksheet_id`)}
  join instrument i on i.id = w.instrument_id left join unit u on u.id = w.unit_id`;
