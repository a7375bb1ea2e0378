import type { RequestContext } from '../context.js';
import { NotFound } from '../errors/domain-error.js';
import { authorize } from '../policy/index.js';
import { instantText, personRef } from '../support/refs.js';
import { type RawBuilder, rows, sql } from '../support/sql.js';
import type { LinkCheck, LinkHost } from './link.type.js';

/** The kabupaten's list, by name. */
export async function listLinkHosts(ctx: RequestContext): Promise<LinkHost[]> {
  authorize(ctx.actor, 'linkHost.edit');
  return hostsWhere(ctx, sql`true`);
}

/** @throws NotFound */
export async function readLinkHost(ctx: RequestContext, id: string): Promise<LinkHost> {
  const [host] = await hostsWhere(ctx, sql`h.id = ${id}`);
  if (!host) throw new NotFound('LinkHost', 'id');
  return host;
}

/** Every host that links may be checked at. */
export async function allowedHosts(ctx: RequestContext): Promise<ReadonlySet<string>> {
  return new Set((await hostsWhere(ctx, sql`true`)).map(({ host }) => host));
}

const hostsWhere = (
  { actor, pool }: RequestContext,
  condition: RawBuilder<unknown>,
): Promise<LinkHost[]> =>
  rows<LinkHost>(
    pool,
    sql`select h.id, h.host, ${instantText('h.created_at')} as "createdAt" from link_host h
        where h.kabupaten_id = ${actor.kabupatenId} and ${condition} order by h.host`,
  );

/** The latest `LinkCheck` of a revision as JSON; null when there is none. @param r alias of `evidence_revision`. */
export const latestCheckJson = (r: string): RawBuilder<unknown> =>
  sql`case when ${sql.raw(r)}.url is not null then (
    select json_build_object('outcome', lc.outcome, 'status', lc.status,
      'checkedAt', ${instantText('lc.created_at')}, 'checkedBy', ${personRef('lcp')})
    from link_check lc join person lcp on lcp.id = lc.checked_by_id
    where lc.revision_id = ${sql.raw(r)}.id order by lc.created_at desc, lc.id desc limit 1) end`;

/** The latest check of a revision. */
export async function latestCheck(
  { actor, pool }: RequestContext,
  revisionId: string,
): Promise<LinkCheck | undefined> {
  const [row] = await rows<{ check: LinkCheck | null }>(
    pool,
    sql`select ${latestCheckJson('r')} as check from evidence_revision r
        where r.id = ${revisionId} and r.kabupaten_id = ${actor.kabupatenId}`,
  );
  return row?.check ?? undefined;
}
