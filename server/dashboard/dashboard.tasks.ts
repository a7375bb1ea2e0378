import { dayOf, endOf } from '../../schema/calendar/index.js';
import type { RequestContext } from '../context.js';
import { judgeable } from '../evaluation/evaluation.policy.js';
import { earliestFirst, follows, latestFirst } from '../period/period.days.js';
import { hasRole } from '../policy/actor.js';
import { can } from '../policy/index.js';
import { type Instant, rows, sql } from '../support/sql.js';
import { worksheetVisible } from '../worksheet/worksheet.policy.js';
import { freshScores } from '../worksheet/worksheet.score.js';
import type { Task } from './dashboard.type.js';
import { wasClosed } from '../period/was-closed.js';
import { isLatest } from '../report-card/latest.js';

/** What waits for the person, by role: most pressing first. A fixed number of statements for each role. */
export async function readTasks(ctx: RequestContext): Promise<Task[]> {
  const { actor } = ctx;
  const asked: Promise<Task[]>[] = [];
  if (hasRole(actor, 'CHANGE_AGENT', 'UNIT_HEAD')) asked.push(unitTasks(ctx), followUpTasks(ctx));
  if (hasRole(actor, 'EVALUATOR', 'LEAD_EVALUATOR')) asked.push(reviewTasks(ctx));
  if (hasRole(actor, 'LEAD_EVALUATOR')) asked.push(objectionTasks(ctx));
  if (hasRole(actor, 'LEAD_EVALUATOR', 'ADMIN')) asked.push(assignmentTasks(ctx));
  if (can(actor, 'exception.grant')) asked.push(openingTasks(ctx));
  if (hasRole(actor, 'ADMIN')) asked.push(periodTasks(ctx));
  if (hasRole(actor, 'ACCELERATION_TEAM')) asked.push(formulaTasks(ctx));
  if (hasRole(actor, 'UNIT_HEAD', 'LEADERSHIP')) asked.push(reportCardTasks(ctx));
  const tasks = (await Promise.all(asked)).flat().filter(({ count }) => count > 0);
  return tasks.toSorted((a, b) => ((a.dueAt ?? 'z') < (b.dueAt ?? 'z') ? -1 : 1));
}

const task = (
  code: string,
  count: number,
  path: string,
  dueAt: Instant | null = null,
  worksheetId: string | null = null,
): Task => ({ code, count, path, dueAt, worksheetId });

/** Of the worksheets that the person fills in or answers for. */
async function unitTasks(ctx: RequestContext): Promise<Task[]> {
  const { actor, pool } = ctx;
  const own = actor.memberships.filter(
    ({ role }) => role === 'CHANGE_AGENT' || role === 'UNIT_HEAD',
  );
  const unitIds = own.flatMap(({ unitId }) => unitId ?? []);
  const ofKabupaten = own.some(({ unitId }) => unitId === null);
  const worksheets = await rows<{
    id: string;
    unitId: string | null;
    status: 'FILLING' | 'SUBMITTED';
    dueAt: Instant;
    closesAt: Instant;
  }>(
    pool,
    sql`select w.id, w.unit_id as "unitId", w.status, p.due_at as "dueAt", p.closes_at as "closesAt"
        from worksheet w join period p on p.id = w.period_id and p.status = 'OPEN'
        where w.kabupaten_id = ${actor.kabupatenId} and w.status <> 'CLOSED'
          and (w.unit_id = any(${unitIds}::uuid[]) or (w.unit_id is null and ${ofKabupaten}::boolean))`,
  );
  const worksheetIds = worksheets.map(({ id }) => id);
  const scores = await freshScores(ctx, actor.kabupatenId, { worksheetIds });
  return worksheets.flatMap(({ id, unitId, status, dueAt, closesAt }) => {
    const score = scores.get(id);
    if (!score) return [];
    const path = `/worksheets/${id}`;
    const tasks = [task('FIX_RETURNED', score.returned, path, closesAt, id)];
    if (status === 'FILLING') {
      tasks.push(
        task('FILL_UNANSWERED', score.indicators - score.answered, path, dueAt, id),
        task('ATTACH_EVIDENCE', score.answered - score.proven, path, dueAt, id),
      );
      const signs = own.some((m) => m.role === 'UNIT_HEAD' && m.unitId === unitId);
      if (signs && score.proven === score.indicators) {
        tasks.push(task('SUBMIT_WORKSHEET', 1, path, dueAt, id));
      }
    }
    return tasks;
  });
}

/** What the person's units said they would do, and have not done though it is due. */
async function followUpTasks({ actor, pool, now }: RequestContext): Promise<Task[]> {
  const own = actor.memberships.filter((scope) => can(actor, 'followUp.report', scope));
  const [found] = await rows<{ late: number; firstDue: string }>(
    pool,
    sql`select count(*) as late, min(f.due_day)::text as "firstDue" from follow_up_action f
        where f.kabupaten_id = ${actor.kabupatenId} and f.state = 'OPEN'
          and f.due_day < ${dayOf(now())}::date
          and (f.unit_id = any(${own.flatMap(({ unitId }) => unitId ?? [])}::uuid[])
            or (f.unit_id is null and ${own.some(({ unitId }) => unitId === null)}::boolean))`,
  );
  if (!found || found.late === 0) return [];
  const dueAt = endOf(found.firstDue).toISOString();
  return [task('FINISH_FOLLOW_UPS', found.late, '/follow-ups?show=overdue', dueAt)];
}

/** Of what the person is to review: a lead evaluator answers for all that waits. */
async function reviewTasks({ actor, pool }: RequestContext): Promise<Task[]> {
  const theirs = hasRole(actor, 'LEAD_EVALUATOR')
    ? sql`true`
    : judgeable(actor, sql`w.unit_id`, sql`w.period_id`);
  const found = await rows<{ waiting: number; closesAt: Instant }>(
    pool,
    sql`select count(*) as waiting, p.closes_at as "closesAt"
        from answer a join worksheet w on w.id = a.worksheet_id
        join period p on p.id = w.period_id and p.status = 'OPEN'
        where a.kabupaten_id = ${actor.kabupatenId} and a.state = 'SUBMITTED' and w.status <> 'CLOSED'
          and (${theirs})
        group by p.id`,
  );
  return found.map(({ waiting, closesAt }) =>
    task('REVIEW_WAITING', waiting, '/evaluations', closesAt),
  );
}

/** What units hold against verdicts, each period until it closes. */
async function objectionTasks({ actor, pool }: RequestContext): Promise<Task[]> {
  const found = await rows<{ open: number; closesAt: Instant }>(
    pool,
    sql`select count(*) as open, p.closes_at as "closesAt"
        from objection o join evaluation e on e.id = o.evaluation_id
        join answer a on a.id = e.answer_id join worksheet w on w.id = a.worksheet_id
        join period p on p.id = w.period_id and p.status = 'OPEN'
        where o.kabupaten_id = ${actor.kabupatenId} and o.state = 'OPEN' and w.status <> 'CLOSED'
        group by p.id`,
  );
  return found.map(({ open, closesAt }) =>
    task('DECIDE_OBJECTIONS', open, '/objections', closesAt),
  );
}

/** What somebody asks to have opened, each period until it closes. */
async function openingTasks({ actor, pool }: RequestContext): Promise<Task[]> {
  const found = await rows<{ id: string; open: number; closesAt: Instant }>(
    pool,
    sql`select p.id, count(*) as open, p.closes_at as "closesAt"
        from opening_request r join worksheet w on w.id = r.worksheet_id
        join period p on p.id = w.period_id and p.status = 'OPEN'
        where r.kabupaten_id = ${actor.kabupatenId} and r.state = 'OPEN' and w.status <> 'CLOSED'
        group by p.id`,
  );
  return found.map(({ id, open, closesAt }) =>
    task('DECIDE_OPENINGS', open, `/periods/${id}/show`, closesAt),
  );
}

async function assignmentTasks({ actor, pool }: RequestContext): Promise<Task[]> {
  const found = await rows<{ unassigned: number; dueAt: Instant }>(
    pool,
    sql`select count(*) as unassigned, p.due_at as "dueAt"
        from worksheet w join period p on p.id = w.period_id and p.status = 'OPEN'
        where w.kabupaten_id = ${actor.kabupatenId} and w.status <> 'CLOSED' and not exists (
          select 1 from assignment a where a.period_id = w.period_id
            and a.unit_id is not distinct from w.unit_id)
        group by p.id`,
  );
  return found.map(({ unassigned, dueAt }) =>
    task('ASSIGN_EVALUATORS', unassigned, '/assignments', dueAt),
  );
}

async function periodTasks({ actor, pool, now }: RequestContext): Promise<Task[]> {
  const found = await rows<{
    id: string;
    status: 'PLANNED' | 'OPEN';
    opensAt: Instant;
    closesAt: Instant;
    /** It opens by itself once the one before it is closed: by hand it would begin without what is said there. */
    waits: boolean;
  }>(
    pool,
    sql`select p.id, p.status, p.opens_at as "opensAt", p.closes_at as "closesAt",
          p.opens_by_schedule and exists (select from period q where q.kabupaten_id = p.kabupaten_id
            and q.status = 'OPEN' and q.revision = 1 and ${follows('p', 'q')}) as waits
        from period p
        where p.kabupaten_id = ${actor.kabupatenId} and p.status <> 'CLOSED'
        order by ${earliestFirst('p')}`,
  );
  if (found.length === 0) return [task('PLAN_PERIOD', 1, '/periods')];
  const moment = now().toISOString();
  return found.flatMap(({ id, status, opensAt, closesAt, waits }) => {
    const path = `/periods/${id}/show`;
    if (status === 'PLANNED')
      return opensAt <= moment && !waits ? [task('OPEN_PERIOD', 1, path, opensAt)] : [];
    return closesAt <= moment ? [task('CLOSE_PERIOD', 1, path, closesAt)] : [];
  });
}

/** What a formula waits for; nobody is asked to approve their own. */
const formulaSteps = {
  DRAFT: 'PROPOSE_FORMULA',
  PROPOSED: 'APPROVE_FORMULA',
  APPROVED: 'PUBLISH_FORMULA',
} as const;

async function formulaTasks({ actor, pool }: RequestContext): Promise<Task[]> {
  const found = await rows<{ id: string; status: keyof typeof formulaSteps }>(
    pool,
    sql`select f.id, f.status from formula f
        where f.kabupaten_id = ${actor.kabupatenId} and (f.status in ('DRAFT', 'APPROVED')
          or f.status = 'PROPOSED' and f.proposed_by_id is distinct from ${actor.personId})
        order by f.created_at`,
  );
  return found.map(({ id, status }) => task(formulaSteps[status], 1, `/formulas/${id}`));
}

/** The cards of the last closed period: a head's own, the leadership's all. */
async function reportCardTasks({ actor, pool }: RequestContext): Promise<Task[]> {
  const cards = await rows<{ id: string }>(
    pool,
    sql`select c.id from report_card c
        where c.kabupaten_id = ${actor.kabupatenId} and ${isLatest('c')} and c.period_id = (
            select p.id from period p where p.kabupaten_id = ${actor.kabupatenId} and ${wasClosed('p')}
            order by ${latestFirst('p')} limit 1)
          and ${worksheetVisible(actor, sql`c.unit_id`, sql`c.period_id`)}`,
  );
  const [only] = cards;
  const path = cards.length === 1 && only ? `/report-cards/${only.id}/show` : '/report-cards';
  return [task('READ_REPORT_CARD', cards.length, path)];
}
