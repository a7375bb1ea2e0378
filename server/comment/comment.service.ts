import type { EntityManager } from '@mikro-orm/postgresql';
import type { RequestContext } from '../context.js';
import { Forbidden, InvalidInput, NotFound } from '../errors/domain-error.js';
import { noteMentions, retractMentions } from '../notification/mention-notices.js';
import { Person } from '../person/person.entity.js';
import type { PeriodUnitScope } from '../policy/actor.js';
import { authorize } from '../policy/index.js';
import { flush } from '../support/flush.js';
import { assertVersion, isUuid, load } from '../support/load.js';
import { type AnswerFacts, answerFacts } from '../worksheet/answer.facts.js';
import { Answer } from '../worksheet/answer.entity.js';
import { lockWorksheet } from '../worksheet/worksheet.lock.js';
import { Comment } from './comment.entity.js';
import type { AddCommentInput, EditCommentInput } from './comment.input.js';
import { readComment, readReaders } from './comment.query.js';
import type { Comment as ShownComment } from './comment.type.js';

/**
 * Says something of an answer, and tells those whom it names.
 *
 * @throws NotFound, Forbidden; InvalidInput on `text` without any, on `mentions` for somebody who may not read the
 *   answer; DomainError `PERIOD_CLOSED`, `PERIOD_NOT_OPEN`.
 */
export async function addComment(
  ctx: RequestContext,
  input: AddCommentInput,
): Promise<ShownComment> {
  const facts = await answerFacts(ctx, input.answerId, 'answerId');
  authorize(ctx.actor, 'comment.write', facts.scope);
  const text = textOf(input);
  const mentions = await mentionsOf(ctx, facts.scope, input.mentions);

  const id = await ctx.em.transactional(async (em) => {
    await lockWorksheet(ctx, em, facts.worksheetId, 'answerId', null);
    const answer = em.getReference(Answer, facts.answerId);
    const comment = em.create(Comment, {
      kabupaten: ctx.actor.kabupatenId,
      createdAt: ctx.now(),
      answer,
      author: em.getReference(Person, ctx.actor.personId),
      text,
      mentions,
    });
    await em.flush();
    await tell(ctx, em, facts, comment.id, mentions);
    return comment.id;
  });
  return readComment(ctx, id);
}

/**
 * Changes one's own comment. Who is named now and was not before is told; who no longer is, is told no more.
 *
 * @throws NotFound, Forbidden for somebody else's; InvalidInput, Conflict; DomainError `PERIOD_CLOSED`, `PERIOD_NOT_OPEN`.
 */
export async function editComment(
  ctx: RequestContext,
  input: EditCommentInput,
): Promise<ShownComment> {
  const { found, facts } = await findOwn(ctx, input.id);
  const text = textOf(input);
  const mentions = await mentionsOf(ctx, facts.scope, input.mentions);

  await ctx.em.transactional(async (em) => {
    const comment = await lockComment(ctx, em, facts, found, input.version);
    const before = comment.mentions;
    em.assign(comment, { text, mentions, editedAt: ctx.now() });
    await flush(em);
    const added = mentions.filter((id) => !before.includes(id));
    const gone = before.filter((id) => !mentions.includes(id));
    await retractMentions(em, comment.id, gone);
    await tell(ctx, em, facts, comment.id, added);
  });
  return readComment(ctx, found.id);
}

/**
 * Takes one's own comment back: that there was one stays, what it said is in the trace alone.
 *
 * @throws NotFound, Forbidden for somebody else's; Conflict; DomainError `PERIOD_CLOSED`, `PERIOD_NOT_OPEN`.
 */
export async function removeComment(
  ctx: RequestContext,
  id: string,
  version: number,
): Promise<ShownComment> {
  const { found, facts } = await findOwn(ctx, id);
  await ctx.em.transactional(async (em) => {
    const comment = await lockComment(ctx, em, facts, found, version);
    await retractMentions(em, comment.id, comment.mentions);
    em.assign(comment, { text: '', mentions: [], removedAt: ctx.now() });
    await flush(em);
  });
  return readComment(ctx, found.id);
}

async function findOwn(ctx: RequestContext, id: string) {
  const found = await load(ctx.em, Comment, id);
  const facts = await answerFacts(ctx, found.answer.id, 'id', 'Comment');
  authorize(ctx.actor, 'comment.write', facts.scope);
  if (found.author.id !== ctx.actor.personId) throw new Forbidden('comment.write');
  return { found, facts };
}

/** The comment as it is once the worksheet's row is held. */
async function lockComment(
  ctx: RequestContext,
  em: EntityManager,
  { worksheetId }: AnswerFacts,
  { id }: Comment,
  version: number,
): Promise<Comment> {
  await lockWorksheet(ctx, em, worksheetId, 'id', null);
  const comment = await em.findOneOrFail(Comment, id, { refresh: true });
  if (comment.removedAt !== null) throw new NotFound('Comment', 'id');
  assertVersion(comment, version);
  return comment;
}

function textOf({ text }: { readonly text: string }): string {
  const trimmed = text.replaceAll(/\r\n?/g, '\n').trim();
  if (trimmed === '') throw new InvalidInput('text', 'MISSING');
  return trimmed;
}

/** @throws InvalidInput for anybody who may not read it, whether there is such a person or not. */
async function mentionsOf(
  ctx: RequestContext,
  scope: PeriodUnitScope,
  ids: readonly string[],
): Promise<string[]> {
  const wanted = new Set(ids.map((id) => id.toLowerCase()));
  wanted.delete(ctx.actor.personId);
  if (wanted.size === 0) return [];
  const readers = new Set((await readReaders(ctx, scope)).map(({ actor }) => actor.personId));
  if ([...wanted].some((id) => !isUuid(id) || !readers.has(id))) {
    throw new InvalidInput('mentions', 'UNKNOWN_OPTION');
  }
  return [...wanted];
}

const tell = (
  ctx: RequestContext,
  em: EntityManager,
  { worksheetId, indicator }: AnswerFacts,
  commentId: string,
  personIds: readonly string[],
) => noteMentions(ctx, em, { worksheetId, indicatorCode: indicator.code, commentId, personIds });
