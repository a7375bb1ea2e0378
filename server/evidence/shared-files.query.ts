import type { RequestContext } from '../context.js';
import { authorize } from '../policy/index.js';
import { unitRef } from '../support/refs.js';
import { rows, sql } from '../support/sql.js';
import { answerFacts } from '../worksheet/answer.facts.js';
import { worksheetVisible } from '../worksheet/worksheet.policy.js';
import type { SharedFile, SharedFileUse } from './shared-files.type.js';

/** More units than this are counted, and not named. */
const namedAtMost = 10;

/**
 * The files of one answer that other units have offered as evidence as well, byte for byte: a sign that
 * somebody proves with another's work. One statement, however much evidence there is.
 *
 * Units alone are compared: the kabupaten's own worksheet rests on their documents, and rightly so. What is
 * still a draft was not offered. How many units is told to whoever reviews the answer; which ones, of the
 * worksheets alone that they may read.
 *
 * @throws NotFound, Forbidden also to the unit itself and whoever works for it.
 */
export async function readSharedFiles(ctx: RequestContext, id: string): Promise<SharedFile[]> {
  const { actor, pool } = ctx;
  const { answerId, scope } = await answerFacts(ctx, id, 'answerId');
  authorize(actor, 'evidence.compare', scope);
  const found = await rows<SharedFile>(
    pool,
    sql`with other as (
          select l.id as link_id, l.created_at as linked_at, v.unit_id, b.indicator_code,
            ${worksheetVisible(actor, sql`v.unit_id`, sql`v.period_id`)} as visible
          from answer a
            join worksheet w on w.id = a.worksheet_id
            join evidence_link l on l.answer_id = a.id
            join evidence_revision r on r.id = l.revision_id and r.sha256 is not null
            join evidence_revision s on s.sha256 = r.sha256 and s.kabupaten_id = r.kabupaten_id
            join evidence_link m on m.revision_id = s.id
            join answer b on b.id = m.answer_id and b.state <> 'DRAFT'
            join worksheet v on v.id = b.worksheet_id and v.unit_id <> w.unit_id
          where a.id = ${answerId} and a.kabupaten_id = ${actor.kabupatenId}
        ), named as (
          select o.link_id, u.name, json_build_object('unit', ${unitRef('u')}, 'indicatorCodes',
            json_agg(distinct o.indicator_code order by o.indicator_code)) as use
          from other o join unit u on u.id = o.unit_id
          where o.visible group by o.link_id, u.id
        )
        select o.link_id as "linkId", count(distinct o.unit_id)::int as "unitCount",
          coalesce((select json_agg(n.use order by n.name) from named n
            where n.link_id = o.link_id), '[]') as uses
        from other o group by o.link_id, o.linked_at order by o.linked_at, o.link_id`,
  );
  return found.map(({ uses, ...file }) => ({ ...file, uses: first(uses) }));
}

const first = (uses: readonly SharedFileUse[]): SharedFileUse[] => uses.slice(0, namedAtMost);
