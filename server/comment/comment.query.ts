import { limits } from '../../schema/limits.js';
import type { RequestContext } from '../context.js';
import { DomainError, InvalidInput, NotFound } from '../errors/domain-error.js';
import { type KnownPerson, readPeopleOf } from '../person/actors.query.js';
import type { PeriodUnitScope } from '../policy/actor.js';
import { authorize, can } from '../policy/index.js';
import type { PeriodStatus, WorksheetStatus } from '../support/enums.js';
import { type Instant, prepared } from '../support/sql.js';
import type { PersonRef } from '../unit/unit.type.js';
import { answerFacts } from '../worksheet/answer.facts.js';
import { isPeriodRunning } from '../worksheet/answer-rules.js';
import { findWorksheet } from '../worksheet/worksheet.lock.js';
import type { Comment, CommentCount, CommentThread } from './comment.type.js';

interface CommentRow extends Omit<Comment, 'abilities'> {}

const commentSql = `select c.id, c.answer_id as "answerId",
    json_build_object('id', p.id, 'name', p.name) as author, c.text,
    coalesce((select json_agg(json_build_object('id', m.id, 'name', m.name) order by m.name, m.id)
      from person m where m.kabupaten_id = c.kabupaten_id and c.mentions ? m.id::text), '[]') as mentions,
    c.created_at as "createdAt", c.edited_at as "editedAt", c.removed_at as "removedAt", c.version
  from comment c join person p on p.id = c.author_id
  where c.kabupaten_id = $1`;

const readLatest = prepared<CommentRow, [kabupatenId: string, answerId: string, count: number]>(
  `${commentSql} and c.answer_id = $2 order by c.created_at desc, c.id desc limit $3`,
);

const readOne = prepared<CommentRow, [kabupatenId: string, id: string]>(
  `${commentSql} and c.id = $2`,
);

const readCounts = prepared<CommentCount, [kabupatenId: string, worksheetId: string]>(`
  select a.indicator_code as "indicatorCode", count(*) as count
  from answer a join comment c on c.answer_id = a.id and c.removed_at is null
  where a.kabupaten_id = $1 and a.worksheet_id = $2
  group by a.indicator_code order by a.indicator_code`);

interface WindowRow {
  readonly id: string;
  readonly status: PeriodStatus;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  readonly worksheetStatus: WorksheetStatus;
}

const readWindow = prepared<WindowRow, [worksheetId: string]>(`
  select p.id, p.status, p.opens_at as "opensAt", p.closes_at as "closesAt", w.status as "worksheetStatus"
  from worksheet w join period p on p.id = w.period_id where w.id = $1`);

/**
 * What is said of an answer: the latest of it, oldest first. Two statements, however much was said.
 *
 * @throws NotFound, also where the actor may not read the answer; DomainError `PAGE_TOO_LARGE`.
 */
export async function readThread(
  ctx: RequestContext,
  id: string,
  last: number,
): Promise<CommentThread> {
  const { actor, pool } = ctx;
  const { answerId, worksheetId, scope } = await answerFacts(ctx, id, 'answerId');
  if (last > limits.pageSizeMax) {
    throw new DomainError('PAGE_TOO_LARGE', 'The page is too large.', {
      field: 'last',
      limit: limits.pageSizeMax,
    });
  }
  if (last < 1) throw new InvalidInput('last', 'OUT_OF_RANGE', 1);
  const [found, writes] = await Promise.all([
    readLatest(pool, [actor.kabupatenId, answerId, last + 1]),
    mayWriteNow(ctx, worksheetId, scope),
  ]);
  return {
    comments: found
      .slice(0, last)
      .map((row) => shown(ctx, row, writes))
      .toReversed(),
    hasEarlier: found.length > last,
    abilities: writes ? ['comment.write'] : [],
  };
}

/**
 * How much is said of each answer of a worksheet; answers of which nothing is said are not in it.
 *
 * @throws NotFound, also where the actor may not read the worksheet.
 */
export async function listCommentCounts(ctx: RequestContext, id: string): Promise<CommentCount[]> {
  const { worksheet } = await findWorksheet(ctx, id, 'worksheetId');
  return readCounts(ctx.pool, [ctx.actor.kabupatenId, worksheet.id]);
}

/** One comment as the actor sees it. @throws NotFound */
export async function readComment(ctx: RequestContext, id: string): Promise<Comment> {
  const [row] = await readOne(ctx.pool, [ctx.actor.kabupatenId, id]);
  if (!row) throw new NotFound('Comment', 'id');
  const { worksheetId, scope } = await answerFacts(ctx, row.answerId, 'id', 'Comment');
  return shown(ctx, row, await mayWriteNow(ctx, worksheetId, scope));
}

/**
 * Whom somebody who writes about an answer may name: everybody else who may read it, by name. Nobody learns of
 * others.
 *
 * @throws NotFound, Forbidden.
 */
export async function listMentionable(ctx: RequestContext, id: string): Promise<PersonRef[]> {
  const { scope } = await answerFacts(ctx, id, 'answerId');
  authorize(ctx.actor, 'comment.write', scope);
  return (await readReaders(ctx, scope))
    .filter(({ actor }) => actor.personId !== ctx.actor.personId)
    .map(({ actor: { personId, name } }) => ({ id: personId, name }));
}

/** Everybody who may read what is in this scope; one statement. */
export async function readReaders(
  { actor, pool }: RequestContext,
  scope: PeriodUnitScope,
): Promise<KnownPerson[]> {
  const people = await readPeopleOf(pool, actor.kabupatenId);
  return people.filter((person) => can(person.actor, 'worksheet.read', scope));
}

async function mayWriteNow(
  { actor, pool, now }: RequestContext,
  worksheetId: string,
  scope: PeriodUnitScope,
): Promise<boolean> {
  if (!can(actor, 'comment.write', scope)) return false;
  const [window] = await readWindow(pool, [worksheetId]);
  return window !== undefined && isPeriodRunning(window, { status: window.worksheetStatus }, now());
}

const shown = ({ actor }: RequestContext, row: CommentRow, writes: boolean): Comment => ({
  ...row,
  abilities:
    writes && row.removedAt === null && row.author.id === actor.personId
      ? ['comment.edit', 'comment.remove']
      : [],
});
