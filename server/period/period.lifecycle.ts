import type { Pool, PoolClient } from 'pg';
import { type Doer, recordEvents } from '../audit/record.js';
import type { RequestContext } from '../context.js';
import { Conflict, DomainError } from '../errors/domain-error.js';
import { sealCommitments } from '../follow-up/seal-commitments.js';
import { authorize } from '../policy/index.js';
import { readScorers, type Scorers } from '../report-card/scorers.js';
import { sealWorksheets } from '../report-card/seal.js';
import { squeezeQuickly } from '../report-card/squeeze.js';
import { holdStages } from '../stage/stage-lock.js';
import { sealedStages } from '../stage/stage.query.js';
import { idOf } from '../support/load.js';
import { rows, sql } from '../support/sql.js';
import { transaction } from '../support/transaction.js';
import {
  carryAssignments,
  carryEvidence,
  findPredecessors,
  holdPredecessors,
  makeAnswers,
  makeWorksheets,
} from './carry-forward.js';
import { type ClosingStep, reportClosing } from './closing-report.js';
import { type LockedPeriod, lockPeriod } from './lock.js';
import { earliestFirst, follows } from './period.days.js';
import { periodClosed } from './period-closed.js';
import { readPeriod } from './period.query.js';
import type { Period } from './period.type.js';

/**
 * Opens a planned period: makes the worksheets of every active assessed unit and of the kabupaten,
 * filled with what they said in the latest closed period. The number of statements is always the same.
 *
 * @throws Conflict when it was changed or opened in between; DomainError `PERIOD_CLOSED`,
 *   `PERIOD_INCOMPLETE` when nobody would have anything to fill in.
 */
export async function openPeriod(
  ctx: RequestContext,
  id: string,
  version: number,
): Promise<Period> {
  authorize(ctx.actor, 'period.open');
  const periodId = idOf('Period', id, 'id');
  await open(ctx.pool, ctx, periodId, version);
  // Evaluators have assignments now that their sessions do not know of.
  ctx.sessions.forget();
  return readPeriod(ctx, periodId);
}

/** `openPeriod` by whomever, or by the schedule. @throws as it does. */
export async function open(
  pool: Pool,
  doer: Doer,
  periodId: string,
  version: number,
): Promise<void> {
  const now = doer.now();
  await transaction(pool, async (client) => {
    const period = await lockPeriod(client, doer.actor.kabupatenId, periodId);
    if (period.status === 'CLOSED') throw periodClosed('id', period);
    if (period.status === 'OPEN' || period.version !== version) {
      throw new Conflict('Period', version, period.version);
    }
    const worksheetIds = await makeWorksheets(client, period, now);
    if (worksheetIds.length === 0) {
      throw refusal('PERIOD_INCOMPLETE', 'There is no unit to fill it in.');
    }
    const predecessors = await findPredecessors(client, period);
    await holdPredecessors(client, predecessors);
    await makeAnswers(client, worksheetIds, predecessors, now);
    await carryEvidence(client, predecessors, now);
    await carryAssignments(client, period, now);
    await rows(
      client,
      sql`update period set status = 'OPEN', opened_at = ${now}, schedule_fault = null, version = version + 1
          where id = ${periodId}`,
    );
    // A worksheet's event stands for its answers and links: they come with it.
    await recordEvents(
      client,
      doer,
      sql`select 1 as step, 'open' as action, 'Period' as entity, p.id as entity_id,
            json_build_object('status', 'PLANNED')::jsonb as before,
            json_build_object('status', p.status, 'openedAt', p.opened_at)::jsonb as after
          from period p where p.id = ${periodId}
          union all
          select 2, 'create', 'Worksheet', w.id, null, json_build_object('period', w.period_id,
            'unit', w.unit_id, 'instrument', w.instrument_id, 'formula', w.formula_id)::jsonb
          from worksheet w where w.period_id = ${periodId}
          union all
          select 3, 'create', 'Assignment', s.id, null, json_build_object('period', s.period_id,
            'unit', s.unit_id, 'evaluator', s.evaluator_id)::jsonb
          from assignment s where s.period_id = ${periodId} and s.created_at = ${now}`,
    );
  });
}

/**
 * Closes an open period, wholly or not at all: every worksheet is scored and sealed as a report card,
 * and nothing of the period changes after. The number of statements grows with batches of worksheets alone, and how far
 * it is can be read meanwhile (`reportClosing`). It goes on when who asked for it is gone.
 *
 * @throws Conflict; DomainError `PERIOD_CLOSED` when somebody was faster, `PERIOD_CLOSING` while they are at it,
 *   `PERIOD_NOT_OPEN`, `EARLIER_PERIOD_REOPENED` while one before it is open again.
 */
export async function closePeriod(
  ctx: RequestContext,
  id: string,
  version: number,
): Promise<Period> {
  authorize(ctx.actor, 'period.close');
  const periodId = idOf('Period', id, 'id');
  // Before anything is locked: a first read of an instrument takes its time.
  const scorers = await readScorers(ctx, periodId);
  await close(ctx.pool, ctx, { id: periodId, version, scorers });
  return readPeriod(ctx, periodId);
}

interface Closing {
  readonly id: string;
  readonly version: number;
  readonly scorers: Scorers;
  /** Not while a panel is at work: what it has decided would count nothing, and nobody is there to be asked. */
  readonly heedsPanels?: boolean;
}

/** `closePeriod` by whomever, or by the schedule. @throws as it does; DomainError `PERIOD_CLOSING`, and `PANEL_OPEN` where asked to heed panels. */
export async function close(pool: Pool, doer: Doer, closing: Closing): Promise<void> {
  await reportClosing(pool, doer, closing.id, (tell) =>
    transaction(pool, async (client) => {
      await squeezeQuickly(pool, client);
      await closeWithin(client, doer, closing, tell);
    }),
  );
}

/** The closing itself, in a transaction of the caller. @throws as `close` does. */
async function closeWithin(
  client: PoolClient,
  doer: Doer,
  { id: periodId, version, scorers, heedsPanels = false }: Closing,
  tell: (step: ClosingStep) => void,
): Promise<void> {
  const { actor } = doer;
  const now = doer.now();
  // What counts before what is the same for the figures and for what the period keeps of it.
  await holdStages(client, actor.kabupatenId);
  const period = await lockPeriod(client, actor.kabupatenId, periodId);
  if (period.status === 'CLOSED') throw periodClosed('id', period);
  if (period.status === 'PLANNED') throw refusal('PERIOD_NOT_OPEN', 'The period is not open.');
  if (period.version !== version) throw new Conflict('Period', version, period.version);
  await assertNoEarlierReopened(client, period);
  if (heedsPanels) await assertNoPanelOpen(client, periodId);

  await sealWorksheets(client, period, scorers, now, tell);
  tell({ phase: 'RECORDING', done: 0, total: 0 });
  // How promises stood is said once, by the first closing: opening again corrects answers, not the past.
  if (period.revision === 1) await sealCommitments(client, doer, period, now);
  // Plans start from what was sealed now: one that was made on what was claimed is not saved as if it were.
  await rows(
    client,
    sql`update worksheet set status = 'CLOSED', revision = revision + 1, version = version + 1
        where period_id = ${periodId}`,
  );
  await rows(
    client,
    sql`update period set status = 'CLOSED', closed_at = ${now}, closed_by_id = ${actor.personId},
          stages = coalesce(stages, ${sealedStages(actor.kabupatenId)}), schedule_fault = null,
          version = version + 1
        where id = ${periodId}`,
  );
  await recordEvents(
    client,
    doer,
    sql`select 1 as step, 'close' as action, 'Period' as entity, p.id as entity_id,
          json_build_object('status', 'OPEN')::jsonb as before,
          json_build_object('status', p.status, 'closedAt', p.closed_at, 'closedBy', p.closed_by_id,
            'revision', p.revision)::jsonb as after
        from period p where p.id = ${periodId}
        union all
        select 2, 'create', 'ReportCard', c.id, null, json_build_object('worksheet', c.worksheet_id,
          'period', c.period_id, 'unit', c.unit_id, 'points', c.points, 'grade', c.grade,
          'rank', c.rank, 'sha256', c.sha256)::jsonb
        from report_card c where c.period_id = ${periodId} and c.revision = ${period.revision}
        union all
        select 3, 'create', 'KabupatenIndex', k.id, null, json_build_object('worksheet', k.worksheet_id,
          'period', k.period_id, 'index', k.index, 'sha256', k.sha256)::jsonb
        from kabupaten_index k where k.period_id = ${periodId} and k.revision = ${period.revision}`,
  );
}

/** Its figures stand beside those of the period before, which are being made anew. @throws DomainError */
async function assertNoEarlierReopened(client: PoolClient, { id }: LockedPeriod): Promise<void> {
  const [earlier] = await rows<{ id: string }>(
    client,
    sql`select q.id from period p join period q on q.kabupaten_id = p.kabupaten_id
        where p.id = ${id} and q.status = 'OPEN' and q.revision > 1 and ${follows('p', 'q')}
        order by ${earliestFirst('q')} limit 1`,
  );
  if (!earlier) return;
  throw new DomainError('EARLIER_PERIOD_REOPENED', 'An earlier period is open again.', {
    field: 'id',
    periodId: earlier.id,
  });
}

async function assertNoPanelOpen(client: PoolClient, periodId: string): Promise<void> {
  const [panel] = await rows<{ id: string }>(
    client,
    sql`select id from panel where period_id = ${periodId} and signed_at is null`,
  );
  if (!panel) return;
  throw new DomainError('PANEL_OPEN', 'A panel is at work.', { field: 'id', panelId: panel.id });
}

const refusal = (code: 'PERIOD_NOT_OPEN' | 'PERIOD_INCOMPLETE', message: string) =>
  new DomainError(code, message, { field: 'id' });
