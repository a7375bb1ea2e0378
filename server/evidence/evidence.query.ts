import type { EvidenceKind } from '../support/enums.js';
import type { RequestContext } from '../context.js';
import { Forbidden, NotFound } from '../errors/domain-error.js';
import type { Actor, PeriodUnitScope } from '../policy/actor.js';
import { can } from '../policy/index.js';
import { type Orderable, type Page, type PageArgs, readPage } from '../support/connection.js';
import { idOf } from '../support/load.js';
import { latestCheckJson } from '../link/link.query.js';
import { instantText, personRef, unitRef } from '../support/refs.js';
import { contains } from '../support/search.js';
import { type RawBuilder, rows, sql } from '../support/sql.js';
import { isAnswerEditable, type AnswerSituation } from '../worksheet/answer-rules.js';
import type { EvidenceFilter, EvidenceOrder, EvidenceOrderField } from './evidence.input.js';
import type { Evidence, EvidenceLink } from './evidence.type.js';

/** An `EvidenceRevision` as JSON. @param r, p aliases of `evidence_revision` and its `person`. */
export const revisionJson = (r: string, p: string): RawBuilder<unknown> =>
  sql`json_build_object('id', ${sql.raw(r)}.id, 'number', ${sql.raw(r)}.number,
    'fileName', ${sql.raw(r)}.file_name, 'mediaType', ${sql.raw(r)}.media_type,
    'size', ${sql.raw(r)}.size, 'sha256', ${sql.raw(r)}.sha256, 'url', ${sql.raw(r)}.url,
    'note', ${sql.raw(r)}.note, 'coversFrom', ${instantText(`${r}.covers_from`)},
    'coversTo', ${instantText(`${r}.covers_to`)}, 'expiresAt', ${instantText(`${r}.expires_at`)},
    'createdAt', ${instantText(`${r}.created_at`)},
    'createdBy', ${personRef(p)},
    'linkCheck', ${latestCheckJson(r)},
    'downloadPath', case when ${sql.raw(r)}.sha256 is not null
      then '/evidence/' || ${sql.raw(r)}.id end)`;

/** An `EvidenceLink` without its abilities as JSON, from `linkTables`. */
export const linkJson: RawBuilder<unknown> = sql`json_build_object('id', el.id, 'version', el.version,
  'answerId', el.answer_id, 'page', el.page, 'carriedForward', el.carried_forward,
  'outsidePeriodNote', el.outside_period_note,
  'evidence', json_build_object('id', ev.id, 'kind', ev.kind, 'title', ev.title,
    'version', ev.version, 'unit', ${unitRef('evu')}),
  'revision', ${revisionJson('er', 'erp')})`;

/** What `linkJson` reads from; restrict `el.answer_id` or `el.id`, order by `el.created_at, el.id`. */
export const linkTables: RawBuilder<unknown> = sql`evidence_link el
  join evidence ev on ev.id = el.evidence_id
  left join unit evu on evu.id = ev.unit_id
  join evidence_revision er on er.id = el.revision_id
  left join person erp on erp.id = er.created_by_id`;

/** What the actor may do with evidence of this kind at an answer in this situation. */
export function linkAbilities(
  actor: Actor,
  scope: PeriodUnitScope,
  situation: AnswerSituation,
  now: Date,
  kind: EvidenceKind,
): string[] {
  const abilities: string[] = [];
  if (can(actor, 'evidence.download', scope)) abilities.push('evidence.download');
  if (can(actor, 'evidence.attach', scope) && isAnswerEditable(situation, now)) {
    abilities.push('evidence.attach');
  }
  if (kind === 'LINK' && can(actor, 'link.check', scope)) abilities.push('link.check');
  return abilities;
}

/** The link as the API shows it; who may see it was decided by whoever calls. */
export async function readLink(
  { actor, pool }: RequestContext,
  id: string,
  abilitiesOn: (kind: EvidenceKind) => string[],
): Promise<EvidenceLink> {
  const [row] = await rows<{ link: EvidenceLink }>(
    pool,
    sql`select ${linkJson} as link from ${linkTables}
        where el.kabupaten_id = ${actor.kabupatenId} and el.id = ${id}`,
  );
  if (!row) throw new NotFound('EvidenceLink', 'linkId');
  row.link.abilities = abilitiesOn(row.link.evidence.kind);
  return row.link;
}

const orderable: Readonly<Record<EvidenceOrderField, Orderable>> = {
  createdAt: { by: sql`e.created_at`, type: 'timestamptz' },
  title: { by: sql`lower(e.title)`, type: 'text' },
};

/**
 * A page of what the actor's own units have gathered, latest first unless told otherwise: to use it again.
 * Evidence of other units is seen through the worksheets that rest on it.
 *
 * @throws Forbidden to those who act for no unit.
 */
export async function listEvidence(
  { actor, pool, now }: RequestContext,
  filter: EvidenceFilter,
  orderBy: readonly EvidenceOrder[],
  page: PageArgs,
): Promise<Page<Evidence>> {
  const own = actor.memberships.filter((scope) => can(actor, 'evidence.list', scope));
  if (own.length === 0) throw new Forbidden('evidence.list');
  const units = own.flatMap(({ unitId }) => unitId ?? []);
  const where = [
    sql`e.kabupaten_id = ${actor.kabupatenId}`,
    sql`e.unit_id = any(${units}::uuid[])
      or (e.unit_id is null and ${own.some(({ unitId }) => unitId === null)}::boolean)`,
  ];
  if (filter.unitId != null) where.push(sql`e.unit_id = ${idOf('Unit', filter.unitId, 'unitId')}`);
  if (filter.ofKabupaten != null) where.push(sql`(e.unit_id is null) = ${filter.ofKabupaten}`);
  if (filter.expired != null) {
    where.push(sql`${filter.expired} = coalesce((
      select least(r.covers_to, r.expires_at)
        < date_trunc('day', ${now()}::timestamptz, 'Asia/Jakarta')
      from evidence_revision r where r.evidence_id = e.id order by r.number desc limit 1), false)`);
  }
  if (filter.kind) where.push(sql`e.kind = any(${filter.kind}::text[])`);
  if (filter.search) {
    where.push(sql`${contains(filter.search, sql`e.title`)} or exists (
      select 1 from evidence_revision r
      where r.evidence_id = e.id and ${contains(filter.search, sql`r.file_name`)})`);
  }
  return readPage<Evidence, EvidenceOrderField>(pool, {
    select: sql`e.id, e.kind, e.title, e.version, ${unitRef('u')} as unit`,
    from: sql`evidence e left join unit u on u.id = e.unit_id`,
    where,
    orderable,
    orderBy: orderBy.length > 0 ? orderBy : [{ field: 'createdAt', direction: 'DESC' }],
    id: sql`e.id`,
    rowsFirst: true,
    page,
  });
}
