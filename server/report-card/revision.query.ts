import type { IndexSnapshot } from '../../schema/scoring/index.js';
import type { RequestContext } from '../context.js';
import { NotFound } from '../errors/domain-error.js';
import { isOpenedBy } from '../period/reopening.sheets.js';
import { authorize, can } from '../policy/index.js';
import { idOf } from '../support/load.js';
import { readSealed, type Sealed } from '../support/sealed.js';
import { type Instant, rows, sql } from '../support/sql.js';
import { worksheetVisible } from '../worksheet/worksheet.policy.js';
import type { CardRevision, PeriodRevision } from './revision.type.js';

/*
 * From the columns that repeat the snapshots: nothing is scored anew, and names are those of then.
 */
const columns = sql`c.id as "reportCardId", c.revision, c.created_at as "sealedAt",
  case when c.unit_id is null then null else (c.summary->'unit') || jsonb_build_object('id', c.unit_id) end as unit,
  (c.summary->'instrument') || jsonb_build_object('id', w.instrument_id) as instrument,
  c.points, b.points as "pointsBefore", 
  case when c.grade <> '' and b.grade <> '' then c.points - b.points end as difference,
  c.grade, b.grade as "gradeBefore", c.rank, b.rank as "rankBefore",
  exists (select from period_reopening o where o.period_id = c.period_id and o.revision = c.revision
    and ${isOpenedBy('o', 'c.worksheet_id')}) as "wasOpen"`;

const tables = sql`report_card c join worksheet w on w.id = c.worksheet_id
  left join report_card b on b.worksheet_id = c.worksheet_id and b.revision = c.revision - 1`;

/**
 * Every revision of the worksheets of report cards, by worksheet, the first first. Who may read one of them may read
 * all. One statement, however many cards.
 */
export async function readCardRevisions(
  { actor, pool }: RequestContext,
  cardIds: readonly string[],
): Promise<ReadonlyMap<string, CardRevision[]>> {
  const found = await rows<CardRevision & { worksheetId: string }>(
    pool,
    sql`select c.worksheet_id as "worksheetId", ${columns} from ${tables}
        where c.kabupaten_id = ${actor.kabupatenId} and c.worksheet_id in (
          select worksheet_id from report_card where id = any(${cardIds}::uuid[]))
        order by c.revision`,
  );
  return Map.groupBy(found, ({ worksheetId }) => worksheetId);
}

/**
 * What was sealed of a period each time it closed, the first first; of the worksheets that the viewer may see. Three
 * statements.
 *
 * @throws NotFound on `periodId`; Forbidden.
 */
export async function readPeriodRevisions(
  { actor, pool }: RequestContext,
  periodId: string,
): Promise<PeriodRevision[]> {
  authorize(actor, 'period.list');
  const id = idOf('Period', periodId, 'periodId');
  const [period] = await rows(
    pool,
    sql`select 1 from period where kabupaten_id = ${actor.kabupatenId} and id = ${id}`,
  );
  if (!period) throw new NotFound('Period', 'periodId');
  const [sealed, cards] = await Promise.all([
    rows<SealedOnce>(
      pool,
      sql`with own as (
            select distinct on (c.revision) c.revision, c.grade,
              case when k.id is not null then k.index when c.grade <> '' then c.points end as index,
              case when k.id is not null then json_build_object('snapshot', k.snapshot, 'sha256', k.sha256) end as sealed
            from report_card c join worksheet w on w.id = c.worksheet_id join instrument i on i.id = w.instrument_id
              left join kabupaten_index k on k.worksheet_id = c.worksheet_id and k.revision = c.revision
            where c.kabupaten_id = ${actor.kabupatenId} and c.period_id = ${id} and c.unit_id is null
            order by c.revision, i.code, i.revision)
          select c.revision, c."sealedAt", own.index, own.sealed as "indexSealed", own.grade as "ownGrade"
          from (select revision, min(created_at) as "sealedAt" from report_card
              where kabupaten_id = ${actor.kabupatenId} and period_id = ${id} group by revision) c
            left join own on own.revision = c.revision
          order by c.revision`,
    ),
    rows<CardRevision>(
      pool,
      sql`select ${columns} from ${tables}
          where c.kabupaten_id = ${actor.kabupatenId} and c.period_id = ${id}
            and ${worksheetVisible(actor, sql`c.unit_id`, sql`c.period_id`)}
          order by c.revision, c.level, c.summary->'instrument'->>'code', c.rank nulls last,
            lower(c.summary->'unit'->>'name'), c.id`,
    ),
  ]);
  const readsIndex = can(actor, 'kabupatenIndex.read');
  const byRevision = Map.groupBy(cards, ({ revision }) => revision);
  return sealed.map(({ revision, sealedAt, index, ...graded }, place) => {
    const before = place === 0 ? null : sealed[place - 1]!.index;
    const isCompared = readsIndex && index !== null && before !== null;
    return {
      revision,
      sealedAt,
      index: readsIndex ? index : null,
      indexGrade: readsIndex ? gradeIn(id, graded) : null,
      indexDifference: isCompared ? index - before : null,
      cards: byRevision.get(revision) ?? [],
    };
  });
}

/**
 * Of the index, held against its seal; of a period closed before there were any, what the report card says.
 *
 * @throws DomainError `SEAL_BROKEN`.
 */
function gradeIn(
  periodId: string,
  { indexSealed, ownGrade }: Pick<SealedOnce, 'indexSealed' | 'ownGrade'>,
) {
  return indexSealed
    ? readSealed<IndexSnapshot>(indexSealed, { periodId }).grade
    : ownGrade || null;
}

/** With the index of the kabupaten's own worksheet; of several the first one's, as everywhere (`readKabupatenIndex`). */
interface SealedOnce {
  readonly revision: number;
  readonly sealedAt: Instant;
  readonly index: number | null;
  readonly indexSealed: Sealed | null;
  /** Null where there is no such worksheet. */
  readonly ownGrade: string | null;
}
