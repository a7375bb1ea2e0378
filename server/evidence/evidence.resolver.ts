import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { connectionType, PageArgs } from '../support/connection.js';
import { reopenDescription } from '../worksheet/answer.input.js';
import { Answer } from '../worksheet/answer.type.js';
import {
  AmendEvidenceInput,
  AttachEvidenceInput,
  EvidenceFilter,
  EvidenceOrder,
  ReviseEvidenceInput,
} from './evidence.input.js';
import { revisionsByEvidence } from './evidence.loader.js';
import { listEvidence } from './evidence.query.js';
import {
  amendEvidence,
  attachEvidence,
  detachEvidence,
  reviseEvidence,
} from './evidence.service.js';
import { Evidence, EvidenceLink, EvidenceRevision, EvidenceUse } from './evidence.type.js';
import { usesByEvidence } from './evidence-use.loader.js';
import { readSharedFiles } from './shared-files.query.js';
import { SharedFile } from './shared-files.type.js';

const EvidenceConnection = connectionType(Evidence, 'Evidence');
type EvidenceConnection = InstanceType<typeof EvidenceConnection>;

@Resolver(() => Evidence)
export class EvidenceResolver {
  @Query(() => EvidenceConnection, {
    description: 'What the own units have gathered, latest first: to use it again.',
  })
  async evidence(
    @Ctx() ctx: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => EvidenceFilter, { nullable: true, description: 'Which evidence.' })
    filter: EvidenceFilter | null,
    @Arg('orderBy', () => [EvidenceOrder], { nullable: true, description: 'In which order.' })
    orderBy: EvidenceOrder[] | null,
  ): Promise<EvidenceConnection> {
    return new EvidenceConnection(await listEvidence(ctx, filter ?? {}, orderBy ?? [], page));
  }

  @FieldResolver(() => [EvidenceRevision], {
    description:
      'Every revision of the own unit’s; of another’s those that something rests on which the viewer may read, and what was before. Oldest first.',
  })
  revisions(
    @Ctx() ctx: RequestContext,
    @Root() evidence: Pick<Evidence, 'id'>,
  ): Promise<EvidenceRevision[]> {
    return revisionsByEvidence(ctx).load(evidence.id);
  }

  @FieldResolver(() => [EvidenceUse], {
    description:
      'What it proves already, in the six latest periods whose worksheets the viewer may read; latest first.',
  })
  uses(@Ctx() ctx: RequestContext, @Root() evidence: Pick<Evidence, 'id'>): Promise<EvidenceUse[]> {
    return usesByEvidence(ctx).load(evidence.id);
  }

  @Query(() => [SharedFile], {
    description:
      'The files of an answer that other units have offered as evidence as well, for whoever reviews it.',
  })
  sharedFiles(
    @Ctx() ctx: RequestContext,
    @Arg('answerId', () => ID, { description: 'Of which answer.' }) answerId: string,
  ): Promise<SharedFile[]> {
    return readSharedFiles(ctx, answerId);
  }

  @Mutation(() => EvidenceLink, {
    description:
      'Lets a file, an address or evidence that the unit has already support an answer, while the answer can be edited.',
  })
  attachEvidence(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => AttachEvidenceInput, { description: 'What supports which answer.' })
    input: AttachEvidenceInput,
  ): Promise<EvidenceLink> {
    return attachEvidence(ctx, input);
  }

  @Mutation(() => EvidenceLink, {
    description:
      'Adds a revision to linked evidence and lets this link point at it; other links keep theirs.',
  })
  reviseEvidence(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ReviseEvidenceInput, { description: 'The new revision.' })
    input: ReviseEvidenceInput,
  ): Promise<EvidenceLink> {
    return reviseEvidence(ctx, input);
  }

  @Mutation(() => EvidenceLink, {
    description:
      'Says something else of linked evidence: page, note, span, expiry. Its content stays; what is said becomes a new revision.',
  })
  amendEvidence(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => AmendEvidenceInput, { description: 'All that is said of it.' })
    input: AmendEvidenceInput,
  ): Promise<EvidenceLink> {
    return amendEvidence(ctx, input);
  }

  @Mutation(() => Answer, {
    description: 'Takes evidence away from an answer; the evidence and its revisions stay.',
  })
  detachEvidence(
    @Ctx() ctx: RequestContext,
    @Arg('linkId', () => ID, { description: 'Which link.' }) linkId: string,
    @Arg('reopen', () => Boolean, { nullable: true, description: reopenDescription })
    reopen: boolean | null,
  ): Promise<Answer> {
    return detachEvidence(ctx, linkId, reopen ?? false);
  }
}
