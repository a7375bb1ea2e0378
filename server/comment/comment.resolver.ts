import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { limits } from '../../schema/limits.js';
import type { RequestContext } from '../context.js';
import { PersonRef } from '../unit/unit.type.js';
import { AddCommentInput, EditCommentInput } from './comment.input.js';
import { listCommentCounts, listMentionable, readThread } from './comment.query.js';
import { addComment, editComment, removeComment } from './comment.service.js';
import { Comment, CommentCount, CommentThread } from './comment.type.js';

@Resolver(() => Comment)
export class CommentResolver {
  @Query(() => CommentThread, {
    description: 'What is said of an answer that the viewer may read.',
  })
  commentThread(
    @Ctx() ctx: RequestContext,
    @Arg('answerId', () => ID, { description: 'Of which answer.' }) answerId: string,
    @Arg('last', () => Int, {
      defaultValue: limits.pageSize,
      description: `How many of the latest, 1 to ${limits.pageSizeMax}.`,
    })
    last: number,
  ): Promise<CommentThread> {
    return readThread(ctx, answerId, last);
  }

  @Query(() => [CommentCount], {
    description: 'Of which answers of a worksheet something is said, and how much, by code.',
  })
  commentCounts(
    @Ctx() ctx: RequestContext,
    @Arg('worksheetId', () => ID, { description: 'Of which worksheet.' }) worksheetId: string,
  ): Promise<CommentCount[]> {
    return listCommentCounts(ctx, worksheetId);
  }

  @Query(() => [PersonRef], {
    description:
      'Whom the viewer may name in a comment on this answer: the others who may read it, by name.',
  })
  mentionablePeople(
    @Ctx() ctx: RequestContext,
    @Arg('answerId', () => ID, { description: 'On which answer.' }) answerId: string,
  ): Promise<PersonRef[]> {
    return listMentionable(ctx, answerId);
  }

  @Mutation(() => Comment, { description: 'Says something of an answer.' })
  addComment(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => AddCommentInput, { description: 'What, and of which answer.' })
    input: AddCommentInput,
  ): Promise<Comment> {
    return addComment(ctx, input);
  }

  @Mutation(() => Comment, { description: 'Changes one’s own comment.' })
  editComment(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => EditCommentInput, { description: 'What it is to say.' })
    input: EditCommentInput,
  ): Promise<Comment> {
    return editComment(ctx, input);
  }

  @Mutation(() => Comment, {
    description: 'Takes one’s own comment back; that there was one stays to be seen.',
  })
  removeComment(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Which comment.' }) id: string,
    @Arg('version', () => Int, { description: 'The version that was seen.' }) version: number,
  ): Promise<Comment> {
    return removeComment(ctx, id, version);
  }
}
