import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { AddLinkHostInput } from './link.input.js';
import { listLinkHosts } from './link.query.js';
import { addLinkHost, checkLink, removeLinkHost } from './link.service.js';
import { LinkCheck, LinkHost } from './link.type.js';

@Resolver()
export class LinkResolver {
  @Query(() => [LinkHost], { description: 'The hosts that links may be checked at, by name.' })
  linkHosts(@Ctx() ctx: RequestContext): Promise<LinkHost[]> {
    return listLinkHosts(ctx);
  }

  @Mutation(() => LinkHost, { description: 'Lets links of a host be checked.' })
  addLinkHost(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => AddLinkHostInput, { description: 'The host.' }) input: AddLinkHostInput,
  ): Promise<LinkHost> {
    return addLinkHost(ctx, input);
  }

  @Mutation(() => LinkHost, {
    description: 'Ends that, and gives the host as it was; what was found at its links stays.',
  })
  removeLinkHost(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Which host.' }) id: string,
  ): Promise<LinkHost> {
    return removeLinkHost(ctx, id);
  }

  @Mutation(() => LinkCheck, {
    description:
      'Asks the address of a link whether it answers, if its host is on the list, and keeps when, for whom and what it answered. Within a minute the same answer is given again.',
  })
  checkLink(
    @Ctx() ctx: RequestContext,
    @Arg('revisionId', () => ID, { description: 'The revision whose address it is.' })
    revisionId: string,
  ): Promise<LinkCheck> {
    return checkLink(ctx, revisionId);
  }
}
