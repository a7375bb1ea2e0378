import { ref } from '@mikro-orm/core';
import type { RequestContext } from '../context.js';
import { limits } from '../../schema/limits.js';
import { DomainError, Forbidden, InvalidInput, NotFound } from '../errors/domain-error.js';
import { EvidenceRevision } from '../evidence/evidence-revision.entity.js';
import { Kabupaten } from '../kabupaten/kabupaten.entity.js';
import { Person } from '../person/person.entity.js';
import { authorize, can } from '../policy/index.js';
import { readableRevision } from '../storage/download.query.js';
import { flush } from '../support/flush.js';
import { load } from '../support/load.js';
import { hostNameOf } from './host-name.js';
import { LinkCheck as LinkCheckEntity } from './link-check.entity.js';
import { LinkHost as LinkHostEntity } from './link-host.entity.js';
import type { AddLinkHostInput } from './link.input.js';
import { allowedHosts, latestCheck, readLinkHost } from './link.query.js';
import type { LinkCheck, LinkHost } from './link.type.js';
import { isCheckable } from './probe.js';

/**
 * Lets links of a host be checked from now on.
 *
 * @throws Forbidden; InvalidInput, Duplicate `host`.
 */
export async function addLinkHost(ctx: RequestContext, input: AddLinkHostInput): Promise<LinkHost> {
  const { actor, em, now } = ctx;
  authorize(actor, 'linkHost.edit');
  const host = hostNameOf(input.host);
  if ((await em.count(LinkHostEntity)) >= limits.linkHosts) {
    throw new InvalidInput('host', 'OUT_OF_RANGE', limits.linkHosts);
  }
  const kabupaten = em.getReference(Kabupaten, actor.kabupatenId);
  const added = em.create(LinkHostEntity, { kabupaten, createdAt: now(), host });
  await flush(em, { duplicate: 'host' });
  return readLinkHost(ctx, added.id);
}

/** Links of this host are no longer checked; what was found stays. @throws Forbidden, NotFound */
export async function removeLinkHost(ctx: RequestContext, id: string): Promise<LinkHost> {
  authorize(ctx.actor, 'linkHost.edit');
  const host = await load(ctx.em, LinkHostEntity, id);
  const removed = await readLinkHost(ctx, host.id);
  ctx.em.remove(host);
  await flush(ctx.em);
  return removed;
}

/** Two people at one link ask its host once. */
const askedAnewAfterMs = 60_000;

/**
 * Asks the address of a link whether it answers, and keeps that it did, when and for whom. Nothing of what
 * stands there is read or kept.
 *
 * @throws NotFound also when it is somebody else's; Forbidden; DomainError `LINK_NOT_CHECKABLE`, `LINK_HOST_NOT_ALLOWED`,
 *   `TOO_MANY_LINK_CHECKS`.
 */
export async function checkLink(ctx: RequestContext, revisionId: string): Promise<LinkCheck> {
  const { actor, em, now, probe, linkCheckLimit } = ctx;
  const url = await checkableLink(ctx, revisionId);
  const hosts = await allowedHosts(ctx);
  if (!hosts.has(url.hostname)) {
    throw new DomainError('LINK_HOST_NOT_ALLOWED', 'The host is not on the list.');
  }
  const before = await latestCheck(ctx, revisionId);
  const since = before ? now().getTime() - Date.parse(before.checkedAt) : Infinity;
  if (before && since < askedAnewAfterMs) return before;
  await linkCheckLimit.spend(actor.personId);

  const { outcome, status } = await probe(url, (host) => hosts.has(host));
  em.create(LinkCheckEntity, {
    kabupaten: em.getReference(Kabupaten, actor.kabupatenId),
    createdAt: now(),
    revision: ref(EvidenceRevision, revisionId),
    checkedBy: ref(Person, actor.personId),
    outcome,
    status,
  });
  await flush(em);
  return (await latestCheck(ctx, revisionId))!;
}

/** The address of a link that the actor may have asked. */
async function checkableLink(ctx: RequestContext, revisionId: string): Promise<URL> {
  const { url: text, unitId, worksheets } = await readableRevision(ctx, revisionId);
  const scopes = unitId === null ? worksheets : [...worksheets, { periodId: '', unitId }];
  if (text === null) throw new NotFound('EvidenceRevision', 'revisionId');
  if (!scopes.some((scope) => can(ctx.actor, 'link.check', scope))) {
    throw new Forbidden('link.check');
  }
  const url = URL.parse(text);
  if (!url || !isCheckable(url)) {
    throw new DomainError('LINK_NOT_CHECKABLE', 'Only https on its own port is asked.');
  }
  return url;
}
